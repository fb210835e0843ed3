import * as z from "zod";
import { streamName } from "../envelope.js";
import { count, instant, sha256 } from "../values.js";

const salt = () => z.string().regex(/^(?:[0-9a-f]{2}){16,64}$/);
const pointer = () => z.string().regex(/^\/data(?:\/|$)/);

const sealedField = z.strictObject({ commitment: sha256(), salt: salt().optional() });

const sealedEntry = z.strictObject({
  stream: streamName(),
  position: z.int().min(1),
  digest: sha256(),
  fields: z.record(pointer(), sealedField).optional(),
  withheld: z.literal(true).optional(),
});

const head = z.strictObject({ position: z.int().min(1), link: sha256() });

/** The schema of a seal in its file. */
export const sealSchema = z.strictObject({
  form: z.literal("chibo-seal/1"),
  size: count(),
  root: sha256(),
  heads: z.record(streamName(), head),
  entries: z.array(sealedEntry),
  sum: sha256(),
});

/** The schema of a checkpoint. */
export const checkpointSchema = z.strictObject({
  size: count(),
  root: sha256(),
  heads: sha256(),
  at: instant().optional(),
  signature: z
    .string()
    .regex(/^(?:[0-9a-f]{2}){1,512}$/)
    .optional(),
});

type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;

/** One personal field of a sealed entry. A field without a salt is erased. */
export type SealedField = Plain<z.infer<typeof sealedField>>;

/**
 * The sealed form of one event: its place, its digest, and its personal fields by JSON Pointer. A withheld
 * entry has only its place and digest.
 */
export type SealedEntry = Plain<z.infer<typeof sealedEntry>>;

/** The last link of each stream's chain, by the stream's name. */
export type Heads = Readonly<Record<string, Plain<z.infer<typeof head>>>>;

/**
 * The seal of a journal: plain JSON beside it. It holds the salts and is as confidential as the journal.
 * Publish a `Checkpoint` instead. `sum` is the digest of all other fields and detects a damaged file.
 */
export type Seal = Plain<z.infer<typeof sealSchema>>;

/**
 * The published part of a seal: the number of entries, the root of their tree, and one digest of the heads of
 * all streams. `at` is the instant that its author states.
 */
export type Checkpoint = Plain<z.infer<typeof checkpointSchema>>;
