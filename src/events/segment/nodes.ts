import { impossible } from "./errors.js";

/**
 * The form of a value, apart from what differs from entry to entry. A form that occurs again is kept once; of an
 * entry only the number of its form is written, and a word for each of its leaves.
 *
 * - `text` the number of a text; `count` a whole number of 32 bits; `number` any other, in two words; `truth` 0 or 1
 * - `instant` seconds since 1970; `again` the instant before it, in no word
 * - `stream`, `next` (position), `id` (made of both): known from the run, in no word
 * - `["is", value]` always the same, in no word
 * - `["list", form]` its length, then the items; `["mixed"]` its length, then form and item by turns
 * - `["fields", keys, forms]` an object; `["open"]` one with keys of its own: their number, then key, form and value
 */
export type Node =
  | (typeof leaves)[number]
  | readonly ["is", string | number | boolean | null]
  | readonly ["list", number]
  | readonly ["mixed"]
  | readonly ["open"]
  | readonly ["fields", readonly string[], readonly number[]];

export const leaves = [
  "text",
  "count",
  "number",
  "truth",
  "instant",
  "again",
  "stream",
  "next",
  "id",
] as const;

/** The number of a leaf's form: leaves come first in every table. */
export const leaf = Object.fromEntries(leaves.map((name, at) => [name, at])) as Record<
  (typeof leaves)[number],
  number
>;

const isNumber = (value: unknown, below: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < below;

const isFixed = (value: unknown): boolean =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

const areKeys = (keys: unknown): keys is readonly string[] =>
  Array.isArray(keys) &&
  keys.every((key) => typeof key === "string" && key !== "__proto__") &&
  new Set(keys).size === keys.length;

/** Whether something read from a file is the form at a place. It is made of earlier ones only, so that none contains itself. */
const isNode = (node: unknown, at: number): node is Node => {
  if (at < leaves.length) return node === leaves[at];
  if (!Array.isArray(node)) return false;
  const [kind, first, forms] = node as readonly unknown[];
  if (kind === "is") return isFixed(first);
  if (kind === "list") return isNumber(first, at);
  if (kind !== "fields") return kind === "mixed" || kind === "open";
  return (
    areKeys(first) &&
    Array.isArray(forms) &&
    forms.length === first.length &&
    forms.every((form) => isNumber(form, at))
  );
};

/** A form with more parts than this, counted as often as they occur in it, is none that was ever written. */
const largest = 65_536;

/** How many parts a form has, itself included; those before it are counted already. */
const sizeOf = (node: Node, sizes: readonly number[]): number => {
  const parts =
    node[0] === "list" ? [node[1] as number] : node[0] === "fields" ? (node[2] as readonly number[]) : [];
  return parts.reduce((sum, part) => sum + (sizes[part] ?? 0), 1);
};

/** The forms of a segment from their text. */
export const nodesOf = (text: string): readonly Node[] => {
  const nodes: unknown = JSON.parse(text);
  if (!Array.isArray(nodes) || nodes.length < leaves.length || !nodes.every(isNode)) throw impossible();
  const sizes: number[] = [];
  for (const node of nodes) {
    const size = sizeOf(node, sizes);
    if (size > largest) throw impossible();
    sizes.push(size);
  }
  return nodes;
};
