import { signedBytes } from "./checkpoint-text.js";
import { bytesToHex, hexToBytes } from "./hash.js";
import type { Checkpoint } from "./schema.js";

/** Signs bytes, by Ed25519 of the caller's choice: a key in a browser, a card, a library. */
export type Sign = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Says whether a signature is that of some bytes, under the key that the caller trusts. */
export type VerifySignature = (bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

/** A checkpoint with a signature over its lines, in the place of an earlier one. */
export const signCheckpoint = async (checkpoint: Checkpoint, sign: Sign): Promise<Checkpoint> => ({
  ...checkpoint,
  signature: bytesToHex(await sign(signedBytes(checkpoint))),
});

/** Whether a checkpoint bears a signature that the caller's check accepts. One without is not signed. */
export const isSigned = async (checkpoint: Checkpoint, verify: VerifySignature): Promise<boolean> =>
  checkpoint.signature !== undefined &&
  (await verify(signedBytes(checkpoint), hexToBytes(checkpoint.signature)));
