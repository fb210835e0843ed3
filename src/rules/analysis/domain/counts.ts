import { type Bound, operandValue, ratioValue } from "../../engine/bound.js";
import type { Condition, Ratio } from "../../engine/rule-set.js";
import { type Cluster, clusterOf, type Values } from "./cluster.js";

type Share = Extract<Condition, { share: string }>;

/** More values than these are not told apart: the cluster is then not exact. */
const most = 20_000;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const multiple = (a: number, b: number): number => (a / divisor(a, b)) * b;
const reduced = ([n, d]: Ratio): Ratio => {
  const common = divisor(n, d);
  return [n / common, d / common];
};

/** The nearest count among `facts` that a count is part of. */
export const parentOf = (fact: string, facts: ReadonlySet<string>, bound: Bound): string | undefined => {
  const seen = new Set<string>();
  let parent = bound.ruleSet.facts[fact]?.partOf;
  while (parent !== undefined && !facts.has(parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = bound.ruleSet.facts[parent]?.partOf;
  }
  return parent !== undefined && facts.has(parent) ? parent : undefined;
};

const sharesOf = (atoms: readonly Condition[]): Share[] =>
  atoms.filter((atom): atom is Share => "share" in atom);

/** Whole numbers at and beside each that a fact is compared with. */
const thresholdsOf = (atoms: readonly Condition[], bound: Bound): number[] => {
  const bars = atoms.flatMap((atom) => {
    const value = "fact" in atom ? operandValue(atom.value, bound) : undefined;
    return typeof value === "number" ? [value - 1, value, value + 1] : [];
  });
  return bars.filter((bar) => bar >= 0);
};

/** Numerators over `base` at each compared ratio and between each two. */
const numerators = (ratios: readonly Ratio[], base: number, unit: number): number[] => {
  const marks = [...new Set([0, 1, ...ratios.map(([n, d]) => n / d)])].sort((a, b) => a - b);
  const places = marks.map((mark) => Math.round(mark * unit));
  const between = places.map((place, index) => Math.floor((place + (places[index + 1] ?? place + 2)) / 2));
  return [...places, ...between].flatMap((place) => [
    Math.floor((place * base) / unit),
    Math.ceil((place * base) / unit),
  ]);
};

/** Each once, the better first; the most first where neither is. */
const bestFirst = (values: readonly number[], fact: string, { ruleSet }: Bound): number[] => {
  const low = ruleSet.facts[fact]?.better === "low";
  return [...new Set(values)].sort((a, b) => (low ? a - b : b - a));
};

/**
 * Counts that hang together. Over a base of twice the common denominator there is a whole number at each
 * compared ratio and one between each two, so every way to fall among the ratios has its choice; an empty
 * base is one more. Where counts are also compared with numbers, the choices are many and not all.
 */
export const countsCluster = (
  facts: readonly string[],
  atoms: readonly Condition[],
  bound: Bound,
): Cluster => {
  const shares = sharesOf(atoms);
  const members = new Set(facts);
  const ratios = shares.flatMap(({ ratio }) => {
    const value = ratioValue(ratio, bound);
    return value === undefined ? [] : [reduced(value)];
  });
  const unit = 2 * ratios.reduce((all, [, d]) => multiple(all, d), 1);
  const thresholds = thresholdsOf(atoms, bound);
  const bases = new Set(shares.map(({ of }) => of));
  const above = (fact: string): string | undefined =>
    parentOf(fact, members, bound) ?? shares.find(({ share }) => share === fact)?.of;
  const depth = (fact: string, seen: readonly string[] = []): number => {
    const next = above(fact);
    return next === undefined || seen.includes(next) ? 0 : 1 + depth(next, [...seen, next]);
  };
  const ordered = facts.toSorted((a, b) => depth(a) - depth(b));
  const rootValue = (fact: string, values: Record<string, number>): number | undefined => {
    let root = above(fact);
    while (root !== undefined && !bases.has(root) && above(root) !== undefined) root = above(root);
    return root === undefined ? undefined : values[root];
  };

  let all: Record<string, number>[] = [{}];
  let whole = true;
  for (const fact of ordered) {
    const parent = parentOf(fact, members, bound);
    all = all.flatMap((values) => {
      const base = rootValue(fact, values);
      const limit = parent === undefined ? Number.POSITIVE_INFINITY : (values[parent] ?? 0);
      const candidates =
        base === undefined
          ? [...(shares.length > 0 ? [unit] : []), 0, ...thresholds]
          : [...numerators(ratios, base, unit), ...thresholds];
      return bestFirst(candidates, fact, bound)
        .filter((value) => value <= limit)
        .map((value) => ({ ...values, [fact]: value }));
    });
    if (all.length > most) {
      all = all.slice(0, most);
      whole = false;
    }
  }
  const plainShares = bases.size <= 1 && thresholds.length === 0;
  const exact = whole && (shares.length === 0 || plainShares);
  return clusterOf(facts, all as readonly Values[], atoms, exact, bound);
};
