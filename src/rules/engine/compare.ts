import type { Bound } from "./bound.js";
import { EngineError } from "./errors.js";
import type { FactValue } from "./facts.js";
import type { Comparison, Ratio } from "./rule-set.js";

const comparisons: Readonly<Record<Comparison, (bar: number) => (value: number) => boolean>> = {
  "at-least": (bar) => (value) => value >= bar,
  "at-most": (bar) => (value) => value <= bar,
  "more-than": (bar) => (value) => value > bar,
  "less-than": (bar) => (value) => value < bar,
  equal: (bar) => (value) => value === bar,
};

/** `compare` with one side known: which comparison it is is decided once. */
export const comparing = (is: Comparison, bar: number): ((value: number) => boolean) => comparisons[is](bar);

/** `compareShare` with the ratio known. */
export const comparingShare = (is: Comparison, [n, d]: Ratio): ((share: number, base: number) => boolean) => {
  const passes = comparing(is, 0);
  return (share, base) => passes(share * d - n * base);
};

/** Compares two integers or, for shares, two products of integers. */
export const compare = (left: number, is: Comparison, right: number): boolean => comparing(is, right)(left);

/**
 * Compares a share of a base with a ratio by cross-multiplication. With an empty base both products
 * are 0: "at least" holds of it and "less than" fails.
 */
export const compareShare = (share: number, base: number, is: Comparison, ratio: Ratio): boolean =>
  comparingShare(is, ratio)(share, base);

/** What the values of a fact are compared as: whole numbers, higher is better on a scale. */
export type Measure = (value: FactValue) => number;

/**
 * How a fact is measured, as its declaration says: truth, count, or place on a scale. Points are recorded
 * in steps and compared with whole points, so `operand` measures what they are compared with.
 *
 * @throws EngineError `unknown-name` where nobody declared the fact; measuring throws `fact-kind` or
 * `value-off-scale`
 */
export const measureOf = (
  name: string,
  { ruleSet }: Bound,
): { readonly value: Measure; readonly operand: Measure } => {
  const declared = Object.hasOwn(ruleSet.facts, name) ? ruleSet.facts[name] : undefined;
  if (declared === undefined)
    throw new EngineError("unknown-name", name, "Declare the fact in the rule set.");
  if (declared.kind === "ordinal") {
    const scale = ruleSet.scales[declared.scale ?? ""] ?? [];
    const places = new Map<FactValue, number>(scale.map((place, index) => [place, -index]));
    const value = (given: FactValue): number => {
      const place = places.get(given);
      if (place === undefined)
        throw new EngineError("value-off-scale", name, `Use one of: ${scale.join(", ")}.`);
      return place;
    };
    return { value, operand: value };
  }
  const truth = declared.kind === "boolean";
  const value = (given: FactValue): number => {
    if (typeof given === "string" || (typeof given === "boolean") !== truth)
      throw new EngineError("fact-kind", name, `The fact is declared as ${declared.kind}.`);
    return Number(given);
  };
  if (declared.kind !== "points") return { value, operand: value };
  const steps = ruleSet.scoring?.steps ?? 1;
  return { value, operand: (given) => value(given) * steps };
};
