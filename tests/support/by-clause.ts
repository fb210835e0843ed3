import { expect, it } from "vitest";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { type Case, type FactTable, outcomeOf, rulesOf, without } from "./cases.js";

/** What a table of cases by the clause is held against. */
export interface Clauses {
  readonly ruleSet: RuleSet;
  readonly subject: string;
  /** The case from which each other case differs. */
  readonly base: FactTable;
  readonly cases: readonly Case[];
  /** Rules that another rule always overtakes: no case can be theirs alone. */
  readonly overtaken?: readonly string[];
}

/** Each case gives what it says, is decided by the rule it names, and each rule has a case of its own. */
export const holdsByClause = ({ ruleSet, subject, base, cases, overtaken = [] }: Clauses): void => {
  it.each(cases)("$name", (of) => {
    expect(outcomeOf(ruleSet, subject, base, of)).toBe(of.gives);
  });

  it.each(cases.filter(({ by }) => by !== undefined))("without $by it would be otherwise: $name", (of) => {
    expect(outcomeOf(without(ruleSet, subject, of.by ?? ""), subject, base, of)).not.toBe(of.gives);
  });

  it("every rule and exception decides a case of its own", () => {
    const decided = cases.flatMap(({ by }) => by ?? []);
    expect([...new Set([...decided, ...overtaken])].sort()).toEqual(
      rulesOf(ruleSet, subject)
        .map(({ id }) => id)
        .sort(),
    );
  });
};
