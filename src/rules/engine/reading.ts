import type { Bound } from "./bound.js";
import { EngineError } from "./errors.js";
import type { Facts, FactValue } from "./facts.js";

/** How one fact is found among the facts of a subject. */
export interface Reader {
  value(facts: Facts): FactValue | undefined;
  /** Ids of the supporting events. */
  from(facts: Facts): readonly string[];
  /** What is missing where there is no value. */
  missing(facts: Facts): readonly string[];
}

/** Reads what is recorded under a name. */
export const recorded = (name: string): Reader => ({
  value: (facts) => facts.get(name)?.value,
  from: (facts) => facts.get(name)?.from ?? [],
  missing: (facts) => (facts.has(name) ? [] : [name]),
});

/** What evaluation needs: names and parameters, and the facts that are computed from others. */
export interface Scope {
  readonly bound: Bound;
  readonly computed: ReadonlyMap<string, Reader>;
  /** Keeps what a function of the facts gives for as long as one classification takes. */
  once<T>(key: string, compute: () => (facts: Facts) => T): (facts: Facts) => T;
}

/** A scope in which nothing is computed and nothing kept. */
export const plain = (bound: Bound): Scope => ({
  bound,
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
export const readerOf = (name: string, { computed }: Scope): Reader => computed.get(name) ?? recorded(name);

/** A reader of a count that a share needs. */
export const countOf = (name: string, scope: Scope): ((facts: Facts) => number | undefined) => {
  const reader = readerOf(name, scope);
  return (facts) => {
    const value = reader.value(facts);
    if (value !== undefined && typeof value !== "number")
      throw new EngineError("fact-kind", name, "A share needs integers.");
    return value;
  };
};

/** The facts of a named list. */
export const listOf = (name: string, { ruleSet }: Bound): readonly string[] => {
  const list = Object.hasOwn(ruleSet.lists, name) ? ruleSet.lists[name] : undefined;
  if (list === undefined) throw new EngineError("unknown-name", name, "Declare the list in the rule set.");
  return list;
};

/** Ids of both, each once; most often both rest on the same events. */
export const together = (some: readonly string[], more: readonly string[]): readonly string[] => {
  if (some.length === 0) return more;
  return more.every((id) => some.includes(id)) ? some : [...new Set([...some, ...more])];
};
