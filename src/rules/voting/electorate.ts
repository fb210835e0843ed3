import type { Row } from "../engine/table.js";
import { eligibilityOf } from "./eligibility/matrix.js";
import type { Eligibility, Place } from "./eligibility/row.js";
import type { Standing } from "./eligibility/standing.js";
import type { Base } from "./majority.js";

/** One member's place in the base of a majority on a day. */
export const placeOf: (standing: Standing, day: string) => Row<Eligibility> = eligibilityOf;

/** Who counts on a day, and the base that follows. */
export interface Electorate {
  readonly base: Base;
  readonly places: readonly { readonly member: string; readonly row: Row<Place> }[];
}

/** The base of a majority from the standing of everybody on the roll on that day. */
export const electorateOn = (standings: readonly Standing[], day: string): Electorate => {
  const places = standings.map((standing) => ({
    member: standing.member,
    row: eligibilityOf(standing, day),
  }));
  const number = (counts: Place["counts"]): number =>
    places.filter(({ row }) => row.gives.counts === counts).length;
  return { base: { least: number("yes"), most: number("yes") + number("unsettled") }, places };
};

/**
 * Who is in the attendance base of a meeting's rubric: not the exempt, the suspended, the prosecuted,
 * those away, and guests; probationary members count.
 */
export const expectedToAttend = ({ status, exempt, suspended, prosecuted, away }: Standing): boolean =>
  status !== "guest" && !exempt && !suspended && !prosecuted && away === "no";
