import { type Condition, comparisonsOf, parametersRead, turningPointOf } from "../conditions/condition.js";
import { plain } from "../conditions/fact-reader.js";
import type { Fact, FactValue } from "../conditions/facts.js";
import { leastCommonMultiple } from "../conditions/share.js";
import type { Tri } from "../conditions/tri.js";
import type { Ratio } from "../conditions/vocabulary.js";
import { absentIn, conditionsOf, type RuleRole } from "../placed-rules.js";
import { prepareRule } from "../rule-judgement.js";
import type { Rule, RuleSet } from "../rule-set.js";
import { applies, type RulesInUse, rulesInUse } from "../rules-in-use.js";

/** The values of each fact that give different results of some conditions. */
interface Critical {
  readonly values: ReadonlyMap<string, readonly FactValue[]>;
  /** Whether these values give every possible result of the conditions. */
  readonly exact: boolean;
}

interface Test {
  readonly fact: string;
  readonly value: FactValue | undefined;
}
interface Share {
  readonly share: string;
  readonly of: string;
  readonly ratio: Ratio;
}

const around = (value: number): number[] => [value - 1, value, value + 1];

const testValues = ({ fact, value }: Test, set: RuleSet): FactValue[] => {
  const declared = set.facts[fact];
  if (declared?.kind === "boolean") return [true, false];
  if (declared?.kind === "ordinal") return set.scales[declared.scale ?? ""] ?? [];
  if (typeof value !== "number") return [0];
  return around(value * (declared?.kind === "points" ? (set.scoring?.steps ?? 1) : 1));
};

/** Shares of a base: equal to each ratio, and just below and above it. */
const shareValues = (shares: readonly Share[], bases: ReadonlyMap<string, readonly number[]>, fact: string) =>
  shares
    .filter(({ share }) => share === fact)
    .flatMap(({ of, ratio: [n, d] }) =>
      (bases.get(of) ?? []).flatMap((base) => [0, base, ...around(Math.floor((n * base) / d))]),
    );

const basesOf = (shares: readonly Share[]): Map<string, number[]> => {
  // Twice the common denominator leaves room for a whole number between two ratios.
  const common = 2 * leastCommonMultiple(shares.map(({ ratio: [, d] }) => d));
  return new Map(shares.map(({ of }) => [of, [0, common]]));
};

/** The relevant values of every fact that conditions read. Values of counts are never below 0. */
export const criticalValues = (
  conditions: readonly { readonly condition: Condition; readonly rulesInUse: RulesInUse }[],
  set: RuleSet,
): Critical => {
  const points = conditions.flatMap(({ condition, rulesInUse: inUse }) =>
    comparisonsOf(condition, inUse.ruleSet.lists).map((each) => turningPointOf(each, inUse)),
  );
  const tests = points.filter((point): point is Test => "fact" in point);
  const shares = points.flatMap((point): Share[] =>
    "share" in point ? [{ ...point, ratio: point.ratio ?? [0, 1] }] : [],
  );
  const bases = basesOf(shares);
  const values = new Map<string, Set<FactValue>>();
  const add = (fact: string, more: readonly FactValue[]): void => {
    const possible = more.filter((value) => typeof value !== "number" || value >= 0);
    values.set(fact, new Set([...(values.get(fact) ?? []), ...possible]));
  };
  for (const test of tests) add(test.fact, testValues(test, set));
  for (const [base, sizes] of bases) add(base, sizes);
  for (const { share } of shares) add(share, shareValues(shares, bases, share));
  const tested = new Set(tests.map(({ fact }) => fact));
  const alone = ({ share, of }: Share): boolean =>
    !bases.has(share) &&
    !tested.has(share) &&
    !tested.has(of) &&
    shares.every((other) => other.share !== share || other.of === of);
  return {
    values: new Map([...values].map(([fact, set]) => [fact, [...set]])),
    exact: shares.every(alone),
  };
};

/** Whether a local rule allows a case that the central rule stops: never, in an example, or undecided. */
type Passage =
  | { readonly kind: "never" }
  | { readonly kind: "example"; readonly facts: Readonly<Record<string, FactValue>> }
  | { readonly kind: "unclear" };

