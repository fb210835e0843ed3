import { type Condition, parametersRead, prepare } from "../conditions/condition.js";
import { plain } from "../conditions/fact-reader.js";
import type { Fact } from "../conditions/facts.js";
import type { Prepared } from "../conditions/kind.js";
import { allOf, not, type Tri } from "../conditions/tri.js";
import { candidatesOf, type Outcome, roughOutcome, switchedOn } from "../outcome.js";
import { absentIn, appliedConditions, appliedRules, conditionsOf, placedRules } from "../placed-rules.js";
import { prepareRule } from "../rule-judgement.js";
import type { Ladder, Rule, Rung } from "../rule-set.js";
import { applies, ladderOf, type RulesInUse } from "../rules-in-use.js";
import { evaluationContextOf } from "../scoring.js";
import { type Cluster, type Domain, domainOf } from "./clusters.js";
import type { Claim } from "./search.js";

type KnownFacts = ReadonlyMap<string, Fact>;

/** A ladder prepared for a search. */
export interface LadderSearch {
  readonly subject: string;
  readonly ladder: Ladder;
  readonly scale: readonly string[];
  readonly rulesInUse: RulesInUse;
  readonly domain: Domain;
  /** The rules that apply. */
  readonly rules: readonly Rule[];
  readonly judge: (rule: Rule) => Prepared;
  /**
   * Whether a rule can stay unknown although all facts are known, because of contradictory exceptions or a
   * missing choice.
   */
  readonly unsure: boolean;
  /** Prepares a rule that the ladder does not contain in this form. */
  readonly ready: (rule: Rule) => Prepared;
  readonly prepare: (condition: Condition) => Prepared;
  /** The same function for given totals, without a count of points. */
  readonly prepareAlone: (condition: Condition) => Prepared;
  /** The engine's own outcome for facts. */
  outcome(facts: KnownFacts, judge?: LadderSearch["judge"]): Outcome;
  /** The engine's own outcome for results of rules, for any facts. */
  outcomeBy(judge: (rule: Rule) => Tri): Outcome;
  readsOf(rule: Rule): readonly Cluster[];
}

/** Prepares the ladder of a kind of subject. */
export const ladderSearchOf = (subject: string, inUse: RulesInUse): LadderSearch => {
  const ladder = ladderOf(inUse, subject);
  const context = evaluationContextOf(inUse, subject);
  const domain = domainOf(subject, inUse);
  const rules = appliedRules(ladder, inUse).filter((rule) => applies(rule, inUse));
  // A context keeps answers for one classification. A search uses other facts each time.
  const fresh =
    (judge: Prepared): Prepared =>
    (facts) => {
      context.begin();
      return judge(facts);
    };
  const roles = new Map(placedRules(ladder, subject).map(({ rule, role }) => [rule.id, role]));
  const ready = (rule: Rule): Prepared =>
    fresh(prepareRule(rule, context, absentIn(roles.get(rule.id) ?? "forced")));
  const prepared = new Map(rules.map((rule) => [rule, ready(rule)]));
  // A rule that nobody adopted has the result of an absent one.
  const judge = (rule: Rule): Prepared =>
    prepared.get(rule) ?? (() => absentIn(roles.get(rule.id) ?? "forced"));
  const reads = new Map(
    rules.map(
      (rule) => [rule, [...new Set(appliedConditions(rule, inUse).flatMap(domain.readsOf))]] as const,
    ),
  );
  const on = switchedOn(ladder, inUse);
  const outcomeBy: LadderSearch["outcomeBy"] = (by) => roughOutcome(on, by);
  return {
    subject,
    ladder,
    scale: inUse.ruleSet.scales.level ?? [],
    rulesInUse: inUse,
    domain,
    rules,
    judge,
    unsure: rules.some(
      (rule) =>
        (rule.unless ?? []).some(({ upholds }) => upholds) ||
        unchosenIn(conditionsOf(rule), inUse).length > 0,
    ),
    ready,
    prepare: (condition) => fresh(prepare(condition, context)),
    prepareAlone: (condition) => prepare(condition, plain(inUse)),
    outcome: (facts, by = judge) => outcomeBy((rule) => by(rule)(facts)),
    outcomeBy,
    readsOf: (rule) => reads.get(rule) ?? [],
  };
};

/** A claim: a rule applies, or surely does not apply. */
export const ruleIs = (rule: Rule, wanted: "holds" | "fails", ladderSearch: LadderSearch): Claim => ({
  reads: ladderSearch.readsOf(rule),
  judge: ({ facts }) =>
    wanted === "holds" ? ladderSearch.judge(rule)(facts) : not(ladderSearch.judge(rule)(facts)),
});

/** A claim: a condition is true. */
export const conditionHolds = (condition: Condition, ladderSearch: LadderSearch): Claim => {
  const judge = ladderSearch.prepare(condition);
  return { reads: ladderSearch.domain.readsOf(condition), judge: ({ facts }) => judge(facts) };
};

