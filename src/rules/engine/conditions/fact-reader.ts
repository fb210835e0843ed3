import { wrongQuestion } from "./engine-error.js";
import type { Comparison, NamesInUse, Ratio } from "./vocabulary.js";

/** A value that a rule can read: a count, a truth, or a place on a scale. */
export type FactValue = number | boolean | string;

/** One fact about a subject and the events that support it. */
export interface Fact {
  /** Its value, of the kind that the rule set declares. */
  readonly value: FactValue;
  /** Ids of the supporting events. Empty where the fact is that nothing was recorded. */
  readonly from: readonly string[];
}

/** The facts about one subject by name. A name that is absent is unknown, never false and never 0. */
export type Facts = ReadonlyMap<string, Fact>;

const comparisons: Readonly<Record<Comparison, (bar: number) => (value: number) => boolean>> = {
  "at-least": (bar) => (value) => value >= bar,
  "at-most": (bar) => (value) => value <= bar,
  "more-than": (bar) => (value) => value > bar,
  "less-than": (bar) => (value) => value < bar,
  equal: (bar) => (value) => value === bar,
};

/** `compare` with one side known: which comparison it is is decided once. */
export const comparing = (is: Comparison, bar: number): ((value: number) => boolean) => comparisons[is](bar);

/** `compareShare` with the ratio known. */
export const comparingShare = (is: Comparison, [n, d]: Ratio): ((share: number, base: number) => boolean) => {
  const passes = comparing(is, 0);
  return (share, base) => passes(share * d - n * base);
};

/**
 * Compares a share of a base with a ratio by cross-multiplication. With an empty base both products
 * are 0: "at least" holds of it and "less than" fails.
 */
export const compareShare = (share: number, base: number, is: Comparison, [n, d]: Ratio): boolean =>
  comparing(is, 0)(share * d - n * base);

/** What the values of a fact are compared as: whole numbers, higher is better on a scale. */
export type FactMeasure = (value: FactValue) => number;

/**
 * How a fact is measured, as its declaration says: truth, count, or place on a scale. Points are recorded
 * in steps and compared with whole points, so `operand` measures what they are compared with.
 *
 * @throws InvalidInputError `not-declared` where nobody declared the fact; measuring throws `fact-kind` or
 * `value-off-scale`
 */
export const measureOf = (
  name: string,
  { ruleSet }: NamesInUse,
): { readonly value: FactMeasure; readonly operand: FactMeasure } => {
  const declared = Object.hasOwn(ruleSet.facts, name) ? ruleSet.facts[name] : undefined;
  if (declared === undefined) throw wrongQuestion("not-declared", { what: "fact", name, known: [] });
  if (declared.kind === "ordinal") {
    const scale = ruleSet.scales[declared.scale ?? ""] ?? [];
    const places = new Map<FactValue, number>(scale.map((place, index) => [place, -index]));
    const value = (given: FactValue): number => {
      const place = places.get(given);
      if (place === undefined) throw wrongQuestion("value-off-scale", { name, scale });
      return place;
    };
    return { value, operand: value };
  }
  const truth = declared.kind === "boolean";
  const value = (given: FactValue): number => {
    if (typeof given === "string" || (typeof given === "boolean") !== truth)
      throw wrongQuestion("fact-kind", { name, form: truth ? "boolean" : "whole-number" });
    return Number(given);
  };
  if (declared.kind !== "points") return { value, operand: value };
  const steps = ruleSet.scoring?.steps ?? 1;
  return { value, operand: (given) => value(given) * steps };
};

/** How one fact is found among the facts of a subject. */
export interface FactReader {
  value(facts: Facts): FactValue | undefined;
  /** Ids of the supporting events. */
  from(facts: Facts): readonly string[];
  /** What is missing where there is no value. */
  missing(facts: Facts): readonly string[];
}

/** Reads what is recorded under a name. */
export const recordedFact = (name: string): FactReader => ({
  value: (facts) => facts.get(name)?.value,
  from: (facts) => facts.get(name)?.from ?? [],
  missing: (facts) => (facts.has(name) ? [] : [name]),
});

/** What evaluation needs: names and parameters, and the facts that are computed from others. */
export interface EvaluationContext {
  readonly names: NamesInUse;
  readonly computed: ReadonlyMap<string, FactReader>;
  /** Keeps what a function of the facts gives for as long as one classification takes. */
  once<T>(key: string, compute: () => (facts: Facts) => T): (facts: Facts) => T;
}

/** A context in which nothing is computed and nothing kept. */
export const plain = (names: NamesInUse): EvaluationContext => ({
  names,
  computed: new Map(),
  once: (_, compute) => compute(),
});

/**
 * Keeps answers from one `begin` to the next: the facts of one subject are asked the same again and again.
 * What is asked for in one place only is not kept.
 */
export const keeping = () => {
  interface Kept {
    shared: boolean;
    readonly answer: (facts: Facts) => unknown;
  }
  const kept = new Map<string, Kept>();
  let round = 0;
  return {
    begin: (): void => {
      round += 1;
    },
    once: <T>(key: string, compute: () => (facts: Facts) => T): ((facts: Facts) => T) => {
      const known = kept.get(key);
      if (known !== undefined) {
        known.shared = true;
        return known.answer as (facts: Facts) => T;
      }
      const ask = compute();
      let at = 0;
      let last: T;
      const entry: Kept = {
        shared: false,
        answer: (facts) => {
          if (!entry.shared) return ask(facts);
          if (at === round) return last;
          last = ask(facts);
          at = round;
          return last;
        },
      };
      kept.set(key, entry);
      return entry.answer as (facts: Facts) => T;
    },
  };
};

/** The reader of a fact: computed where the rule set says how, else as recorded. */
export const readerOf = (name: string, { computed }: EvaluationContext): FactReader =>
  computed.get(name) ?? recordedFact(name);

/** A reader of a count that a share needs. */
export const countOf = (name: string, context: EvaluationContext): ((facts: Facts) => number | undefined) => {
  const reader = readerOf(name, context);
  return (facts) => {
    const value = reader.value(facts);
    if (value !== undefined && typeof value !== "number")
      throw wrongQuestion("fact-kind", { name, form: "whole-number" });
    return value;
  };
};

/** Ids of both, each once; most often both rest on the same events. */
export const together = (some: readonly string[], more: readonly string[]): readonly string[] => {
  if (some.length === 0) return more;
  return more.every((id) => some.includes(id)) ? some : [...new Set([...some, ...more])];
};
