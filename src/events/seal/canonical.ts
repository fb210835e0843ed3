import { keysOf, valueIn } from "./fields.js";
import type { Hash } from "./hash.js";
import type { SealedEntry, SealedField } from "./schema.js";

/**
 * The same digests as in entry.ts, for entries that stand in canonical form, as a journal's lines do: their fields are sorted
 * already, and their line is their canonical JSON. For a value in another form the digest is another, and the slow
 * way decides; so whatever these accept is what was sealed.
 */

/** A pointer to a personal field, in the forms in which it is needed. */
interface Pointer {
  readonly path: string;
  readonly parts: readonly string[];
  /** As it is written in a digest, with its commitment after it. */
  readonly name: string;
  /** How its field begins in a line: `"text":`. */
  readonly beginning: string;
}

/** The pointers that were met: the same few come again in every entry. */
const pointers = new Map<string, Pointer>();
const mostPointers = 1000;

const pointerOf = (path: string): Pointer => {
  const known = pointers.get(path);
  if (known !== undefined) return known;
  const parts = keysOf(path);
  const name = `${JSON.stringify(path)}:`;
  const pointer = { path, parts, name, beginning: `${JSON.stringify(parts.at(-1) ?? "")}:` };
  if (pointers.size < mostPointers) pointers.set(path, pointer);
  return pointer;
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

/**
 * A line without a field, where the field's text stands in it once: then that is where the pointer leads. The entry has the
 * field there; and a line that is canonical without the text, as the digest proves, has it nowhere else.
 */
const cutOut = (line: string, field: string): string | undefined => {
  const from = line.indexOf(field);
  const to = from + field.length;
  if (from < 0 || line.includes(field, from + 1)) return undefined;
  const after = line[to];
  if (after !== "," && after !== "}") return undefined;
  if (line[from - 1] === ",") return line.slice(0, from - 1) + line.slice(to);
  return line.slice(0, from) + line.slice(after === "," ? to + 1 : to);
};

/** Whether a text can be written between quotes as it is. */
export const isPlain = (text: unknown): boolean =>
  typeof text === "string" && !text.includes('"') && !text.includes("\\");

const commitmentTo = (value: string, { salt }: SealedField, hash: Hash): string =>
  hash(`{"salt":"${salt}","value":${value}}`);

/** Whether an entry is, to the letter, what was sealed, from the line in which it stands. */
export const isAsSealed = (entry: unknown, line: string, sealed: SealedEntry, hash: Hash): boolean => {
  const { digest, fields } = sealed;
  let open: string | undefined = line;
  let commitments = "";
  if (fields !== undefined) {
    const found = Object.keys(fields).sort().map(pointerOf);
    for (const { path, parts, name, beginning } of found) {
      const field = fields[path];
      const value = valueIn(entry, parts);
      if (field === undefined || !isPlain(field.salt) || value === undefined) return false;
      const written = JSON.stringify(value);
      if (commitmentTo(written, field, hash) !== field.commitment) return false;
      if (open !== undefined) open = cutOut(open, beginning + written);
      commitments += `${commitments === "" ? "" : ","}${name}"${field.commitment}"`;
    }
    // A field of a list, or one whose text stands in the line twice.
    open ??= JSON.stringify(found.reduce((rest, { parts }) => left(rest, parts, 0), entry));
  }
  return hash(`{"commitments":{${commitments}},"open":${open}}`) === digest;
};

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
