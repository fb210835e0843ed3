import { wrongQuestion } from "./engine-error.js";
import type { Facts, FactValue } from "./facts.js";
import { isCountedFact, kinNames, type Ranging, recordedRange } from "./range.js";
import type { Comparison, NamesInUse, Ratio } from "./vocabulary.js";

const comparisons: Readonly<Record<Comparison, (bar: number) => (value: number) => boolean>> = {
  "at-least": (bar) => (value) => value >= bar,
  "at-most": (bar) => (value) => value <= bar,
  "more-than": (bar) => (value) => value > bar,
  "less-than": (bar) => (value) => value < bar,
  equal: (bar) => (value) => value === bar,
};

/** `compare` with one known side. The function looks up the comparison once. */
export const comparing = (is: Comparison, bar: number): ((value: number) => boolean) => comparisons[is](bar);

/** `compareShare` with a known ratio. */
export const comparingShare = (is: Comparison, [n, d]: Ratio): ((share: number, base: number) => boolean) => {
  const passes = comparing(is, 0);
  return (share, base) => passes(share * d - n * base);
};

/**
 * Compares a share of a base with a ratio by cross-multiplication. With an empty base both products are 0, so
 * "at least" holds and "less than" fails.
 */
export const compareShare = (share: number, base: number, is: Comparison, [n, d]: Ratio): boolean =>
  comparing(is, 0)(share * d - n * base);

/** Turns a value of a fact into a whole number for comparisons. On a scale a higher number is better. */
export type FactMeasure = (value: FactValue) => number;

/**
 * The measure of a fact, from its declaration: a truth, a count, or a place on a scale. A journal records
 * points in steps, and conditions compare them with whole points. `operand` therefore measures the other side
 * of the comparison.
 *
 * @throws InvalidInputError `not-declared` if nobody declared the fact; the measure throws `fact-kind` or
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

/** Finds one fact among the facts of a subject. */
export interface FactReader {
  value(facts: Facts): FactValue | undefined;
  /** Ids of the supporting events. */
  from(facts: Facts): readonly string[];
  /** The names of the facts without a value, missing or contradictory, if there is no value. */
  missing(facts: Facts): readonly string[];
}

/** Reads the recorded fact with a name. */
export const recordedFact = (name: string): FactReader => ({
  value: (facts) => facts.get(name)?.value,
  from: (facts) => facts.get(name)?.from ?? [],
  missing: (facts) => (facts.get(name)?.value === undefined ? [name] : []),
});

/** The context of an evaluation: names, parameters, and the facts that are computed from others. */
export interface EvaluationContext {
  readonly names: NamesInUse;
  readonly computed: ReadonlyMap<string, FactReader>;
  /** The least and greatest number that a count, points or a total can have for the known facts. */
  rangeOf(fact: string): Ranging;
  /** Stores the result of a function of the facts during one classification. */
  once<T>(key: string, compute: () => (facts: Facts) => T): (facts: Facts) => T;
}

/** A context that computes nothing and stores nothing. */
export const plain = (names: NamesInUse): EvaluationContext => ({
  names,
  computed: new Map(),
  rangeOf: (fact) => recordedRange(fact, names.ruleSet.facts, (_, compute) => compute()),
  once: (_, compute) => compute(),
});

/**
 * Stores results from one `begin` to the next, because rules read the facts of one subject many times. It
 * does not store a result with only one reader.
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

/** Reads a recorded count. A count without a record has a value if the counts around it leave only one. */
const countedFact = (name: string, context: EvaluationContext): FactReader => {
  const recorded = recordedFact(name);
  const range = context.rangeOf(name);
  const kin = kinNames(name, context);
  const between = (facts: Facts): number | undefined => {
    const [least, most] = range(facts);
    return least === most ? least : undefined;
  };
  return {
    value: (facts) => recorded.value(facts) ?? between(facts),
    from: (facts) => {
      if (recorded.value(facts) !== undefined || between(facts) === undefined) return recorded.from(facts);
      return kin.reduce<readonly string[]>((ids, each) => together(ids, facts.get(each)?.from ?? []), []);
    },
    missing: (facts) => (between(facts) === undefined ? recorded.missing(facts) : []),
  };
};

/**
 * The reader of a fact. It computes the fact if the rule set defines a computation. Otherwise it reads the
 * recorded fact.
 */
export const readerOf = (name: string, context: EvaluationContext): FactReader =>
  context.computed.get(name) ??
  (isCountedFact(name, context) && kinNames(name, context).length > 0
    ? countedFact(name, context)
    : recordedFact(name));

/** A reader of a count in a share. */
export const countOf = (name: string, context: EvaluationContext): ((facts: Facts) => number | undefined) => {
  const reader = readerOf(name, context);
  return (facts) => {
    const value = reader.value(facts);
    if (value !== undefined && typeof value !== "number")
      throw wrongQuestion("fact-kind", { name, form: "whole-number" });
    return value;
  };
};

/** The ids of both lists without repetition. Both lists are often equal. */
export const together = (some: readonly string[], more: readonly string[]): readonly string[] => {
  if (some.length === 0) return more;
  return more.every((id) => some.includes(id)) ? some : [...new Set([...some, ...more])];
};
