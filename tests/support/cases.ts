import { classify } from "../../src/rules/engine/classification/classify.js";
import type { Facts, FactValue } from "../../src/rules/engine/conditions/facts.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Outcome } from "../../src/rules/engine/outcome.js";
import type { Rule, RuleSet } from "../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";

/** Facts by name; `undefined` removes a fact of the base case. */
export type FactTable = Readonly<Record<string, FactValue | undefined>>;

/** One case by the clause: its differences from the base case, and the expected outcome. */
export interface Case {
  readonly name: string;
  readonly facts: FactTable;
  readonly parameters?: ParameterValues;
  /**
   * The outcome as `shown` prints it: `good`, `not-reviewed`, `excellent or good: employer.level is missing`.
   */
  readonly gives: string;
  /** The deciding rule: without it the outcome would differ. */
  readonly by?: string;
}

export const factsOf = (...tables: readonly FactTable[]): Facts =>
  new Map(
    Object.entries(Object.assign({}, ...tables) as FactTable).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, { value, from: [`e-${name}`] }] as const],
    ),
  );

/** An outcome in one line that a reader of the table understands. */
export const shown = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case "level":
      return outcome.level;
    case "not-reviewed":
    case "not-classified":
    case "deferred":
      return outcome.kind;
    case "undetermined":
      return `${outcome.candidates.join(" or ")}: silent ${[...new Set(outcome.open.map(({ source: { point } }) => point ?? "everywhere"))].join(", ")}`;
    case "missing-facts":
      return `${outcome.candidates.join(" or ")}: missing ${outcome.missing.join(", ")}`;
    case "conflict":
      return `${outcome.candidates.join(" or ")}: conflict of ${outcome.conflicts.flatMap((each) => each.exceptions).join(", ")}`;
  }
};

export const outcomeOf = (ruleSet: RuleSet, subject: string, base: FactTable, of: Case): string =>
  shown(classify(subject, factsOf(base, of.facts), rulesInUse(ruleSet, of.parameters)));

/** The rule set with one rule or exception of a subject taken out. */
export const without = (ruleSet: RuleSet, subject: string, id: string): RuleSet => {
  const ladder = ruleSet.subjects[subject];
  if (ladder === undefined) throw new Error(`no subject ${subject}`);
  const keep = <T extends Rule>(rules: readonly T[]): T[] =>
    rules
      .filter((rule) => rule.id !== id)
      .map((rule) => ({
        ...rule,
        ...(rule.unless === undefined ? {} : { unless: rule.unless.filter((each) => each.id !== id) }),
      }));
  return {
    ...ruleSet,
    subjects: {
      ...ruleSet.subjects,
      [subject]: {
        ...ladder,
        exemptions: keep(ladder.exemptions),
        forced: keep(ladder.forced),
        levels: ladder.levels.map((rung) => ({
          ...rung,
          rules: keep(rung.rules),
          ...(rung.upTo === undefined ? {} : { upTo: keep(rung.upTo) }),
        })),
        ceilings: keep(ladder.ceilings),
        ...(ladder.open === undefined ? {} : { open: keep(ladder.open) }),
      },
    },
  };
};

const rulesOfLadder = (ruleSet: RuleSet, subject: string): Rule[] => {
  const ladder = ruleSet.subjects[subject];
  if (ladder === undefined) throw new Error(`no subject ${subject}`);
  return [
    ...ladder.exemptions,
    ...ladder.forced,
    ...ladder.levels.flatMap(({ rules, upTo = [] }): Rule[] => [...rules, ...upTo]),
    ...ladder.ceilings,
    ...(ladder.open ?? []),
  ];
};

/** The rules of a subject, each followed by its exceptions. */
export const rulesOf = (ruleSet: RuleSet, subject: string): Rule[] =>
  rulesOfLadder(ruleSet, subject).flatMap((rule): Rule[] => [rule, ...(rule.unless ?? [])]);

/** The ids of all rules of a subject, exceptions left out. */
export const ruleIdsOf = (ruleSet: RuleSet, subject: string): string[] =>
  rulesOfLadder(ruleSet, subject).map(({ id }) => id);
