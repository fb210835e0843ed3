import { checkValue } from "./check-declarations.js";
import { wrongQuestion } from "./conditions/engine-error.js";
import type { Parameter, ParameterValues } from "./conditions/vocabulary.js";
import type { Ladder, RuleSet } from "./rule-set.js";

/** Whether a parameter may have a value. A value of another kind cannot be the committee's choice. */
export const isChoice = (
  value: number | boolean | string,
  parameter: Pick<Parameter, "kind" | "choices">,
): boolean => {
  let fits = true;
  checkValue(value, parameter, "", "", () => {
    fits = false;
  });
  return fits;
};

/** The part of a rule set with the names for conditions. Rubrics and tables also have one. */
export type RuleNames = Pick<RuleSet, "facts" | "lists" | "scales" | "subjects" | "scoring">;

/** Named facts, lists and scales, with the parameters that a committee chose. */
export interface RulesInUse {
  /** The named items. */
  readonly ruleSet: RuleNames;
  /** The values in use. Chosen values replace those of the rule set. */
  readonly parameters: ParameterValues;
}

/**
 * Joins chosen parameters with the values of the layers. The function drops unknown names. An invalid value
 * leaves its parameter without a value.
 */
export const rulesInUse = (ruleSet: RuleSet, chosen: ParameterValues = {}): RulesInUse => {
  const parameters: Record<string, number | boolean | string> = {};
  for (const [name, parameter] of Object.entries(ruleSet.parameters)) {
    const value = Object.hasOwn(chosen, name) ? chosen[name] : parameter.value;
    if (value !== undefined && isChoice(value, parameter)) parameters[name] = value;
  }
  return { ruleSet, parameters };
};

/** Evidence that is too weak. A rule with it applies only if a committee adopts it. */
const weak = new Set(["recalled", "not-found"]);

/** Whether a rule or cap applies: its evidence is strong, or a parameter adopts it. */
export const applies = (
  rule: { readonly source: { readonly evidence: string }; readonly adoptedBy?: string | undefined },
  { parameters }: Pick<RulesInUse, "parameters">,
): boolean =>
  rule.adoptedBy === undefined ? !weak.has(rule.source.evidence) : parameters[rule.adoptedBy] === true;

/** The ladder of a kind of subject. */
export const ladderOf = ({ ruleSet }: RulesInUse, subject: string): Ladder => {
  const ladder = Object.hasOwn(ruleSet.subjects, subject) ? ruleSet.subjects[subject] : undefined;
  if (ladder === undefined) {
    throw wrongQuestion("not-declared", {
      what: "subject",
      name: subject,
      known: Object.keys(ruleSet.subjects),
    });
  }
  return ladder;
};
