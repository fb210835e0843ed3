import type { Source, Text } from "../engine/vocabulary.js";
import type { InForce } from "../in-force.js";

/** Who can be commended: a member, a cell that is no base organisation, a base organisation of either form. */
export const commendedKinds = ["member", "cell", "base-organisation"] as const;
/** Who or what can be commended. */
export type CommendedKind = (typeof commendedKinds)[number];

/** An award that may be given for decided levels, and who gives it. */
export interface CommendationRule extends InForce {
  /** Its id. */
  readonly id: string;
  /** Who or what is commended. */
  readonly of: CommendedKind;
  /** For the level of one year, or for years in a row. */
  readonly ground: "year" | "five-years";
  /** How many years in a row were excellent. */
  readonly years: number;
  /** Whether each year also has to be recognised as distinguished. */
  readonly distinguished: boolean;
  /** The award. */
  readonly award: Text;
  /** Who gives it, by office: never which committee. */
  readonly by: Text;
  /** The clause. */
  readonly source: Source;
}

/** That nobody is commended for a year whose level is below excellent. */
export interface CommendationLimit extends InForce {
  /** Its id. */
  readonly id: string;
  /** The limit. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}
