import { type TableProblem, tableProblem, unreadable } from "../table-problem.js";
import { asFont, isVietnamese } from "./old-fonts.js";

// The common class of browsers and Node, as far as this file uses it.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

const decodedAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The units of a text by which its encoding is found. */
const sampled = 64 * 1024;

/** The kind of UTF-16, by its mark, or by the zeros that letters of ASCII have there. No other text has zeros. */
const wideEncoding = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, sampled).entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.min(bytes.length, sampled) / 2;
  if (odd > most / 5 && even < odd / 20) return "utf-16le";
  return even > most / 5 && odd < even / 20 ? "utf-16be" : undefined;
};

const wordsOf = (text: string): string[] =>
  (text.slice(0, sampled).match(/[^\s,;"()./:]+/g) ?? []).filter((word) => /[^\0-\x7F]/.test(word));

/**
 * The encoding of one byte in which most words are Vietnamese: Windows-1258, or that of an old font. Words of no
 * reading, such as abbreviations, do not count. Where two readings are as good, the function does not choose.
 */
const narrowText = (bytes: Uint8Array): DecodedText | undefined => {
  const [tones, letters] = [decodedAs(bytes, "windows-1258"), decodedAs(bytes, "windows-1252")];
  if (tones === undefined || letters === undefined) return undefined;
  const composed = tones.normalize("NFC");
  const counts = [
    wordsOf(composed).filter(isVietnamese).length,
    ...(["tcvn3", "vni"] as const).map(
      (font) => wordsOf(letters).filter((word) => isVietnamese(asFont(word, font) ?? "\u00D7\u00D7")).length,
    ),
  ];
  const best = Math.max(...counts);
  if (best === 0 || counts.filter((count) => count === best).length > 1) return undefined;
  return counts[0] === best
    ? { text: composed, remarks: [tableProblem("read-as", { encoding: "Windows-1258" })] }
    : { text: letters, remarks: [] };
};

/** A text, and the encoding where the reader had to find it. */
export interface DecodedText {
  readonly text: string;
  readonly remarks: readonly TableProblem[];
}

/**
 * The text of bytes in UTF-8, UTF-16 or an encoding of one byte that its words show.
 * @throws InvalidInputError `file-not-utf8`
 */
export const decodedText = (bytes: Uint8Array): DecodedText => {
  const wide = wideEncoding(bytes);
  const text = decodedAs(bytes, wide ?? "utf-8");
  // The zeros of UTF-32.
  if (text !== undefined && !(wide !== undefined && text.startsWith("\0"))) return { text, remarks: [] };
  const narrow = wide === undefined ? narrowText(bytes) : undefined;
  if (narrow === undefined) throw unreadable("file-not-utf8");
  return narrow;
};
