// The global of browsers and Node alike, as far as it is used; the core compiles without their types.
declare const TextDecoder: new (
  label: "utf-8",
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** The longest line that is read, in UTF-16 units: 4 Mi, which is 4 to 12 MiB of UTF-8. */
export const longestLine = 4 * 1024 * 1024;

/** No UTF-16 unit takes more than three bytes of UTF-8: more bytes than this are too many units. */
export const mostBytes = 3 * longestLine;

/** Why a line could not be handed on as text. */
export interface LineDefect {
  readonly defect: "line-too-long" | "not-utf8";
}

export const tooLong: LineDefect = { defect: "line-too-long" };
export const notUtf8: LineDefect = { defect: "not-utf8" };

/** Decodes UTF-8 strictly: nothing for malformed bytes, because a replaced character is a changed record. */
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

/** A line without the carriage return before its line feed; a defect where it is too long. */
export const lineOf = (text: string): string | LineDefect => {
  const line = text.charCodeAt(text.length - 1) === 0x0d ? text.slice(0, -1) : text;
  return line.length > longestLine ? tooLong : line;
};

/** A line that arrives in pieces. What is too long to be read is dropped as it comes. */
export interface UnfinishedLine {
  /** True while nothing has been added since the last line was taken. */
  readonly empty: () => boolean;
  readonly add: (piece: string | Uint8Array) => void;
  /** The line so far; the next one begins. */
  readonly take: () => string | LineDefect;
}

/** Makes the holder of the line that a chunk leaves unfinished. It copies what it keeps. */
export const unfinishedLine = (decode: (bytes: Uint8Array) => string | undefined): UnfinishedLine => {
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
      // One unit more than the longest line, for its carriage return.
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
