import * as fc from "fast-check";
import {
  type Condition,
  comparisonsOf,
  joinedParts,
  turningPointOf,
} from "../../rules/engine/conditions/condition.js";
import type { Facts, FactValue } from "../../rules/engine/conditions/facts.js";
import type { ParameterValues, Ratio } from "../../rules/engine/conditions/vocabulary.js";
import type { Rule, RuleSet } from "../../rules/engine/rule-set.js";
import { ladderOf, rulesInUse } from "../../rules/engine/rules-in-use.js";

/** The subject of a law on rules: one kind of subject of a rule set, with chosen parameters. */
export interface Judged {
  /** The rule set. */
  readonly ruleSet: RuleSet;
  /** The kind of subject, such as `member`. */
  readonly subject: string;
  /** Choices that replace the values of the rule set. Every parameter in a comparison needs a value. */
  readonly parameters?: ParameterValues;
}

/** The facts that the conditions of a ladder read, and the values that they compare with. */
interface Reading {
  /** Every fact that a condition reads. */
  readonly facts: Set<string>;
  /** The integers that conditions compare a fact with. */
  readonly thresholds: Map<string, number[]>;
  /** The ratios that conditions compare a count with, each with its base. */
  readonly shares: Map<string, { readonly of: string; readonly ratio: Ratio }[]>;
  /** The truth of a fact that avoids exemptions and forced levels and that levels demand. */
  readonly favoured: Map<string, boolean>;
}

const add = <T>(into: Map<string, T[]>, name: string, value: T): void => {
  into.set(name, [...(into.get(name) ?? []), value]);
};

/** The facts that each computed total adds up. */
const sumsOf = ({ scoring }: RuleSet, subject: string): ReadonlyMap<string, readonly string[]> => {
  const sums = new Map<string, string[]>();
  for (const rubric of scoring?.rubrics ?? []) {
    if (rubric.subject !== subject) continue;
    const counted = rubric.groups.flatMap(({ fact, criteria }) =>
      criteria.length > 0 && criteria.every(({ max }) => max !== undefined)
        ? criteria.map((criterion) => criterion.fact)
        : [fact],
    );
    sums.set(rubric.total, [...new Set([...(sums.get(rubric.total) ?? []), ...counted])]);
  }
  return sums;
};

/**
 * The greatest number of steps for a group or criterion of a rubric. It is undefined for a fact that no
 * rubric counts.
 */
export const mostPoints = ({ scoring }: RuleSet, name: string): number | undefined => {
  const steps = scoring?.steps ?? 1;
  const given = (scoring?.rubrics ?? []).flatMap(({ groups }) =>
    groups.flatMap(({ fact, max, criteria }) => [
      ...(fact === name ? [max] : []),
      ...criteria.flatMap((criterion) =>
        criterion.fact === name && criterion.max !== undefined ? [criterion.max] : [],
      ),
    ]),
  );
  return given.length === 0 ? undefined : Math.min(...given) * steps;
};

const readingOf = ({ ruleSet, subject, parameters }: Judged): Reading => {
  const inUse = rulesInUse(ruleSet, parameters);
  const reading: Reading = {
    facts: new Set(),
    thresholds: new Map(),
    shares: new Map(),
    favoured: new Map(),
  };
  const sums = sumsOf(ruleSet, subject);
  const compared = (fact: string, value: FactValue | undefined, wanted: boolean): void => {
    const counted = sums.get(fact);
    for (const each of counted ?? [fact]) reading.facts.add(each);
    if (counted !== undefined) return;
    if (typeof value === "number") add(reading.thresholds, fact, value);
    if (typeof value === "boolean" && !reading.favoured.has(fact))
      reading.favoured.set(fact, value === wanted);
  };
  const read = (condition: Condition, wanted: boolean): void => {
    const joined = joinedParts(condition, ruleSet.lists);
    if (joined !== undefined) {
      for (const part of joined.parts) read(part, joined.joint === "not" ? !wanted : wanted);
      return;
    }
    for (const comparison of comparisonsOf(condition, ruleSet.lists)) {
      const point = turningPointOf(comparison, inUse);
      if ("fact" in point) compared(point.fact, point.value, wanted);
      else if ("share" in point) {
        reading.facts.add(point.share).add(point.of);
        if (point.ratio !== undefined) add(reading.shares, point.share, { of: point.of, ratio: point.ratio });
      }
    }
  };
  const { exemptions, forced, levels, ceilings, open = [] } = ladderOf(inUse, subject);
  const readAll = (rules: readonly Rule[], wanted: boolean): void => {
    for (const { when, concerns, unless = [] } of rules) {
      read(when, wanted);
      if (concerns !== undefined) read(concerns.when, wanted);
      for (const exception of unless) {
        read(exception.when, !wanted);
        if (exception.concerns !== undefined) read(exception.concerns.when, !wanted);
      }
    }
  };
  readAll([...exemptions, ...forced], false);
  for (const rung of levels) readAll([...rung.rules, ...(rung.upTo ?? [])], true);
  readAll([...ceilings, ...open], false);
  return reading;
};

