/**
 * Access by role: rights to read and to record, redacted journals, and readings of a year for one reader.
 * @packageDocumentation
 */

export { type About, type Access, accessOf, accessProjections } from "./access.js";
export { type ErasedPerson, erasePerson, type Mention, type Person, type Stays } from "./erase-person.js";
export { type CountTable, type GuardedTotals, guardTotals } from "./guard-totals.js";
export { type HiddenPlace, hiddenIn } from "./hidden-places.js";
export { mayRecord, type Recorder } from "./may-record.js";
export {
  type RecordingReach,
  type RecordingRight,
  type RecordingRole,
  recordingReaches,
  recordingRights,
  recordingRoles,
} from "./recording-rights.js";
export { type Redacted, redact, redactedEvent, type Taken } from "./redact.js";
export {
  type FieldClass,
  fieldClasses,
  type Reach,
  type Right,
  type Role,
  reachNames,
  rights,
  roles,
  type Viewer,
} from "./rights.js";
export { namesFor, readFor, visibleTo } from "./visible-to.js";
