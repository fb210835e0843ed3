import type { Row } from "../engine/decision-table.js";
import { eligibilityOf } from "./eligibility/matrix.js";
import type { Eligibility, Place } from "./eligibility/row.js";
import type { Standing } from "./eligibility/standing.js";
import type { Base } from "./majority.js";

/** Who counts on a day, and the base that follows. */
export interface Electorate {
  /** How many count. */
  readonly base: Base;
  /** Each member with the row of the table that decides. */
  readonly places: readonly { readonly member: string; readonly row: Row<Eligibility> }[];
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
