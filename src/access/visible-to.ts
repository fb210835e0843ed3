import { type JournalEvent, partsOfStream } from "../events/index.js";
import { erasedText } from "../events/values.js";
import type { Finding } from "../findings/finding.js";
import { fold } from "../projections/fold/fold.js";
import { type Known, statesOf } from "../projections/fold/folded-journal.js";
import { members } from "../projections/streams/members.js";
import { organisations } from "../projections/streams/organisations.js";
import type { Classification } from "../projections/year/classification/classified.js";
import type { YearOptions } from "../projections/year/context.js";
import type { Meeting } from "../projections/year/meetings.js";
import type { RollReport } from "../projections/year/roll-report.js";
import { lazy, type Table, table } from "../projections/year/table.js";
import { replay, type Year } from "../year.js";
import { type About, type Sight, sightOf, sightProjections } from "./access.js";
import { veiled } from "./redact.js";
import type { FieldClass, Viewer } from "./rights.js";

/** What a member's level rests on: an explanation shows all of it or is not given. */
const explaining: readonly FieldClass[] = [
  "level",
  "self-review",
  "assessment",
  "opinion",
  "discipline",
  "development",
  "confidence",
  "leave",
];

/** Whether a reader may be told how a level came about. */
const mayHear = (sight: Sight, kind: string, id: string, organisation: string): boolean =>
  kind === "member"
    ? explaining.every((each) => sight.maySee(each, { members: [id], organisation }))
    : sight.maySee("collective", { organisation: id });

/** Whom and what a finding is about: a subject's key, a stream, or an organisation's id. */
const aboutOf = (year: Year, about: string): About & { readonly subject?: Classification } => {
  const subject = year.classification.of(about);
  if (subject !== undefined) return { organisation: subject.organisation, subject };
  const [kind, id = ""] = about.split(":");
  if (kind === "member") return { members: [id] };
  return { organisation: id === "" ? partsOfStream(about).organisation || about : id };
};

const isHeard = (year: Year, sight: Sight, { about }: Finding): boolean => {
  const { subject, ...of } = aboutOf(year, about);
  if (subject !== undefined)
    return mayHear(sight, subject.subject.kind, subject.subject.id, subject.organisation);
  return (of.members === undefined ? (["collective"] as const) : explaining).every((each) =>
    sight.maySee(each, of),
  );
};

/** Without who spoke, where that is not the reader's to know. */
const meetingFor = (sight: Sight, meeting: Meeting): Meeting =>
  sight.maySee("author", { organisation: meeting.cell })
    ? meeting
    : { ...meeting, course: { ...meeting.course, speakers: [], firstComments: [] } };

const rollFor = (sight: Sight, roll: RollReport): RollReport => ({
  ...roll,
  unaccounted: roll.unaccounted.filter((member) =>
    sight.maySee("level", { members: [member], organisation: roll.organisation }),
  ),
});

const filtered = <T>(from: Table<T>, keyOf: (item: T) => string, isSeen: (item: T) => boolean): Table<T> =>
  table(from.all.filter(isSeen), keyOf);

/**
 * A year as one reader may read it: the same readings, computed from the whole, with only the subjects, meetings
 * and findings that the reader may see. Totals by organisation stay. `context` and what it knows stay whole, for
 * readings are made from them: give a reader the readings, and a year of events that were `veiled`.
 */
