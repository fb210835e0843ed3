import type { PassesOver } from "./stream-of.js";

// The common class of browsers and Node, as far as this file uses it. The core compiles without their types.
declare const TextDecoder: new (
  label: "utf-8",
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** The longest line of a journal, in UTF-16 units: 4 Mi, which is 4 to 12 MiB of UTF-8. */
export const longestLine = 4 * 1024 * 1024;

/** A UTF-16 unit takes at most three bytes of UTF-8, so more bytes than this hold too many units. */
const mostBytes = 3 * longestLine;

/** The reason why the reader cannot give a line as text. */
export interface LineDefect {
  readonly defect: "line-too-long" | "not-utf8";
}

const tooLong: LineDefect = { defect: "line-too-long" };
const notUtf8: LineDefect = { defect: "not-utf8" };

/**
 * Decodes UTF-8 strictly. It returns undefined for malformed bytes, because a replaced character changes the
 * record.
 */
export const strictDecoder = (): ((bytes: Uint8Array) => string | undefined) => {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
};

/** A line without the carriage return before its line feed, or a defect if it is too long. */
const lineOf = (text: string): string | LineDefect => {
  const line = text.charCodeAt(text.length - 1) === 0x0d ? text.slice(0, -1) : text;
  return line.length > longestLine ? tooLong : line;
};

/** A line that arrives in pieces. It drops the pieces of a line that is too long. */
interface UnfinishedLine {
  /** True if nothing was added after the last `take`. */
  readonly empty: () => boolean;
  readonly add: (piece: string | Uint8Array) => void;
  /** Returns the line so far and begins the next one. */
  readonly take: () => string | LineDefect;
}

/** Makes the holder of an unfinished line at the end of a chunk. The holder copies its bytes. */
const unfinishedLine = (decode: (bytes: Uint8Array) => string | undefined): UnfinishedLine => {
  let text = "";
  let bytes = new Uint8Array(0);
  let size = 0;
  let defect: LineDefect | undefined;

  const settle = (): void => {
    const decoded = size === 0 ? "" : decode(bytes.subarray(0, size));
    size = 0;
    if (decoded === undefined) defect = notUtf8;
    else text += decoded;
  };
  const addBytes = (piece: Uint8Array): void => {
    if (size + piece.length > bytes.length) {
      const grown = new Uint8Array(Math.max(2 * bytes.length, size + piece.length));
      grown.set(bytes.subarray(0, size));
      bytes = grown;
    }
    bytes.set(piece, size);
    size += piece.length;
  };
  return {
    empty: () => text === "" && size === 0 && defect === undefined,
    add: (piece) => {
      if (defect !== undefined) return;
      const inBytes = typeof piece !== "string";
      // One unit more than the longest line, for the carriage return.
      if ((inBytes ? size : text.length) + piece.length > (inBytes ? mostBytes : longestLine) + 1) {
        defect = tooLong;
      } else if (inBytes) {
        addBytes(piece);
      } else {
        settle();
        text += piece;
      }
    },
    take: () => {
      if (defect === undefined) settle();
      const line = defect ?? lineOf(text);
      text = "";
      size = 0;
      defect = undefined;
      if (bytes.length > longestLine) bytes = new Uint8Array(0);
      return line;
    },
  };
};

/** A piece of a journal's file: UTF-8 or text. It may end anywhere. */
export type Chunk = string | Uint8Array;

/**
 * Consecutive lines. `first` is the number of the first line, from 1. A blank or skipped line is an empty
 * text.
 */
export interface Lines {
  readonly first: number;
  readonly texts: readonly (string | LineDefect)[];
  /** Whether the reader has already skipped most of the unneeded lines. */
  readonly sifted: boolean;
}

/** Cuts chunks into lines. */
interface LineReader {
  /** The lines that a chunk completes, in blocks. The caller drains them before it passes the next chunk. */
  readonly read: (chunk: Chunk) => Generator<Lines>;
  /** The last line, if the input ends without a line feed. */
  readonly end: () => Lines | undefined;
}

/**
 * The reader decodes a block at once and cuts the text into lines. One decoder call per line costs more. A
 * larger block also costs more, because its string leaves the young generation of the heap.
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
 * Makes a reader that cuts chunks of text or UTF-8 into lines. A line ends with LF or CR LF. The reader drops
 * a byte order mark at the start. A chunk may end inside a line, a character or a CR LF. Its owner may reuse
 * it after it drained the lines.
 * @param passesOver tells which lines of bytes are not needed
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
  // If a block is not well-formed, the reader decodes each of its lines alone, to find the bad ones.
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
  /** A block that keeps only the line feeds of skipped lines. The reader decodes it at once. */
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
        // As many whole lines as fit into a block, or one long line.
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
