/**
 * The vocabulary of events beside what `chibo` exports: stories, schemas, commands, corrections, days and months.
 * @packageDocumentation
 */

// Schemas and what they are made of.
// Types.
export {
  type EventData,
  isEventType,
  journalEvent,
  type Story,
  schemaVersionOf,
  stories,
  storyOf,
  vocabulary,
} from "./catalogue.js";
// What stands after corrections.
export {
  type Correction,
  type Corrections,
  corrected,
  effective,
  isCorrection,
  type Placed,
  standingCorrections,
} from "./effective.js";
export { type Decoded, decodeLine } from "./journal/decode.js";
export type {
  ExpectedForm,
  ExpectedType,
  Flaw,
  FlawCode,
  FlawFacts,
  Mismatch,
} from "./journal/line-problem.js";
export { type Chunk, longestLine } from "./journal/lines.js";
export type { ReadOptions } from "./journal/read.js";
export { isWithheldEntry, type WithheldEntry, withheldEntry } from "./journal/withheld.js";
export { partsOfStream } from "./streams.js";
// Days, months and quarters, counted in the zone of Vietnam.
export {
  dayOf,
  daysBetween,
  dayText,
  endOfDay,
  fullMonthsBetween,
  minutesBetween,
  monthOf,
  monthsOf,
  quarterOf,
  vietnameseMoment,
} from "./time.js";
export { degrees, grades, type Instrument, levels, type SubjectKind, subjectKinds } from "./values.js";
