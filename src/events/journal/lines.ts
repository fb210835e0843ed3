import type { PassesOver } from "./stream-of.js";
import {
  type LineDefect,
  lineOf,
  mostBytes,
  notUtf8,
  strictDecoder,
  tooLong,
  unfinishedLine,
} from "./text.js";

/** A piece of a journal's file: UTF-8 or text, ending anywhere. */
export type Chunk = string | Uint8Array;

/** Some lines in a row, numbered from `first`, which counts from 1. A line that is blank or passed over is an empty text. */
export interface Lines {
  readonly first: number;
  readonly texts: readonly (string | LineDefect)[];
  /** Lines that are not needed were passed over already, but for one in many. */
  readonly sifted: boolean;
}

/** Cuts chunks into lines. */
export interface LineReader {
  /** The lines that a chunk completes, in blocks. To be drained before the next chunk is given. */
  readonly read: (chunk: Chunk) => Generator<Lines>;
  /** The last line, where the input ended without a line feed. */
  readonly end: () => Lines | undefined;
}

/**
 * A block is decoded at once and cut as text. One decoder call per line costs more than that, and so
 * does a larger block, whose string leaves the young generation.
 */
const blockSize = 32 * 1024;
const lineFeed = 0x0a;
const byteOrderMark = "\ufeff";

const nextLineFeed = (chunk: Chunk, from: number): number =>
  typeof chunk === "string" ? chunk.indexOf("\n", from) : chunk.indexOf(lineFeed, from);

const lastLineFeed = (chunk: Chunk, from: number): number =>
  typeof chunk === "string" ? chunk.lastIndexOf("\n", from) : chunk.lastIndexOf(lineFeed, from);

const partOf = (chunk: Chunk, from: number, to: number): Chunk =>
  typeof chunk === "string" ? chunk.slice(from, to) : chunk.subarray(from, to);

const cut = (text: string): (string | LineDefect)[] => {
  const lines: (string | LineDefect)[] = [];
  let from = 0;
  for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
    lines.push(lineOf(text.slice(from, to)));
    from = to + 1;
  }
  lines.push(lineOf(text.slice(from)));
  return lines;
};

/**
 * Makes a reader that cuts chunks of text or UTF-8 into lines. A line ends with LF or CR LF; a byte
 * order mark at the start is dropped. A chunk may end inside a line, a character or a CR LF, and may
 * be reused by its owner once its lines are drained.
 * @param passesOver says which lines of bytes are not needed
 */
export const lineReader = (passesOver?: PassesOver): LineReader => {
  const decode = strictDecoder();
  const unfinished = unfinishedLine(decode);
  let next = 1;

  const numbered = (texts: (string | LineDefect)[], sifted = false): Lines => {
    const first = next;
    next += texts.length;
    const start = texts[0];
    if (first === 1 && typeof start === "string" && start.startsWith(byteOrderMark))
      texts[0] = start.slice(1);
    return { first, texts, sifted };
  };
  // Where a block is not well-formed each of its lines is decoded alone, to find the bad ones.
  const oneByOne = (block: Uint8Array): (string | LineDefect)[] => {
    const lines: (string | LineDefect)[] = [];
    for (let from = 0, to = 0; to < block.length; from = to + 1) {
      const found = block.indexOf(lineFeed, from);
      to = found < 0 ? block.length : found;
      if (passesOver?.(block, from, to)) {
        lines.push("");
        continue;
      }
      const text = decode(block.subarray(from, to));
      lines.push(text === undefined ? notUtf8 : lineOf(text));
    }
    return lines;
  };
  let sieve = new Uint8Array(0);
  /** A block with nothing but the line feed of the lines that are passed over, to be decoded at once. */
  const sifted = (block: Uint8Array): Uint8Array => {
    if (passesOver === undefined) return block;
    if (sieve.length < block.length) sieve = new Uint8Array(block.length);
    let size = 0;
    for (let from = 0, to = 0; to < block.length; from = to + 1) {
      const found = block.indexOf(lineFeed, from);
      to = found < 0 ? block.length : found;
      if (!passesOver(block, from, to)) {
        sieve.set(block.subarray(from, to), size);
        size += to - from;
      }
      if (to < block.length) sieve[size++] = lineFeed;
    }
    return sieve.subarray(0, size);
  };
  const linesOf = (block: Chunk): (string | LineDefect)[] => {
    if (typeof block === "string") return cut(block);
    if (block.length > mostBytes + 1) return [tooLong];
    const text = decode(sifted(block));
    return text === undefined ? oneByOne(block) : cut(text);
  };

  return {
    *read(chunk) {
      let from = 0;
      if (!unfinished.empty()) {
        const end = nextLineFeed(chunk, 0);
        unfinished.add(end < 0 ? chunk : partOf(chunk, 0, end));
        if (end < 0) return;
        from = end + 1;
        yield numbered([unfinished.take()]);
      }
      for (;;) {
        // As many whole lines as fit into a block, or else one long line.
        let end = lastLineFeed(chunk, from + blockSize);
        if (end < from) end = nextLineFeed(chunk, from);
        if (end < 0) break;
        yield numbered(
          linesOf(partOf(chunk, from, end)),
          passesOver !== undefined && typeof chunk !== "string",
        );
        from = end + 1;
      }
      if (from < chunk.length) unfinished.add(partOf(chunk, from, chunk.length));
    },
    end: () => (unfinished.empty() ? undefined : numbered([unfinished.take()])),
  };
};
