import { type DamagedPart, type EntryPlace, entryName } from "../../language/problems/seal.js";
import { defaultId } from "../journal/continuity.js";
import { isWithheldEntry } from "../journal/withheld.js";
import { pathOfRepeated } from "./ambiguous-entry.js";
import { headsDigest } from "./checkpoint.js";
import { digestOf } from "./hash.js";
import { merkleRoot } from "./merkle.js";
import { isErasedAt, valueAtPath } from "./personal-fields.js";
import {
  type Checkpoint,
  type Heads,
  type Seal,
  type SealedEntry,
  type SealedField,
  sealSchema,
} from "./schema.js";
import { headsAfter, leavesOf } from "./seal.js";
import { entryProblem, type SealProblem, sealProblem, statedPlace } from "./seal-problem.js";
import { commitmentOf, entryDigest } from "./sealed-entry.js";

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

/** A seal without contradictions in itself, or its problem. */
const soundSeal = (input: unknown): { readonly seal: Seal } | { readonly damage: SealProblem } => {
  const damaged = (part: DamagedPart) => ({ damage: sealProblem("seal-damaged", { part }) });
  const checked = sealSchema.safeParse(input);
  if (!checked.success) return damaged("form");
  // The check uses the input, because the schema check drops values under a hostile key.
  if (sumOf(input as object) !== checked.data.sum) return damaged("sum");
  const part = damageOf(checked.data);
  return part === undefined ? { seal: checked.data } : damaged(part);
};

/** Whether a valid seal agrees with a checkpoint, as far as the checkpoint goes. */
const isOfCheckpoint = (seal: Seal, { size, root, heads }: Checkpoint): boolean => {
  if (size > seal.size) return true;
  const then = headsOf(seal, size);
  return (
    then !== undefined &&
    headsDigest(then) === heads &&
    merkleRoot(leavesOf(seal.entries.slice(0, size))) === root
  );
};

const fieldHolds = (event: unknown, path: string, { salt, commitment }: SealedField): boolean => {
  if (salt === undefined) return isErasedAt(event, path);
  const value = valueAtPath(event, path);
  return value !== undefined && commitmentOf(salt, value) === commitment;
};

/**
 * The place at which an event differs from the sealed one: a personal field, or "" for the rest. It is
 * undefined without a difference.
 */
const differenceAt = (event: unknown, entry: SealedEntry): string | undefined => {
  const { stream, position, digest, fields = {} } = entry;
  try {
    // Only the digest of this entry is known, so nothing else may stand in its place.
    if (entry.withheld === true)
      return isWithheldEntry(event) && event.stream === stream && event.position === position
        ? undefined
        : "";
    const place = (event ?? {}) as Partial<EntryPlace>;
    if (place.stream !== stream || place.position !== position) return "";
    if (entryDigest(event, fields) !== digest) return "";
    return Object.entries(fields).find(([path, field]) => !fieldHolds(event, path, field))?.[0];
  } catch {
    // A damaged file may hold numbers or depths without a canonical form.
    return "";
  }
};

/** Whether only one of the two has a place of an entry as erased. */
const erasedIn = (event: unknown, entry: SealedEntry, path: string): "journal" | "seal" | undefined => {
  if (path !== "") {
    if (entry.fields?.[path]?.salt === undefined) return "seal";
    return isErasedAt(event, path) ? "journal" : undefined;
  }
  const { stream, position, withheld } = entry;
  const { stream: held, position: at } = statedPlace(event);
  if (held !== stream || at !== position) return undefined;
  if (withheld === true) return "seal";
  return isWithheldEntry(event) ? "journal" : undefined;
};

const stands = (event: unknown, entry: SealedEntry | undefined): boolean =>
  entry !== undefined && differenceAt(event, entry) === undefined;

/** The problem at the first entry that differs from the sealed one. */
const breakAt = (index: number, events: readonly unknown[], entries: readonly SealedEntry[]): SealProblem => {
  const entry = entries[index] as SealedEntry;
  const event = events[index];
  const at = index + 1;
  const twice = pathOfRepeated(event);
  if (twice !== undefined) return { ...entryProblem("ambiguous", at, {}), path: twice };
  const expected: EntryPlace = { stream: entry.stream, position: entry.position };
  if (index >= events.length)
    return entryProblem("truncated", at, { held: events.length, sealed: entries.length });
  const found = statedPlace(event);
  const isElsewhere = events.slice(at).some((other) => stands(other, entry));
  const isOfLater = entries.slice(at).some((other) => stands(event, other));
  if (isElsewhere) {
    return isOfLater
      ? entryProblem("reordered", at, { ...found, before: expected })
      : entryProblem("inserted", at, found);
  }
  if (isOfLater) return entryProblem("removed", at, expected);
  const path = differenceAt(event, entry) ?? "";
  const erased = erasedIn(event, entry, path);
  const facts = erased === undefined ? expected : { ...expected, erasedIn: erased };
  const changed = entryProblem("changed", at, facts, path);
  const nextStands = stands(events[at], entries[at]) || at === events.length;
  const isNowhere = !events.some((other) => entryName(statedPlace(other)) === entryName(expected));
  return isNowhere && !nextStands ? entryProblem("removed", at, expected) : changed;
};

/** A personal field with an erased value. The seal is still valid and names the field. */
export interface ErasedField extends EntryPlace {
  /** The entry's place in the order of recording, from 1. */
  readonly at: number;
  /** The field, or "" if the whole entry is withheld. */
  readonly path: string;
}

