import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Finding, FindingCode } from "../../src/findings/index.js";
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
  "MemberExemptionEnded",
  "MemberRecognised",
  "MemberSuspensionEnded",
  "MemberTransferredOut",
  "OfficeVacated",
  "OrganisationDissolved",
  "TemporaryTransferEnded",
];

/** Breaches of steps taken too late. The first of two entries of one step is replaced by the second without it. */
const firstOfTwo: readonly FindingCode[] = [
  "ballot-before-self-review",
  "decided-before-self-review",
  "deadline-missed",
  "employer-level-late",
  "members-decided-late",
  "notice-too-short",
  "order-broken",
  "pre-meeting-late",
  "regular-meeting-late",
];

/** The breaches of all years of a journal, without those that the first of two entries of a step may hide. */
const breachesOf = (
  events: readonly JournalEvent[],
  under: RuleSet,
  also: (events: readonly JournalEvent[]) => readonly string[],
): ReadonlySet<string> =>
  new Set([
    ...also(events),
    ...lawReadings(events, { under, rubrics: [hd42], rollUp: "mean" }).flatMap(({ year, findings }) =>
      findings
        .filter(({ severity, code }) => severity === "breach" && !firstOfTwo.includes(code))
        .map(({ code, about }) => `${year} ${code} ${about}`),
    ),
  ]);

/** The breaches that a journal gains when entries are taken away at random. */
const gainedBySilence = (
  events: readonly JournalEvent[],
  draw: number,
  under: RuleSet,
  also: (events: readonly JournalEvent[]) => readonly string[] = () => [],
): string[] => {
  const rolls = dice(draw);
  const whole = breachesOf(events, under, also);
  const corrected = new Set(
    events.flatMap((event) =>
      event.type === "EntryCorrected" || event.type === "EntryWithdrawn"
        ? [`${event.stream}@${event.data.entry}`]
        : [],
    ),
  );
  const types = [...new Set(events.map(({ type }) => type))];
  const free = ({ type, stream, position }: JournalEvent): boolean =>
    !endings.includes(type) && !corrected.has(`${stream}@${position}`);
  return [1, 2].flatMap(() => {
    const [type, share] = [types[rolls.roll(types.length)], 5 + rolls.roll(60)];
    const oneType = rolls.chance(40);
    const left = events.filter(
      (event) => !free(event) || (oneType ? event.type !== type : !rolls.chance(share)),
    );
    return [...breachesOf(left, under, also)].filter((breach) => !whole.has(breach));
  });
};

describe("no accusation from silence: taking entries away", () => {
  it.each([qd132hd21])("gains no breach in a generated year under $id", (under) =>
    overJournals(
      (events, draw) => {
        expect(gainedBySilence(events, draw, under)).toEqual([]);
      },
      { numRuns: 6 },
    ),
  );

  it("would gain one if a month without a meeting were a breach, and the law says so", () => {
    const monthsWithout = (events: readonly JournalEvent[]) =>
      events.some(({ type }) => type === "MeetingOpened") ? [] : ["2021 regular-meeting-missed c"];
    expect(() =>
      overJournals(
        (events, draw) => {
          expect(gainedBySilence(events, draw, qd132hd21, monthsWithout)).toEqual([]);
        },
        { numRuns: 60, endOnFailure: true },
      ),
    ).toThrow("regular-meeting-missed");
  });
});
