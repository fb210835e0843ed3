/** A list of 32-bit words that grows. */
export interface Words {
  length(): number;
  push(word: number): void;
  /** What was pushed so far. */
  taken(): Uint32Array;
}

export const growingWords = (): Words => {
  let words = new Uint32Array(1024);
  let length = 0;
  return {
    length: () => length,
    push(word) {
      if (length === words.length) {
        const grown = new Uint32Array(2 * length);
        grown.set(words);
        words = grown;
      }
      words[length] = word;
      length += 1;
    },
    taken: () => words.subarray(0, length),
  };
};

const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Words as their bytes, the lowest first, on every machine. */
export const bytesOf = (words: Uint32Array, swapped = !isLittleEndian): Uint8Array => {
  const bytes = new Uint8Array(4 * words.length);
  if (!swapped) bytes.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
  else {
    const view = new DataView(bytes.buffer);
    words.forEach((word, at) => {
      view.setUint32(4 * at, word, true);
    });
  }
  return bytes;
};

/** The words that bytes hold, four each; they are copied. */
export const wordsOf = (bytes: Uint8Array, swapped = !isLittleEndian): Uint32Array => {
  const words = new Uint32Array(bytes.length >>> 2);
  if (!swapped) new Uint8Array(words.buffer).set(bytes.subarray(0, 4 * words.length));
  else {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < words.length; at += 1) words[at] = view.getUint32(4 * at, true);
  }
  return words;
};

const parts = { float: new Float64Array(1), words: new Uint32Array(0) };
parts.words = new Uint32Array(parts.float.buffer);

/** The two words of a number. */
export const wordsOfNumber = (value: number): readonly [number, number] => {
  parts.float[0] = value;
  const [a = 0, b = 0] = parts.words;
  return isLittleEndian ? [a, b] : [b, a];
};

/** The number of two words. */
export const numberOf = (low: number, high: number): number => {
  parts.words[isLittleEndian ? 0 : 1] = low;
  parts.words[isLittleEndian ? 1 : 0] = high;
  return parts.float[0] as number;
};
