import { added, dictionary, noItems, projection } from "../fold/projection.js";

/** Attendance of one meeting as counts, where the paper names nobody. */
export interface CountedAttendance {
  /** The members present. */
  readonly present: number;
  /** The members of the list that the paper counts: the 20 of “18/20”. */
  readonly listed?: number;
  /** The members absent with a reason, and without one. */
  readonly excused?: number;
  readonly unexcused?: number;
  /** The instant of the count, and the event. */
  readonly at: string;
  readonly by: string;
}

/** Leave from a meeting that a member asked for. */
export interface AbsenceRequest {
  readonly member: string;
  /** Whether it was granted. Absent if no answer is recorded. */
  readonly granted?: boolean;
  readonly by: string;
}

/** Attendance at one meeting: by the last roll call and the marks after it, by late arrivals, or by counts. */
export interface AttendanceState {
  /** The last roll call with the marks after it, or the marks alone. */
  rollCall?: {
    present: readonly string[];
    excused: readonly string[];
    unexcused: readonly string[];
    /** The instant of the roll call, or of the first mark. */
    readonly at: string;
    readonly by: string;
    /** The event of each member who was marked one by one. */
    marks?: Record<string, string>;
    /** Members marked as present online. */
    online?: readonly string[];
  };
  /** The last counts. */
  counted?: CountedAttendance;
  /** Members who came after the roll call, by id. */
  arrivedLate: readonly string[];
  /** Members who left before the end, each with the event. */
  leftEarly?: readonly { readonly member: string; readonly by: string }[];
  /** The last request of each member for leave, in the order of the first ones. */
  requested?: readonly AbsenceRequest[];
  /** Members with paid fees and members with unpaid fees, as the meeting was told. */
  fees?: { readonly paid: readonly string[]; readonly unpaid: readonly string[]; readonly by: string };
}

const without = (members: readonly string[], member: string): readonly string[] =>
  members.includes(member) ? members.filter((each) => each !== member) : members;

/** Attendance and fees of one meeting. */
export const attendance = projection({
  name: "attendance",
  version: 3,
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
    AttendanceMarked: (state, { id: by, data: { member, mark, means }, metadata }) => {
      const at = metadata.happenedAt;
      state.rollCall ??= { present: noItems, excused: noItems, unexcused: noItems, at, by };
      const call = state.rollCall;
      call.present = without(call.present, member);
      call.excused = without(call.excused, member);
      call.unexcused = without(call.unexcused, member);
      call[mark] = added(call[mark], member);
      call.marks ??= dictionary();
      call.marks[member] = by;
      const online = without(call.online ?? noItems, member);
      if (mark === "present" && means === "online") call.online = added(online, member);
      else if (call.online !== undefined) call.online = online;
    },
    AttendanceCounted: (state, { id: by, data, metadata }) => {
      state.counted = { ...data, at: metadata.happenedAt, by } as CountedAttendance;
    },
    MemberArrivedLate: (state, { data }) => {
      state.arrivedLate = added(state.arrivedLate, data.member);
    },
    MemberLeftEarly: (state, { id: by, data }) => {
      state.leftEarly = added(state.leftEarly ?? noItems, { member: data.member, by });
    },
    AbsenceRequested: (state, { id: by, data: { member, granted } }) => {
      const request = granted === undefined ? { member, by } : { member, granted, by };
      const { requested = noItems } = state;
      state.requested = requested.some((each) => each.member === member)
        ? requested.map((each) => (each.member === member ? request : each))
        : added(requested, request);
    },
    FeesReported: (state, { id: by, data }) => {
      state.fees = { by, ...data };
    },
  },
});