const nearby = (thresholds: readonly number[]): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat(12),
    ...thresholds.map((value) => fc.integer({ min: Math.max(0, value - 1), max: value + 1 })),
  );

const anyValue = (
  name: string,
  { ruleSet }: Judged,
  { thresholds, favoured }: Reading,
): fc.Arbitrary<FactValue> => {
  const declared = ruleSet.facts[name];
  if (declared?.kind === "boolean")
    return fc.oneof({ weight: 5, arbitrary: fc.constant(favoured.get(name) ?? false) }, fc.boolean());
  if (declared?.kind === "ordinal") {
    const scale = ruleSet.scales[declared.scale ?? ""] ?? [];
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...scale.slice(0, 2)) },
      fc.constantFrom(...scale),
    );
  }
  const most = mostPoints(ruleSet, name);
  if (most !== undefined)
    return fc.oneof(fc.nat(most), fc.integer({ min: Math.floor((2 * most) / 3), max: most }));
  return nearby(thresholds.get(name) ?? []);
};

/** A count for its base: often just below, at or just above one of the ratios in its comparisons. */
const shareOf = (values: Readonly<Record<string, FactValue>>, reading: Reading, name: string) => {
  const plain = fc.constant(values[name] ?? 0);
  const close = (reading.shares.get(name) ?? []).map(({ of, ratio: [n, d] }) => {
    const middle = Math.floor((n * Number(values[of] ?? 0)) / d);
    return fc.integer({ min: Math.max(0, middle - 1), max: middle + 1 });
  });
  return fc.oneof(plain, ...close);
};

const factsFrom = (values: Readonly<Record<string, FactValue>>): Facts =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, from: [`event-${name}`] }]));

/** Counts that fit together: a part is never more than its whole, and two parts apart never more than theirs. */
const fitted = (
  values: Readonly<Record<string, FactValue>>,
  { facts: declared }: RuleSet,
): Readonly<Record<string, FactValue>> => {
  const fit: Record<string, FactValue> = { ...values };
  const done = new Set<string>();
  const settle = (name: string): void => {
    const { partOf, apartFrom, complement } = declared[name] ?? {};
    if (done.has(name)) return;
    done.add(name);
    for (const before of [partOf, apartFrom]) if (before !== undefined && before in fit) settle(before);
    const [own, whole] = [fit[name], fit[partOf ?? ""]];
    if (typeof own !== "number" || typeof whole !== "number") return;
    const other = fit[apartFrom ?? ""];
    const left = typeof other === "number" ? Math.max(0, whole - other) : whole;
    fit[name] = complement === true && typeof other === "number" ? left : Math.min(own, left);
  };
  for (const name of Object.keys(values)) settle(name);
  return fit;
};

/**
 * Complete facts about a subject: a value for each fact that its rules read. Values are often near a
 * threshold of a condition, and mostly make a level possible. Counts fit together as the rule set declares them.
 */
export const completeFacts = (judged: Judged): fc.Arbitrary<Facts> => {
  const reading = readingOf(judged);
  const names = [...reading.facts].sort();
  const free = fc.record(
    Object.fromEntries(names.map((name) => [name, anyValue(name, judged, reading)] as const)),
  );
  return free.chain((values) =>
    fc
      .record(
        Object.fromEntries([...reading.shares.keys()].map((name) => [name, shareOf(values, reading, name)])),
      )
      .map((shares) => factsFrom(fitted({ ...values, ...shares }, judged.ruleSet))),
  );
};

/** Complete facts, and a part of these facts. */
export const forgottenFacts = (
  judged: Judged,
): fc.Arbitrary<{ readonly whole: Facts; readonly part: Facts }> =>
  completeFacts(judged).chain((whole) =>
    fc.subarray([...whole.keys()]).map((kept) => ({
      whole,
      part: new Map([...whole].filter(([name]) => kept.includes(name))),
    })),
  );

/** Facts. Any of them may be missing. */
export const partialFacts = (judged: Judged): fc.Arbitrary<Facts> =>
  forgottenFacts(judged).map(({ part }) => part);
