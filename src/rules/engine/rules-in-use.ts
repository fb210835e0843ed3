import { checkValue } from "./check-declarations.js";
import { wrongQuestion } from "./conditions/engine-error.js";
import type { Parameter, ParameterValues } from "./conditions/vocabulary.js";
import type { Ladder, RuleSet } from "./rule-set.js";

/** Whether a parameter may have a value; one of another kind cannot be read as what a committee meant. */
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

/** The part of a rule set that conditions refer to by name. Rubrics and tables have one too. */
export type RuleNames = Pick<RuleSet, "facts" | "lists" | "scales" | "subjects" | "scoring">;

/** Named facts, lists and scales together with the parameters that a committee chose. */
export interface RulesInUse {
  /** What is named. */
  readonly ruleSet: RuleNames;
  /** The values in use: chosen ones over those of the rule set. */
  readonly parameters: ParameterValues;
}

/**
 * Binds chosen parameters over the values that the layers give. Unknown names are kept out, and a value that its
 * parameter cannot have leaves the parameter without one.
 */
export const rulesInUse = (ruleSet: RuleSet, chosen: ParameterValues = {}): RulesInUse => {
  const parameters: Record<string, number | boolean | string> = {};
  for (const [name, parameter] of Object.entries(ruleSet.parameters)) {
    const value = Object.hasOwn(chosen, name) ? chosen[name] : parameter.value;
    if (value !== undefined && isChoice(value, parameter)) parameters[name] = value;
  }
  return { ruleSet, parameters };
};

/** Evidence too weak for a rule to apply unless somebody adopts it. */
const weak = new Set(["recalled", "not-found"]);

/** Whether a rule or cap applies: well evidenced, or adopted by a parameter. */
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
