import { impossible } from "./errors.js";
import { instantOf } from "./instants.js";
import type { Node } from "./nodes.js";
import { numberOf } from "./words.js";

/** Where a segment is being read. */
export interface Cursor {
  readonly words: Uint32Array;
  at: number;
  /** The texts that were needed so far, by number. */
  readonly texts: (string | undefined)[];
  /** A text that was not. */
  readonly text: (nth: number) => string;
  /** The decoders of this segment's forms, by number. */
  readonly decoders: readonly Decoder[];
  stream: string;
  position: number;
  /** The ending of the default id, `@12`. */
  ending: string;
  seconds: number;
  instant: string;
}

/** Reads the value of a form where the cursor stands. */
export type Decoder = (cursor: Cursor) => unknown;

const wordOf = (cursor: Cursor): number => {
  const word = cursor.words[cursor.at];
  if (word === undefined) throw impossible();
  cursor.at += 1;
  return word;
};

/** A length: items may be in no word, but there are never more of them than words. */
const lengthOf = (cursor: Cursor): number => {
  const length = wordOf(cursor);
  if (length > cursor.words.length) throw impossible();
  return length;
};

const textAt = (cursor: Cursor): string => {
  const nth = wordOf(cursor);
  return cursor.texts[nth] ?? cursor.text(nth);
};

const instantAt = (cursor: Cursor): string => {
  const seconds = wordOf(cursor);
  if (seconds !== cursor.seconds) {
    cursor.seconds = seconds;
    cursor.instant = instantOf(seconds);
  }
  return cursor.instant;
};

const decoderOf = (cursor: Cursor): Decoder => {
  const decoder = cursor.decoders[wordOf(cursor)];
  if (decoder === undefined) throw impossible();
  return decoder;
};

const mixedAt = (cursor: Cursor): unknown[] => {
  const list: unknown[] = [];
  for (let left = lengthOf(cursor); left > 0; left -= 1) list.push(decoderOf(cursor)(cursor));
  return list;
};

const openAt = (cursor: Cursor): object => {
  const fields: [string, unknown][] = [];
  for (let left = lengthOf(cursor); left > 0; left -= 1) {
    const key = textAt(cursor);
    fields.push([key, decoderOf(cursor)(cursor)]);
  }
  return Object.fromEntries(fields);
};

const listOf =
  (item: Decoder): Decoder =>
  (cursor) => {
    const length = lengthOf(cursor);
    const list = new Array<unknown>(length);
    for (let nth = 0; nth < length; nth += 1) list[nth] = item(cursor);
    return list;
  };

const fieldsAt =
  (keys: readonly string[], parts: readonly Decoder[]): Decoder =>
  (cursor) => {
    const value: Record<string, unknown> = {};
    for (let nth = 0; nth < keys.length; nth += 1)
      value[keys[nth] as string] = (parts[nth] as Decoder)(cursor);
    return value;
  };

/** The decoders of the leaves, by name. */
const leafDecoders = {
  text: textAt,
  count: wordOf,
  number: (cursor: Cursor) => {
    const low = wordOf(cursor);
    return numberOf(low, wordOf(cursor));
  },
  truth: (cursor: Cursor) => wordOf(cursor) === 1,
  instant: instantAt,
  again: (cursor: Cursor) => cursor.instant,
  stream: (cursor: Cursor) => cursor.stream,
  next: (cursor: Cursor) => cursor.position,
  id: (cursor: Cursor) => cursor.stream + cursor.ending,
} as const;

/** The decoder of each form, made of those before it. */
export const decodersOf = (nodes: readonly Node[]): readonly Decoder[] => {
  const decoders: Decoder[] = [];
  for (const node of nodes) {
    if (typeof node === "string") decoders.push(leafDecoders[node]);
    else if (node[0] === "is") decoders.push(() => node[1]);
    else if (node[0] === "mixed") decoders.push(mixedAt);
    else if (node[0] === "open") decoders.push(openAt);
    else if (node[0] === "list") decoders.push(listOf(decoders[node[1]] as Decoder));
    else
      decoders.push(
        fieldsAt(
          node[1],
          node[2].map((part) => decoders[part] as Decoder),
        ),
      );
  }
  return decoders;
};

/** What the code of a decoder calls, by name. */
export const helpers = { ...leafDecoders, mixed: mixedAt, open: openAt, length: lengthOf } as const;
