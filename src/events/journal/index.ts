/** The journal: its text form, its reader, and the one in memory. */
export { type Decoded, decodeLine, type Trust } from "./decode.js";
export { encodeEvent, encodeJournal } from "./encode.js";
export { ConflictError, IdConflictError, InvalidEventError } from "./errors.js";
export type { ExpectedForm, ExpectedType, Flaw, FlawCode, FlawFacts, Mismatch } from "./flaw.js";
export { type Journal, journal, type NewEvent } from "./journal.js";
export type { Chunk } from "./lines.js";
export { describeProblem, type JournalProblem } from "./problem.js";
export { type JournalBatch, type ReadOptions, readJournal, readJournalSync } from "./read.js";
export { longestLine } from "./text.js";
export { isWithheldEntry, type WithheldEntry, withheldEntry } from "./withheld.js";
