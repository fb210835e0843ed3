import type { EventData } from "../../events/catalogue.js";
import type { ParameterValues } from "../../rules/engine/conditions/vocabulary.js";
import type { RollUpPolicy } from "../../rules/rubrics/roll-up-policy.js";
import { rollUpPolicies } from "../../rules/rubrics/shipped-roll-ups.js";
import { type AdoptedRubric, valueOn } from "../streams/organisations.js";
import type { YearContext } from "./context.js";

/**
 * The adoption of a rubric that is valid for a cell's meetings of a kind on a day, and the body that adopted
 * it.
 */
interface StandingAdoption {
  /** The body that adopted it. */
  readonly organisation: string;
  /** The rubric as adopted. */
  readonly adopted: AdoptedRubric;
}

/**
 * An organisation and the bodies above it on a day, the nearest first. In a circle of parents it stops at the
 * first repetition.
 */
const upwards = ({ organisations }: YearContext, from: string, day: string): string[] => {
  const line: string[] = [];
  for (let at: string | undefined = from; at !== undefined && !line.includes(at); ) {
    line.push(at);
    at = valueOn(organisations.get(at)?.parents ?? [], day)?.value;
  }
  return line;
};

/**
 * The adoption for a kind of meeting: the cell's own, or that of the nearest body above it. The last adoption
 * by the day counts. Undefined if no adoption for this kind is recorded.
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
  /** The id of the roll-up. */
  readonly id: string;
  /** Whether the reader has a roll-up with this id. Without it no score of a period is computed. */
  readonly known: boolean;
  /** The choices of the adopting body. */
  readonly parameters: ParameterValues;
  /** The body that adopted it, with the event; absent if only the reader named it. */
  readonly adopted?: { readonly organisation: string; readonly by: string };
}

/** A roll-up by its id, among those that the reader has. */
export const policyNamed = ({ options }: YearContext, id: string | undefined): RollUpPolicy | undefined =>
  (options.rollUps ?? rollUpPolicies).find((policy) => policy.id === id);

/**
 * The roll-up that the reader names, or the one adopted for the cell's regular meetings on the day of
 * reading. The choices of an adoption count only for the adopted roll-up.
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
