import type { ParameterValues } from "../../engine/vocabulary.js";
import { rollUpGrades } from "./grades.js";
import { type Bands, rollUpPoints } from "./points.js";
import type { RollUpPolicy } from "./policy.js";
import type { PeriodScore, ScoredMeeting } from "./score.js";

/** What a policy is read with: the sheet by which all meetings were scored, and what the committee chose. */
export interface RollUpOptions {
  /** The bands of the sheet. */
  readonly sheet?: Bands | undefined;
  /** What the committee chose, by the parameter's name. */
  readonly parameters?: ParameterValues;
}

/** The values of a policy's parameters: as chosen, else as the policy says. */
const valuesOf = ({ parameters }: RollUpPolicy, chosen: ParameterValues): ParameterValues =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { value }]) => {
      const given = Object.hasOwn(chosen, name) ? chosen[name] : value;
      return given === undefined ? [] : [[name, given]];
    }),
  );

/**
 * What the meetings of a period come to under a policy; nothing where there is nothing to go by. The caller
 * chooses the meetings: those of the kinds that the policy counts, held, scored or not.
 */
export const rollUp = (
  policy: RollUpPolicy,
  meetings: readonly ScoredMeeting[],
  { sheet, parameters = {} }: RollUpOptions = {},
): PeriodScore | undefined =>
  policy.kind === "points"
    ? rollUpPoints(policy, meetings, sheet)
    : rollUpGrades(policy, meetings, valuesOf(policy, parameters));
