/**
 * What may be recorded next: one decider for each kind of stream. A decider refuses only what would
 * break the record; a departure from a regulation is recorded, and judged elsewhere.
 * @packageDocumentation
 */
import { cellCommands } from "./cell.js";
import { committeeCommands } from "./committee.js";
import { meetingCommands } from "./meeting.js";
import { reviewCommands } from "./review.js";

export {
  type CellCommand,
  type CellFacts,
  type CellState,
  cell,
  cellCommands,
  type MemberFacts,
} from "./cell.js";
export type { CommandHeader, CommandNames, CommandOf, EventTypeOf } from "./command.js";
export {
  type CommitteeCommand,
  type CommitteeFacts,
  type CommitteeState,
  committee,
  committeeCommands,
} from "./committee.js";
export type { Decider, Recorded } from "./decider.js";
export { type Book, execute } from "./execute.js";
export {
  type MeetingCommand,
  type MeetingFacts,
  type MeetingState,
  meeting,
  meetingCommands,
} from "./meeting.js";
export type { Reason, RefusalCode, RefusalInfo } from "./reason.js";
export { describeRefusal, isRefusal, Refusal, type RefusedCommand } from "./refusal.js";
export {
  type BallotFacts,
  type ReviewCommand,
  type ReviewFacts,
  type ReviewState,
  review,
  reviewCommands,
} from "./review.js";

/** Every command type with the event type that it leads to. */
export const commandNames = {
  ...cellCommands,
  ...meetingCommands,
  ...reviewCommands,
  ...committeeCommands,
} as const;

/** The name of a command type, in the imperative. */
export type CommandType = keyof typeof commandNames;
