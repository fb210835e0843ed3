/** The journal: its text form, its reader, and the one in memory. */
export { type Decoded, decodeLine, type Trust } from "./decode.js";
export { encodeEvent, encodeJournal } from "./encode.js";
export {
  ConflictError,
  IdConflictError,
  InvalidEventError,
  type Journal,
  journal,
  type NewEvent,
} from "./journal.js";
export type { ExpectedForm, ExpectedType, Flaw, FlawCode, FlawFacts, Mismatch } from "./line-problem.js";
export { describeProblem, type JournalProblem } from "./line-problem-sentences.js";
export type { Chunk } from "./lines.js";
export { longestLine } from "./lines.js";
export { type JournalBatch, type ReadOptions, readJournal, readJournalSync } from "./read.js";
export { isWithheldEntry, type WithheldEntry, withheldEntry } from "./withheld.js";
