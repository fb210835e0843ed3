import { describe, expect, it } from "vitest";
import { type DecisionRow, firstRow } from "../../../src/rules/engine/decision-table.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { type FactTable, factsOf } from "../../support/cases.js";
import { smallRuleSet } from "../../support/small-rule-set.js";

const rows: DecisionRow<string>[] = [
  { id: "away", when: { fact: "away", is: "equal", value: true }, gives: "A" },
  { id: "many", when: { fact: "points", is: "more-than", value: 5 }, gives: "B" },
];
const [away, many] = rows;
const read = (facts: FactTable) => firstRow(rows, rulesInUse(smallRuleSet))(factsOf(facts));

describe("a decision table", () => {
  it("gives the first row whose condition holds", () => {
    expect(read({ away: true, points: 9 })).toEqual({ kind: "row", row: away });
    expect(read({ away: false, points: 9 })).toEqual({ kind: "row", row: many });
  });

  it("says that no row fits", () => {
    expect(read({ away: false, points: 5 })).toEqual({ kind: "no-row" });
    expect(firstRow([], rulesInUse(smallRuleSet))(new Map())).toEqual({ kind: "no-row" });
  });

  it("names the unknown rows before the first sure one, and that one", () => {
    expect(read({ points: 9 })).toEqual({ kind: "unknown", rows: [away, many] });
    expect(read({ points: 5 })).toEqual({ kind: "unknown", rows: [away] });
    expect(read({ away: false })).toEqual({ kind: "unknown", rows: [many] });
  });

  it("a sure row is not shaken by an unknown one below it", () => {
    expect(read({ away: true })).toEqual({ kind: "row", row: away });
  });
});
