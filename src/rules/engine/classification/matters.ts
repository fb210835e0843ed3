import type { Facts, FactValue } from "../conditions/facts.js";
import { endsIn, nothingMet, onlyEnd } from "../outcome.js";
import type { Rule } from "../rule-set.js";
import { endsFor, type Program } from "./program.js";
import { nextOf, type Reached, reach, valuesToTry, type Witness, type World } from "./reach.js";

/** The greatest number of steps of a search from a completion: most find the other end at once. */
const briefly = 60;

/** The greatest number of steps of one search. A fact whose search does not finish counts as one that matters. */
const patience = 400;

/** A fact of more rules than these decides in many ways. The search then keeps none of them open. */
const few = 4;

/** Whether another value of a fact in a completion leads to another end for some values of the open facts. */
const turns = ({ facts, program }: Witness, fact: string): boolean => {
  const ends = endsFor(program, facts, nothingMet());
  const now = facts.get(fact)?.value;
  const others: World = new Map(facts);
  others.delete(fact);
  const values = valuesToTry(program, fact, others);
  return [values[0], values.at(-1)].some((value) => {
    if (value === undefined || value === now) return false;
    others.set(fact, { value, from: [] });
    const turned = endsFor(program, others, nothingMet()) & ~ends;
    return endsIn(turned).some((end) => {
      const reached = reach(program, others, end, briefly);
      return reached !== undefined && reached !== "unfinished";
    });
  });
};

/**
 * Searches values of the other facts for which only this fact is left to decide, and decides. The completion with
 * its best value serves the other facts too.
 */
const decides = (program: Program, known: Facts, fact: string): Reached => {
  const facts: World = new Map(known);
  let left = patience;
  const decided = (at: Program): Reached => {
    const worlds = valuesToTry(at, fact, facts).map((value) => new Map(facts).set(fact, { value, from: [] }));
    const ends = worlds.map((world) => endsFor(at, world, nothingMet()));
    const [first] = worlds;
    return first === undefined || ends.every((end) => end === ends[0])
      ? undefined
      : { facts: first, program: at };
  };
  const readers = (at: Program, pending: readonly Rule[]): readonly Rule[] =>
    pending.filter((rule) => at.readsOf(rule).includes(fact));
  /** The values of another fact in the rules of this one, first those that leave the most of them unknown. */
  const keepingOpen = (at: Program, other: string, pending: readonly Rule[]): readonly FactValue[] => {
    const values = valuesToTry(at, other, facts);
    const reading = readers(at, pending);
    if (reading.length > few || !reading.some((rule) => at.readsOf(rule).includes(other))) return values;
    const left = values.map((value) => {
      const met = nothingMet();
      endsFor(at, new Map(facts).set(other, { value, from: [] }), met);
      return { value, unknown: readers(at, met.pending).length };
    });
    return left.sort((a, b) => b.unknown - a.unknown).map(({ value }) => value);
  };
  const extend = (at: Program): Reached => {
    if (left-- <= 0) return "unfinished";
    const met = nothingMet();
    if (onlyEnd(endsFor(at, facts, met)) !== undefined) return undefined;
    if (readers(at, met.pending).length === 0) return undefined;
    const next = nextOf(at, facts, met.pending, met.choices, fact);
    if (next === undefined) return decided(at);
    if ("choice" in next) {
      for (const option of next.options) {
        const found = extend(at.under(next.choice, option));
        if (found !== undefined) return found;
      }
      return undefined;
    }
    for (const value of keepingOpen(at, next.fact, met.pending)) {
      facts.set(next.fact, { value, from: [] });
      const found = extend(at);
      if (found !== undefined) return found;
    }
    facts.delete(next.fact);
    return undefined;
  };
  return extend(program);
};

/** The unknown facts on which the pending rules depend, directly or through another unknown fact. */
const unknownReads = (program: Program, known: Facts): readonly string[] => {
  const names = [...program.prepared.keys()].flatMap(program.readsOf);
  program.context.begin();
  return [...new Set(names)].filter((name) => program.isUnknown(name, known));
};

/**
 * The missing facts that matter: for each of them some completion of the other facts exists in which its value
 * changes the outcome.
 *
 * @param witnesses a completion for each possible end
 */
export const factsThatMatter = (
  program: Program,
  known: Facts,
  witnesses: readonly Witness[],
): readonly string[] => {
  const completions = [...witnesses];
  const mattering = unknownReads(program, known).filter((fact) => {
    if (completions.some((witness) => witness.facts.has(fact) && turns(witness, fact))) return true;
    const decided = decides(program, known, fact);
    if (decided !== undefined && decided !== "unfinished") completions.push(decided);
    return decided !== undefined;
  });
  program.context.begin();
  return [...new Set(mattering.flatMap((fact) => program.missingBehind(fact, known)))].sort();
};
