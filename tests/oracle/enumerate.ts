import { followerOf, unfolding } from "./completions.js";
import { type Answer, bitsOf, type Named, ofBits, type Value } from "./outcome.js";
import { type Branches, branches } from "./ways.js";

type Plain = (facts: Named) => Answer;

/** The levels that plain code gives for any completion of the unknown facts. */
export const possibleLevels = (answer: Plain, facts: Named, unknown: readonly string[]): Answer => {
  const { pick, next } = branches();
  const { facts: unfolded, forget } = unfolding(facts, unknown, pick);
  let possible = 0;
  do {
    forget();
    possible |= bitsOf(answer(unfolded));
  } while (possible !== 15 && next());
  return ofBits(possible);
};

/** The options of the choices that a committee can make; undefined stands for no choice. */
export type Options = Readonly<Record<string, readonly (Value | undefined)[]>>;

/** The committee's choices, with every other choice made in each way as soon as a rule asks for it. */
const eachChoice = (chosen: Named, options: Options, pick: Branches["pick"]) => {
  const made = new Map<string, Value | undefined>();
  const choices: Record<string, Value> = { ...chosen };
  for (const [parameter, values] of Object.entries(options)) {
    if (parameter in chosen) continue;
    const get = (): Value | undefined => {
      if (!made.has(parameter)) made.set(parameter, pick(values));
      return made.get(parameter);
    };
    Object.defineProperty(choices, parameter, { get, enumerable: true });
  }
  return { choices, made };
};

/** One subject of which facts are unknown, and the committee's choices for it. */
export interface Question {
  readonly facts: Named;
  readonly unknown: readonly string[];
  readonly chosen: Named;
}

/**
 * Whether an unknown fact can matter: there are values of the other unknown facts, and options of the choices
 * that nobody made, with which two of its own values give different answers.
 */
export const canMatter = (
  answer: (facts: Named, chosen: Named) => Answer,
  { facts, unknown, chosen }: Question,
  options: Options,
  name: string,
): boolean => {
  const { pick, next } = branches();
  const held: Record<string, Value> = {};
  const others = unfolding(facts, unknown, pick, held, followerOf(name, unknown));
  const { choices, made } = eachChoice(chosen, options, pick);
  do {
    others.forget();
    made.clear();
    let given = new Map<Value, Answer>();
    // A rule may ask for further facts and choices with one of the values. Then all values are tried again.
    for (let settled = -1; settled !== others.settled() + made.size; ) {
      settled = others.settled() + made.size;
      given = new Map();
      for (const value of others.values(name)) {
        held[name] = value;
        given.set(value, answer(others.facts, choices));
      }
    }
    const answers = [...given].filter(([value]) => others.allows(name, value)).map(([, said]) => said);
    if (new Set(answers).size > 1) return true;
  } while (next());
  return false;
};
