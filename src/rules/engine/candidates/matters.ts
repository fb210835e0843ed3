import type { Facts } from "../conditions/fact-reader.js";
import { nothingMet, onlyEnd } from "../outcome.js";
import { endsFor, type Program } from "../program.js";
import { recordedForRubric, rubricsOf, supposedTotal } from "../scoring.js";
import { nextOf, valuesToTry, type Witness, type World } from "./reach.js";

/** The greatest number of steps of one search. A fact whose search does not finish counts as one that matters. */
const patience = 600;

/** Whether another value of a fact in a completion surely takes its end away. */
const turns = ({ facts, program }: Witness, fact: string): boolean => {
  const ends = endsFor(program, facts, nothingMet());
  const now = facts.get(fact)?.value;
  const others = new Map(facts);
  others.delete(fact);
  return valuesToTry(program, fact, others).some((value) => {
    if (value === now) return false;
    others.set(fact, { value, from: [] });
    return (endsFor(program, others, nothingMet()) & ends) === 0;
  });
};

/** Searches a completion in which two values of a fact give different ends. */
const differs = (program: Program, known: Facts, fact: string): boolean => {
  const facts: World = new Map(known);
  const values = valuesToTry(program, fact, known);
  let left = patience;
  const extend = (at: Program, one: World, other: World): boolean => {
    if (left-- <= 0) return true;
    const [met, otherMet] = [nothingMet(), nothingMet()];
    const [ends, otherEnds] = [endsFor(at, one, met), endsFor(at, other, otherMet)];
    if ((ends & otherEnds) === 0) return true;
    if (onlyEnd(ends) !== undefined && ends === otherEnds) return false;
    const next =
      nextOf(at, one, met.pending, met.choices) ?? nextOf(at, other, otherMet.pending, otherMet.choices);
    if (next === undefined) return ends !== otherEnds;
    if ("choice" in next)
      return next.options.some((option) => extend(at.under(next.choice, option), one, other));
    const tried = new Set([...valuesToTry(at, next.fact, one), ...valuesToTry(at, next.fact, other)]);
    for (const value of tried) {
      one.set(next.fact, { value, from: [] });
      other.set(next.fact, { value, from: [] });
      if (extend(at, one, other)) return true;
    }
    one.delete(next.fact);
    other.delete(next.fact);
    return false;
  };
  return values.slice(1).some((value, place) => {
    const before = values[place];
    if (before === undefined) return false;
    const one: World = new Map(facts).set(fact, { value: before, from: [] });
    const other: World = new Map(facts).set(fact, { value, from: [] });
    return extend(program, one, other);
  });
};

/** The unknown facts on which the pending rules depend, directly or through another unknown fact. */
const unknownReads = (program: Program, known: Facts): readonly string[] => {
  const names = [...program.prepared.keys()].flatMap(program.readsOf);
  return [...new Set(names)].filter((name) => !known.has(name));
};

/** The recorded facts behind a supposed total that nobody recorded yet. */
const recordedBehind = (
  { rulesInUse, subject }: Program,
  known: Facts,
): ReadonlyMap<string, readonly string[]> => {
  const { scoring } = rulesInUse.ruleSet;
  const behind = new Map<string, string[]>();
  for (const rubric of rubricsOf(scoring, subject)) {
    const facts = recordedForRubric(rubric, scoring?.steps ?? 1).map(({ fact }) => fact);
    const name = supposedTotal(rubric.total);
    behind.set(name, [...(behind.get(name) ?? []), ...facts.filter((fact) => !known.has(fact))]);
  }
  return behind;
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
  const behind = recordedBehind(program, known);
  const mattering = unknownReads(program, known).filter(
    (fact) =>
      witnesses.some((witness) => witness.facts.has(fact) && turns(witness, fact)) ||
      differs(program, known, fact),
  );
  return [...new Set(mattering.flatMap((fact) => behind.get(fact) ?? [fact]))].sort();
};
