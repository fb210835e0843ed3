import { describe, expect, it } from "vitest";
import { allOf, anyOf, not, type Tri, triOf } from "../../../src/rules/engine/conditions/tri.js";

const table: { a: Tri; b: Tri; all: Tri; any: Tri }[] = [
  { a: "holds", b: "holds", all: "holds", any: "holds" },
  { a: "holds", b: "unknown", all: "unknown", any: "holds" },
  { a: "holds", b: "fails", all: "fails", any: "holds" },
  { a: "unknown", b: "unknown", all: "unknown", any: "unknown" },
  { a: "unknown", b: "fails", all: "fails", any: "unknown" },
  { a: "fails", b: "fails", all: "fails", any: "fails" },
];

describe("three-valued truth", () => {
  it.each(table)("$a and $b: all $all, any $any, in either order", ({ a, b, all, any }) => {
    expect([allOf([a, b]), allOf([b, a])]).toEqual([all, all]);
    expect([anyOf([a, b]), anyOf([b, a])]).toEqual([any, any]);
  });

  it("of nothing, all holds and any fails", () => {
    expect([allOf([]), anyOf([])]).toEqual(["holds", "fails"]);
  });

  it("not turns round what is known", () => {
    expect([not("holds"), not("fails"), not("unknown")]).toEqual(["fails", "holds", "unknown"]);
  });

  it("a truth holds or fails", () => {
    expect([triOf(true), triOf(false)]).toEqual(["holds", "fails"]);
  });
});
