import { type Table, table } from "../table.js";

/** What a meeting's integrity depends on. */
export interface MeetingFacts {
  /** The cell that meets, once the meeting is convened. */
  readonly cell: string | undefined;
  /** The opening is recorded. */
  readonly opened: boolean;
  /** The closing is recorded. */
  readonly closed: boolean;
  /** The meeting was called off. */
  readonly cancelled: boolean;
  /** Members of the last roll call who are present, and who arrived after it. */
  readonly present: Table<true>;
  /** Resolutions declared adopted or not. */
  readonly resolutions: Table<"adopted" | "failed">;
  /** Tasks assigned in this meeting. */
  readonly tasks: Table<true>;
}

export const initialMeeting = (): MeetingFacts => ({
  cell: undefined,
  opened: false,
  closed: false,
  cancelled: false,
  present: table(),
  resolutions: table(),
  tasks: table(),
});