/** An entry that a published checkpoint does not prove: it stands after the last entry that does. */
export interface UnsealedEntry {
  /** The entry's place in the order of recording, from 1. */
  readonly at: number;
  /** The id of the entry, by which readings of the journal refer to it; empty if the line cannot be read. */
  readonly id: string;
  /** The stream of the entry; empty if the line cannot be read. */
  readonly stream: string;
  /**
   * Whether the entry states an earlier recording than an entry that was proved before it, by the seal or by the
   * checkpoint, or than the checkpoint. It did not stand in the journal then.
   */
  readonly backdated: boolean;
}

/** What a check proves, in numbers of entries. The three are the entries of the journal. */
export interface Proved {
  /** The first entries, from 1: they equal the published checkpoint. 0 if no checkpoint was compared. */
  readonly checkpoint: number;
  /** The entries after them: they equal the seal only, which whoever holds both files can make anew. */
  readonly seal: number;
  /** The entries after the last sealed one: they were compared with nothing. */
  readonly unsealed: number;
}

/** The result of a seal check. */
export type SealResult =
  | {
      readonly ok: true;
      /** The number of entries that the seal covers. */
      readonly sealed: number;
      readonly proved: Proved;
      /**
       * The entries after the checkpoint that equal the seal only, in the order of recording. None if no checkpoint
       * was compared: then every sealed entry equals the seal only.
       */
      readonly sealOnly: readonly UnsealedEntry[];
      /** The entries after the sealed ones, in the order of recording: they were compared with nothing. */
      readonly unsealed: readonly UnsealedEntry[];
      /** The fields and entries of which only the digest was compared. */
      readonly erased: readonly ErasedField[];
    }
  | { readonly ok: false; readonly problem: SealProblem };

const recordedAtOf = (entry: unknown): string => {
  const { metadata } = (entry ?? {}) as { metadata?: { recordedAt?: unknown } | null };
  return typeof metadata?.recordedAt === "string" ? metadata.recordedAt : "";
};

/** The first entry of a checkpoint that was recorded after it. */
const lateFor = (held: readonly unknown[], { size, at }: Checkpoint): SealProblem | undefined => {
  if (at === undefined) return undefined;
  const index = held.slice(0, size).findIndex((entry) => recordedAtOf(entry) > at);
  const late = held[index];
  return late === undefined
    ? undefined
    : entryProblem("checkpoint-time", index + 1, {
        ...statedPlace(late),
        at,
        recordedAt: recordedAtOf(late),
      });
};

const namesOf = (entry: unknown): Pick<UnsealedEntry, "id" | "stream"> => {
  const { id, stream, position } = (entry ?? {}) as Partial<Record<"id" | keyof EntryPlace, unknown>>;
  if (typeof stream !== "string") return { id: "", stream: "" };
  return { id: typeof id === "string" ? id : defaultId(stream, Number(position)), stream };
};

/** The entries from one number to another, beside what was proved before them. */
const entriesFrom = (held: readonly unknown[], from: number, to: number, at = ""): UnsealedEntry[] => {
  // All instants have one form, so that they compare as texts.
  const latest = [at, ...held.slice(0, from).map(recordedAtOf)].sort().at(-1) ?? "";
  return held.slice(from, to).map((entry, index) => {
    const recordedAt = recordedAtOf(entry);
    return { at: from + index + 1, ...namesOf(entry), backdated: recordedAt !== "" && recordedAt < latest };
  });
};

const failed = (found: SealProblem): SealResult => ({ ok: false, problem: found });

/**
 * Checks a journal against its seal, and the seal against a published checkpoint. It never throws, for any
 * entries and any seal.
 * @param events the entries in the order of the file: events, or the results of `JSON.parse` on its lines
 * @param seal a `Seal`, or the content of its file
 * @param checkpoint the published checkpoint; without it the check cannot detect a journal that somebody
 * altered and sealed again
 * @returns what was proved of which entries, or the first problem
 */
export const verifySeal = (events: Iterable<unknown>, seal: unknown, checkpoint?: Checkpoint): SealResult => {
  const sound = soundSeal(seal);
  if ("damage" in sound) return failed(sound.damage);
  const { entries, size } = sound.seal;
  if (checkpoint !== undefined && !isOfCheckpoint(sound.seal, checkpoint))
    return failed(sealProblem("seal-rewritten", { size: checkpoint.size, sealed: size }));
  const held = [...events];
  const first = entries.findIndex((entry, index) => differenceAt(held[index], entry) !== undefined);
  if (first >= 0) return failed(breakAt(first, held, entries));
  if (checkpoint !== undefined && checkpoint.size > size)
    return failed(entryProblem("truncated", size + 1, { held: size, sealed: checkpoint.size }));
  const late = checkpoint === undefined ? undefined : lateFor(held, checkpoint);
  if (late !== undefined) return failed(late);
  const erased = entries.flatMap(({ stream, position, withheld, fields = {} }, index) => {
    const gone = Object.keys(fields).filter((path) => fields[path]?.salt === undefined);
    return (withheld === true ? [""] : gone).map((path) => ({ at: index + 1, stream, position, path }));
  });
  const byCheckpoint = checkpoint?.size ?? 0;
  return {
    ok: true,
    sealed: size,
    proved: { checkpoint: byCheckpoint, seal: size - byCheckpoint, unsealed: held.length - size },
    sealOnly: checkpoint === undefined ? [] : entriesFrom(held, byCheckpoint, size, checkpoint.at),
    unsealed: entriesFrom(held, size, held.length, checkpoint?.at),
    erased,
  };
};
