import { added, noItems, projection } from "../fold/projection.js";

/** Attendance at one meeting, by the last roll call and late arrivals. */
export interface AttendanceState {
  /** The last roll call, with late arrivals. */
  rollCall?: {
    present: string[];
    excused: string[];
    unexcused: string[];
    /** The instant of the roll call. */
    readonly at: string;
    readonly by: string;
  };
  /** Members who came after the roll call, by id. */
  arrivedLate: readonly string[];
  /** Members with paid fees and members with unpaid fees, as the meeting was told. */
  fees?: { readonly paid: readonly string[]; readonly unpaid: readonly string[]; readonly by: string };
}

/** Attendance and fees of one meeting. */
export const attendance = projection({
  name: "attendance",
  version: 2,
  initial: (): AttendanceState => ({ arrivedLate: noItems }),
  on: {
    RollCallTaken: (state, { id: by, data, metadata }) => {
      state.rollCall = {
        present: data.present,
        excused: data.excused.map(({ member }) => member),
        unexcused: data.unexcused,
        at: metadata.happenedAt,
        by,
      };
    },
    MemberArrivedLate: (state, { data }) => {
      state.arrivedLate = added(state.arrivedLate, data.member);
    },
    FeesReported: (state, { id: by, data }) => {
      state.fees = { by, ...data };
    },
  },
});
