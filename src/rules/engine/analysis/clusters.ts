import {
  type Condition,
  comparisonsOf,
  factsRead,
  prepare,
  type ReadingCondition,
  turningPointOf,
} from "../conditions/condition.js";
import { measureOf, plain } from "../conditions/fact-reader.js";
import type { Facts, FactValue } from "../conditions/facts.js";
import type { TurningPoint } from "../conditions/kind.js";
import { leastCommonMultiple, reduced } from "../conditions/share.js";
import type { Ratio } from "../conditions/vocabulary.js";
import { comparisonsOfLadder } from "../placed-rules.js";
import type { Scoring, SubjectRubric } from "../rule-set.js";
import { ladderOf, type RulesInUse } from "../rules-in-use.js";
import { recordedForRubric, rounded, rubricsOf } from "../scoring.js";

/** Values of facts by name. */
export type Values = Readonly<Record<string, FactValue>>;

/** One fact becomes better by one step. All other facts stay unchanged. */
export interface ClusterStep {
  /** The better fact, or the total that its points raise. */
  readonly fact: string;
  readonly worse: Values;
  readonly better: Values;
}

/**
 * Facts with dependent values, such as a count and its base. There is one choice for each possible result of
 * the comparisons of a ladder.
 */
export interface Cluster {
  readonly facts: readonly string[];
  readonly choices: readonly Values[];
  readonly steps: readonly ClusterStep[];
  /** Whether the choices represent every possible value of the facts. */
  readonly exact: boolean;
}

/** Facts in the form of the engine, without events. */
export const factsOf = (values: Values): Facts =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, from: [] }]));

/** The results of all comparisons. Values with the same results are equal for the ladder. */
const signing = (atoms: readonly ReadingCondition[], inUse: RulesInUse): ((values: Values) => string) => {
  const prepared = atoms.map((atom) => prepare(atom, plain(inUse)));
  return (values) => {
    const facts = factsOf(values);
    return prepared.map((judge) => judge(facts)[0]).join("");
  };
};

/** The steps of a fact between values that differ in nothing else, from one value to the next better one. */
const stepsOf = (fact: string, all: readonly Values[], inUse: RulesInUse): ClusterStep[] => {
  const better = inUse.ruleSet.facts[fact]?.better;
  if (better === undefined) return [];
  const measure = measureOf(fact, inUse);
  const place = (values: Values): number =>
    measure.value(values[fact] ?? false) * (better === "high" ? 1 : -1);
  const lines = new Map<string, Values[]>();
  for (const values of all) {
    const rest = JSON.stringify({ ...values, [fact]: null });
    const line = lines.get(rest);
    if (line === undefined) lines.set(rest, [values]);
    else line.push(values);
  }
  return [...lines.values()].flatMap((line) => {
    const ordered = line.toSorted((a, b) => place(a) - place(b));
    return ordered.flatMap((worse, index) => {
      const next = ordered[index + 1];
      return next === undefined ? [] : [{ fact, worse, better: next }];
    });
  });
};

/** A cluster from all relevant values. Values with the same results of all comparisons become one choice. */
const clusterOf = (
  facts: readonly string[],
  all: readonly Values[],
  atoms: readonly ReadingCondition[],
  exact: boolean,
  inUse: RulesInUse,
): Cluster => {
  const sign = signing(atoms, inUse);
  const signs = new Map(all.map((values) => [values, sign(values)]));
  const firsts = <T>(items: readonly T[], key: (item: T) => string): T[] => {
    const found = new Map<string, T>();
    for (const item of items) if (!found.has(key(item))) found.set(key(item), item);
    return [...found.values()];
  };
  const signOf = (values: Values): string => signs.get(values) ?? "";
  return {
    facts,
    choices: firsts(all, signOf),
    steps: facts.flatMap((fact) =>
      firsts(
        stepsOf(fact, all, inUse).filter(({ worse, better }) => signOf(worse) !== signOf(better)),
        ({ worse, better }) => `${signOf(worse)} ${signOf(better)}`,
      ),
    ),
    exact,
  };
};

/** The greatest number of values. With more values the cluster is not exact. */
const most = 20_000;

