import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeEvent } from "../../src/events/journal/encode.js";
import type { JournalProblem } from "../../src/events/journal/line-problem.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { type WithheldEntry, withheldEntry } from "../../src/events/journal/withheld.js";
import { erasedEvent, personalPlaces } from "../../src/events/seal/index.js";
import { beginFold, fold } from "../../src/projections/fold/fold.js";
import type { FoldedJournal } from "../../src/projections/fold/folded-journal.js";
import { projections } from "../../src/projections/streams/projections.js";
import type { Classification } from "../../src/projections/year/classified.js";
import { candidatesOf } from "../../src/rules/engine/outcome.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { dice } from "../../src/testing/years/seeded-years.js";
import { type Year, yearOf } from "../../src/year.js";

type Entry = JournalEvent | WithheldEntry;

/** The journal that a reader of a copy has. */
const readCopy = (entries: readonly Entry[], tellsWithheld = true): FoldedJournal => {
  const text = entries.map((entry) => `${encodeEvent(entry as JournalEvent)}\n`).join("");
  const folding = beginFold(projections);
  const events: JournalEvent[] = [];
  for (const batch of readJournalSync([text])) {
    const withheld = batch.problems.filter(
      (problem): problem is JournalProblem<"withheld"> => problem.code === "withheld",
    );
    if (tellsWithheld) folding.withhold(withheld.map(({ facts }) => facts));
    folding.add(batch.events);
    events.push(...batch.events);
  }
  folding.recall(events);
  return folding.done();
};

const yearsOf = (events: readonly JournalEvent[]): number[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === "ReviewOpened") return [event.data.year];
      return event.type === "MeetingConvened" ? [Number(event.data.forMonth.slice(0, 4))] : [];
    }),
  ),
];

const levelsOf = (year: Year): Map<string, Classification[]> => {
  const found = new Map<string, Classification[]>();
  for (const each of year.classification.all) found.set(each.key, [...(found.get(each.key) ?? []), each]);
  return found;
};

/** The subjects whose level in a copy is certain and another one in the whole journal, or whose candidates lack one. */
const claimed = (whole: Year, copy: Year): string[] => {
  const told = levelsOf(whole);
  return copy.classification.all.flatMap(({ key, outcome }) => {
    const known = told.get(key) ?? [];
    const isCertain = outcome.kind === "level" || "rule" in outcome;
    const isSound = known.some(({ outcome: { kind }, outcome: is }) =>
      isCertain
        ? kind === outcome.kind && JSON.stringify(candidatesOf(is)) === JSON.stringify(candidatesOf(outcome))
        : candidatesOf(is).every((level) => candidatesOf(outcome).includes(level)),
    );
    if (isSound || (known.length === 0 && !isCertain)) return [];
    return [
      `${key}: ${known.map((each) => JSON.stringify(each.outcome)).join(" or ")} became ${JSON.stringify(outcome)}`,
    ];
  });
};

const capsOf = ({ caps }: Year): ReadonlyMap<string, string> =>
  new Map(caps.map((each) => [`cap of ${each.cap?.id} on ${each.group} ${each.stage}`, each.state]));

/** The points and grades that count: of meetings, and of each period of each cell. */
const scoresOf = ({ meetings, cellQuality }: Year): ReadonlyMap<string, string> => {
  const scores = new Map<string, string>();
  for (const { stream, quality } of meetings.all)
    for (const [name, value] of Object.entries({
      score: quality.score,
      grade: quality.grade,
      computed: quality.computedGrade,
    }))
      if (value !== undefined) scores.set(`${name} of ${stream}`, JSON.stringify(value));
  for (const { cell, months, quarters, halves, year } of cellQuality.all)
    for (const { period, score } of [...months, ...quarters, ...halves, year])
      if (score !== undefined)
        scores.set(`${cell} ${period}`, JSON.stringify([score.points, score.grade, score.candidates]));
  return scores;
};

