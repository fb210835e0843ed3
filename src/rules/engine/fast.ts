import { applies, type Bound } from "./bound.js";
import type { Facts } from "./facts.js";
import type { Prepared } from "./judge.js";
import type { Outcome } from "./outcome.js";
import type { Ladder, Rule, Rung } from "./rule-set.js";

/** The outcome of a ladder where nothing that it depends on is unknown; undefined otherwise. */
export type Fast = (facts: Facts) => Outcome | undefined;

/** A level made ready: its place on the scale, its conditions, its upper edges. */
interface ReadyRung {
  /** Whether all of its clause was read and is switched on. */
  readonly whole: boolean;
  readonly place: number;
  readonly rules: readonly Prepared[];
  readonly upTo: readonly Prepared[];
}

/** Fails at the first that fails; unknown where one is and none fails. */
const joint = (tests: readonly Prepared[], facts: Facts) => {
  let unknown = false;
  for (const test of tests) {
    const result = test(facts);
    if (result === "fails") return "fails";
    if (result === "unknown") unknown = true;
  }
  return unknown ? "unknown" : "holds";
};

/** What follows where no level holds: one outcome for each level that is met but for its upper edge. */
const silences = (ladder: Ladder, scale: readonly string[], outcomes: readonly Outcome[], bound: Bound) => {
  const lowest = scale.length - 1;
  if (ladder.silentBetween === undefined) return () => outcomes[lowest];
  const { source, fallback } = ladder.silentBetween;
  const chosen = bound.parameters[fallback];
  if (chosen === "lowest") return () => outcomes[lowest];
  if (chosen === "highest-met") return (met: number) => outcomes[met < 0 ? lowest : met];
  const open = (candidates: readonly string[]): Outcome =>
    Object.freeze({ kind: "undetermined", candidates, silent: [source] });
  const each = scale.map((level) => open([level]));
  const none = open(scale.slice(-2));
  return (met: number) => (met < 0 ? none : each[met]);
};

/** Makes the fast evaluation of a ladder ready: no lists, no traces, one frozen outcome for each end. */
export const fastPath = (ladder: Ladder, bound: Bound, prepared: ReadonlyMap<Rule, Prepared>): Fast => {
  const scale = bound.ruleSet.scales.level ?? [];
  const ready = <R extends Rule>(rules: readonly R[]) =>
    rules.flatMap((rule) => {
      const test = applies(rule, bound) ? prepared.get(rule) : undefined;
      return test === undefined ? [] : [{ rule, test }];
    });
  const testsOf = (rules: readonly Rule[]): Prepared[] => ready(rules).map(({ test }) => test);
  const outcomes = scale.map((level): Outcome => Object.freeze({ kind: "level", level }));
  const lowest = outcomes.at(-1);
  const exemptions = ready(ladder.exemptions).map(({ rule, test }) => ({
    test,
    outcome: Object.freeze({ kind: rule.outcome, rule: rule.id }) as Outcome,
  }));
  const forced = testsOf(ladder.forced);
  const whole = ({ rules, unread = [] }: Rung): boolean =>
    rules.length > 0 && unread.length === 0 && rules.every((rule) => applies(rule, bound));
  const rungs: ReadyRung[] = ladder.levels.map((rung) => ({
    whole: whole(rung),
    place: scale.indexOf(rung.level),
    rules: testsOf(rung.rules),
    upTo: testsOf(rung.upTo ?? []),
  }));
  const ceilings = ready(ladder.ceilings).map(({ rule, test }) => ({
    place: scale.indexOf(rule.level),
    test,
  }));
  const otherwise = silences(ladder, scale, outcomes, bound);

  const limited = (place: number, facts: Facts): Outcome | undefined => {
    let limit = place;
    for (const ceiling of ceilings) {
      if (ceiling.place <= limit) continue;
      const result = ceiling.test(facts);
      if (result === "unknown") return undefined;
      if (result === "holds") limit = ceiling.place;
    }
    return outcomes[limit];
  };

  const climbed = (facts: Facts): Outcome | undefined => {
    let met = -1;
    for (const rung of rungs) {
      const result = joint(rung.rules, facts);
      if (result === "fails") continue;
      if (result === "unknown" || !rung.whole) return undefined;
      const edge = joint(rung.upTo, facts);
      if (edge === "unknown") return undefined;
      if (edge === "holds") return limited(rung.place, facts);
      if (met < 0) met = rung.place;
    }
    return ladder.silentBetween !== undefined && ceilings.length > 0 ? undefined : otherwise(met);
  };

  return (facts) => {
    for (const { test, outcome } of exemptions) {
      const result = test(facts);
      if (result === "holds") return outcome;
      if (result === "unknown") return undefined;
    }
    let open = false;
    for (const test of forced) {
      const result = test(facts);
      if (result === "holds") return lowest;
      if (result === "unknown") open = true;
    }
    return open ? undefined : climbed(facts);
  };
};
