import { classify } from "../../src/rules/engine/classification/classify.js";
import type { Facts } from "../../src/rules/engine/conditions/facts.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import { candidatesOf, type Outcome } from "../../src/rules/engine/outcome.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { drawFrom } from "./draws/draw.js";
import { type Answer, levels, type Named, type Value } from "./outcome.js";
import type { Study } from "./studies.js";

/** Facts about one subject, the committee's choices, and the outcome that the engine gives. */
export interface Case {
  readonly facts: Named;
  readonly chosen: ParameterValues;
  readonly outcome: Outcome;
}

const nobody: readonly string[] = [];

/** The facts in the form that the engine takes. */
export const asFacts = (facts: Named): Facts =>
  new Map(Object.entries(facts).map(([name, value]) => [name, { value, from: nobody }]));

/** A number of cases of a study; the same seed gives the same cases. */
export function* casesOf(
  { ruleSet, subject, choices, draw }: Study,
  seed: number,
  count: number,
): Generator<Case> {
  const source = drawFrom(seed, [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 20, 50, 100]);
  const inUse = choices.map((chosen) => ({ chosen, rulesInUse: rulesInUse(ruleSet, chosen) }));
  for (let done = 0; done < count; done += 1) {
    const { chosen, rulesInUse: rules } = source.pick(inUse);
    const facts = draw(source);
    yield { facts, chosen, outcome: classify(subject, asFacts(facts), rules) };
  }
}

/** The answer of plain code as text, to compare and count: the possible levels, or why there is none. */
export const wordsOf = (answer: Answer): string =>
  answer.kind === "levels" ? [...answer.levels].join(", ") : answer.kind;

/** The outcome of the engine in the same words. */
export const wordsOfEngine = (outcome: Outcome): string => {
  const candidates: readonly string[] = candidatesOf(outcome);
  return levels.filter((level) => candidates.includes(level)).join(", ") || outcome.kind;
};

const lines = (values: Readonly<Record<string, Value>>): string[] =>
  Object.entries(values).map(([name, value]) => `  ${name} = ${value}`);

/** A case with two different answers, for a reader who has to find the reason. */
export const disagreement = ({ facts, chosen, outcome }: Case, answer: Answer): string =>
  [
    `plain code says ${wordsOf(answer)}; the engine says ${wordsOfEngine(outcome)}`,
    ...lines(chosen),
    ...lines(facts),
  ].join("\n");

/** The first case in which an answer differs from the engine. */
export const firstDisagreement = (
  cases: Iterable<Case>,
  answer: (facts: Named, chosen: Named) => Answer,
): string | undefined => {
  for (const each of cases) {
    const said = answer(each.facts, each.chosen);
    if (wordsOf(said) !== wordsOfEngine(each.outcome)) return disagreement(each, said);
  }
  return undefined;
};
