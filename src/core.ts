/**
 * Recording and projecting, and nothing more: the journal in memory, the deciders, the fold, the read model and every
 * projection. For a page that records and shows what stands; readings of a year, rules and words are in the other imports.
 * @packageDocumentation
 */
export {
  type Book,
  type CommandHeader,
  type CommandType,
  cell,
  committee,
  type Decider,
  execute,
  isRefusal,
  meeting,
  type Recorded,
  Refusal,
  review,
} from "./aggregates/index.js";
export {
  ConflictError,
  cellStream,
  committeeStream,
  type DomainEvent,
  type EventType,
  encodeEvent,
  eventTypes,
  IdConflictError,
  InvalidEventError,
  isCorrection,
  type Journal,
  type JournalEvent,
  journal,
  type Metadata,
  meetingStream,
  type NewEvent,
  partsOfStream,
  reviewStream,
  type StreamKind,
} from "./events/index.js";
export { projections } from "./projections/all.js";
export type { Axes } from "./projections/driver/axes.js";
export { FoldError } from "./projections/driver/errors.js";
export { beginFold, type Fold, fold } from "./projections/driver/fold.js";
export {
  type FoldedStream,
  type Gap,
  type Known,
  stateOf,
  statesOf,
  type WithheldPosition,
} from "./projections/driver/known.js";
export { type ReadModel, readModel } from "./projections/driver/model.js";
export {
  type AnyProjection,
  type Handlers,
  type Projection,
  projection,
  type StateOf,
} from "./projections/driver/projection.js";
export { attendance } from "./projections/meeting/attendance.js";
export { course } from "./projections/meeting/course.js";
export { grading } from "./projections/meeting/grading.js";
export { tasks } from "./projections/meeting/tasks.js";
export { decisions } from "./projections/review/decisions.js";
export { procedure } from "./projections/review/procedure.js";
export { reviews } from "./projections/review/reviews.js";
export { members } from "./projections/roll/members.js";
export { organisations } from "./projections/roll/organisations.js";
export { corrections } from "./projections/year/corrections.js";
