import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/index.js";
import { hd42, isOnStep, qd132hd21 } from "../../src/rules/index.js";
import { byStream, overJournals } from "../../src/testing/laws/journals.js";
import { readingsOf } from "../../src/testing/laws/readings.js";
import { dice } from "../../src/testing/years/dice.js";

const reading = { under: qd132hd21, rubrics: [hd42] } as const;
const settings = { numRuns: 40 };

const meetingsIn = (events: readonly JournalEvent[]) =>
  readingsOf(events, reading).flatMap(({ meetings }) => meetings.all);

/** The quality of every meeting, as marked, as graded and as the evidence shows it. */
const qualityIn = (events: readonly JournalEvent[]) =>
  meetingsIn(events).map(({ stream, quality }) => ({ stream, quality }));

/** Streams in which no entry is corrected: there an entry may change places with another. */
const plainStreams = (events: readonly JournalEvent[]): Set<string> =>
  new Set(
    [...byStream(events)].flatMap(([stream, entries]) =>
      entries.some(({ type }) => type === "EntryCorrected" || type === "EntryWithdrawn") ? [] : [stream],
    ),
  );

describe("the comments of a meeting", () => {
  /** The same journal with what was said changed round within each meeting. */
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

  /** Meetings without the order in which members spoke and the ids of what they said first. */
  const withoutOrder = (events: readonly JournalEvent[]) => {
    const comments = new Set(events.flatMap(({ id, type }) => (type === "CommentMade" ? [id] : [])));
    const text = JSON.stringify(
      meetingsIn(events).map((meeting) => ({
        ...meeting,
        course: { ...meeting.course, speakers: [...meeting.course.speakers].sort() },
      })),
      (_, value) => (comments.has(value) ? "a comment" : value),
    );
    return JSON.parse(text);
  };

  it("in another order change nothing but the order of the speakers", () => {
    let changed = 0;
    overJournals((events, draw) => {
      const other = permuted(events, draw);
      if (JSON.stringify(other) !== JSON.stringify(events)) changed += 1;
      expect(withoutOrder(other)).toEqual(withoutOrder(events));
    }, settings);
    expect(changed).toBeGreaterThan(0);
  });
});

describe("entries that come late or are put right", () => {
  it("late entries give the quality that timely ones give", () => {
    overJournals((events, draw) => {
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
    overJournals((events, draw) => {
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

describe("the quality of a meeting", () => {
  it("has no points outside their criterion, and no score outside the sheet", () => {
    let scored = 0;
    overJournals((events) => {
      for (const { quality } of qualityIn(events)) {
        const { evidence } = quality;
        if (evidence === undefined) continue;
        scored += 1;
        expect(evidence.criteria.map(({ criterion }) => criterion)).toEqual(
          hd42.criteria.map(({ id }) => id),
        );
        evidence.criteria.forEach(({ points, max, between: [least, most] }, index) => {
          const criterion = hd42.criteria[index];
          expect(max).toBe(criterion?.max);
          expect([least >= 0, least <= most, most <= max]).toEqual([true, true, true]);
          if (points !== undefined && criterion !== undefined) {
            expect(isOnStep(criterion, points)).toBe(true);
            expect([least, most]).toEqual([points, points]);
          }
        });
        const [[n, d], [m, e]] = evidence.between;
        expect([n >= 0, n * e <= m * d, m <= 100 * e]).toEqual([true, true, true]);
      }
    }, settings);
    expect(scored).toBeGreaterThan(0);
  });
});
