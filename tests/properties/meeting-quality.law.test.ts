import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { compareFractions } from "../../src/rules/rubrics/fraction.js";
import { isOnStep } from "../../src/rules/rubrics/possible-points.js";
import { gradeOf } from "../../src/rules/rubrics/score.js";
import { anPhu } from "../../src/rules/rubrics/shipped/an-phu.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { byStream, overJournals } from "../../src/testing/laws/journals.js";
import { dice } from "../../src/testing/years/seeded-years.js";
import { lawReadings } from "../support/laws/years.js";
import { underRubric } from "./under-rubric.js";

const settings = { numRuns: 25 };

/** The rubrics that score the drawn years. */
const rubrics = [
  { name: "the central frame", rubric: hd42 },
  { name: "the ward's rubric", rubric: anPhu },
];

const meetingsIn = (events: readonly JournalEvent[]) =>
  lawReadings(events, { under: qd132hd21, rubrics: [hd42, anPhu] }).flatMap(({ meetings }) => meetings.all);

/** The quality of each meeting: as marked, as graded, and as the evidence shows it. */
const qualityIn = (events: readonly JournalEvent[]) =>
  meetingsIn(events).map(({ stream, quality }) => ({ stream, quality }));

/** Streams without corrected entries. In these, an entry may change places with another. */
const plainStreams = (events: readonly JournalEvent[]): Set<string> =>
  new Set(
    [...byStream(events)].flatMap(([stream, entries]) =>
      entries.some(({ type }) => type === "EntryCorrected" || type === "EntryWithdrawn") ? [] : [stream],
    ),
  );

describe.each(rubrics)("the comments of a meeting, by $name,", ({ rubric }) => {
  /** The same journal with the comments of each meeting in another order. */
  const permuted = (events: readonly JournalEvent[], draw: number): JournalEvent[] => {
    const plain = plainStreams(events);
    const rolls = dice(draw);
    const said = new Map<string, unknown[]>();
    for (const { stream, type, data } of events)
      if (type === "CommentMade") said.set(stream, [...(said.get(stream) ?? []), data]);
    return events.map((event) => {
      const left = said.get(event.stream);
      if (event.type !== "CommentMade" || left === undefined || !plain.has(event.stream)) return event;
      const [data] = left.splice(rolls.roll(left.length), 1);
      return { ...event, data } as JournalEvent;
    });
  };

  /** Meetings without the order of speakers and without the ids of the first comments. */
  const withoutOrder = (events: readonly JournalEvent[]) => {
    const comments = new Set(events.flatMap(({ id, type }) => (type === "CommentMade" ? [id] : [])));
    const text = JSON.stringify(
      meetingsIn(events).map((meeting) => ({
        ...meeting,
        steps: { ...meeting.steps, speakers: [...meeting.steps.speakers].sort() },
      })),
      (_, value) => (comments.has(value) ? "a comment" : value),
    );
    return JSON.parse(text);
  };

  it("in another order change nothing but the order of the speakers", () => {
    let changed = 0;
    overJournals((drawn, draw) => {
      const events = underRubric(rubric, drawn, draw);
      const other = permuted(events, draw);
      if (JSON.stringify(other) !== JSON.stringify(events)) changed += 1;
      expect(withoutOrder(other)).toEqual(withoutOrder(events));
    }, settings);
    expect(changed).toBeGreaterThan(0);
  });
});

