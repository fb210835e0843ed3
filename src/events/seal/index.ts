/**
 * The seal of a journal. It shows to any later reader that nobody altered the journal.
 * @packageDocumentation
 */

export { erasedText } from "../values.js";
export {
  checkpointOf,
  formatCheckpoint,
  isSigned,
  parseCheckpoint,
  type Sign,
  signCheckpoint,
  signedBytes,
  type VerifySignature,
} from "./checkpoint.js";
export { type Erased, erase, erasedEvent, type Withheld, withhold } from "./erase.js";
export { type PersonalPlace, personalPlaces } from "./personal-fields.js";
export type { Salts } from "./salts.js";
export {
  type Checkpoint,
  checkpointSchema,
  type Heads,
  type Seal,
  type SealedEntry,
  type SealedField,
  sealSchema,
} from "./schema.js";
export { extendSeal, readEntries, sealOf } from "./seal.js";
export type { SealCode, SealProblem } from "./seal-problem.js";
export { entryDigest } from "./sealed-entry.js";
export { type ErasedField, type Proved, type SealResult, type UnsealedEntry, verifySeal } from "./verify.js";
