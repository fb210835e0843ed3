import type { Facts } from "../conditions/fact-reader.js";
import { endsIn, nothingMet, onlyEnd } from "../outcome.js";
import { endsFor, type Program } from "../program.js";
import { nextOf, reach, valuesToTry, type Witness, type World } from "./reach.js";

/** The greatest number of steps of a search from a completion: most find the other end at once. */
const briefly = 60;

/** The greatest number of steps of one search. A fact whose search does not finish counts as one that matters. */
const patience = 400;

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

/** Searches values of the other facts for which only this fact is left to decide, and decides. */
const decides = (program: Program, known: Facts, fact: string): boolean => {
  const facts: World = new Map(known);
  let left = patience;
  const endsWith = (at: Program): number[] =>
    valuesToTry(at, fact, facts).map((value) =>
      endsFor(at, new Map(facts).set(fact, { value, from: [] }), nothingMet()),
    );
  const extend = (at: Program): boolean => {
    if (left-- <= 0) return true;
    const met = nothingMet();
    if (onlyEnd(endsFor(at, facts, met)) !== undefined) return false;
    if (!met.pending.some((rule) => at.readsOf(rule).includes(fact))) return false;
    const next = nextOf(at, facts, met.pending, met.choices, fact);
    if (next === undefined) return new Set(endsWith(at)).size > 1;
    if ("choice" in next) return next.options.some((option) => extend(at.under(next.choice, option)));
    for (const value of valuesToTry(at, next.fact, facts)) {
      facts.set(next.fact, { value, from: [] });
      if (extend(at)) return true;
    }
    facts.delete(next.fact);
    return false;
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
  const mattering = unknownReads(program, known).filter(
    (fact) =>
      witnesses.some((witness) => witness.facts.has(fact) && turns(witness, fact)) ||
      decides(program, known, fact),
  );
  program.context.begin();
  return [...new Set(mattering.flatMap((fact) => program.missingBehind(fact, known)))].sort();
};
