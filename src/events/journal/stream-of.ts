/** The longest ending of a line that is looked at: longer than a stream's name and a type's can be. */
const longestEnding = 320;

const ending = /,"stream":"([\w./-]+)","type":"\w+"\}$/;

/**
 * The stream of an event from the end of its line, which is not parsed. In canonical form `stream` and
 * `type` come last; a JSON text that ends so has these as fields of its outermost object, because its
 * last brace closes that one. Nothing for a line of another form, which has to be parsed.
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

/** Whether the bytes before `end` are those of a text. */
const precedes = (bytes: Uint8Array, end: number, text: readonly number[]): boolean => {
  const from = end - text.length;
  if (from < 0) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[from + at] !== text[at]) return false;
  return true;
};

const mixed = (sum: number, code: number): number => Math.imul(sum ^ code, 0x01000193);

/** A number for a name, made from its last letter to its first. */
const sumOf = (name: string): number => {
  let sum = 0;
  for (let at = name.length - 1; at >= 0; at -= 1) sum = mixed(sum, name.charCodeAt(at));
  return sum;
};

/** Says of a line, as bytes, that it can be passed over: `from` is its first byte and `to` follows its last. */
export type PassesOver = (bytes: Uint8Array, from: number, to: number) => boolean;

/**
 * Makes the test whether a line is surely of none of these streams, by its bytes alone: what it passes over
 * is neither decoded nor parsed. Names are compared by a sum, so that a line of another stream may be let through, and
 * never one of these is lost.
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
