import { describe, expect, it } from "vitest";
import { type LevelPolicy, type LevelVotes, levelBallot } from "../../../src/rules/voting/level-ballot.js";
import { moreThanHalf, type Threshold, twoThirds, votesNeeded } from "../../../src/rules/voting/majority.js";

const exactly = (count: number) => ({ least: count, most: count });

/**
 * Two thirds for excellent and more than half for good, as in HD 07. The text says nothing of lower levels.
 */
const hd07 = (excellent: number, good: number, lower: readonly [number, number] = [0, 0]): LevelVotes[] => [
  { level: "excellent", votes: excellent, needs: twoThirds },
  { level: "good", votes: good, needs: moreThanHalf },
  { level: "fulfilled", votes: lower[0] },
  { level: "unfulfilled", votes: lower[1] },
];

const half: Threshold = { is: "at-least", ratio: [1, 2] };
const byHalf = (...votes: readonly number[]): LevelVotes[] =>
  ["excellent", "good", "fulfilled"].map((level, index) => ({
    level,
    votes: votes[index] ?? 0,
    needs: half,
  }));

const outcome = (levels: readonly LevelVotes[], base: number, policy: LevelPolicy = {}) =>
  levelBallot(levels, [exactly(base)], policy).outcome;

describe("HD 07: two thirds for excellent, more than half for good, of three bases", () => {
  it.each([
    { whom: "17 official members", base: 17, excellent: 12, good: 9 },
    { whom: "16 of them, one being exempt", base: 16, excellent: 11, good: 9 },
    { whom: "14 who are present", base: 14, excellent: 10, good: 8 },
  ])("of $whom: $excellent votes and $good votes", ({ base, excellent, good }) => {
    expect([votesNeeded(base, twoThirds), votesNeeded(base, moreThanHalf)]).toEqual([excellent, good]);
    expect(outcome(hd07(excellent, 0), base)).toEqual({ kind: "proposed", level: "excellent" });
    expect(outcome(hd07(excellent - 1, 0), base).kind).toBe("undetermined");
    expect(outcome(hd07(0, good), base)).toEqual({ kind: "proposed", level: "good" });
    expect(outcome(hd07(0, good - 1), base).kind).toBe("undetermined");
  });

  it("eleven votes for excellent depend on which base is right; twelve do not", () => {
    const bases = [17, 16, 14].map(exactly);
    const policy: LevelPolicy = { ifNone: "next-level" };
    expect(levelBallot(hd07(11, 3), bases, policy).outcome).toEqual({
      kind: "undetermined",
      why: "base",
      candidates: ["excellent", "good"],
    });
    expect(levelBallot(hd07(12, 2), bases, policy).outcome).toEqual({ kind: "proposed", level: "excellent" });
    expect(levelBallot(hd07(9, 5), bases, policy).outcome).toEqual({ kind: "proposed", level: "good" });
  });

  it("says that a level has its majority only where every base gives it", () => {
    const verdict = (...bases: readonly number[]) =>
      levelBallot([{ level: "good", votes: 7, needs: moreThanHalf }], bases.map(exactly), {}).levels[0]
        ?.verdict;
    expect(verdict(10, 12, 13)).toBe("holds");
    expect(verdict(10, 12, 14)).toBe("unknown");
    expect(verdict(14, 15, 16)).toBe("fails");
    expect(verdict()).toBe("unknown");
  });

  it("says of each level whether it has its majority, for every base at once", () => {
    const { levels } = levelBallot(hd07(3, 9, [1, 0]), [exactly(17), exactly(18)], {});
    expect(levels.map(({ verdict }) => verdict)).toEqual(["fails", "unknown", "unknown", "fails"]);
  });
});

