import { describe, expect, it } from "vitest";
import {
  addedFromHeaviest,
  disciplineBallot,
  disciplineFormsByWeight,
} from "../../../src/rules/voting/discipline-ballot.js";

const of = (count: number) => ({ least: count, most: count });
const votes = (expulsion: number, removal: number, warning: number, reprimand: number) => ({
  expulsion,
  "removal-from-office": removal,
  warning,
  reprimand,
});

describe("a ballot on several forms of discipline", () => {
  it.each([
    { name: "expulsion with two thirds", told: votes(12, 2, 2, 1), form: "expulsion", sum: 12 },
    {
      name: "expulsion with eleven of seventeen is not enough",
      told: votes(11, 0, 3, 3),
      form: "removal-from-office",
      sum: 11,
    },
    {
      name: "removal with a majority by itself",
      told: votes(0, 9, 8, 0),
      form: "removal-from-office",
      sum: 9,
    },
    { name: "a warning by the votes for heavier forms", told: votes(2, 3, 4, 8), form: "warning", sum: 9 },
    { name: "a reprimand at last", told: votes(1, 2, 5, 1), form: "reprimand", sum: 9 },
    { name: "a reprimand with a majority by itself", told: votes(2, 3, 3, 9), form: "reprimand", sum: 17 },
  ])("of 17 members: $name", ({ told, form, sum }) => {
    expect(disciplineBallot(told, of(17))).toEqual({ kind: "form", form, votes: sum });
  });

  it("gives no form where all votes together are not more than half", () => {
    expect(disciplineBallot(votes(2, 2, 2, 2), of(16))).toEqual({ kind: "no-form" });
    expect(disciplineBallot({}, of(3))).toEqual({ kind: "no-form" });
    expect(disciplineBallot({ none: 9, reprimand: 8 }, of(17))).toEqual({ kind: "no-form" });
  });

  it("is open where the form depends on who counts", () => {
    expect(disciplineBallot(votes(0, 4, 4, 0), { least: 7, most: 9 })).toEqual({
      kind: "undetermined",
      candidates: ["removal-from-office", "warning"],
    });
    expect(disciplineBallot(votes(0, 4, 4, 0), { least: 8, most: 9 })).toMatchObject({ form: "warning" });
    expect(disciplineBallot(votes(0, 4, 0, 0), { least: 7, most: 8 })).toEqual({
      kind: "undetermined",
      candidates: ["removal-from-office"],
    });
  });

  it("says how weakly the adding is known, and what the Charter itself asks", () => {
    expect(addedFromHeaviest.evidence).toBe("S");
    expect(disciplineFormsByWeight.map(({ form, majority }) => [form, majority.id])).toEqual([
      ["expulsion", "two-thirds"],
      ["removal-from-office", "more-than-half"],
      ["warning", "more-than-half"],
      ["reprimand", "more-than-half"],
    ]);
  });
});