/** The greatest number of cases before the function gives up. */
const bounded = 50_000;

type Effect = "stops" | "lets-through" | "open";

/** The effect of a result on a subject that wants a better level or no level. */
const effectOf = (role: RuleRole, result: Tri): Effect => {
  if (result === "unknown") return "open";
  const stops = role === "forced" || role === "ceiling" ? result === "holds" : result === "fails";
  return stops ? "stops" : "lets-through";
};

/**
 * The effect of a rule that nobody adopted: a level stays open, a limit does not limit, an exemption does not
 * exempt.
 */
const whileOff: Readonly<Record<RuleRole, Effect>> = {
  level: "open",
  edge: "open",
  forced: "lets-through",
  ceiling: "lets-through",
  exemption: "stops",
  open: "lets-through",
};

const effect = (rule: Rule, role: RuleRole, inUse: RulesInUse) => {
  if (!applies(rule, inUse)) return () => whileOff[role];
  const test = prepareRule(rule, plain(inUse), absentIn(role));
  return (facts: ReadonlyMap<string, Fact>) => effectOf(role, test(facts));
};

/** Whether each count is at most the count that contains it. */
const isPossible = (facts: ReadonlyMap<string, Fact>, { facts: declared }: RuleSet): boolean => {
  for (const [name, { value }] of facts) {
    const seen = new Set<string>();
    for (let at = declared[name]?.partOf; at !== undefined && !seen.has(at); at = declared[at]?.partOf) {
      seen.add(at);
      const whole = facts.get(at)?.value;
      if (whole !== undefined && Number(value) > Number(whole)) return false;
    }
  }
  return true;
};

/** Every combination of values, one after another in the same map. */
function* combinations(values: readonly (readonly [string, readonly FactValue[]])[]) {
  const facts = new Map<string, Fact>();
  const places = values.map(() => 0);
  for (;;) {
    values.forEach(([name, choices], index) => {
      const value = choices[places[index] ?? 0];
      if (value !== undefined) facts.set(name, { value, from: [] });
    });
    yield facts;
    let at = 0;
    while (at < places.length && (places[at] ?? 0) + 1 >= (values[at]?.[1].length ?? 0)) places[at++] = 0;
    if (at === places.length) return;
    places[at] = (places[at] ?? 0) + 1;
  }
}

/** Tries two rules on every combination of relevant values of the facts that they read. */
export const passage = (
  role: RuleRole,
  central: Rule,
  local: Rule,
  base: RuleSet,
  layered: RuleSet,
): Passage => {
  // Both rules read points in the same steps.
  const { scoring } = layered;
  const [before, after] = [
    rulesInUse(scoring === undefined ? base : { ...base, scoring }),
    rulesInUse(layered),
  ];
  // A clause that is switched off stops nobody. An exemption that is switched off exempts nobody.
  if (role !== "exemption" && !applies(central, before)) return { kind: "never" };
  const { values, exact } = criticalValues(
    [
      ...conditionsOf(central).map((condition) => ({ condition, rulesInUse: before })),
      ...conditionsOf(local).map((condition) => ({ condition, rulesInUse: after })),
    ],
    layered,
  );
  const size = [...values.values()].reduce((product, choices) => product * choices.length, 1);
  if (size > bounded) return { kind: "unclear" };
  const [stopped, passed] = [effect(central, role, before), effect(local, role, after)];
  let open = !exact;
  const undecided = [central, local].some(
    (rule) =>
      !applies(rule, after) ||
      conditionsOf(rule).some((condition) =>
        parametersRead(condition, layered.lists).some((name) => after.parameters[name] === undefined),
      ),
  );
  for (const facts of combinations([...values])) {
    if (!isPossible(facts, layered)) continue;
    const [was, is] = [stopped(facts), passed(facts)];
    if (was === "stops" && is === "lets-through")
      return {
        kind: "example",
        facts: Object.fromEntries([...facts].map(([name, { value }]) => [name, value])),
      };
    // A share of nothing leaves both rules open in the same way.
    const differs = was !== is || undecided;
    if (differs && was !== "lets-through" && is !== "stops" && (was === "open" || is === "open")) open = true;
  }
  return open ? { kind: "unclear" } : { kind: "never" };
};
