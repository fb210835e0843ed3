import type { Fact, Facts, FactValue } from "../conditions/fact-reader.js";
import { insteadOf } from "../instead-of.js";
import type { RulesInUse } from "../rules-in-use.js";
import { type Asked, askedOf } from "./searchable-ladder.js";
import type { ReachLimits } from "./smallest-changes.js";

/** Why a supposition cannot be made. */
type HypothesisErrorCode =
  | "unknown-fact"
  | "computed-fact"
  | "fact-kind"
  | "value-off-scale"
  | "value-out-of-range"
  | "part-exceeds-whole"
  | "unknown-level"
  | "invalid-bound";

/** A mistake in a question of what if or why not. `place` is a JSON path into what was asked. */
export class HypothesisError extends Error {
  override readonly name = "HypothesisError";
  /**
   * @param code why it cannot be supposed
   * @param place a JSON path into what was asked
   * @param remedy what to do
   */
  constructor(
    readonly code: HypothesisErrorCode,
    readonly place: string,
    readonly remedy: string,
  ) {
    super(`${place}: ${code}. ${remedy}`);
  }
}

/** Facts supposed to be otherwise: each with its value, or null where nobody is supposed to have stated it. */
export type Supposed = Readonly<Record<string, FactValue | null>>;

/** @throws HypothesisError where the rule set does not declare the fact */
const knownFact = (name: string, place: string, { ruleSet }: RulesInUse): void => {
  if (!Object.hasOwn(ruleSet.facts, name))
    throw new HypothesisError("unknown-fact", place, insteadOf(name, Object.keys(ruleSet.facts)));
};

const placeOf = (name: string): string => `changes["${name}"]`;

const checkCount = (name: string, value: number, place: string, { most }: Asked): void => {
  const limit = most.get(name);
  if (Number.isSafeInteger(value) && value >= 0 && value <= (limit ?? value)) return;
  const range = limit === undefined ? "from 0 up" : `from 0 to ${limit}`;
  throw new HypothesisError("value-out-of-range", place, `Use a whole number ${range}.`);
};

const check = (name: string, value: FactValue | null, asked: Asked): void => {
  const place = placeOf(name);
  const { facts, scales, scoring } = asked.rulesInUse.ruleSet;
  if (asked.totals.has(name)) {
    const parts = (scoring?.sheets ?? []).flatMap(({ groups }) => groups.map(({ fact }) => fact));
    const recorded = [...new Set(parts)].join(", ");
    throw new HypothesisError("computed-fact", place, `It is added up: change ${recorded}.`);
  }
  const { kind, scale = "" } = facts[name] ?? {};
  if (value === null) return;
  if (kind === "ordinal") {
    const places = scales[scale] ?? [];
    if (typeof value !== "string" || !places.includes(value))
      throw new HypothesisError("value-off-scale", place, `Use one of: ${places.join(", ")}.`);
  } else if (kind === "boolean") {
    if (typeof value !== "boolean") throw new HypothesisError("fact-kind", place, "Use true or false.");
  } else if (typeof value !== "number") {
    throw new HypothesisError("fact-kind", place, "Use a whole number.");
  } else checkCount(name, value, place, asked);
};

const checkParts = (changed: ReadonlySet<string>, facts: Facts, asked: Asked): void => {
  for (const [part, { value }] of facts)
    for (const whole of asked.wholesOf(part)) {
      const of = facts.get(whole)?.value;
      const touched = changed.has(part) || changed.has(whole);
      if (!touched || typeof value !== "number" || typeof of !== "number" || value <= of) continue;
      const place = placeOf(changed.has(part) ? part : whole);
      throw new HypothesisError(
        "part-exceeds-whole",
        place,
        `${part} would be ${value} of ${whole} ${of}: change both.`,
      );
    }
};

/**
 * The facts with some of them supposed to be otherwise. Facts that are the same keep their events, and nothing is
 * asked of them: what is recorded is recorded.
 *
 * @throws HypothesisError where a supposed fact is not one that the rule set can read
 */
export const suppose = (subject: string, facts: Facts, supposed: Supposed, inUse: RulesInUse): Facts => {
  const asked = askedOf(subject, inUse);
  const world = new Map<string, Fact>(facts);
  const changed = new Set<string>();
  for (const [name, value] of Object.entries(supposed)) {
    knownFact(name, placeOf(name), inUse);
    if ((facts.get(name)?.value ?? null) === value) continue;
    check(name, value, asked);
    changed.add(name);
    if (value === null) world.delete(name);
    else world.set(name, { value, from: [] });
  }
  checkParts(changed, world, asked);
  return world;
};

/**
 * Checks what a search for changes is asked.
 *
 * @throws HypothesisError where the level, the bound or a fixed fact is not one that there is
 */
export const checkReach = (level: string, { most, fixed }: ReachLimits, inUse: RulesInUse): void => {
  const scale = inUse.ruleSet.scales.level ?? [];
  if (!scale.includes(level)) throw new HypothesisError("unknown-level", "level", insteadOf(level, scale));
  if (!Number.isSafeInteger(most) || most < 1)
    throw new HypothesisError("invalid-bound", "bound", "Use a whole number from 1 up.");
  for (const [index, name] of fixed.entries()) knownFact(name, `fixed[${index}]`, inUse);
};