export const seenBy = (year: Year, sight: Sight): Year => {
  const sees = (fieldClass: FieldClass, organisation: string): boolean =>
    sight.maySee(fieldClass, { organisation });
  const ofMember = (fieldClass: FieldClass, member: string, organisation: string): boolean =>
    sight.maySee(fieldClass, { members: [member], organisation });
  const keyIsSeen = (key: string): boolean => {
    const [kind = "", id = ""] = key.split(":");
    return mayHear(sight, kind, id, year.classification.of(key)?.organisation ?? "");
  };
  const classification = lazy(() =>
    filtered(
      year.classification,
      ({ key }) => key,
      ({ subject, organisation }) => mayHear(sight, subject.kind, subject.id, organisation),
    ),
  );
  const seenOf = (meetings: Table<Meeting>): Table<Meeting> =>
    table(
      meetings.all.filter(({ cell }) => sees("presence", cell)).map((meeting) => meetingFor(sight, meeting)),
      ({ stream }) => stream,
    );
  const meetings = lazy(() => seenOf(year.meetings));
  const statedMeetings = lazy(() => seenOf(year.statedMeetings));
  const findings = lazy(() => year.findings.filter((finding) => isHeard(year, sight, finding)));
  const report = lazy(() =>
    table(
      year.report.all.map((roll) => rollFor(sight, roll)),
      ({ organisation }) => organisation,
    ),
  );
  const quotas = lazy(() =>
    year.quotas.map((quota) => ({
      ...quota,
      subjects: quota.subjects.filter(keyIsSeen),
      unsettledSubjects: quota.unsettledSubjects.filter(keyIsSeen),
    })),
  );
  const ballots = lazy(() =>
    year.ballots.map((verdict) => ({
      ...verdict,
      barred: sees("voters", verdict.organisation) ? verdict.barred : [],
      subjects: verdict.subjects.filter(({ key }) => keyIsSeen(key)),
    })),
  );
  return {
    year: year.year,
    context: year.context,
    rollOn: (cell, day) =>
      year.rollOn(cell, day).filter(({ member }) => ofMember("discipline", member, cell)),
    get ruleSet() {
      return year.ruleSet;
    },
    get meetings() {
      return meetings();
    },
    get statedMeetings() {
      return statedMeetings();
    },
    get calendar() {
      return year.calendar.filter(({ organisation }) => sees("collective", organisation));
    },
    get tasks() {
      return filtered(
        year.tasks,
        ({ cell, task }) => `${cell}/${task}`,
        ({ cell, member }) => ofMember("presence", member, cell),
      );
    },
    get running() {
      return filtered(
        year.running,
        ({ cell, member }) => `${cell}/${member}`,
        ({ cell, member }) => ofMember("presence", member, cell),
      );
    },
    get cellQuality() {
      return filtered(
        year.cellQuality,
        ({ cell }) => cell,
        ({ cell }) => sees("collective", cell),
      );
    },
    get classification() {
      return classification();
    },
    get quotas() {
      return quotas();
    },
    get streaks() {
      return filtered(
        year.streaks,
        ({ key }) => key,
        ({ key }) => keyIsSeen(key),
      );
    },
    get ballots() {
      return ballots();
    },
    get published() {
      return year.published;
    },
    get findings() {
      return findings();
    },
    get report() {
      return report();
    },
  };
};

/** Names by id: of organisations always, of members only where the reader may know them. */
export const namesFor = (known: Known, sight: Sight): ((id: string) => string | undefined) => {
  const names = new Map<string, string>();
  for (const [stream, state] of statesOf(known, members))
    for (const [member, { named }] of Object.entries(state.members))
      if (
        named !== undefined &&
        named.name !== erasedText &&
        sight.maySee("name", { members: [member], organisation: partsOfStream(stream).organisation })
      )
        names.set(member, named.name);
  for (const [, state] of statesOf(known, organisations))
    for (const { id, names: borne } of Object.values(state.organisations)) {
      const name = borne.at(-1)?.value;
      if (name !== undefined) names.set(id, name);
    }
  return (id) => names.get(id);
};

/**
 * Reads a year of a journal for one reader: computed from the whole, told as far as the reader may know.
 *
 * @example
 * ```ts
 * import { readFor } from "chibo/roles";
 * import { qd132hd21 } from "chibo/rules";
 * readFor([], { role: "auditor" }, { year: 2021, under: qd132hd21 }).findings.length; //=> 0
 * ```
 */
export const readFor = (events: Iterable<JournalEvent>, viewer: Viewer, options: YearOptions): Year => {
  const all = [...events];
  const sight = sightOf(fold(sightProjections, all), viewer);
  const told = all.map((event) => veiled(event, sight));
  return seenBy(replay(told, options), sight);
};
