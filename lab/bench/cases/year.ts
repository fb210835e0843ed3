import { explain, fold, type JournalEvent, projections, readJournalSync, yearOf } from "chibo";
import { hd42, qd132hd21 } from "chibo/rules";
import { chunksOf } from "../chunks.js";
import { clock, median } from "../clock.js";
import type { Sample } from "../sample.js";

const options = { year: 2021, under: qd132hd21, rubrics: [hd42] };

/** The year of a part of the journal, read once from its folded journal: levels, meetings, findings. */
export const wholeYear = (path: string, limit: number): Sample => {
  const events: JournalEvent[] = [];
  for (const batch of readJournalSync(chunksOf(path, limit), { trust: "validated" }))
    for (const event of batch.events) events.push(event);
  const folded = fold(projections, events);
  globalThis.gc?.();
  const read = clock();
  const year = yearOf(folded, options);
  const levels = clock();
  let consumed = year.classification.all.length;
  const [ofLevels, meetings] = [levels(), clock()];
  consumed += year.meetings.all.length;
  const [ofMeetings, findings] = [meetings(), clock()];
  consumed += year.findings.length;
  const total = read();
  const more = {
    "levels µs/event": ofLevels.wall / events.length,
    "meetings µs/event": ofMeetings.wall / events.length,
    "findings µs/event": findings().wall / events.length,
  };
  return { events: events.length, consumed, ...total, more };
};

/** Base organisations of about 145 subjects each: 950, 4,000 and 8,100 subjects. */
const sizes: readonly number[] = [7, 27, 54];
const explanations = 200;

/** The events of the first base organisations. The organisations follow one after the other. */
function* organisations(path: string): Generator<JournalEvent[]> {
  let events: JournalEvent[] = [];
  for (const batch of readJournalSync(chunksOf(path), { trust: "validated" }))
    for (const event of batch.events) {
      if (event.type === "OrganisationFounded" && event.data.kind === "base-organisation") {
        if (events.length > 0) yield events;
        events = [];
      }
      events.push(event);
    }
  yield events;
}

/** Explains members of years of three sizes, one after the other. All other readings were made before. */
export const explaining = (path: string): Sample => {
  const time = clock();
  const more: Record<string, number> = {};
  let [consumed, bases] = [0, 0];
  const events: JournalEvent[] = [];
  for (const of of organisations(path)) {
    for (const event of of) events.push(event);
    bases += 1;
    const size = sizes.indexOf(bases);
    if (size < 0) continue;
    const year = yearOf(fold(projections, events), options);
    const subjects = year.classification.all;
    consumed += year.findings.length;
    const members = subjects.filter(({ subject }) => subject.kind === "member");
    const took: number[] = [];
    for (let nth = 0; nth < 2 * explanations; nth += 1) {
      const { subject } = members[(nth * 31) % members.length] ?? {};
      if (subject === undefined) continue;
      const one = clock();
      {
        const explanation = explain(year, { member: subject.id });
        consumed += explanation.kind === "level" ? explanation.because.length : 0;
      }
      if (nth >= explanations) took.push(one().wall);
    }
    more[`${["small", "middle", "large"][size]}: subjects`] = subjects.length;
    more[`${["small", "middle", "large"][size]}: median µs`] = median(took);
    if (bases === sizes.at(-1)) break;
  }
  return { events: events.length, consumed, ...time(), more };
};
