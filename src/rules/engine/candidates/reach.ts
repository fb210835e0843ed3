import type { Fact, Facts } from "../conditions/fact-reader.js";
import { nothingMet, onlyEnd } from "../outcome.js";
import { endsFor, type Program } from "../program.js";
import type { Rule } from "../rule-set.js";
import { type Trying, tryingOf } from "./values.js";

/** Known and supposed facts. */
export type World = Map<string, Fact>;

/** The next question of a search: an unknown fact, or a choice that nobody made. */
type Next =
  | { readonly fact: string }
  | { readonly choice: string; readonly options: readonly (boolean | string)[] };

/** The options of a parameter that leaves a choice to the committee. */
export const optionsOf = (choice: string, { rulesInUse }: Program): readonly (boolean | string)[] => {
  const parameter = rulesInUse.ruleSet.parameters?.[choice];
  return parameter?.kind === "choice" ? (parameter.choices ?? []) : [true, false];
};

const trying = new WeakMap<Program, Trying>();

/** The values to try for a fact of a program's ladder. */
export const valuesToTry = (program: Program, fact: string, facts: Facts) => {
  const ready = trying.get(program) ?? tryingOf(program);
  trying.set(program, ready);
  return ready(fact, facts);
};

/** The first fact or choice that can still change the result of an unknown rule. */
export const nextOf = (
  program: Program,
  facts: Facts,
  pending: readonly Rule[],
  choices: readonly string[],
): Next | undefined => {
  for (const rule of pending) for (const fact of program.readsOf(rule)) if (!facts.has(fact)) return { fact };
  for (const choice of [...pending.flatMap(program.choicesOf), ...choices])
    return { choice, options: optionsOf(choice, program) };
  return undefined;
};

/** The greatest number of steps of one search. A search that does not finish counts as a possible end. */
const patience = 4_000;

/** A completion that gives an end: the facts and the program with the supposed choices. */
export interface Witness {
  readonly facts: World;
  readonly program: Program;
}

/** The result of a search for an end. Without patience the end stays possible, and there is no witness. */
export type Reached = Witness | "unfinished" | undefined;

/**
 * Searches a completion of the facts and a choice of the open parameters that gives an end. It turns back as soon
 * as the known facts exclude the end.
 *
 * @param end a level or a kind of exemption, as a bit
 */
export const reach = (program: Program, known: Facts, end: number): Reached => {
  const facts: World = new Map(known);
  let left = patience;
  const lowest = 1 << (program.on.scale.length - 1);
  const extend = (at: Program): Reached => {
    if (left-- <= 0) return "unfinished";
    const met = nothingMet();
    const ends = endsFor(at, facts, met);
    if ((ends & end) === 0) return undefined;
    if (onlyEnd(ends) !== undefined) return { facts: new Map(facts), program: at };
    const next = nextOf(at, facts, met.pending, met.choices);
    if (next === undefined) return { facts: new Map(facts), program: at };
    if ("choice" in next) {
      for (const option of next.options) {
        const found = extend(at.under(next.choice, option));
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const values = valuesToTry(at, next.fact, facts);
    const ordered = end === lowest || end > lowest ? values.toReversed() : values;
    for (const value of ordered) {
      facts.set(next.fact, { value, from: [] });
      const found = extend(at);
      if (found !== undefined) return found;
    }
    facts.delete(next.fact);
    return undefined;
  };
  return extend(program);
};
