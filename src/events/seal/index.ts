/**
 * The seal of a journal: that nothing was altered, shown to somebody who was not there.
 * @packageDocumentation
 */

export { erasedText } from "../values.js";
export type { BreakCode, BreakFacts, DamagedPart, Place, SealBreak } from "./break.js";
export { checkpointOf } from "./checkpoint.js";
export { CheckpointError, formatCheckpoint, parseCheckpoint, signedBytes } from "./checkpoint-text.js";
export { entryDigest, SaltError, type Salts } from "./entry.js";
export { type Erased, erase, erasedEvent, type Withheld, withhold } from "./erase.js";
export { describeBreak } from "./messages.js";
export { type PersonalPlace, personalPlaces } from "./places.js";
export { readEntries } from "./read.js";
export {
  type Checkpoint,
  checkpointSchema,
  type Heads,
  type Seal,
  type SealedEntry,
  type SealedField,
  sealSchema,
} from "./schema.js";
export { extendSeal, sealOf } from "./seal.js";
export { isSigned, type Sign, signCheckpoint, type VerifySignature } from "./sign.js";
export { type ErasedField, type SealResult, verifySeal } from "./verify.js";