/** The nearest count among `facts` that contains a count. */
const parentOf = (fact: string, facts: ReadonlySet<string>, inUse: RulesInUse): string | undefined => {
  const seen = new Set<string>();
  let parent = inUse.ruleSet.facts[fact]?.partOf;
  while (parent !== undefined && !facts.has(parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = inUse.ruleSet.facts[parent]?.partOf;
  }
  return parent !== undefined && facts.has(parent) ? parent : undefined;
};

/** The whole numbers at and beside each number that conditions compare a fact with. */
const thresholdsOf = (points: readonly TurningPoint[]): number[] => {
  const bars = points.flatMap((point) =>
    "fact" in point && typeof point.value === "number" ? [point.value - 1, point.value, point.value + 1] : [],
  );
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

/** The values without repetition, the better first. Without a better side the largest comes first. */
const bestFirst = (values: readonly number[], fact: string, { ruleSet }: RulesInUse): number[] => {
  const low = ruleSet.facts[fact]?.better === "low";
  return [...new Set(values)].sort((a, b) => (low ? a - b : b - a));
};

/**
 * A cluster of dependent counts. The base is twice the common denominator, so there is a whole number at each
 * compared ratio and between each two ratios. Every result of the comparisons has its choice. An empty base
 * is one more choice. If conditions also compare the counts with numbers, there are many choices and not all
 * values are covered.
 */
const countsCluster = (
  facts: readonly string[],
  atoms: readonly ReadingCondition[],
  inUse: RulesInUse,
): Cluster => {
  const points = atoms.map((atom) => turningPointOf(atom, inUse));
  const shares = points.flatMap((point) => ("share" in point ? [point] : []));
  const members = new Set(facts);
  const ratios = shares.flatMap(({ ratio }) => (ratio === undefined ? [] : [reduced(ratio)]));
  const unit = 2 * leastCommonMultiple(ratios.map(([, d]) => d));
  const thresholds = thresholdsOf(points);
  const bases = new Set(shares.map(({ of }) => of));
  const above = (fact: string): string | undefined =>
    parentOf(fact, members, inUse) ?? shares.find(({ share }) => share === fact)?.of;
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
    const parent = parentOf(fact, members, inUse);
    all = all.flatMap((values) => {
      const base = rootValue(fact, values);
      const limit = parent === undefined ? Number.POSITIVE_INFINITY : (values[parent] ?? 0);
      const candidates =
        base === undefined
          ? [...(shares.length > 0 ? [unit] : []), 0, ...thresholds]
          : [...numerators(ratios, base, unit), ...thresholds];
      return bestFirst(candidates, fact, inUse)
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
  return clusterOf(facts, all as readonly Values[], atoms, exact, inUse);
};

/**
 * Every total that a rubric can give, from the most points down, as points of recorded facts. The function
 * fills the facts one after another. From one total to the next a single fact rises by one step.
 */
const totals = (recorded: readonly { fact: string; most: number }[]): Values[] => {
  const most = recorded.reduce((sum, each) => sum + each.most, 0);
  return Array.from({ length: most + 1 }, (_, index) => {
    let left = most - index;
    return Object.fromEntries(
      recorded.map(({ fact, most: limit }) => {
        const points = Math.min(left, limit);
        left -= points;
        return [fact, points];
      }),
    );
  });
};

const sumOf = (values: Values): number =>
  Object.values(values).reduce<number>((sum, value) => sum + Number(value), 0);

/** The points that give a total, for each rubric that gives it. */
const pointsCluster = (
  total: string,
  rubrics: readonly SubjectRubric[],
  scoring: Scoring,
  atoms: readonly ReadingCondition[],
  inUse: RulesInUse,
): Cluster => {
  const sign = signing(
    atoms.filter((atom) => factsRead(atom, inUse.ruleSet.lists).includes(total)),
    inUse,
  );
  const ways = new Map(
    rubrics.map((rubric) => {
      const recorded = recordedForRubric(rubric, scoring.steps);
      return [JSON.stringify(recorded), recorded] as const;
    }),
  );
  const facts = new Set([...ways.values()].flatMap((recorded) => recorded.map(({ fact }) => fact)));
  const choices: Values[] = [];
  const steps: ClusterStep[] = [];
  for (const recorded of ways.values()) {
    const rest = Object.fromEntries([...facts].map((fact) => [fact, 0]));
    let above: { values: Values; sign: string } | undefined;
    for (const own of totals(recorded)) {
      const values = { ...rest, ...own };
      const here = { values, sign: sign({ [total]: rounded(sumOf(own), scoring.rounding) }) };
      if (here.sign === above?.sign) {
        above = here;
        continue;
      }
      choices.push(values);
      if (above !== undefined) steps.push({ fact: total, worse: values, better: above.values });
      above = here;
    }
  }
  const direct = atoms.some((atom) => factsRead(atom, inUse.ruleSet.lists).some((fact) => facts.has(fact)));
  return { facts: [...facts], choices, steps, exact: !direct };
};

/** The domain of a ladder: its facts in clusters, in the order in which it reads them. */
export interface Domain {
  readonly clusters: readonly Cluster[];
  /** The clusters that a condition depends on, directly or through totals. */
  readsOf(condition: Condition): readonly Cluster[];
}

/** The values of a truth or of a scale, the better first. */
const valuesOf = (fact: string, { ruleSet }: RulesInUse): readonly FactValue[] => {
  const declared = ruleSet.facts[fact];
  if (declared?.kind === "ordinal") return ruleSet.scales[declared.scale ?? ""] ?? [];
  return declared?.better === "high" ? [true, false] : [false, true];
};

/** Facts in groups of dependent facts. */
const grouped = (facts: readonly string[], links: readonly (readonly [string, string])[]): string[][] => {
  const group = new Map(facts.map((fact) => [fact, [fact]]));
  for (const [one, other] of links) {
    const [left, right] = [group.get(one), group.get(other)];
    if (left === undefined || right === undefined || left === right) continue;
    left.push(...right);
    for (const fact of right) group.set(fact, left);
  }
  return [...new Set(group.values())];
};

/** The domain of a kind of subject under chosen parameters. */
export const domainOf = (subject: string, inUse: RulesInUse): Domain => {
  const { scoring, lists, facts: declared } = inUse.ruleSet;
  const ladder = ladderOf(inUse, subject);
  const rubrics = rubricsOf(scoring, subject);
  const totals = [...new Set(rubrics.map(({ total }) => total))];
  const ladderAtoms = comparisonsOfLadder(ladder, inUse);
  const choosing = rubrics.flatMap(({ when }) => (when === undefined ? [] : comparisonsOf(when, lists)));
  const atoms = [...ladderAtoms, ...choosing];
  const readByAtoms = [...new Set(atoms.flatMap((atom) => factsRead(atom, lists)))];

  const points = new Map<string, Cluster>();
  for (const total of totals) {
    if (scoring === undefined || !readByAtoms.includes(total)) continue;
    const giving = rubrics.filter((rubric) => rubric.total === total);
    points.set(total, pointsCluster(total, giving, scoring, ladderAtoms, inUse));
  }
  const taken = new Set([...points.values()].flatMap(({ facts }) => facts));
  const free = readByAtoms.filter((fact) => !points.has(fact) && !taken.has(fact));
  const counted = (fact: string) => ["integer", "points"].includes(declared[fact]?.kind ?? "");
  const counts = free.filter(counted);
  const among = new Set(counts);
  const links = [
    ...atoms.flatMap((atom) => {
      const point = turningPointOf(atom, inUse);
      return "share" in point ? [[point.share, point.of] as const] : [];
    }),
    ...counts.flatMap((fact) => {
      const parent = parentOf(fact, among, inUse);
      return parent === undefined ? [] : [[fact, parent] as const];
    }),
  ];
  const clusters = grouped(free, links).map((facts) => {
    const own = atoms.filter((atom) => factsRead(atom, lists).every((fact) => facts.includes(fact)));
    const [fact = ""] = facts;
    if (counted(fact)) return countsCluster(facts, own, inUse);
    return clusterOf(
      facts,
      valuesOf(fact, inUse).map((value) => ({ [fact]: value })),
      own,
      true,
      inUse,
    );
  });
  const all = [...points.values(), ...clusters];
  const home = new Map(all.flatMap((cluster) => cluster.facts.map((fact) => [fact, cluster] as const)));
  const behind = (fact: string): readonly Cluster[] => {
    const cluster = points.get(fact);
    if (cluster === undefined) return home.get(fact) === undefined ? [] : [home.get(fact) as Cluster];
    const by = rubrics.flatMap(({ total, when }) =>
      total !== fact || when === undefined ? [] : factsRead(when, lists),
    );
    return [cluster, ...by.flatMap((name) => home.get(name) ?? [])];
  };
  return {
    clusters: all,
    readsOf: (condition) => [...new Set(factsRead(condition, lists).flatMap(behind))],
  };
};