/** What a copy says of caps and of the quality of meetings and says otherwise with all entries. */
const otherwise = (whole: Year, copy: Year): string[] => {
  const [caps, scores] = [capsOf(whole), scoresOf(whole)];
  const judged = [...capsOf(copy)].filter(([, state]) => state === "within" || state === "over");
  return [
    ...judged.filter(([name, state]) => caps.get(name) !== state),
    ...[...scoresOf(copy)].filter(([name, score]) => scores.get(name) !== score),
  ].map(([name, value]) => `${name} became ${value}`);
};

const breachesOf = ({ findings }: Year): string[] =>
  findings.filter(({ severity }) => severity === "breach").map(({ code, about }) => `${code} ${about}`);

/** The breaches that only a copy has. */
const accused = (whole: Year, copy: Year): string[] => {
  const known = new Set(breachesOf(whole));
  return breachesOf(copy)
    .filter((breach) => !known.has(breach))
    .map((breach) => `breach became ${breach}`);
};

type Law = (whole: Year, copy: Year) => string[];

/**
 * Copies that each withhold one entry, or erase the personal values of one entry; for each
 * type that often decides a level one that withholds every entry of it; and one that does both to a part of all.
 */
const copiesOf = (events: readonly JournalEvent[], draw: number, number: number): [string, Entry[]][] => {
  const rolls = dice(draw);
  const erased = (event: JournalEvent): JournalEvent =>
    erasedEvent(
      event,
      personalPlaces(event).map(({ path }) => path),
    );
  const single = Array.from({ length: number }, (): [string, Entry[]] => {
    const at = rolls.roll(events.length);
    const event = events[at] as JournalEvent;
    const isWhole = rolls.chance(50) || personalPlaces(event).length === 0;
    const entry = isWhole ? withheldEntry(event) : erased(event);
    return [
      `${isWhole ? "withheld" : "erased"} ${event.type} ${event.stream}@${event.position}`,
      events.map((each, index) => (index === at ? entry : each)),
    ];
  });
  const share = 1 + rolls.roll(20);
  const many = events.map((event) =>
    rolls.chance(share) ? (rolls.chance(50) ? withheldEntry(event) : erased(event)) : event,
  );
  const decisive = ["MemberDisciplined", "MemberExempted", "SelfReviewSubmitted", "LevelDecided"];
  const types = [...new Set(events.map(({ type }) => type))].filter((type) => decisive.includes(type));
  const ofTypes = types.map((type): [string, Entry[]] => [
    `every ${type}`,
    events.map((event) => (event.type === type ? withheldEntry(event) : event)),
  ]);
  return [...single, ...ofTypes, ["many", many]];
};

const rules = [qd132hd21, qd124hd25, qd366hd43];

const brokenIn = (
  events: readonly JournalEvent[],
  draw: number,
  under: RuleSet,
  law: Law,
  number = 3,
  tellsWithheld = true,
): string[] => {
  const folded = fold(projections, events);
  const whole = yearsOf(events).map((year) =>
    yearOf(folded, { year, under, rubrics: [hd42], rollUp: "mean" }),
  );
  return copiesOf(events, draw, number).flatMap(([name, entries]) => {
    const copy = readCopy(entries, tellsWithheld);
    return whole.flatMap((year) =>
      law(year, yearOf(copy, year.context.options)).map((found) => `${name}: ${year.year} ${found}`),
    );
  });
};

const laws: Readonly<Record<string, Law>> = { claimed, otherwise, accused };

describe("what a copy withholds is unknown, and never absent", () => {
  it.each(rules)("no level, cap or score claims what only the withheld part decides, under $id", (under) =>
    overJournals(
      (events, draw) => {
        const all: Law = (whole, copy) => Object.values(laws).flatMap((law) => law(whole, copy));
        expect(brokenIn(events, draw, under, all)).toEqual([]);
      },
      { numRuns: 8, endOnFailure: true },
    ),
  );

  it.each(Object.entries(laws).filter(([name]) => name !== "accused"))(
    "where withheld entries count as absent, the law '%s' says so",
    (_, law) => {
      expect(() =>
        overJournals(
          (events, draw) => {
            expect(brokenIn(events, draw, qd132hd21, law, 4, false)).toEqual([]);
          },
          { numRuns: 30, endOnFailure: true },
        ),
      ).toThrow("Property failed");
    },
  );
});
