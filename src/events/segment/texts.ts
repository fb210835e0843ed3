// The globals of browsers and Node alike, as far as they are used; the core compiles without their types.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: "utf-8",
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

import { impossible } from "./errors.js";

/** Each text once, by its number, while a segment is written. */
export interface Texts {
  of(text: string): number;
  /** Where each text ends, and the bytes of all. */
  taken(): { readonly ends: readonly number[]; readonly bytes: Uint8Array };
}

export const textsOf = (): Texts => {
  const known = new Map<string, number>();
  return {
    of(text) {
      const at = known.get(text) ?? known.size;
      if (at === known.size) known.set(text, at);
      return at;
    },
    taken() {
      const encoder = new TextEncoder();
      const pieces = [...known.keys()].map((text) => encoder.encode(text));
      const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let end = 0;
      const ends = pieces.map((piece) => {
        bytes.set(piece, end);
        end += piece.length;
        return end;
      });
      return { ends, bytes };
    },
  };
};

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A text from its bytes. It is a text of its own: what is kept of one entry keeps no others in memory. */
export const textOf = (bytes: Uint8Array, from: number, to: number): string => {
  if (to < from || to > bytes.length) throw impossible();
  return decoder.decode(bytes.subarray(from, to));
};

/** Whether bytes hold a text somewhere. */
export const includesText = (bytes: Uint8Array, text: string): boolean => {
  const wanted = new TextEncoder().encode(text);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, nth) => bytes[at + nth] === byte)) return true;
  return false;
};
