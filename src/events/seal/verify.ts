import { broken, type Place, type SealBreak } from "./break.js";
import { breakAt, differenceAt } from "./compare.js";
import type { Checkpoint } from "./schema.js";
import { isOfCheckpoint, soundSeal } from "./sound.js";

/** A personal field whose value has been erased: the seal still holds, and says so. */
export interface ErasedField extends Place {
  /** The entry's place in the order of recording, from 1. */
  readonly at: number;
  /** The field; "" where the whole entry is withheld. */
  readonly path: string;
}

/** What a seal says of a journal. */
export type SealResult =
  | {
      readonly ok: true;
      /** How many entries are those that were sealed. */
      readonly sealed: number;
      /** How many entries come after them, of which the seal says nothing. */
      readonly unsealed: number;
      readonly erased: readonly ErasedField[];
    }
  | { readonly ok: false; readonly break: SealBreak };

const failed = (found: SealBreak): SealResult => ({ ok: false, break: found });

/**
 * Checks a journal against its seal, and the seal against a checkpoint that was published. Never throws,
 * whatever the entries and the seal hold.
 * @param events the entries in the order of the file: events, or what `JSON.parse` made of their lines
 * @param seal a `Seal`, or what was read from its file
 * @param checkpoint what was published; without it a journal that was altered and sealed anew is not found
 * @returns what is sealed, or the first thing that is broken
 */
export const verifySeal = (events: Iterable<unknown>, seal: unknown, checkpoint?: Checkpoint): SealResult => {
  const sound = soundSeal(seal);
  if ("damage" in sound) return failed(sound.damage);
  const { entries, size } = sound.seal;
  if (checkpoint !== undefined && !isOfCheckpoint(sound.seal, checkpoint))
    return failed(broken("seal-rewritten", 0, { size: checkpoint.size }));
  const held = [...events];
  const first = entries.findIndex((entry, index) => differenceAt(held[index], entry) !== undefined);
  if (first >= 0) return failed(breakAt(first, held, entries));
  if (checkpoint !== undefined && checkpoint.size > size)
    return failed(broken("truncated", size + 1, { held: size, sealed: checkpoint.size }));
  const erased = entries.flatMap(({ stream, position, withheld, fields = {} }, index) => {
    const gone = Object.keys(fields).filter((path) => fields[path]?.salt === undefined);
    return (withheld === true ? [""] : gone).map((path) => ({ at: index + 1, stream, position, path }));
  });
  return { ok: true, sealed: size, unsealed: held.length - size, erased };
};
