import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Finding } from "../../src/findings/index.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { dice } from "../../src/testing/years/seeded-years.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
import { lawReadings } from "../support/laws/years.js";

const rules = [qd132hd21, qd366hd43];
const rubricsOfLaw = Object.values(rubrics);

/** The breaches that rest on no entry of the journal, or on a clause that nobody read. */
const unfounded = (findings: readonly Finding[], events: readonly JournalEvent[]): string[] => {
  const ids = new Set(events.map(({ id }) => id));
  const read = ["quoted", "quoted-in-part", "translated", "local"];
  return findings
    .filter(({ severity }) => severity === "breach")
    .filter(
      ({ clause, events: by }) =>
        by.length === 0 || !by.every((id) => ids.has(id)) || !read.includes(clause?.evidence ?? ""),
    )
    .map(({ code, about }) => `${code} ${about}`);
};

describe("a breach rests on entries that exist and a clause that was read", () => {
  it.each(examples)("in the example $name", ({ name }) => {
    const events = eventsOf(name);
    for (const under of rules) {
      const { findings } = yearOf(name, events, { under, rubrics: rubricsOfLaw });
      expect(unfounded(findings, events)).toEqual([]);
    }
  });

  it.each(rules)("in every generated year under $id", (under) =>
    overJournals(
      (events) => {
        for (const { findings } of lawReadings(events, { under, rubrics: [hd42], rollUp: "mean" }))
          expect(unfounded(findings, events)).toEqual([]);
      },
      { numRuns: 25 },
    ),
  );

  it("and one that does not would be found out", () => {
    const clause = { document: "QĐ 0", evidence: "quoted" } as const;
    const breach = { code: "member-without-task", severity: "breach", about: "c-1", clause } as const;
    const found = (more: Partial<Finding>) =>
      unfounded(
        [{ ...breach, details: { members: [] }, events: ["a"], ...more } as Finding],
        [{ id: "a" } as JournalEvent],
      );
    expect(found({})).toEqual([]);
    expect(found({ events: [] })).toEqual(["member-without-task c-1"]);
    expect(found({ events: ["a", "b"] })).toEqual(["member-without-task c-1"]);
    expect(found({ clause: { ...clause, evidence: "reported" } })).toEqual(["member-without-task c-1"]);
  });
});

/**
 * Entries that correct, withdraw, replace or end another one. Without such an entry the other one stands, so that
 * an entry accuses and not silence.
 */
const endings: readonly JournalEvent["type"][] = [
  "EntryCorrected",
  "EntryWithdrawn",
  "LevelCancelled",
  "LevelRedecided",
  "CapExtended",
  "CheckConcluded",
  "MeetingPostponed",
  "MemberDied",
  "MemberExempted",
  "MemberExemptionEnded",
  "MemberExpelled",
  "MemberProsecutionEnded",
  "MemberRemoved",
  "MemberSuspensionEnded",
  "MemberTransferredIn",
  "MemberTransferredOut",
  "OfficeVacated",
  "OrganisationDissolved",
  "SubmissionReturned",
  "SubmissionWithdrawn",
  "TemporaryTransferEnded",
];

/** The entries that end no other one, and that no other one corrects. */
const freeIn = (events: readonly JournalEvent[]): readonly JournalEvent[] => {
  const corrected = new Set(
    events.flatMap((event) =>
      event.type === "EntryCorrected" || event.type === "EntryWithdrawn"
        ? [`${event.stream}@${event.data.entry}`]
        : [],
    ),
  );
  return events.filter(
    ({ type, stream, position }) => !endings.includes(type) && !corrected.has(`${stream}@${position}`),
  );
};

type Breaches = (events: readonly JournalEvent[], under: RuleSet) => readonly string[];

/** The breaches of all years of a journal. */
const breachesOf: Breaches = (events, under) =>
  lawReadings(events, { under, rubrics: [hd42], rollUp: "mean" }).flatMap(({ year, findings }) =>
    findings
      .filter(({ severity }) => severity === "breach")
      .map(({ code, about }) => `${year} ${code} ${about}`),
  );

/** The breaches that a journal gains by each cut, which takes away those of its free entries that it names. */
const gainedBy = (
  events: readonly JournalEvent[],
  under: RuleSet,
  cuts: readonly ((event: JournalEvent, index: number) => boolean)[],
  breaches: Breaches = breachesOf,
): string[] => {
  const whole = new Set(breaches(events, under));
  const free = freeIn(events);
  return cuts.flatMap((takes) => {
    const gone = new Set(free.filter(takes));
    return breaches(
      events.filter((event) => !gone.has(event)),
      under,
    ).filter((breach) => !whole.has(breach));
  });
};

/** Cuts at random: a type of entry, a part of a type, a part of all entries. */
const randomCuts = (events: readonly JournalEvent[], draw: number) => {
  const rolls = dice(draw);
  const types = [...new Set(events.map(({ type }) => type))];
  const anyType = () => types[rolls.roll(types.length)];
  const [one, part, share] = [anyType(), anyType(), 5 + rolls.roll(60)];
  return [
    ({ type }: JournalEvent) => type === one,
    ({ type }: JournalEvent) => type === part && rolls.chance(50),
    () => rolls.chance(share),
  ];
};

/** The same cuts every time: each type of the steps that breaches rest on, and every second or seventh entry. */
const steadyCuts = [
  ...(
    [
      "LevelDecided",
      "SelfReviewSubmitted",
      "MemberRecognised",
      "MeetingOpened",
      "ReviewMeetingHeld",
      "CellProposedLevel",
    ] as const
  ).map(
    (taken) =>
      ({ type }: JournalEvent) =>
        type === taken,
  ),
  ...[2, 7].map((every) => (_: JournalEvent, index: number) => index % every === 0),
];

describe("no accusation from silence: taking entries away", () => {
  it.each(rules)("gains no breach in a generated year under $id", (under) =>
    overJournals(
      (events, draw) => {
        expect(gainedBy(events, under, randomCuts(events, draw))).toEqual([]);
      },
      { numRuns: 6 },
    ),
  );

  const underTurns = examples.map(({ name }, index) => ({ name, under: index % 2 ? qd366hd43 : qd132hd21 }));

  it.each(underTurns)("gains no breach in the example $name under $under.id", ({ name, under }) => {
    expect(gainedBy(eventsOf(name), under, steadyCuts)).toEqual([]);
  });

  it("would gain one if a month without a meeting were a breach, and the law says so", () => {
    const monthsWithout: Breaches = (events) =>
      events.some(({ type }) => type === "MeetingOpened") ? [] : ["2021 regular-meeting-missed c"];
    expect(() =>
      overJournals(
        (events, draw) => {
          expect(gainedBy(events, qd132hd21, randomCuts(events, draw), monthsWithout)).toEqual([]);
        },
        { numRuns: 60, endOnFailure: true },
      ),
    ).toThrow("regular-meeting-missed");
  });
});
