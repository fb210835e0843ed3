import { type Bound, operandValue, ratioValue } from "../../bound.js";
import type { FactValue } from "../../facts.js";
import type { Condition, Operand, Ratio, RuleSet } from "../../rule-set.js";

/** The values that make a difference to some conditions, fact by fact. */
export interface Critical {
  readonly values: ReadonlyMap<string, readonly FactValue[]>;
  /** Whether every way in which the conditions can turn out is reached by these values. */
  readonly exact: boolean;
}

interface Test {
  readonly fact: string;
  readonly value: Operand;
  readonly bound: Bound;
}
interface Share {
  readonly share: string;
  readonly of: string;
  readonly ratio: Ratio;
}
interface Atoms {
  readonly tests: Test[];
  readonly shares: Share[];
}

const gather = (condition: Condition, bound: Bound, { tests, shares }: Atoms): void => {
  if ("fact" in condition) tests.push({ fact: condition.fact, value: condition.value, bound });
  else if ("every" in condition)
    for (const fact of bound.ruleSet.lists[condition.every] ?? [])
      tests.push({ fact, value: condition.value, bound });
  else if ("share" in condition) {
    const ratio = ratioValue(condition.ratio, bound) ?? [0, 1];
    shares.push({ share: condition.share, of: condition.of, ratio });
  } else if ("not" in condition) gather(condition.not, bound, { tests, shares });
  else
    for (const part of "all" in condition ? condition.all : condition.any)
      gather(part, bound, { tests, shares });
};

const around = (value: number): number[] => [value - 1, value, value + 1];

const testValues = ({ fact, value, bound }: Test, set: RuleSet): FactValue[] => {
  const declared = set.facts[fact];
  if (declared?.kind === "boolean") return [true, false];
  if (declared?.kind === "ordinal") return set.scales[declared.scale ?? ""] ?? [];
  const against = operandValue(value, bound);
  if (typeof against !== "number") return [0];
  return around(against * (declared?.kind === "points" ? (set.scoring?.steps ?? 1) : 1));
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Shares of a base: where each ratio is met exactly, and just below and above. */
const shareValues = (shares: readonly Share[], bases: ReadonlyMap<string, readonly number[]>, fact: string) =>
  shares
    .filter(({ share }) => share === fact)
    .flatMap(({ of, ratio: [n, d] }) =>
      (bases.get(of) ?? []).flatMap((base) => [0, base, ...around(Math.floor((n * base) / d))]),
    );

const basesOf = (shares: readonly Share[]): Map<string, number[]> => {
  // Twice the common denominator: between two ratios there is always room for a whole number.
  const common = 2 * shares.reduce((all, { ratio: [, d] }) => (all * d) / gcd(all, d), 1);
  return new Map(shares.map(({ of }) => [of, [0, common]]));
};

/** The critical values of every fact that conditions read; those of counts are never below 0. */
export const criticalValues = (
  conditions: readonly { readonly condition: Condition; readonly bound: Bound }[],
  set: RuleSet,
): Critical => {
  const atoms: Atoms = { tests: [], shares: [] };
  for (const { condition, bound } of conditions) gather(condition, bound, atoms);
  const { tests, shares } = atoms;
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
