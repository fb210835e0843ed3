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
export { FoldError } from "./projections/fold/errors.js";
export { beginFold, type Fold, fold } from "./projections/fold/fold.js";
export type { Axes } from "./projections/fold/folded-journal.js";
export {
  type FoldedStream,
  type Gap,
  type Known,
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
export { grading } from "./projections/streams/grading.js";
export { course } from "./projections/streams/meeting-steps.js";
export { members } from "./projections/streams/members.js";
export { organisations } from "./projections/streams/organisations.js";
export { procedure } from "./projections/streams/procedure.js";
export { projections } from "./projections/streams/projections.js";
export { reviews } from "./projections/streams/reviews.js";
export { tasks } from "./projections/streams/tasks.js";
