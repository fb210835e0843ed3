import type { Bound } from "../../engine/bound.js";
import type { ParameterValues, RuleSet } from "../../engine/rule-set.js";
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

/** Binds what a committee chose when it adopted a sheet. Names that the sheet does not know are kept out. */
export const bindRubric = (rubric: Rubric, chosen: ParameterValues = {}): Bound => {
  const parameters: Record<string, number | boolean | string> = {};
  for (const [name, { value }] of Object.entries(parametersOf(rubric))) {
    const set = Object.hasOwn(chosen, name) ? chosen[name] : value;
    if (set !== undefined) parameters[name] = set;
  }
  return {
    ruleSet: { facts: meetingFacts, lists: meetingLists, scales: {}, subjects: {} },
    parameters,
  };
};
