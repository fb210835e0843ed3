import { checksumOf } from "./checksum.js";
import { SegmentError } from "./errors.js";
import { covered, head, magic, wholeOf, wordsFor, wordsPerRun } from "./layout.js";
import { wordsOf } from "./words.js";

/** The parts of one segment whose checksum holds. */
export interface Pieces {
  /** The number of its first entry, from 1. */
  readonly first: number;
  readonly entries: number;
  /** Whether it is the last of its journal. */
  readonly isLast: boolean;
  readonly runs: Uint32Array;
  readonly order: Uint16Array;
  readonly ends: Uint32Array;
  readonly textBytes: Uint8Array;
  readonly nodeBytes: Uint8Array;
  readonly words: Uint32Array;
}

/** Where a segment stands in its file, for errors. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

const headBytes = 4 * head.length;

/** The length of the segment that begins with these bytes; nothing while too few have come to tell. */
export const lengthOf = (bytes: Uint8Array, { segment, offset }: Place): number | undefined => {
  const known = wordsOf(bytes.subarray(0, Math.min(bytes.length, headBytes)));
  for (const [at, word] of magic.entries()) {
    if (known[at] === undefined || known[at] === word) continue;
    const isOurs = at === 1 && ((known[at] as number) & 0xffffff) === (word & 0xffffff);
    throw new SegmentError(isOurs ? "segment-newer" : "segment-foreign", segment, offset);
  }
  return bytes.length < headBytes ? undefined : known[head.indexOf("bytes")];
};

/**
 * Takes a segment apart.
 * @param bytes all of it and nothing else
 * @throws SegmentError where its checksum does not hold, or its parts are not as long as it says
 */
export const piecesOf = (bytes: Uint8Array, { segment, offset }: Place): Pieces => {
  const all = wordsOf(bytes);
  const damaged = new SegmentError("segment-damaged", segment, offset);
  const field = (name: (typeof head)[number]): number => all[head.indexOf(name)] as number;
  if (bytes.length % 4 !== 0 || checksumOf(all, covered) !== field("checksum")) throw damaged;
  let at = head.length;
  const taken = (length: number): Uint32Array => {
    at += length;
    if (at > all.length) throw damaged;
    return all.subarray(at - length, at);
  };
  const bytesOfText = (length: number): Uint8Array => {
    const from = 4 * at;
    taken(wordsFor(length));
    return bytes.subarray(from, from + length);
  };
  const entries = field("entries");
  const runs = taken(wordsPerRun * field("runs"));
  const orderWords = taken(Math.ceil(entries / 2));
  const order = new Uint16Array(2 * orderWords.length);
  orderWords.forEach((word, nth) => {
    order[2 * nth] = word & 0xffff;
    order[2 * nth + 1] = word >>> 16;
  });
  const pieces = {
    first: wholeOf(field("first"), field("firstHigh")),
    entries,
    isLast: field("last") === 1,
    runs,
    order: order.subarray(0, entries),
    ends: taken(field("texts")),
    textBytes: bytesOfText(field("textBytes")),
    nodeBytes: bytesOfText(field("nodeBytes")),
    words: taken(field("words")),
  };
  if (at !== all.length) throw damaged;
  return pieces;
};
