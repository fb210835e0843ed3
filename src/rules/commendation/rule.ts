import type { Source, Text } from "../engine/rule-set.js";
import type { InForce } from "../in-force.js";

/** Who can be commended: a member, a cell that is no base organisation, a base organisation of either form. */
export const commendedKinds = ["member", "cell", "base-organisation"] as const;
export type CommendedKind = (typeof commendedKinds)[number];

/** An award that may be given for decided levels, and who gives it. */
export interface CommendationRule extends InForce {
  readonly id: string;
  readonly of: CommendedKind;
  /** For the level of one year, or for years in a row. */
  readonly ground: "year" | "five-years";
  /** How many years in a row were excellent. */
  readonly years: number;
  /** Whether each year also has to be recognised as distinguished. */
  readonly distinguished: boolean;
  readonly award: Text;
  /** Who gives it, by office: never which committee. */
  readonly by: Text;
  readonly source: Source;
}

/** That nobody is commended for a year whose level is below excellent. */
export interface CommendationLimit extends InForce {
  readonly id: string;
  readonly says: Text;
  readonly source: Source;
}
