const p1 = 0x9e3779b1 | 0;
const p2 = 0x85ebca77 | 0;
const p3 = 0xc2b2ae3d | 0;
const p4 = 0x27d4eb2f;
const p5 = 0x165667b1;

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

const taken = (lane: number, word: number): number =>
  Math.imul(turned((lane + Math.imul(word, p2)) | 0, 13), p1);

/**
 * XXH32 with seed 0 of whole words. A change within one word is always found, any other but once in four thousand million times; it
 * is no seal, and who means to deceive makes a new one.
 * @param from the first word that counts
 */
export const checksumOf = (unsigned: Uint32Array, from = 0): number => {
  // As signed numbers they stay in registers.
  const words = new Int32Array(unsigned.buffer, unsigned.byteOffset, unsigned.length);
  const { length } = words;
  let at = from;
  let sum = p5;
  if (length - from >= 4) {
    let a = (p1 + p2) | 0;
    let b = p2;
    let c = 0;
    let d = -p1 | 0;
    for (const end = length - 3; at < end; at += 4) {
      a = taken(a, words[at] as number);
      b = taken(b, words[at + 1] as number);
      c = taken(c, words[at + 2] as number);
      d = taken(d, words[at + 3] as number);
    }
    sum = (turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18)) | 0;
  }
  sum = (sum + 4 * (length - from)) | 0;
  for (; at < length; at += 1)
    sum = Math.imul(turned((sum + Math.imul(words[at] as number, p3)) | 0, 17), p4);
  sum = Math.imul(sum ^ (sum >>> 15), p2);
  sum = Math.imul(sum ^ (sum >>> 13), p3);
  return (sum ^ (sum >>> 16)) >>> 0;
};
