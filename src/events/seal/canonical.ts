import { keysOf } from "./fields.js";
import type { Hash } from "./hash.js";
import type { SealedEntry, SealedField } from "./schema.js";

/**
 * The same digests as in entry.ts, for entries that stand in canonical form, as a journal's lines do: their fields are sorted
 * already, and `JSON.stringify` writes them as canonical JSON. For a value in another form the digest is another, and the slow
 * way decides; so whatever these accept is what was sealed.
 */

/** The parts of the pointers that were met: the same few come again in every entry. */
const pointers = new Map<string, readonly string[]>();
const mostPointers = 1000;

/** The parts of a pointer. */
export const partsOf = (path: string): readonly string[] => {
  const known = pointers.get(path);
  if (known !== undefined) return known;
  const parts = keysOf(path);
  if (pointers.size < mostPointers) pointers.set(path, parts);
  return parts;
};

/** A copy without the value at a place, every other field where it stood: what is undefined is not written, and null in a list. */
const left = (value: unknown, parts: readonly string[], at: number): unknown => {
  const key = parts[at];
  if (key === undefined) return undefined;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = left(copy[key], parts, at + 1);
  return copy;
};

/** The digest of an entry. */
export const quickDigest = (
  entry: unknown,
  fields: NonNullable<SealedEntry["fields"]>,
  hash: Hash,
): string => {
  const paths = Object.keys(fields).sort();
  let open = entry;
  let commitments = "";
  for (const path of paths) {
    open = left(open, partsOf(path), 0);
    commitments += `${commitments === "" ? "" : ","}${JSON.stringify(path)}:"${fields[path]?.commitment}"`;
  }
  return hash(`{"commitments":{${commitments}},"open":${JSON.stringify(open)}}`);
};

/** The commitment to a value under a salt. */
export const quickCommitment = ({ salt }: SealedField, value: unknown, hash: Hash): string =>
  hash(`{"salt":"${salt}","value":${JSON.stringify(value)}}`);

/** The link of a chain: all that is in it is digits. */
export const quickLink = (
  previous: string | undefined,
  position: number,
  digest: string,
  hash: Hash,
): string =>
  hash(
    `{"digest":"${digest}","position":${position},"previous":${previous === undefined ? "null" : `"${previous}"`}}`,
  );
