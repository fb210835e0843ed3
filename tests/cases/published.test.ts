import { describe, expect, it } from "vitest";
import { isJudged } from "../../src/projections/year/caps.js";
import { type CapReading, capVerdict } from "../../src/rules/caps/cap.js";
import { capReadings } from "../../src/rules/engine/conditions/vocabulary.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay, type Year } from "../../src/year.js";
import { cases, type PublishedCase } from "./published.js";
import { people, recordYear } from "./record.js";

const caseOf = (id: string): PublishedCase => {
  const found = cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not among the cases`);
  return found;
};

const counted = cases.flatMap(({ id, year, populations }) =>
  populations.flatMap(({ of, tally, cap }) =>
    tally === undefined || cap === undefined
      ? []
      : capReadings.flatMap((reading) => {
          const expected = cap[reading];
          return expected === undefined
            ? []
            : [{ name: `${id} (${year}), ${of}, ${reading}`, tally, reading, expected }];
        }),
  ),
);

describe("the cap of 20 % on published results, as others worked it out", () => {
  it("covers ten cases, thirteen populations with counts", () => {
    expect(new Set(counted.map(({ name }) => name.slice(0, 3))).size).toBe(10);
    expect(counted).toHaveLength(13 * 3);
  });

  it.each(counted)("$name: share, verdict and greatest number agree", ({ tally, reading, expected }) => {
    const { excellent, base, holds, maximum, over } = capVerdict(tally, [20, 100], reading);
    expect((Math.round((excellent * 10_000) / base) / 100).toFixed(2)).toBe(expected.percent.toFixed(2));
    expect(holds).toBe(expected.meets);
    expect(excellent * 5 === base).toBe(expected.exact);
    expect(maximum).toBe(expected.maximum);
    expect(over).toBe(expected.meets ? 0 : excellent - maximum);
  });
});

const capOf = ({ caps }: Year): Record<string, boolean> =>
  Object.fromEntries(
    caps
      .filter(isJudged)
      .flatMap(({ stage, verdicts }) => verdicts.map(({ reading, holds }) => [`${stage} ${reading}`, holds])),
  );

const expectedCap = (id: string, stage: string) => {
  const cap = caseOf(id).populations[0]?.cap;
  return Object.fromEntries(
    capReadings.map((reading: CapReading) => [`${stage} ${reading}`, cap?.[reading]?.meets]),
  );
};

const computed = ({ classification }: Year) =>
  classification.all
    .filter(({ subject }) => subject.kind === "member")
    .map(({ outcome }) => (outcome.kind === "level" ? outcome.level : outcome.kind));

describe("Y02 as a year: 4 of 19 proposed by the cell", () => {
  const persons = people({ excellent: 4, good: 15 });
  const year = replay(recordYear(2021, persons, false), { year: 2021, under: qd132hd21 });

  it("reaches the published levels by the rules, and reports them as proposed", () => {
    expect(computed(year)).toEqual([...persons.values()]);
    expect(year.report.of("cell")).toEqual({
      organisation: "cell",
      stage: "proposed",
      listed: 19,
      rated: 0,
      proposed: 19,
      exempt: {},
      notRated: {},
      notReviewed: {},
      levels: {},
      proposedLevels: { excellent: 4, good: 15 },
      unaccounted: [],
      elsewhere: 0,
      left: { "left-after": {}, "left-before": {}, "left-undecided": {} },
    });
  });

  it("exceeds the cap under every reading in itself, which is open: the ward has other cells", () => {
    expect(capOf(year)).toEqual(expectedCap("Y02", "proposed"));
    const codes = year.findings.map(({ code }) => code).filter((code) => code.startsWith("cap-"));
    expect(codes).toEqual(["cap-open"]);
    expect(year.findings.find(({ code }) => code === "cap-open")?.details).toMatchObject({
      open: ["one-cell"],
      counted: 19,
      known: 19,
      goodNeeded: 5,
    });
  });
});

describe("Y05 as a year: 2 of 10, and a probationary member without a level", () => {
  const persons = people({ excellent: 2, good: 8, probationary: 1 });
  const year = replay(recordYear(2021, persons, false), { year: 2021, under: qd132hd21 });

  it("counts ten proposed of eleven, and names the one of whom nobody says why", () => {
    expect(year.report.of("cell")).toEqual({
      organisation: "cell",
      stage: "proposed",
      listed: 11,
      rated: 0,
      proposed: 10,
      exempt: {},
      notRated: {},
      notReviewed: { "no-level": 1 },
      levels: {},
      proposedLevels: { excellent: 2, good: 8 },
      unaccounted: ["m-11"],
      elsewhere: 0,
      left: { "left-after": {}, "left-before": {}, "left-undecided": {} },
    });
  });

  it("alone is over the clause and exactly within the other readings, whose base is the rated", () => {
    expect(capOf(year)).toEqual(expectedCap("Y05", "proposed"));
  });
});

describe("Y10 as a year: 2 of 11 decided, and a member admitted less than six months ago", () => {
  const persons = people({ excellent: 2, good: 9, "admitted-in-September": 1 });
  const year = replay(recordYear(2020, persons, true), { year: 2020, under: qd132hd21 });

  it("reviews the new member and does not classify", () => {
    expect(computed(year).at(-1)).toBe("not-classified");
    expect(year.report.of("cell")).toEqual({
      organisation: "cell",
      stage: "decided",
      listed: 12,
      rated: 11,
      proposed: 0,
      exempt: {},
      notRated: {},
      notReviewed: { "member.under-six-months": 1 },
      levels: { excellent: 2, good: 9 },
      proposedLevels: {},
      unaccounted: [],
      elsewhere: 0,
      left: { "left-after": {}, "left-before": {}, "left-undecided": {} },
    });
  });

  it("alone is over the clause, and within the other readings; for the base it is open at both stages", () => {
    expect(capOf(year)).toEqual({ ...expectedCap("Y10", "proposed"), ...expectedCap("Y10", "decided") });
    expect(year.caps.map(({ stage, state }) => [stage, state])).toEqual([
      ["proposed", "open"],
      ["decided", "open"],
    ]);
  });
});
