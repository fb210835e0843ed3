import { cellStream } from "../../../events/index.js";
import { stateOf } from "../../driver/index.js";
import { members } from "../../roll/members.js";
import type { YearContext } from "../../year/context.js";
import { attendance } from "../attendance.js";
import type { Meeting } from "../meetings.js";

/** A month of a member, and the events that say so. */
export interface MonthSaid {
  /** `2021-03`. */
  readonly month: string;
  /** The events that say so. */
  readonly by: readonly string[];
}

/** A member's fees in the months of a year. A month that stands in neither list is unknown. */
export interface Fees {
  /** Months that were paid for. */
  readonly paid: readonly string[];
  /** Months of which a meeting was told that they were not. */
  readonly unpaid: readonly MonthSaid[];
}

/**
 * The fees of one cell's members. What a meeting is told is of the month that it is for, and a later meeting of that
 * month overrules it; a month that the roll notes as paid is paid, whenever that was.
 */
export const feesOf = (
  { known, options }: YearContext,
  cell: string,
  meetings: readonly Meeting[],
): ((member: string) => Fees) => {
  const told = new Map<string, Map<string, { readonly paid: boolean; readonly by: string }>>();
  const tell = (ids: readonly string[], month: string, paid: boolean, by: string) => {
    for (const member of ids) {
      const months = told.get(member) ?? new Map<string, { readonly paid: boolean; readonly by: string }>();
      told.set(member, months.set(month, { paid, by }));
    }
  };
  for (const { stream, forMonth } of meetings) {
    const fees = stateOf(known, attendance, stream)?.fees;
    if (fees === undefined) continue;
    tell(fees.unpaid, forMonth, false, fees.by);
    tell(fees.paid, forMonth, true, fees.by);
  }
  const roll = stateOf(known, members, cellStream(cell))?.members ?? {};
  return (member) => {
    const months = [...(told.get(member) ?? [])];
    const noted = (roll[member]?.feesPaid ?? []).filter((month) => month.startsWith(`${options.year}-`));
    const paid = new Set([...noted, ...months.flatMap(([month, { paid }]) => (paid ? [month] : []))]);
    return {
      paid: [...paid].sort(),
      unpaid: months
        .filter(([month]) => !paid.has(month))
        .map(([month, { by }]) => ({ month, by: [by] }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    };
  };
};