describe("a ballot in which no level has its majority", () => {
  const split = hd07(10, 7);

  it("decides nothing until a committee says what follows", () => {
    expect(outcome(split, 17)).toEqual({ kind: "undetermined", why: "policy-not-chosen", candidates: [] });
  });

  it("is held again, once", () => {
    expect(outcome(split, 17, { ifNone: "second-ballot" })).toEqual({ kind: "second-ballot" });
    expect(outcome(split, 17, { ifNone: "second-ballot", before: 1 })).toEqual({
      kind: "undetermined",
      why: "second-ballot-failed",
      candidates: [],
    });
  });

  it("goes up where the body above decides", () => {
    expect(outcome(split, 17, { ifNone: "superior-decides" })).toEqual({ kind: "goes-up" });
  });

  it("falls to the next level, with the votes for better ones", () => {
    expect(outcome(split, 17, { ifNone: "next-level" })).toEqual({ kind: "proposed", level: "good" });
    expect(outcome(byHalf(2, 2, 1), 10, { ifNone: "next-level" })).toEqual({
      kind: "proposed",
      level: "fulfilled",
    });
    expect(outcome(byHalf(2, 1, 1), 10, { ifNone: "next-level" })).toEqual({
      kind: "undetermined",
      why: "nothing-reached",
      candidates: [],
    });
  });

  it("does not fall past a level whose majority nobody stated", () => {
    const silent: LevelVotes[] = [
      { level: "excellent", votes: 3, needs: half },
      { level: "good", votes: 0 },
      { level: "fulfilled", votes: 4, needs: half },
    ];
    expect(outcome(silent, 10, { ifNone: "next-level" })).toEqual({
      kind: "undetermined",
      why: "majority-not-stated",
      candidates: ["good"],
    });
  });

  it("applies no policy while one level has its majority", () => {
    for (const ifNone of ["second-ballot", "next-level", "superior-decides"] as const)
      expect(outcome(byHalf(1, 1, 6), 10, { ifNone })).toEqual({ kind: "proposed", level: "fulfilled" });
  });
});

describe("a level without a stated majority", () => {
  it("leaves the ballot open where it has votes and no other level has its majority", () => {
    expect(outcome(hd07(2, 3, [12, 0]), 17, { ifNone: "superior-decides" })).toEqual({
      kind: "undetermined",
      why: "majority-not-stated",
      candidates: ["fulfilled"],
    });
  });

  it("does not stand against a level that has its majority", () => {
    expect(outcome(hd07(0, 9, [8, 0]), 17)).toEqual({ kind: "proposed", level: "good" });
  });
});

describe("several levels with their majority", () => {
  it("are named, and none is chosen", () => {
    expect(outcome(byHalf(5, 5), 10)).toEqual({ kind: "several", levels: ["excellent", "good"] });
    expect(outcome(byHalf(5, 4), 10)).toEqual({ kind: "proposed", level: "excellent" });
  });

  it("are told apart from one level by the base", () => {
    expect(levelBallot(byHalf(6, 5), [{ least: 10, most: 11 }], {}).outcome).toEqual({
      kind: "undetermined",
      why: "base",
      candidates: ["excellent", "good"],
    });
  });
});

describe("a base that is a range", () => {
  it("is read at every number in it", () => {
    const levels = byHalf(4, 1, 1);
    const range = [{ least: 7, most: 12 }];
    expect(levelBallot(levels, range, { ifNone: "next-level" }).outcome).toEqual({
      kind: "undetermined",
      why: "base",
      candidates: ["excellent", "good", "fulfilled"],
    });
    expect(levelBallot(levels, [{ least: 7, most: 8 }], {}).outcome).toEqual({
      kind: "proposed",
      level: "excellent",
    });
  });

  it("tells one open outcome from another by why it is open", () => {
    const levels: LevelVotes[] = [
      { level: "excellent", votes: 5, needs: half },
      { level: "good", votes: 1, needs: half },
    ];
    const { outcome: open } = levelBallot(levels, [{ least: 12, most: 13 }], { ifNone: "next-level" });
    expect(open).toEqual({ kind: "undetermined", why: "base", candidates: ["good"] });
  });

  it("of nothing gives nothing", () => {
    expect(levelBallot(byHalf(1), [], {}).outcome).toEqual({
      kind: "undetermined",
      why: "base",
      candidates: [],
    });
  });
});