describe.each(rubrics)("entries that come late or are put right, by $name:", ({ rubric }) => {
  it("late entries give the quality that timely ones give", () => {
    overJournals((drawn, draw) => {
      const events = underRubric(rubric, drawn, draw);
      const rolls = dice(draw);
      const late = events.map((event) => {
        const recordedAt = rolls.roll(3) === 0 ? "2099-01-01T00:00:00Z" : event.metadata.recordedAt;
        return { ...event, metadata: { ...event.metadata, recordedAt } } as JournalEvent;
      });
      expect(qualityIn(late)).toEqual(qualityIn(events));
    }, settings);
  });

  it("an entry that was wrong and is corrected gives the quality that the right one gives", () => {
    let concerned = 0;
    overJournals((drawn, draw) => {
      const events = underRubric(rubric, drawn, draw);
      const rolls = dice(draw);
      const plain = plainStreams(events);
      const entries = events.filter(
        ({ stream, type }) => plain.has(stream) && type !== "MeetingConvened" && stream.startsWith("meeting"),
      );
      const entry = entries[rolls.roll(Math.max(1, entries.length))];
      if (entry === undefined) return;
      concerned += 1;
      const alike = events.filter(({ type }) => type === entry.type);
      const { data, metadata } = alike[rolls.roll(alike.length)] ?? entry;
      const wrong = { ...entry, data, metadata: { ...entry.metadata, happenedAt: metadata.happenedAt } };
      const position = (byStream(events).get(entry.stream)?.at(-1)?.position ?? 0) + 1;
      const { happenedAt } = entry.metadata;
      const correction = {
        ...entry,
        id: `${entry.stream}@${position}`,
        type: "EntryCorrected",
        position,
        data: {
          entry: entry.position,
          reason: "đính chính",
          replacement: { type: entry.type, happenedAt, data: entry.data },
        },
        metadata: { ...entry.metadata, schemaVersion: 1 },
      } as JournalEvent;
      const journal = events.map((event) => (event === entry ? (wrong as JournalEvent) : event));
      expect(qualityIn([...journal, correction])).toEqual(qualityIn(events));
    }, settings);
    expect(concerned).toBeGreaterThan(0);
  });
});

describe.each(rubrics)("the quality of a meeting by $name", ({ rubric }) => {
  const evidenceIn = (events: readonly JournalEvent[]) =>
    qualityIn(events).flatMap(({ quality: { evidence } }) => evidence ?? []);

  it("has no points outside their criterion, and no score outside the rubric", () => {
    let scored = 0;
    overJournals((drawn, draw) => {
      for (const evidence of evidenceIn(underRubric(rubric, drawn, draw))) {
        scored += 1;
        expect(evidence.rubric).toBe(rubric.id);
        expect(evidence.criteria.map(({ criterion }) => criterion)).toEqual(
          rubric.criteria.map(({ id }) => id),
        );
        evidence.criteria.forEach(({ points, max, between: [least, most] }, index) => {
          const criterion = rubric.criteria[index];
          expect(max).toBe(criterion?.max);
          expect([least >= 0, least <= most, most <= max]).toEqual([true, true, true]);
          if (points === undefined || criterion === undefined) return;
          expect(isOnStep(criterion, points)).toBe(true);
          expect([least, most]).toEqual([points, points]);
        });
        const [least, most] = evidence.between;
        expect(compareFractions([0, 1], least)).toBeLessThanOrEqual(0);
        expect(compareFractions(least, most)).toBeLessThanOrEqual(0);
        expect(compareFractions(most, [rubric.scale, 1])).toBeLessThanOrEqual(0);
      }
    }, settings);
    expect(scored).toBeGreaterThan(0);
  });

  it("has one score and one grade where nothing is open, and grades between the ends elsewhere", () => {
    const met = { scored: 0, open: 0 };
    overJournals((drawn, draw) => {
      for (const { criteria, score, grade, between, candidates } of evidenceIn(
        underRubric(rubric, drawn, draw),
      )) {
        const [least, most] = between;
        const grades = rubric.grades.map(({ grade: each }) => each);
        const [best, worst] = [most, least].map((end) => grades.indexOf(gradeOf(rubric, end) ?? ""));
        expect(candidates).toEqual(grades.slice(best, (worst ?? 0) + 1));
        expect(score === undefined).toBe(criteria.some(({ how }) => how === "open"));
        met[score === undefined ? "open" : "scored"] += 1;
        if (score === undefined) continue;
        expect(between).toEqual([score, score]);
        expect(grade).toBe(gradeOf(rubric, score));
      }
    }, settings);
    expect(met.open).toBeGreaterThan(0);
    expect(met.scored).toBeGreaterThan(0);
  });
});
