import { appliedExceptions, appliedRules, atomsOf, atomsOfLadder } from "../analysis/domain/atoms.js";
import { recordedBy, sheetsOf } from "../analysis/domain/points.js";
import { applies, type Bound, ladderOf } from "../engine/bound.js";
import type { Facts } from "../engine/facts.js";
import { prepareRule } from "../engine/judge.js";
import { type Outcome, outcomeOf, switchedOn } from "../engine/outcome.js";
import { factsRead } from "../engine/reads.js";
import type { Condition, Ladder, Rule } from "../engine/rule-set.js";
import { scopeOf } from "../engine/scoring.js";
import type { Tri } from "../engine/tri.js";
import { type Kinship, kinshipOf } from "./kin.js";

/** A ladder made ready to be asked what would have to differ. */
export interface Asked extends Kinship {
  readonly subject: string;
  readonly bound: Bound;
  readonly ladder: Ladder;
  readonly scale: readonly string[];
  /** Every comparison that the ladder or the choice of its scoring sheet makes. */
  readonly atoms: readonly Condition[];
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
      const conditions = [rule.when, ...appliedExceptions(rule, bound).map(({ when }) => when)];
      const names = conditions.flatMap((condition) => factsRead(condition, lists));
      return [rule, unique(names.flatMap((name) => behind.get(name) ?? [name]))];
    }),
  );
  const choosing = sheets.flatMap(({ when }) => (when === undefined ? [] : atomsOf(when, lists)));
  const on = switchedOn(ladder, bound);
  const judging = (facts: Facts) => {
    // A scope keeps answers for one reading of the facts; here they differ each time.
    scope.begin();
    return (rule: Rule): Tri => prepared.get(rule)?.(facts) ?? "unknown";
  };
  const atoms = [...atomsOfLadder(ladder, bound), ...choosing];
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
