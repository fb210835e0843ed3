import { describe, expect, it } from "vitest";
import { type EventType, type JournalEvent, schemaVersionOf } from "../../src/events/catalogue.js";
import type { Classification } from "../../src/projections/year/classified.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import type { Year } from "../../src/year.js";
import { lawReadings } from "../support/laws/years.js";

/** The day after a day. */
const after = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** An entry at the end of a stream, on a day. */
const entered = (
  events: readonly JournalEvent[],
  stream: string,
  [type, data]: readonly [EventType, object],
  on: string,
): JournalEvent[] => {
  const own = events.filter((event) => event.stream === stream);
  const [like] = own.length > 0 ? own : events;
  const position = own.length + 1;
  const at = `${on}T03:00:00Z`;
  const metadata = {
    ...like?.metadata,
    schemaVersion: schemaVersionOf(type),
    happenedAt: at,
    recordedAt: at,
  };
  return [
    ...events,
    { id: `later:${stream}@${position}`, stream, position, type, data, metadata } as JournalEvent,
  ];
};

/** Entries about a member on one day, each of another kind. */
const laterEntries = (
  member: string,
  cell: string,
  on: string,
): readonly (readonly [EventType, object])[] => [
  ["MemberExempted", { member, on }],
  ["MemberTransferredOut", { member, on }],
  ["MemberCategorised", { member, category: "with-post", civilServant: true, on }],
  ["MemberDied", { member, on }],
  ["MemberRecognised", { member, asOf: on, decidedOn: on }],
  ["OfficeFilled", { organisation: cell, office: "secretary", member, on }],
  ["MemberSuspended", { member, from: "party-activities", on }],
  ["LeaveTaken", { member, kind: "sick", from: on, to: after(on) }],
];

/** What a year says about a member: the outcome, the decided level, and the findings. */
const saidOf = (year: Year | undefined, key: string): string => {
  const each = year?.classification.of(key);
  const findings = year?.findings.filter(({ about }) => about === key);
  return JSON.stringify([each?.outcome, each?.final?.level, each?.judgedOn, findings]);
};

/**
 * The members about whom a year says something else after one later entry about each, of a kind that the draw
 * chooses, with the type of the entry.
 */
const changedBy = (
  events: readonly JournalEvent[],
  year: Year,
  members: readonly Classification[],
  under: RuleSet,
  draw: number,
  dayOf: (each: Classification) => string,
): string[] => {
  const types = new Map<string, EventType>();
  const more = members.reduce<readonly JournalEvent[]>((so, each, nth) => {
    const entries = laterEntries(each.subject.id, each.organisation, dayOf(each));
    const entry = entries[(draw + nth) % entries.length];
    if (entry === undefined) return so;
    types.set(each.key, entry[0]);
    return entered(so, `cell/${each.organisation}`, entry, dayOf(each));
  }, events);
  const read = lawReadings(more, { under }).find((each) => each.year === year.year);
  return members
    .filter(({ key }) => saidOf(read, key) !== saidOf(year, key))
    .map(({ key }) => `${types.get(key)} ${key}`);
};

const membersOf = (year: Year): Classification[] =>
  year.classification.all.filter(({ subject }) => subject.kind === "member");

/** A journal without the entries that give a judged day, so that the end of the year judges. */
const withoutSteps = (events: readonly JournalEvent[]): JournalEvent[] => {
  const steps = [
    "LevelDecided",
    "LevelCancelled",
    "LevelRedecided",
    "CellProposedLevel",
    "ReviewMeetingHeld",
  ];
  const positions = new Map<string, number>();
  return events
    .filter(
      ({ type, data }) =>
        !steps.includes(type) && !(type === "MeetingConvened" && "kind" in data && data.kind === "review"),
    )
    .map((event) => {
      const position = (positions.get(event.stream) ?? 0) + 1;
      positions.set(event.stream, position);
      return { ...event, position };
    });
};

describe("what a year says about a member", () => {
  it.each([qd132hd21, qd366hd43])("does not change with entries after the decision, under $id", (under) => {
    let tried = 0;
    overJournals(
      (events, draw) => {
        for (const year of lawReadings(events, { under })) {
          const judged = membersOf(year).filter(
            ({ judgedOn: { step, on }, changes }) =>
              step === "decision" && changes.every((change) => change.on <= on),
          );
          tried += judged.length;
          expect(changedBy(events, year, judged, under, draw, ({ judgedOn }) => after(judgedOn.on))).toEqual(
            [],
          );
        }
      },
      { numRuns: 15 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it("changes with them where the end of the year judges, so the law can fail", () => {
    const changed = new Set<string>();
    overJournals(
      (all, draw) => {
        const events = withoutSteps(all);
        for (const year of lawReadings(events, { under: qd132hd21 })) {
          const judged = membersOf(year).filter(({ judgedOn: { step } }) => step === "end-of-year");
          const found = changedBy(events, year, judged, qd132hd21, draw, () => `${year.year}-12-30`);
          for (const each of found) changed.add(each.split(" ")[0] ?? "");
        }
      },
      { numRuns: 15 },
    );
    expect([...changed]).toEqual(expect.arrayContaining(["MemberExempted", "MemberTransferredOut"]));
  });
});
