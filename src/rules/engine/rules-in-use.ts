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
export type RuleNames = Pick<RuleSet, "facts" | "lists" | "scales" | "subjects" | "scoring"> &
  Partial<Pick<RuleSet, "parameters">>;

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

/** A rule, cap or part of a clause that a committee may adopt. */
type Adoptable = {
  readonly source: { readonly evidence: string };
  readonly adoptedBy?: string | undefined;
  /** Present if it is an open case. A clause that nobody read leaves the level open without any evidence. */
  readonly why?: string | undefined;
};

/** Whether the evidence of a clause is too weak to apply it without an adoption. */
export const isWeak = ({ source }: Pick<Adoptable, "source">): boolean => weak.has(source.evidence);

/**
 * Whether a rule is on or off, or open because nobody chose its parameter. A rule with weak evidence and
 * without a parameter is off.
 */
export const adoptionOf = (
  rule: Adoptable,
  { parameters }: Pick<RulesInUse, "parameters">,
): "on" | "off" | "open" => {
  if (rule.adoptedBy === undefined) return isWeak(rule) && rule.why === undefined ? "off" : "on";
  const chosen = parameters[rule.adoptedBy];
  return chosen === undefined ? "open" : chosen === true ? "on" : "off";
};

/** Whether a rule or cap applies: its evidence is strong, or a parameter adopts it. */
export const applies = (rule: Adoptable, inUse: Pick<RulesInUse, "parameters">): boolean =>
  adoptionOf(rule, inUse) === "on";

/** Whether a rule can have an effect: it applies, or nobody chose whether it does. */
export const inPlay = (rule: Adoptable, inUse: Pick<RulesInUse, "parameters">): boolean =>
  adoptionOf(rule, inUse) !== "off";

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
