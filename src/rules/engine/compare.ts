import type { Bound } from "./bound.js";
import { EngineError } from "./errors.js";
import type { FactValue } from "./facts.js";
import type { Comparison, Ratio } from "./rule-set.js";

/** Compares two integers or, for shares, two products of integers. */
export const compare = (left: number, is: Comparison, right: number): boolean => {
  switch (is) {
    case "at-least":
      return left >= right;
    case "at-most":
      return left <= right;
    case "more-than":
      return left > right;
    case "less-than":
      return left < right;
    case "equal":
      return left === right;
  }
};

/**
 * Compares a share of a base with a ratio by cross-multiplication. With an empty base both products
 * are 0: "at least" holds of it and "less than" fails.
 */
export const compareShare = (share: number, base: number, is: Comparison, [n, d]: Ratio): boolean =>
  compare(share * d, is, n * base);

/** Compares a fact's value as its declaration says: truth, integer, or place on a scale (best first). */
export const compareFact = (
  name: string,
  value: FactValue,
  is: Comparison,
  against: FactValue,
  { ruleSet }: Bound,
): boolean => {
  const declared = ruleSet.facts[name];
  if (declared === undefined)
    throw new EngineError("unknown-name", name, "Declare the fact in the rule set.");
  if (declared.kind === "ordinal") {
    const scale = ruleSet.scales[declared.scale ?? ""] ?? [];
    const place = scale.indexOf(String(value));
    const bound = scale.indexOf(String(against));
    if (place < 0 || bound < 0) {
      throw new EngineError("value-off-scale", name, `Use one of: ${scale.join(", ")}.`);
    }
    return compare(-place, is, -bound);
  }
  if (
    typeof value !== (declared.kind === "boolean" ? "boolean" : "number") ||
    typeof value !== typeof against
  ) {
    throw new EngineError("fact-kind", name, `The fact is declared as ${declared.kind}.`);
  }
  return compare(Number(value), is, Number(against));
};
