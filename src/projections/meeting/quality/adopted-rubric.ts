import type { EventData } from "../../../events/index.js";
import { type AdoptedRubric, valueOn } from "../../roll/organisations.js";
import type { YearContext } from "../../year/context.js";

/** The adoption under which a cell's meetings of a kind stand on a day, and the body that adopted. */
export interface StandingAdoption {
  /** The body that adopted it. */
  readonly organisation: string;
  /** The sheet as adopted. */
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
 * day. Undefined where nobody is known to have adopted a sheet for this kind.
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
