import { classify } from "../../src/rules/engine/classification/classify.js";
import type { Facts } from "../../src/rules/engine/conditions/facts.js";
import { candidatesOf, type Outcome } from "../../src/rules/engine/outcome.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { asFacts, type Case, disagreement } from "./cases.js";
import { drawFrom } from "./draws/draw.js";
import { canMatter, possibleLevels } from "./enumerate.js";
import { type Answer, levels, type Named } from "./outcome.js";
import type { Study } from "./studies.js";

/** A case of which some facts are unknown to the engine, and what plain code says of all completions. */
export interface PartlyKnown extends Case {
  readonly unknown: readonly string[];
  readonly possible: Answer;
}

/** A rule set with the committee's choices. */
export type RulesInUse = ReturnType<typeof rulesInUse>;

/** What takes the place of the engine in a control. The complete facts are what it must not know. */
export type Judge = (subject: string, known: Facts, rules: RulesInUse, complete: Named) => Outcome;

/** Cases of a study with one to five unknown facts; the same seed gives the same cases. */
export const partlyKnown = (
  study: Study,
  seed: number,
  count: number,
  judge: Judge = classify,
): PartlyKnown[] => {
  const source = drawFrom(seed, [0, 1, 2, 3, 5, 7, 10]);
  const inUse = study.choices.map((chosen) => ({ chosen, rules: rulesInUse(study.ruleSet, chosen) }));
  return Array.from({ length: count }, () => {
    const { chosen, rules } = source.pick(inUse);
    const facts = study.draw(source);
    const names = Object.keys(facts);
    const picked = Array.from({ length: source.between(1, 5) }, () => source.pick(names));
    const unknown = [...new Set(picked)];
    const known = new Map([...asFacts(facts)].filter(([name]) => !unknown.includes(name)));
    const outcome = judge(study.subject, known, rules, facts);
    const possible = possibleLevels((each) => study.answer(each, chosen), facts, unknown);
    return { facts, chosen, unknown, outcome, possible };
  });
};

const levelsOf = (answer: Answer): readonly string[] => (answer.kind === "levels" ? [...answer.levels] : []);

const described = (each: PartlyKnown): string =>
  `unknown: ${each.unknown.join(", ")}; ${disagreement(each, each.possible)}`;

/** The cases in which the engine rules out a level that some completion gives. */
export const lacking = (cases: readonly PartlyKnown[]): string[] =>
  cases
    .filter((each) => {
      const candidates: readonly string[] = candidatesOf(each.outcome);
      return levelsOf(each.possible).some((level) => !candidates.includes(level));
    })
    .map(described);

/** The cases in which the engine leaves open a level that no completion gives. */
export const excess = (cases: readonly PartlyKnown[]): string[] =>
  cases
    .filter((each) => {
      const possible = levelsOf(each.possible);
      return candidatesOf(each.outcome).some(
        (level) => levels.some((is) => is === level) && !possible.includes(level),
      );
    })
    .map(described);

/** The facts that an outcome names as missing. */
export const missingOf = (outcome: Outcome): readonly string[] =>
  outcome.kind === "missing-facts" ? outcome.missing : [];

/** The facts named as missing that can change no answer, each with its case; and how many facts were named. */
export const idle = (
  study: Study,
  cases: readonly PartlyKnown[],
  named: (each: PartlyKnown) => readonly string[] = ({ outcome }) => missingOf(outcome),
): { readonly all: number; readonly idle: readonly string[] } => {
  const each = cases.flatMap((one) => named(one).map((name) => ({ name, one })));
  const without = each.filter(({ name, one }) => !canMatter(study.answer, one, study.options, name));
  return { all: each.length, idle: without.map(({ name, one }) => `${name} of ${described(one)}`) };
};
