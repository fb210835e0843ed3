import { type Condition, comparisonsOf, turningPointOf } from "../conditions/condition.js";
import { type Fact, type FactValue, plain } from "../conditions/fact-reader.js";
import { leastCommonMultiple } from "../conditions/share.js";
import type { Tri } from "../conditions/tri.js";
import type { Ratio } from "../conditions/vocabulary.js";
import { conditionsOf, type RuleRole } from "../placed-rules.js";
import { prepareRule } from "../rule-judgement.js";
import type { Rule, RuleSet } from "../rule-set.js";
import { applies, type RulesInUse, rulesInUse } from "../rules-in-use.js";

/** The values that make a difference to some conditions, fact by fact. */
interface Critical {
  readonly values: ReadonlyMap<string, readonly FactValue[]>;
  /** Whether every way in which the conditions can turn out is reached by these values. */
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

/** Shares of a base: where each ratio is met exactly, and just below and above. */
const shareValues = (shares: readonly Share[], bases: ReadonlyMap<string, readonly number[]>, fact: string) =>
  shares
    .filter(({ share }) => share === fact)
    .flatMap(({ of, ratio: [n, d] }) =>
      (bases.get(of) ?? []).flatMap((base) => [0, base, ...around(Math.floor((n * base) / d))]),
    );

const basesOf = (shares: readonly Share[]): Map<string, number[]> => {
  // Twice the common denominator: between two ratios there is always room for a whole number.
  const common = 2 * leastCommonMultiple(shares.map(({ ratio: [, d] }) => d));
  return new Map(shares.map(({ of }) => [of, [0, common]]));
};

/** The critical values of every fact that conditions read; those of counts are never below 0. */
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

/** Whether a local rule lets through what the central one stops: never, in an example, or one cannot tell. */
type Passage =
  | { readonly kind: "never" }
  | { readonly kind: "example"; readonly facts: Readonly<Record<string, FactValue>> }
  | { readonly kind: "unclear" };

/** How many cases are tried before one gives up. */
const bounded = 50_000;

type Effect = "stops" | "lets-through" | "open";

/** What a result means for who wants a better level or none at all. */
const effectOf = (role: RuleRole, result: Tri): Effect => {
  if (result === "unknown") return "open";
  const stops = role === "forced" || role === "ceiling" ? result === "holds" : result === "fails";
  return stops ? "stops" : "lets-through";
};

/** What a rule does while nobody adopted it: a level stays open, a bar is none, an exemption is none. */
const whileOff: Readonly<Record<RuleRole, Effect>> = {
  level: "open",
  edge: "open",
  forced: "lets-through",
  ceiling: "lets-through",
  exemption: "stops",
};

const effect = (rule: Rule, role: RuleRole, inUse: RulesInUse) => {
  if (!applies(rule, inUse)) return () => whileOff[role];
  const test = prepareRule(rule, plain(inUse));
  return (facts: ReadonlyMap<string, Fact>) => effectOf(role, test(facts));
};

/** A count is at most the count that it is part of. */
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

/** Tries two rules on every critical combination of the facts that either reads. */
export const passage = (
  role: RuleRole,
  central: Rule,
  local: Rule,
  base: RuleSet,
  layered: RuleSet,
): Passage => {
  // Both are judged of points in the same steps.
  const { scoring } = layered;
  const [before, after] = [
    rulesInUse(scoring === undefined ? base : { ...base, scoring }),
    rulesInUse(layered),
  ];
  // A clause that is switched off stops nobody; only an exemption that is off exempts nobody.
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
  for (const facts of combinations([...values])) {
    if (!isPossible(facts, layered)) continue;
    const [was, is] = [stopped(facts), passed(facts)];
    if (was === "stops" && is === "lets-through")
      return {
        kind: "example",
        facts: Object.fromEntries([...facts].map(([name, { value }]) => [name, value])),
      };
    if (was !== "lets-through" && is !== "stops" && (was === "open" || is === "open")) open = true;
  }
  return open ? { kind: "unclear" } : { kind: "never" };
};
