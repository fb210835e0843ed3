import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../../src/language/problems/errors.js";
import { checkReach, type Supposed, suppose } from "../../../../src/rules/engine/hypothesis/suppose.js";
import { rulesInUse } from "../../../../src/rules/engine/rules-in-use.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { factsOf } from "../../../support/cases.js";

const inUse = rulesInUse(qd366hd43);
const facts = factsOf({ "tasks.assigned": 10, "tasks.done": 8, "category.work": "without-post" });
const supposing = (supposed: Supposed) => suppose("member", facts, supposed, inUse);

const refusalOf = (ask: () => unknown): InvalidInputError => {
  try {
    ask();
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("supposed facts", () => {
  it("take the place of the recorded ones, without events; the recorded ones stay as they are", () => {
    const before = new Map(facts);
    const world = supposing({ "tasks.done": 10, "category.work": null });
    expect(world.get("tasks.done")).toEqual({ value: 10, from: [] });
    expect(world.has("category.work")).toBe(false);
    expect(world.get("tasks.assigned")).toBe(facts.get("tasks.assigned"));
    expect(facts).toEqual(before);
  });

  it("that are as recorded keep their events", () => {
    expect(supposing({ "tasks.done": 8 })).toEqual(facts);
  });

  it.each<[string, Supposed, string, string, string]>([
    ["a name that there is not", { "task.done": 1 }, "not-declared", 'changes["task.done"]', "tasks.done"],
    ["a total", { "score.total": 90 }, "computed-fact", 'changes["score.total"]', "points.general"],
    [
      "a number for a truth",
      { "check.pending": 1 },
      "fact-kind",
      'changes["check.pending"]',
      "true or false",
    ],
    ["a truth for a number", { "tasks.done": true }, "fact-kind", 'changes["tasks.done"]', "whole number"],
    [
      "a place that the scale has not",
      { "category.work": "with-a-post" },
      "value-off-scale",
      'changes["category.work"]',
      "with-post",
    ],
    ["a fraction", { "tasks.done": 7.5 }, "value-out-of-range", 'changes["tasks.done"]', "from 0 up"],
    ["less than nothing", { "tasks.done": -1 }, "value-out-of-range", 'changes["tasks.done"]', "from 0 up"],
    [
      "more points than can be given",
      { "points.general": 31 },
      "value-out-of-range",
      'changes["points.general"]',
      "from 0 to 30",
    ],
    ["a part over its whole", { "tasks.done": 11 }, "part-exceeds-whole", 'changes["tasks.done"]', "both"],
    [
      "a whole under its part",
      { "tasks.assigned": 7 },
      "part-exceeds-whole",
      'changes["tasks.assigned"]',
      "both",
    ],
  ])("of %s are refused: the place and the remedy are named", (_, supposed, code, place, remedy) => {
    const error = refusalOf(() => supposing(supposed));
    expect([error.code, error.problem.path]).toEqual([code, place]);
    expect(error.message).toContain(remedy);
    expect(error.message).toContain(place);
  });
});

describe("a search", () => {
  it.each([
    ["for a level that there is not", "best", 3, [], "not-declared", "level"],
    ["of no fact at all", "good", 0, [], "invalid-bound", "bound"],
    ["of half a fact", "good", 1.5, [], "invalid-bound", "bound"],
    ["that keeps a fact that there is not", "good", 3, ["tasks.done", "age"], "not-declared", "fixed[1]"],
  ] as const)("%s is refused", (_, level, most, fixed, code, place) => {
    const error = refusalOf(() => checkReach(level, { most, fixed }, inUse));
    expect([error.code, error.problem.path]).toEqual([code, place]);
  });

  it("for a level of the scale with a whole bound is not", () => {
    expect(() => checkReach("good", { most: 1, fixed: ["tasks.done"] }, inUse)).not.toThrow();
  });
});
