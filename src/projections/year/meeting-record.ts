import { meetingsOwed } from "../../rules/calendar/obligations.js";
import type { Duty, DutyState } from "./duty.js";

/**
 * The states of a meeting that was owed, in the order in which they are shown. A meeting that was held in time or late
 * is held.
 */
export const owedStates = ["held", "replaced", "not-on-record", "missed", "due", "unsettled"] as const;
/** The state of a meeting that was owed. */
export type OwedState = (typeof owedStates)[number];

/** The meetings of one kind that an organisation owed in the year, counted by state. */
export interface MeetingRecord {
  /** The id of the obligation, such as `regular-monthly`. */
  readonly obligation: string;
  /** The kind of meeting that fulfils it. */
  readonly kind: string;
  /** The number of periods by state. States without a period are absent. Their sum is the number of duties. */
  readonly counts: Readonly<Partial<Record<OwedState, number>>>;
}

const owedState = (state: DutyState): OwedState => (state === "done" || state === "late" ? "held" : state);

/**
 * What the record holds of the meetings that an organisation owed: the duties of the calendar, counted. The day on
 * which a meeting is held is a duty of its own and is not counted.
 */
export const meetingRecordOf = (calendar: readonly Duty[], organisation: string): MeetingRecord[] => {
  const own = calendar.filter((duty) => duty.organisation === organisation);
  return meetingsOwed
    .filter(({ window }) => window === undefined)
    .flatMap(({ id, kinds: [kind = ""] }) => {
      const counts: Partial<Record<OwedState, number>> = {};
      for (const { obligation, state } of own)
        if (obligation.id === id) counts[owedState(state)] = (counts[owedState(state)] ?? 0) + 1;
      return Object.keys(counts).length === 0 ? [] : [{ obligation: id, kind, counts }];
    });
};
