import { describe, expect, it } from "vitest";
import { type CapReading, capVerdict, capVerdicts, type Ratio } from "../../../src/rules/index.js";

const fifth: Ratio = [20, 100];
const quarter: Ratio = [25, 100];
const most = (atLeastGood: number, ratio: Ratio, reading: CapReading) =>
  capVerdict({ excellent: 0, good: atLeastGood, rated: atLeastGood }, ratio, reading).maximum;

describe("the cap on excellent", () => {
  it.each([
    { n: 4, fifthOfGood: 0, quarterOfGood: 0, fifthOfBoth: 0 },
    { n: 5, fifthOfGood: 0, quarterOfGood: 1, fifthOfBoth: 1 },
    { n: 6, fifthOfGood: 1, quarterOfGood: 1, fifthOfBoth: 1 },
    { n: 9, fifthOfGood: 1, quarterOfGood: 1, fifthOfBoth: 1 },
    { n: 10, fifthOfGood: 1, quarterOfGood: 2, fifthOfBoth: 2 },
    { n: 12, fifthOfGood: 2, quarterOfGood: 2, fifthOfBoth: 2 },
    { n: 15, fifthOfGood: 2, quarterOfGood: 3, fifthOfBoth: 3 },
    { n: 20, fifthOfGood: 3, quarterOfGood: 4, fifthOfBoth: 4 },
    { n: 30, fifthOfGood: 5, quarterOfGood: 6, fifthOfBoth: 6 },
  ])(
    "of $n good or better, at most $fifthOfGood by 20 % of good, $quarterOfGood by 25 %, $fifthOfBoth by 20 % of good or better",
    ({ n, fifthOfGood, quarterOfGood, fifthOfBoth }) => {
      expect(most(n, fifth, "of-good")).toBe(fifthOfGood);
      expect(most(n, quarter, "of-good")).toBe(quarterOfGood);
      expect(most(n, fifth, "of-good-or-better")).toBe(fifthOfBoth);
    },
  );

  it.each([
    { good: 4, ratio: fifth, within: 0 },
    { good: 5, ratio: fifth, within: 1 },
    { good: 7, ratio: fifth, within: 1 },
    { good: 8, ratio: fifth, within: 1 },
    { good: 12, ratio: fifth, within: 2 },
    { good: 13, ratio: fifth, within: 2 },
    { good: 12, ratio: quarter, within: 3 },
  ])(
    "beside $good good, $within excellent are within $ratio and one more is not",
    ({ good, ratio, within }) => {
      const holds = (excellent: number) =>
        capVerdict({ excellent, good, rated: excellent + good }, ratio, "of-good").holds;
      expect([holds(within), holds(within + 1)]).toEqual([true, false]);
    },
  );

  it("exactly 20 % is within the cap, under every reading", () => {
    expect(capVerdict({ excellent: 2, good: 10, rated: 12 }, fifth, "of-good").holds).toBe(true);
    expect(capVerdict({ excellent: 2, good: 8, rated: 10 }, fifth, "of-good-or-better").holds).toBe(true);
    expect(capVerdict({ excellent: 2, good: 5, rated: 10 }, fifth, "of-rated").holds).toBe(true);
    expect(capVerdict({ excellent: 3, good: 5, rated: 14 }, fifth, "of-rated").holds).toBe(false);
  });

  it("4 of 19 beside 15 good: over by every reading, by one, one and one", () => {
    expect(capVerdicts({ excellent: 4, good: 15, rated: 19 }, fifth)).toEqual([
      { reading: "of-good", excellent: 4, base: 15, ratio: fifth, holds: false, maximum: 3, over: 1 },
      {
        reading: "of-good-or-better",
        excellent: 4,
        base: 19,
        ratio: fifth,
        holds: false,
        maximum: 3,
        over: 1,
      },
      { reading: "of-rated", excellent: 4, base: 19, ratio: fifth, holds: false, maximum: 3, over: 1 },
    ]);
  });

  it("19 of 92, published as 20 %: over by every reading, by 4 and by 1", () => {
    const tally = { excellent: 19, good: 73, rated: 92 };
    expect(capVerdicts(tally, fifth).map(({ base, maximum, over }) => [base, maximum, over])).toEqual([
      [73, 15, 4],
      [92, 18, 1],
      [92, 18, 1],
    ]);
  });

  it("of all rated, no more can be excellent than are good or better", () => {
    expect(capVerdict({ excellent: 0, good: 1, rated: 100 }, fifth, "of-rated").maximum).toBe(1);
    expect(capVerdict({ excellent: 1, good: 0, rated: 100 }, fifth, "of-rated")).toMatchObject({
      base: 100,
      holds: true,
      over: 0,
    });
  });

  it("one excellent beside nobody good is over: a fifth of nothing is nothing", () => {
    expect(capVerdict({ excellent: 1, good: 0, rated: 1 }, fifth, "of-good")).toMatchObject({
      holds: false,
      maximum: 0,
      over: 1,
    });
    expect(capVerdict({ excellent: 0, good: 0, rated: 0 }, fifth, "of-good").holds).toBe(true);
  });

  it("lists the readings with that of the clause first", () => {
    expect(capVerdicts({ excellent: 0, good: 0, rated: 0 }, fifth).map(({ reading }) => reading)).toEqual([
      "of-good",
      "of-good-or-better",
      "of-rated",
    ]);
  });
});
