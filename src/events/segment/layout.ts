/** `chibosg` and the version of the form: the first two words of a segment. */
export const magic = [0x62696863, 0x0167736f] as const;

/** The words that begin a segment, in their order; what the checksum covers comes after it. */
export const head = [
  "magic",
  "form",
  /** Of the whole segment, in bytes. */
  "bytes",
  "checksum",
  /** The number of the first entry in its file, from 1, in two words. */
  "first",
  "firstHigh",
  /** 1 in the last segment of its journal, otherwise 0. */
  "last",
  "entries",
  "runs",
  "texts",
  "textBytes",
  "nodeBytes",
  "words",
] as const;

/** The first word that the checksum covers. */
export const covered = 4;

/** The words of each run of one stream: its name, the position before its first entry in two words, its entries, its words. */
export const wordsPerRun = 5;

/** The most entries of a segment: their order takes half a word each. */
export const mostEntries = 16_384;

/** How many words hold so many bytes. */
export const wordsFor = (bytes: number): number => Math.ceil(bytes / 4);

/** A whole number as two words. */
export const halvesOf = (value: number): readonly [low: number, high: number] => [
  value % 2 ** 32,
  Math.floor(value / 2 ** 32),
];

/** The whole number of two words. */
export const wholeOf = (low = 0, high = 0): number => low + 2 ** 32 * high;
