import { measureOf } from "../engine/compare.js";
import type { Facts, FactValue } from "../engine/facts.js";
import type { Asked } from "./asked.js";
import { countsFor } from "./counts.js";

/** A value to try, and how far it is from the one that the fact has; 0 where the fact is not known. */
export interface Candidate {
  readonly value: FactValue;
  readonly distance: number;
}

const valuesFor = (
  fact: string,
  facts: Facts,
  open: readonly string[],
  given: Facts,
  asked: Asked,
): readonly FactValue[] => {
  const declared = asked.bound.ruleSet.facts[fact];
  if (declared?.kind === "ordinal") return asked.bound.ruleSet.scales[declared.scale ?? ""] ?? [];
  if (declared?.kind === "boolean") return [false, true];
  const most = asked.most.get(fact);
  return most === undefined
    ? countsFor(fact, facts, open, given, asked)
    : Array.from({ length: most + 1 }, (_, points) => points);
};

/**
 * Values to try for a fact, the nearest first. Of a fact that is not known, the weakest statement first: the
 * worst value as its declaration says what is better; an empty count that others are parts of, last.
 *
 * @param facts the facts as they are supposed so far
 * @param open facts that are still to be chosen after this one
 * @param given the facts as they are
 */
export const candidatesFor = (
  fact: string,
  facts: Facts,
  open: readonly string[],
  given: Facts,
  asked: Asked,
): readonly Candidate[] => {
  const measure = measureOf(fact, asked.bound).value;
  const { better, kind } = asked.bound.ruleSet.facts[fact] ?? {};
  const sign = better === "low" ? -1 : 1;
  const now = given.get(fact);
  const weakness = (value: FactValue): number =>
    better === undefined && kind === "integer" && value === 0
      ? Number.POSITIVE_INFINITY
      : sign * measure(value);
  const values = valuesFor(fact, facts, open, given, asked).toSorted((a, b) => weakness(a) - weakness(b));
  if (now === undefined) return values.map((value) => ({ value, distance: 0 }));
  const here = measure(now.value);
  return values
    .filter((value) => value !== now.value)
    .map((value) => ({ value, distance: Math.abs(measure(value) - here) }))
    .sort((a, b) => a.distance - b.distance);
};
