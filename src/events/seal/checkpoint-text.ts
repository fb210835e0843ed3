import { hashOf, utf8ToBytes } from "./hash.js";
import { type Checkpoint, checkpointSchema } from "./schema.js";

const title = "chibo checkpoint 1";

/** A text is not a checkpoint, or was miscopied. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
  /** Whether the form is wrong, or a digit. */
  readonly code: "checkpoint-form" | "checkpoint-check";
  /** @param code whether the form is wrong, or a digit */
  constructor(code: "checkpoint-form" | "checkpoint-check") {
    super(
      code === "checkpoint-form"
        ? `The text is not a checkpoint. Give all of its lines, from "${title}" to "check".`
        : "The check at the end does not fit the lines above. Compare each group of digits with the original.",
    );
    this.code = code;
  }
}

/** Digits in groups of eight, which a person can compare and copy. */
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

/** The bytes that a signature is made of: the lines of the checkpoint without signature and check. */
export const signedBytes = (checkpoint: Checkpoint): Uint8Array => utf8ToBytes(textOf(linesOf(checkpoint)));

/**
 * A checkpoint as a few lines that can be printed in minutes and typed again; the check in the last line
 * finds a slip of the copying hand.
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
 * Reads a checkpoint. How the digits are grouped, and spaces around lines, do not matter.
 * @throws CheckpointError where the text is not a checkpoint or does not fit its check
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
    throw new CheckpointError("checkpoint-form");
  if (!formatCheckpoint(checked.data).endsWith(`check ${check}\n`))
    throw new CheckpointError("checkpoint-check");
  return checked.data;
};
