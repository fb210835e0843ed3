/** The longest ending of a line that the function reads. It is longer than any stream name with any type. */
const longestEnding = 320;

const ending = /,"stream":"([\w./-]+)","type":"\w+"\}$/;

/**
 * The stream of an event, from the end of its line. The function does not parse the line. In canonical form
 * `stream` and `type` come last. They are then fields of the outermost object, because the last brace closes
 * that object. The result is undefined for a line in another form. The caller has to parse such a line.
 */
export const streamOfLine = (line: string): string | undefined =>
  ending.exec(line.slice(-longestEnding))?.[1];

const table = (text: string): Uint8Array => {
  const bytes = new Uint8Array(256);
  for (const letter of text) bytes[letter.charCodeAt(0)] = 1;
  return bytes;
};

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
const inType = table(letters);
const inStream = table(`${letters}./-`);
const codes = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const afterType = codes('"}');
const beforeType = codes('","type":"');
const beforeStream = codes(',"stream":"');

/** Whether a text stands in the bytes before `end`. */
const precedes = (bytes: Uint8Array, end: number, text: readonly number[]): boolean => {
  const from = end - text.length;
  if (from < 0) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[from + at] !== text[at]) return false;
  return true;
};

const mixed = (sum: number, code: number): number => Math.imul(sum ^ code, 0x01000193);

/** A number for a name, computed from its last letter to its first. */
const sumOf = (name: string): number => {
  let sum = 0;
  for (let at = name.length - 1; at >= 0; at -= 1) sum = mixed(sum, name.charCodeAt(at));
  return sum;
};

/**
 * Tells whether a reader can skip a line of bytes. `from` is its first byte and `to` follows its last byte.
 */
export type PassesOver = (bytes: Uint8Array, from: number, to: number) => boolean;

/**
 * Makes the test whether a line surely belongs to other streams, from its bytes alone. The reader neither
 * decodes nor parses such a line. The test compares names by a number, so it may let a line of another stream
 * pass. It never drops a line of these streams.
 */
export const elsewhereThan = (streams: ReadonlySet<string>): PassesOver => {
  const wanted = new Set<number>();
  for (const name of streams) wanted.add(sumOf(name));
  return (bytes, from, to) => {
    if (!precedes(bytes, to, afterType)) return false;
    let at = to - afterType.length;
    while (at > from && inType[bytes[at - 1] as number] === 1) at -= 1;
    if (at === to - afterType.length || !precedes(bytes, at, beforeType)) return false;
    at -= beforeType.length;
    let sum = 0;
    const end = at;
    for (let code = bytes[at - 1] as number; at > from && inStream[code] === 1; ) {
      sum = mixed(sum, code);
      at -= 1;
      code = bytes[at - 1] as number;
    }
    return (
      at < end && at - beforeStream.length >= from && precedes(bytes, at, beforeStream) && !wanted.has(sum)
    );
  };
};
