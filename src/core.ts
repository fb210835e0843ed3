/**
 * Recording and projecting, and nothing more: the file for a page without a bundler that records and shows what stands.
 * @packageDocumentation
 */

// Record.

export { cell } from "./aggregates/cell.js";
export type { CommandHeader } from "./aggregates/command.js";
export type { CommandType } from "./aggregates/command-names.js";
export { committee } from "./aggregates/committee.js";
export type { Decider, Recorded } from "./aggregates/decider.js";
export { type Book, execute } from "./aggregates/execute.js";
export type { MayRecord } from "./aggregates/may-record.js";
export { meeting } from "./aggregates/meeting.js";
export { isRefusal, Refusal } from "./aggregates/refusal.js";
export { review } from "./aggregates/review.js";
export { type DomainEvent, type EventType, eventTypes, type JournalEvent } from "./events/catalogue.js";
export { isCorrection } from "./events/effective.js";
export type { Metadata } from "./events/envelope.js";
export { encodeEvent } from "./events/journal/encode.js";
export { type Journal, journal, type NewEvent } from "./events/journal/journal.js";
export {
  cellStream,
  committeeStream,
  meetingStream,
  partsOfStream,
  reviewStream,
  type StreamKind,
} from "./events/streams.js";

export { ConflictError, InvalidInputError, WrongUseError } from "./language/problems/errors.js";

// Project.

export { beginFold, type Fold, fold } from "./projections/fold/fold.js";
export {
  type Axes,
  type FoldedJournal,
  type FoldedStream,
  type Gap,
  stateOf,
  statesOf,
  type WithheldPosition,
} from "./projections/fold/folded-journal.js";
export {
  type AnyProjection,
  type Handlers,
  type Projection,
  projection,
  type StateOf,
} from "./projections/fold/projection.js";
export { type ReadModel, readModel } from "./projections/fold/read-model.js";
export { attendance } from "./projections/streams/attendance.js";
export { corrections } from "./projections/streams/corrections.js";
export { decisions } from "./projections/streams/decisions.js";
export { evidence } from "./projections/streams/evidence.js";
export { grading } from "./projections/streams/grading.js";
export { meetingBallots } from "./projections/streams/meeting-ballots.js";
export { meetingSteps } from "./projections/streams/meeting-steps.js";
export { members } from "./projections/streams/members.js";
export { namedPeople } from "./projections/streams/named-people.js";
export { organisations } from "./projections/streams/organisations.js";
export { procedure } from "./projections/streams/procedure.js";
export { projections } from "./projections/streams/projections.js";
export { recordedDays } from "./projections/streams/recorded-days.js";
export { reviews } from "./projections/streams/reviews.js";
export { tasks } from "./projections/streams/tasks.js";