/** The rules of a rung that apply: its requirements and its upper edges. */
export const rulesOfRung = (
  { rules, upTo = [] }: Rung,
  { rulesInUse: inUse }: LadderSearch,
  edges = true,
): Rule[] => [...rules, ...(edges ? upTo : [])].filter((rule) => applies(rule, inUse));

/** A claim: at least one of several rules does not apply. */
export const notAll = (rules: readonly Rule[], ladderSearch: LadderSearch): Claim => ({
  reads: [...new Set(rules.flatMap(ladderSearch.readsOf))],
  judge: ({ facts }): Tri => not(allOf(rules.map((rule) => ladderSearch.judge(rule)(facts)))),
});

/** A claim: no rule exempts and no rule forces the lowest level. */
export const rated = (ladderSearch: LadderSearch, except?: Rule): Claim[] => {
  const { exemptions, forced } = ladderSearch.ladder;
  return [...exemptions, ...forced]
    .filter((rule) => rule !== except && applies(rule, ladderSearch.rulesInUse))
    .map((rule) => ruleIs(rule, "fails", ladderSearch));
};

const settledAs = (outcome: Outcome): string | undefined =>
  outcome.kind === "level"
    ? outcome.level
    : "rule" in outcome
      ? `${outcome.kind} ${outcome.rule}`
      : undefined;

/**
 * The clusters that can still change an outcome. They are the clusters behind unknown rules, without clusters
 * that no open result depends on.
 */
export const pendingOf = (
  facts: KnownFacts,
  ladderSearch: LadderSearch,
  judge = ladderSearch.judge,
): readonly Cluster[] => {
  const { exemptions, forced, levels, ceilings, silentBetween } = ladderSearch.ladder;
  const applied = (rules: readonly Rule[]) =>
    rules
      .filter((rule) => applies(rule, ladderSearch.rulesInUse))
      .map((rule) => ({ rule, result: judge(rule)(facts) }));
  const relevant = applied(exemptions);
  const forcing = applied(forced);
  if (!forcing.some(({ result }) => result === "holds")) {
    relevant.push(...forcing);
    for (const { rules, upTo = [], unread = [] } of levels) {
      const [asked, edges] = [applied(rules), applied(upTo)];
      if (asked.some(({ result }) => result === "fails")) continue;
      if (silentBetween === undefined && edges.some(({ result }) => result === "fails")) continue;
      const all = [...asked, ...edges];
      relevant.push(...all);
      const whole = rules.length > 0 && asked.length === rules.length && unread.length === 0;
      if (whole && all.every(({ result }) => result === "holds")) break;
    }
  }
  relevant.push(...applied(ceilings));
  const open = relevant.filter(({ result }) => result === "unknown");
  return [...new Set(open.flatMap(({ rule }) => ladderSearch.readsOf(rule)))];
};

/** A claim: the outcome is the level, or unknown facts leave the level possible. */
export const outcomeIs = (level: string, ladderSearch: LadderSearch): Claim => ({
  reads: ladderSearch.domain.clusters,
  pending: ({ facts }) => pendingOf(facts, ladderSearch),
  judge: ({ facts }, complete) => {
    const outcome = ladderSearch.outcome(facts);
    if (!candidatesOf(outcome).includes(level)) return "fails";
    return outcome.kind === "level" || complete ? "holds" : "unknown";
  },
});

/** A claim: the outcome differs if one rule has another result. */
export const outcomeDiffers = (rule: Rule, judge: Prepared, ladderSearch: LadderSearch): Claim => {
  const otherwise = (each: Rule): Prepared => (each === rule ? judge : ladderSearch.judge(each));
  return {
    reads: ladderSearch.domain.clusters,
    pending: ({ facts }) => [
      ...new Set([...pendingOf(facts, ladderSearch), ...pendingOf(facts, ladderSearch, otherwise)]),
    ],
    judge: ({ facts }, complete) => {
      const [as, other] = [ladderSearch.outcome(facts), ladderSearch.outcome(facts, otherwise)];
      const [one, another] = [settledAs(as), settledAs(other)];
      if (one !== undefined && another !== undefined) return one === another ? "fails" : "holds";
      if (!complete) return "unknown";
      const [left, right] = [candidatesOf(as), candidatesOf(other)];
      return one === another && left.join() === right.join() ? "fails" : "holds";
    },
  };
};

/** Parameters in the comparison of a condition that nobody chose. */
export const unchosenIn = (
  conditions: readonly Condition[],
  { ruleSet, parameters }: RulesInUse,
): string[] => {
  const names = conditions.flatMap((condition) => parametersRead(condition, ruleSet.lists));
  return [...new Set(names)].filter((name) => parameters[name] === undefined);
};

/** The rank of an outcome with levels: the places of its best and worst level. */
export const outcomePlaces = (
  outcome: Outcome,
  scale: readonly string[],
): readonly [number, number] | undefined => {
  const places = candidatesOf(outcome).map((level) => scale.indexOf(level));
  return places.length === 0 ? undefined : [Math.min(...places), Math.max(...places)];
};
