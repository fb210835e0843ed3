import type { RuleSet } from "../../engine/rule-set.js";
import { type Bound, isChoice } from "../../engine/rules-in-use.js";
import type { ParameterValues } from "../../engine/vocabulary.js";
import { attendanceParameters } from "../../voting/index.js";
import { meetingFacts, meetingParameters, orderSteps } from "../facts.js";
import type { Rubric } from "../rubric.js";

/** Lists of facts that the conditions of a sheet may name. */
export const meetingLists: RuleSet["lists"] = { "order.steps": Object.keys(orderSteps) };

/** Every choice that a sheet leaves open or presets: its own stand before those that all sheets share. */
export const parametersOf = (rubric: Rubric): RuleSet["parameters"] => ({
  ...attendanceParameters,
  ...meetingParameters,
  ...rubric.parameters,
});

/**
 * Binds what a committee chose when it adopted a sheet. A name that the sheet does not know is kept out, and so is a
 * value that its parameter cannot have: the choice stays open and is asked for.
 */
export const bindRubric = (rubric: Rubric, chosen: ParameterValues = {}): Bound => {
  const parameters: Record<string, number | boolean | string> = {};
  for (const [name, parameter] of Object.entries(parametersOf(rubric))) {
    const value = Object.hasOwn(chosen, name) ? chosen[name] : parameter.value;
    if (value !== undefined && isChoice(value, parameter)) parameters[name] = value;
  }
  return {
    ruleSet: { facts: meetingFacts, lists: meetingLists, scales: {}, subjects: {} },
    parameters,
  };
};
