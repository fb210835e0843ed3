import type { Bound } from "../../engine/bound.js";
import { measureOf } from "../../engine/compare.js";
import type { Facts, FactValue } from "../../engine/facts.js";
import { prepare } from "../../engine/judge.js";
import { plain } from "../../engine/reading.js";
import type { Condition } from "../../engine/rule-set.js";

/** Values of facts by name. */
export type Values = Readonly<Record<string, FactValue>>;

/** One fact made a step better, all others as they were. */
export interface Step {
  /** The fact that is better, or the total that its points raise. */
  readonly fact: string;
  readonly worse: Values;
  readonly better: Values;
}

/**
 * Facts whose values hang together, such as a count and its base, with one choice for each way in which
 * the comparisons of a ladder can turn out.
 */
export interface Cluster {
  readonly facts: readonly string[];
  readonly choices: readonly Values[];
  readonly steps: readonly Step[];
  /** Whether the choices stand for every value that the facts can have. */
  readonly exact: boolean;
}

/** Facts as the engine takes them, supported by nothing. */
export const factsOf = (values: Values): Facts =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, from: [] }]));

/** How all comparisons turn out: equal for values that no comparison tells apart. */
export const signing = (atoms: readonly Condition[], bound: Bound): ((values: Values) => string) => {
  const prepared = atoms.map((atom) => prepare(atom, plain(bound)));
  return (values) => {
    const facts = factsOf(values);
    return prepared.map((judge) => judge(facts)[0]).join("");
  };
};

/** The steps that a fact takes between values in which nothing else differs, from one to the next better. */
const stepsOf = (fact: string, all: readonly Values[], bound: Bound): Step[] => {
  const better = bound.ruleSet.facts[fact]?.better;
  if (better === undefined) return [];
  const measure = measureOf(fact, bound);
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

/** A cluster from all values worth telling apart: those that no comparison parts become one choice. */
export const clusterOf = (
  facts: readonly string[],
  all: readonly Values[],
  atoms: readonly Condition[],
  exact: boolean,
  bound: Bound,
): Cluster => {
  const sign = signing(atoms, bound);
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
        stepsOf(fact, all, bound).filter(({ worse, better }) => signOf(worse) !== signOf(better)),
        ({ worse, better }) => `${signOf(worse)} ${signOf(better)}`,
      ),
    ),
    exact,
  };
};
