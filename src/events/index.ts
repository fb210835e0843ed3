/**
 * The parts of the event vocabulary that `chibo` does not export: groups, schemas, commands, corrections,
 * days and months.
 * @packageDocumentation
 */

// Schemas and their parts.

export { journalEvent, schemaVersionOf, stories, storyOf, vocabulary } from "./catalogue.js";
export { isCorrection } from "./effective.js";
export { decodeLine } from "./journal/decode.js";
export { isWithheldEntry, withheldEntry } from "./journal/withheld.js";
export { partsOfStream } from "./streams.js";
export { degrees, grades, levels } from "./values.js";

// Entries after corrections.

export {
  corrected,
  effective,
} from "./effective.js";

// Days, months and quarters, in the time zone of Vietnam.

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

// Types.

export type { EventData, StoryName } from "./catalogue.js";
export type { Decoded } from "./journal/decode.js";
export type { EntryProblem } from "./journal/line-problem.js";
export type { ReadOptions } from "./journal/read.js";
export type { WithheldEntry } from "./journal/withheld.js";
