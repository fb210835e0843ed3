import { describe, expect, it } from "vitest";
import { type CapReading, type CapRounding, capVerdict, capVerdicts } from "../../../src/rules/caps/cap.js";
import type { Ratio } from "../../../src/rules/engine/conditions/vocabulary.js";

const fifth: Ratio = [20, 100];
const quarter: Ratio = [25, 100];
const most = (atLeastGood: number, ratio: Ratio, reading: CapReading, rounding: CapRounding = "down") =>
  capVerdict({ excellent: 0, good: atLeastGood, rated: atLeastGood }, ratio, reading, rounding).maximum;

describe("the cap on excellent", () => {
  it.each([
    { n: 4, fifth: [0, 1], quarter: [0, 1], fifthOfBoth: 0 },
    { n: 5, fifth: [0, 1], quarter: [1, 1], fifthOfBoth: 1 },
    { n: 6, fifth: [1, 1], quarter: [1, 1], fifthOfBoth: 1 },
    { n: 9, fifth: [1, 1], quarter: [1, 2], fifthOfBoth: 1 },
    { n: 10, fifth: [1, 2], quarter: [2, 2], fifthOfBoth: 2 },
    { n: 12, fifth: [2, 2], quarter: [2, 2], fifthOfBoth: 2 },
    { n: 15, fifth: [2, 2], quarter: [3, 3], fifthOfBoth: 3 },
    { n: 20, fifth: [3, 3], quarter: [4, 4], fifthOfBoth: 4 },
    { n: 30, fifth: [5, 5], quarter: [6, 6], fifthOfBoth: 6 },
  ])(
    "of $n good or better, at most $fifth by 20 % of good (down, half-up), $quarter by 25 %, $fifthOfBoth by 20 % of good or better",
    ({ n, fifth: ofFifth, quarter: ofQuarter, fifthOfBoth }) => {
      const both = (ratio: Ratio) => [most(n, ratio, "of-good"), most(n, ratio, "of-good", "half-up")];
      expect(both(fifth)).toEqual(ofFifth);
      expect(both(quarter)).toEqual(ofQuarter);
      expect(most(n, fifth, "of-good-or-better")).toBe(fifthOfBoth);
    },
  );

  it.each([
    { good: 4, ratio: fifth, down: 0, halfUp: 1 },
    { good: 5, ratio: fifth, down: 1, halfUp: 1 },
    { good: 7, ratio: fifth, down: 1, halfUp: 1 },
    { good: 8, ratio: fifth, down: 1, halfUp: 2 },
    { good: 12, ratio: fifth, down: 2, halfUp: 2 },
    { good: 13, ratio: fifth, down: 2, halfUp: 3 },
    { good: 12, ratio: quarter, down: 3, halfUp: 3 },
  ])(
    "beside $good good, $down excellent are within $ratio and one more is not; $halfUp where halves are rounded up",
    ({ good, ratio, down, halfUp }) => {
      const holds = (excellent: number, rounding: CapRounding) =>
        capVerdict({ excellent, good, rated: excellent + good }, ratio, "of-good", rounding).holds;
      expect([holds(down, "down"), holds(down + 1, "down")]).toEqual([true, false]);
      expect([holds(halfUp, "half-up"), holds(halfUp + 1, "half-up")]).toEqual([true, false]);
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
      {
        reading: "of-good",
        rounding: "down",
        excellent: 4,
        base: 15,
        ratio: fifth,
        holds: false,
        maximum: 3,
        over: 1,
      },
      {
        reading: "of-good-or-better",
        rounding: "down",
        excellent: 4,
        base: 19,
        ratio: fifth,
        holds: false,
        maximum: 3,
        over: 1,
      },
      {
        reading: "of-rated",
        rounding: "down",
        excellent: 4,
        base: 19,
        ratio: fifth,
        holds: false,
        maximum: 3,
        over: 1,
      },
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
