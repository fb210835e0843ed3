import type { Fact, Facts, ValuelessFact } from "../conditions/facts.js";
import { nothingMet, onlyEnd, unchosen } from "../outcome.js";
import type { Rule } from "../rule-set.js";
import { endsFor, type Program } from "./program.js";
import { type Trying, tryingOf } from "./values.js";

/** Known and supposed facts. */
export type World = Map<string, Fact | ValuelessFact>;

/** The next question of a search: an unknown fact, or a choice that nobody made. */
type Next =
  | { readonly fact: string }
  | { readonly choice: string; readonly options: readonly (boolean | string)[] };

/** The options of a parameter that leaves a choice to the committee. */
export const optionsOf = (choice: string, { rulesInUse, on }: Program): readonly (boolean | string)[] => {
  const parameter = rulesInUse.ruleSet.parameters?.[choice];
  if (parameter?.kind !== "choice") return [true, false];
  const options = parameter.choices ?? [];
  return choice === on.between?.fallback ? [...options, unchosen] : options;
};

const trying = new WeakMap<Program, Trying>();

/** The values to try for a fact of a program's ladder. */
export const valuesToTry = (program: Program, fact: string, facts: Facts) => {
  const ready = trying.get(program) ?? tryingOf(program);
  trying.set(program, ready);
  program.context.begin();
  return ready(fact, facts);
};

/** The first fact or choice, except one fact, that can still change the result of an unknown rule. */
export const nextOf = (
  program: Program,
  facts: Facts,
  pending: readonly Rule[],
  choices: readonly string[],
  except?: string,
): Next | undefined => {
  for (const rule of pending)
    for (const fact of program.readsOf(rule))
      if (fact !== except && program.isUnknown(fact, facts)) return { fact };
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
 * @param steps the greatest number of steps
 */
export const reach = (program: Program, known: Facts, end: number, steps = patience): Reached => {
  const facts: World = new Map(known);
  let left = steps;
  const lowest = 1 << (program.on.scale.length - 1);
  const extend = (at: Program): Reached => {
    if (left-- <= 0) return "unfinished";
    const met = nothingMet();
    const ends = endsFor(at, facts, met);
    if ((ends & end) === 0) return undefined;
    if (onlyEnd(ends) !== undefined) return { facts: new Map(facts), program: at };
    const own = at.on.rungs.find(({ bit }) => bit === end);
    const rules = own === undefined ? [] : met.pending.filter((rule) => own.rules.includes(rule));
    const next = nextOf(at, facts, [...rules, ...met.pending], met.choices);
    if (next === undefined) return { facts: new Map(facts), program: at };
    if ("choice" in next) {
      for (const option of next.options) {
        const found = extend(at.under(next.choice, option));
        if (found !== undefined) return found;
      }
      return undefined;
    }
    // The least that the level itself asks for fails the better levels. Other facts should bar nothing.
    const least = end >= lowest || rules.some((rule) => at.readsOf(rule).includes(next.fact));
    const values = valuesToTry(at, next.fact, facts);
    const sided = isSided(at, next.fact);
    for (const value of least && sided ? values.toReversed() : values) {
      facts.set(next.fact, { value, from: [] });
      const found = extend(at);
      if (found !== undefined) return found;
    }
    facts.delete(next.fact);
    return undefined;
  };
  return extend(program);
};

/** Whether a fact has a better side. A total has one. */
const isSided = ({ rulesInUse }: Program, fact: string): boolean => {
  const declared = rulesInUse.ruleSet.facts[fact];
  return declared === undefined || declared.better !== undefined;
};
