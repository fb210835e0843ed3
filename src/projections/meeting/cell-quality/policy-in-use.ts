import type { ParameterValues } from "../../../rules/engine/rule-set.js";
import type { RollUpPolicy } from "../../../rules/rubrics/roll-up/policy.js";
import { rollUpPolicies } from "../../../rules/rubrics/roll-up/shipped.js";
import type { YearContext } from "../../year/context.js";
import { adoptedRubric } from "../quality/adopted-rubric.js";

/** The policy by which a cell's meetings become a period, and who chose it. */
export interface PolicyInUse {
  /** The id of the policy. */
  readonly id: string;
  /** Whether the reader knows a policy of this name; without it nothing is rolled up. */
  readonly known: boolean;
  /** What the adopting body chose. */
  readonly parameters: ParameterValues;
  /** The body that adopted it, and the event; absent where only the reader named it. */
  readonly adopted?: { readonly organisation: string; readonly by: string };
}

/** A policy by its id, among those that the reader knows. */
export const policyNamed = ({ options }: YearContext, id: string | undefined): RollUpPolicy | undefined =>
  (options.rollUps ?? rollUpPolicies).find((policy) => policy.id === id);

/**
 * The policy that the reader names, else the one adopted for the cell's regular meetings as it stands on the
 * day of reading. What was adopted with it counts only for this policy.
 */
export const policyInUse = (context: YearContext, cell: string): PolicyInUse | undefined => {
  const standing = adoptedRubric(context, cell, context.cutoff, "regular");
  const id = context.options.rollUp ?? standing?.adopted.rollUp;
  if (id === undefined) return undefined;
  const known = policyNamed(context, id) !== undefined;
  if (standing?.adopted.rollUp !== id) return { id, known, parameters: {} };
  const { organisation, adopted } = standing;
  return { id, known, parameters: adopted.parameters, adopted: { organisation, by: adopted.by } };
};
