import { InvalidInputError } from "../../language/problems/errors.js";
import { type SealFacts, sealEnglish } from "../../language/problems/seal.js";
import { bytesToHex, digestOf, hashOf, hexToBytes, utf8ToBytes } from "./hash.js";
import { type Checkpoint, checkpointSchema, type Heads, type Seal } from "./schema.js";

/** One digest of the heads of all streams. */
export const headsDigest = (heads: Heads): string => digestOf(heads);

/**
 * The part of a seal that may be published. It holds no personal value and no salt.
 * @param at the instant that the author states, because the core has no clock
 */
export const checkpointOf = ({ size, root, heads }: Seal, at?: string): Checkpoint => ({
  size,
  root,
  heads: headsDigest(heads),
  ...(at === undefined ? {} : { at }),
});

const title = "chibo checkpoint 1";

const notACheckpoint = (code: "checkpoint-form" | "checkpoint-check"): InvalidInputError<keyof SealFacts> =>
  new InvalidInputError<keyof SealFacts>({ code, path: "", facts: {} }, sealEnglish);

/** Digits in groups of eight, so that a person can compare and copy them. */
const grouped = (digits: string): string => digits.replaceAll(/(.{8})(?=.)/g, "$1 ");

const linesOf = ({ size, root, heads, at }: Checkpoint): string[] => [
  title,
  `size ${size}`,
  `root ${grouped(root)}`,
  `heads ${grouped(heads)}`,
  ...(at === undefined ? [] : [`at ${at}`]),
];

const textOf = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

const checkOf = (lines: readonly string[]): string => hashOf(utf8ToBytes(textOf(lines))).slice(0, 8);

/** The bytes to sign: the lines of the checkpoint without signature and check. */
export const signedBytes = (checkpoint: Checkpoint): Uint8Array => utf8ToBytes(textOf(linesOf(checkpoint)));

/**
 * A checkpoint as a few lines that a person can print in minutes and type again. The check in the last line
 * finds a slip of a person who copies it.
 */
export const formatCheckpoint = (checkpoint: Checkpoint): string => {
  const { signature } = checkpoint;
  const lines = [
    ...linesOf(checkpoint),
    ...(signature === undefined ? [] : [`signature ${grouped(signature)}`]),
  ];
  return textOf([...lines, `check ${checkOf(lines)}`]);
};

/**
 * Reads a checkpoint. The grouping of the digits and the spaces around lines do not matter.
 * @throws InvalidInputError `checkpoint-form` if the text is not a checkpoint, `checkpoint-check` if it does
 * not fit its check
 */
export const parseCheckpoint = (text: string): Checkpoint => {
  const rows = text
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "");
  const fields = new Map(
    rows.slice(1).map((row) => {
      const [name = "", ...parts] = row.split(/\s+/);
      return [name, parts.join("").trim()];
    }),
  );
  const { size, check, ...others } = Object.fromEntries(fields);
  const checked = checkpointSchema.safeParse({ ...others, size: Number(size) });
  if (rows[0] !== title || !checked.success || check === undefined || fields.size !== rows.length - 1)
    throw notACheckpoint("checkpoint-form");
  if (!formatCheckpoint(checked.data).endsWith(`check ${check}\n`)) throw notACheckpoint("checkpoint-check");
  return checked.data;
};

/** Signs bytes with an Ed25519 of the caller's choice: a key in a browser, a card, a library. */
export type Sign = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Checks a signature of bytes under a key that the caller trusts. */
export type VerifySignature = (bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

/** A checkpoint with a signature over its lines. The new signature replaces an earlier one. */
export const signCheckpoint = async (checkpoint: Checkpoint, sign: Sign): Promise<Checkpoint> => ({
  ...checkpoint,
  signature: bytesToHex(await sign(signedBytes(checkpoint))),
});

/**
 * Whether a checkpoint bears a signature that the caller's check accepts. A checkpoint without a signature is
 * not signed.
 */
export const isSigned = async (checkpoint: Checkpoint, verify: VerifySignature): Promise<boolean> =>
  checkpoint.signature !== undefined &&
  (await verify(signedBytes(checkpoint), hexToBytes(checkpoint.signature)));
