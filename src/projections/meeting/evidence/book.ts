import type { Fact, Facts, FactValue } from "../../../rules/engine/fact-reader.js";

/** The facts of one meeting while they are gathered, and what to ask for where one is missing. */
export interface EvidenceBook {
  know(name: string, value: FactValue, from: readonly (string | undefined)[]): void;
  /** A fact that cannot be known until something is chosen or recorded: the names of that. */
  ask(names: readonly string[], of: readonly string[]): void;
  readonly facts: Facts;
  /** What to ask for instead of a missing fact, by the fact's name. */
  readonly asks: ReadonlyMap<string, readonly string[]>;
}

/** An empty book. */
export const evidenceBook = (): EvidenceBook => {
  const facts = new Map<string, Fact>();
  const asks = new Map<string, readonly string[]>();
  return {
    know(name, value, from) {
      const events = new Set<string>();
      for (const id of from) if (id !== undefined) events.add(id);
      facts.set(name, { value, from: [...events] });
    },
    ask(names, of) {
      for (const name of names) asks.set(name, of);
    },
    facts,
    asks,
  };
};
