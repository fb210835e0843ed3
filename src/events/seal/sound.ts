import { broken, type DamagedPart, type SealBreak } from "./break.js";
import { headsAfter, leavesOf } from "./chain.js";
import { headsDigest } from "./checkpoint.js";
import { digestOf } from "./hash.js";
import { merkleRoot } from "./merkle.js";
import { type Checkpoint, type Heads, type Seal, sealSchema } from "./schema.js";

const sumOf = (seal: object): string | undefined => {
  const { sum: _, ...content } = seal as Seal;
  try {
    return digestOf(content);
  } catch {
    return undefined;
  }
};

const headsOf = (seal: Seal, size: number): Heads | undefined => {
  try {
    return headsAfter(seal.entries.slice(0, size));
  } catch {
    return undefined;
  }
};

const damageOf = (seal: Seal): DamagedPart | undefined => {
  if (seal.size !== seal.entries.length) return "size";
  const heads = headsOf(seal, seal.size);
  if (heads === undefined || headsDigest(heads) !== headsDigest(seal.heads)) return "heads";
  return merkleRoot(leavesOf(seal.entries)) === seal.root ? undefined : "root";
};

/** A seal that agrees with itself, or how it does not. */
export const soundSeal = (input: unknown): { readonly seal: Seal } | { readonly damage: SealBreak } => {
  const damaged = (part: DamagedPart) => ({ damage: broken("seal-damaged", 0, { part }) });
  const checked = sealSchema.safeParse(input);
  if (!checked.success) return damaged("form");
  // Of what was given: a check drops what a hostile key hides.
  if (sumOf(input as object) !== checked.data.sum) return damaged("sum");
  const part = damageOf(checked.data);
  return part === undefined ? { seal: checked.data } : damaged(part);
};

/** Whether a sound seal is, as far as the checkpoint goes, the one of which the checkpoint was made. */
export const isOfCheckpoint = (seal: Seal, { size, root, heads }: Checkpoint): boolean => {
  if (size > seal.size) return true;
  const then = headsOf(seal, size);
  return (
    then !== undefined &&
    headsDigest(then) === heads &&
    merkleRoot(leavesOf(seal.entries.slice(0, size))) === root
  );
};
