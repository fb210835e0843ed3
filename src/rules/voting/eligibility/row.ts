import type { Condition } from "../../engine/conditions/condition.js";
import type { Row } from "../../engine/decision-table.js";
import type { Source } from "../../engine/vocabulary.js";
import type { AttendanceParameter } from "./parameters.js";
import type { StandingFact } from "./standing.js";

/** Whether a member may do something; `if-present` says that the right is there for whoever comes. */
export type Right = "yes" | "no" | "if-present" | "not-stated";

/** What a member may do at a meeting. */
export interface Rights {
  /** Takes part in the discussion. */
  readonly speaks: Right;
  /** Votes on resolutions and levels. */
  readonly votes: Right;
  /** Takes part in elections. */
  readonly elects: Right;
}

/** Whether a member counts in the base of a majority. */
export interface Place {
  /** Whether the member counts; unsettled where no text that was read says so. */
  readonly counts: "yes" | "no" | "unsettled";
  /** The clause. */
  readonly source: Source;
}

/** All that a member's standing means at a meeting of the cell. */
export interface Eligibility extends Rights, Place {
  /** Whether the member is in the base of the attendance rate; a parameter where sheets may differ. */
  readonly attends: "yes" | "no" | { readonly parameter: AttendanceParameter };
}

export const everyRight: Rights = { speaks: "yes", votes: "yes", elects: "yes" };
export const noRight: Rights = { speaks: "no", votes: "no", elects: "no" };
export const voiceOnly: Rights = { speaks: "yes", votes: "no", elects: "no" };
export const rightsNotStated: Rights = { speaks: "not-stated", votes: "not-stated", elects: "not-stated" };
export const rightsIfPresent: Rights = { speaks: "if-present", votes: "if-present", elects: "if-present" };

export const is = (fact: StandingFact, value = true): Condition => ({ fact, is: "equal", value });
export const all = (...conditions: Condition[]): Condition => ({ all: conditions });

/** One row of the matrix: where it holds, the rights, the base of a majority, the base of attendance, and what says so. */
export const row = (
  id: string,
  when: Condition,
  rights: Rights,
  counts: Place["counts"],
  attends: "yes" | "no" | AttendanceParameter,
  source: Source,
): Row<Eligibility> => ({
  id,
  when,
  gives: {
    ...rights,
    counts,
    attends: attends === "yes" || attends === "no" ? attends : { parameter: attends },
    source,
  },
});
