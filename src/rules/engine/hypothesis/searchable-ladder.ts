import { comparisonsOf, factsRead, type ReadingCondition, turningPointOf } from "../conditions/condition.js";
import type { Facts } from "../fact-reader.js";
import { type Outcome, outcomeOf, switchedOn } from "../outcome.js";
import { appliedConditions, appliedRules, comparisonsOfLadder } from "../placed-rules.js";
import { prepareRule } from "../rule-judgement.js";
import type { Ladder, Rule } from "../rule-set.js";
import { applies, type Bound, ladderOf } from "../rules-in-use.js";
import { recordedBy, scopeOf, sheetsOf } from "../scoring.js";
import type { Tri } from "../tri.js";

/** Which counts hang together: as parts of each other, or in a share. */
export interface Kinship {
  /** The counts that a count is part of, the nearest first. */
  wholesOf(fact: string): readonly string[];
  /** The counts that hang together with one, itself among them. */
  kinOf(fact: string): ReadonlySet<string>;
}

/** Reads which counts hang together from what the rule set declares and compares. */
export const kinshipOf = (atoms: readonly ReadingCondition[], bound: Bound): Kinship => {
  const { facts } = bound.ruleSet;
  const wholes = new Map<string, readonly string[]>();
  const groups = new Map<string, Set<string>>();
  for (const fact of Object.keys(facts)) {
    const above: string[] = [];
    let whole = facts[fact]?.partOf;
    while (whole !== undefined && !above.includes(whole)) {
      above.push(whole);
      whole = facts[whole]?.partOf;
    }
    wholes.set(fact, above);
    groups.set(fact, new Set([fact]));
  }
  const join = (one: string, other: string): void => {
    const [left, right] = [groups.get(one), groups.get(other)];
    if (left === undefined || right === undefined || left === right) return;
    for (const fact of right) {
      left.add(fact);
      groups.set(fact, left);
    }
  };
  for (const [part, above] of wholes) for (const whole of above) join(whole, part);
  for (const atom of atoms) {
    const point = turningPointOf(atom, bound);
    if ("share" in point) join(point.of, point.share);
  }
  return {
    wholesOf: (fact) => wholes.get(fact) ?? [],
    kinOf: (fact) => groups.get(fact) ?? new Set([fact]),
  };
};

/** A ladder made ready to be asked what would have to differ. */
export interface Asked extends Kinship {
  readonly subject: string;
  readonly bound: Bound;
  readonly ladder: Ladder;
  readonly scale: readonly string[];
  /** Every comparison that the ladder or the choice of its scoring sheet makes. */
  readonly atoms: readonly ReadingCondition[];
  /** Every fact that an outcome can depend on; totals are taken apart into what is recorded. */
  readonly facts: readonly string[];
  /** The totals that are computed, never recorded. */
  readonly totals: ReadonlySet<string>;
  /** The most steps that can be given for what a scoring sheet records. */
  readonly most: ReadonlyMap<string, number>;
  /** Of several rules those that apply. */
  on<R extends Rule>(rules: readonly R[]): readonly R[];
  /** How each rule judges these facts; good until other facts are asked about. */
  judging(facts: Facts): (rule: Rule) => Tri;
  /** The engine's outcome without saying what is missing, for that takes a trace. */
  outcome(facts: Facts): Outcome;
  /** The recorded facts on which a rule depends. */
  readsOf(rule: Rule): readonly string[];
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Makes the ladder of a kind of subject ready. */
export const askedOf = (subject: string, bound: Bound): Asked => {
  const { scoring, lists } = bound.ruleSet;
  const ladder = ladderOf(bound, subject);
  const sheets = sheetsOf(scoring, subject);
  const most = new Map<string, number>();
  const behind = new Map<string, readonly string[]>();
  for (const sheet of sheets) {
    const recorded = recordedBy(sheet, scoring?.steps ?? 1);
    for (const { fact, most: limit } of recorded) most.set(fact, Math.max(limit, most.get(fact) ?? 0));
    const choosing = sheet.when === undefined ? [] : factsRead(sheet.when, lists);
    const parts = [...recorded.map(({ fact }) => fact), ...choosing];
    behind.set(sheet.total, unique([...(behind.get(sheet.total) ?? []), ...parts]));
  }
  const rules = appliedRules(ladder, bound);
  const scope = scopeOf(bound, subject);
  const prepared = new Map(rules.map((rule) => [rule, prepareRule(rule, scope)]));
  const reads = new Map(
    rules.map((rule) => {
      const names = appliedConditions(rule, bound).flatMap((condition) => factsRead(condition, lists));
      return [rule, unique(names.flatMap((name) => behind.get(name) ?? [name]))];
    }),
  );
  const choosing = sheets.flatMap(({ when }) => (when === undefined ? [] : comparisonsOf(when, lists)));
  const on = switchedOn(ladder, bound);
  const judging = (facts: Facts) => {
    // A scope keeps answers for one reading of the facts; here they differ each time.
    scope.begin();
    return (rule: Rule): Tri => prepared.get(rule)?.(facts) ?? "unknown";
  };
  const atoms = [...comparisonsOfLadder(ladder, bound), ...choosing];
  return {
    ...kinshipOf(atoms, bound),
    subject,
    bound,
    ladder,
    scale: bound.ruleSet.scales.level ?? [],
    atoms,
    facts: unique([...reads.values()].flat()),
    totals: new Set(behind.keys()),
    most,
    on: (some) => some.filter((rule) => applies(rule, bound)),
    judging,
    outcome: (facts) =>
      outcomeOf(on, { judge: judging(facts), missing: () => [], conflict: () => undefined }),
    readsOf: (rule) => reads.get(rule) ?? [],
  };
};
