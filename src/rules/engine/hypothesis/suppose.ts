import { wrongQuestion } from "../conditions/engine-error.js";
import type { Facts, FactValue } from "../conditions/facts.js";
import { nearestNames } from "../instead-of.js";
import type { RulesInUse } from "../rules-in-use.js";
import { type Asked, askedOf } from "./searchable-ladder.js";
import type { ReachLimits } from "./smallest-changes.js";

/** Supposed facts: each with its value, or null if nobody is supposed to have stated it. */
export type Supposed = Readonly<Record<string, FactValue | null>>;

/** @throws InvalidInputError if the rule set does not declare the fact */
const knownFact = (name: string, place: string, { ruleSet }: RulesInUse): void => {
  if (!Object.hasOwn(ruleSet.facts, name)) {
    const known = nearestNames(name, Object.keys(ruleSet.facts));
    throw wrongQuestion("not-declared", { what: "fact", name, known }, place);
  }
};

const placeOf = (name: string): string => `changes["${name}"]`;

const checkCount = (name: string, value: number, place: string, { most }: Asked): void => {
  const limit = most.get(name);
  if (Number.isSafeInteger(value) && value >= 0 && value <= (limit ?? value)) return;
  throw wrongQuestion("value-out-of-range", limit === undefined ? { name } : { name, most: limit }, place);
};

const check = (name: string, value: FactValue | null, asked: Asked): void => {
  const place = placeOf(name);
  const { facts, scales, scoring } = asked.rulesInUse.ruleSet;
  if (asked.totals.has(name)) {
    const parts = (scoring?.rubrics ?? []).flatMap(({ groups }) => groups.map(({ fact }) => fact));
    throw wrongQuestion("computed-fact", { name, parts: [...new Set(parts)] }, place);
  }
  const { kind, scale = "" } = facts[name] ?? {};
  if (value === null) return;
  if (kind === "ordinal") {
    const places = scales[scale] ?? [];
    if (typeof value !== "string" || !places.includes(value))
      throw wrongQuestion("value-off-scale", { name, scale: places }, place);
  } else if (kind === "boolean") {
    if (typeof value !== "boolean") throw wrongQuestion("fact-kind", { name, form: "boolean" }, place);
  } else if (typeof value !== "number") {
    throw wrongQuestion("fact-kind", { name, form: "whole-number" }, place);
  } else checkCount(name, value, place, asked);
};

const checkParts = (changed: ReadonlySet<string>, facts: Facts, asked: Asked): void => {
  for (const [part, { value }] of facts)
    for (const whole of asked.wholesOf(part)) {
      const of = facts.get(whole)?.value;
      const touched = changed.has(part) || changed.has(whole);
      if (!touched || typeof value !== "number" || typeof of !== "number" || value <= of) continue;
      const place = placeOf(changed.has(part) ? part : whole);
      throw wrongQuestion("part-exceeds-whole", { part, value, whole, of }, place);
    }
};

/**
 * The facts with some suppositions. Unchanged facts keep their events. The function does not check them,
 * because they are recorded.
 *
 * @throws InvalidInputError if the rule set cannot read a supposed fact
 */
export const suppose = (subject: string, facts: Facts, supposed: Supposed, inUse: RulesInUse): Facts => {
  const asked = askedOf(subject, inUse);
  const world = new Map(facts);
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
 * Checks the question of a search for changes.
 *
 * @throws InvalidInputError if the level, the bound or a fixed fact does not exist
 */
export const checkReach = (level: string, { most, fixed }: ReachLimits, inUse: RulesInUse): void => {
  const scale = inUse.ruleSet.scales.level ?? [];
  if (!scale.includes(level))
    throw wrongQuestion(
      "not-declared",
      { what: "level", name: level, known: nearestNames(level, scale) },
      "level",
    );
  if (!Number.isSafeInteger(most) || most < 1) throw wrongQuestion("invalid-bound", {}, "bound");
  for (const [index, name] of fixed.entries()) knownFact(name, `fixed[${index}]`, inUse);
};
