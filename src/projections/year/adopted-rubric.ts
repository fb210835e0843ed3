import type { EventData } from "../../events/catalogue.js";
import type { ParameterValues } from "../../rules/engine/conditions/vocabulary.js";
import type { RollUpPolicy } from "../../rules/rubrics/roll-up-policy.js";
import { rollUpPolicies } from "../../rules/rubrics/shipped-roll-ups.js";
import { type AdoptedRubric, valueOn } from "../streams/organisations.js";
import type { YearContext } from "./context.js";

/** The adoption under which a cell's meetings of a kind stand on a day, and the body that adopted. */
interface StandingAdoption {
  /** The body that adopted it. */
  readonly organisation: string;
  /** The rubric as adopted. */
  readonly adopted: AdoptedRubric;
}

/** An organisation and the bodies above it on a day, from the nearest up; a circle of parents ends where it closes. */
const upwards = ({ organisations }: YearContext, from: string, day: string): string[] => {
  const line: string[] = [];
  for (let at: string | undefined = from; at !== undefined && !line.includes(at); ) {
    line.push(at);
    at = valueOn(organisations.get(at)?.parents ?? [], day)?.value;
  }
  return line;
};

/**
 * What the cell itself adopted for a kind of meeting, else the nearest body above it: its last adoption by the
 * day. Undefined where no adoption for this kind is recorded.
 */
export const adoptedRubric = (
  context: YearContext,
  cell: string,
  day: string,
  kind: EventData<"MeetingConvened">["kind"],
): StandingAdoption | undefined => {
  for (const organisation of upwards(context, cell, day)) {
    const ofKind = context.organisations
      .get(organisation)
      ?.rubrics.filter(({ kinds }) => kinds.includes(kind));
    const adopted = valueOn(ofKind ?? [], day);
    if (adopted !== undefined) return { organisation, adopted };
  }
  return undefined;
};

/** The roll-up of a cell's meetings into a period, and the body that chose it. */
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
