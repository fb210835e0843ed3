import { isSyllable } from "./syllable.js";

/** A font of the time before Unicode, whose texts show other letters in every other font. */
export const oldFonts = ["tcvn3", "vni"] as const;
export type OldFont = (typeof oldFonts)[number];

/** The letters of TCVN3 (fonts such as `.VnTime`) beside the characters that they show elsewhere. */
const tcvn3 = new Map(
  [
    ["àáảãạ", "µ¸¶·¹"],
    ["ăằắẳẵặ", "¨»¾¼½Æ"],
    ["âầấẩẫậ", "©ÇÊÈÉË"],
    ["đèéẻẽẹ", "®ÌÐÎÏÑ"],
    ["êềếểễệ", "ªÒÕÓÔÖ"],
    ["ìíỉĩị", "×ÝØÜÞ"],
    ["òóỏõọ", "ßãáâä"],
    ["ôồốổỗộ", "«åèæçé"],
    ["ơờớởỡợ", "¬êíëìî"],
    ["ùúủũụ", "ïóñòô"],
    ["ưừứửữự", "\u00ADõøö÷ù"],
    ["ỳýỷỹỵ", "úýûüþ"],
    ["ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦"],
  ].flatMap(([letters = "", shown = ""]) => [...shown].map((sign, nth) => [sign, [...letters][nth] ?? ""])),
);

/** The letters of VNI that are one character. */
const vniLetters: Readonly<Record<string, string>> = {
  ...{ ñ: "đ", ö: "ư", ô: "ơ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" },
};

const [grave, acute, hook, tilde, dot, circumflex, breve] = [..."\u0300\u0301\u0309\u0303\u0323\u0302\u0306"];

/** The marks that VNI writes after a letter: the letters that take them, and the marks in Unicode. */
const vniMarks = new Map(
  [
    ["aeouyơư", "", "øùûõï"],
    ["aeo", circumflex, "âàáåãä"],
    ["a", breve, "êèéúüë"],
  ].flatMap(([letters = "", form = "", signs = ""]) =>
    [...signs].map((sign, nth) => {
      const tones = [grave, acute, hook, tilde, dot];
      return [sign, { letters, marks: form + ((form === "" ? tones : ["", ...tones])[nth] ?? "") }] as const;
    }),
  ),
);

const isPlain = (character: string): boolean => character < "\u0080";
const isCapital = (text: string): boolean => text !== text.toLowerCase();

const fromTcvn3 = (text: string): string | undefined => {
  const letters = [...text].map((sign) => (isPlain(sign) ? sign : tcvn3.get(sign)));
  if (letters.includes(undefined)) return undefined;
  const plain = text.replace(/[^A-Za-z]/g, "");
  // Its small letters stand among capitals as well: a font of capitals shows them so.
  const shown = letters.join("");
  return plain.length > 2 && plain === plain.toUpperCase() ? shown.toUpperCase() : shown;
};

const fromVni = (text: string): string | undefined => {
  let shown = "";
  for (const sign of text) {
    const small = sign.toLowerCase();
    const [letter, mark] = [vniLetters[small], vniMarks.get(small)];
    const last = shown.at(-1) ?? "";
    if (isPlain(sign)) shown += sign;
    else if (letter !== undefined) shown += isCapital(sign) ? letter.toUpperCase() : letter;
    else if (mark?.letters.includes(last.toLowerCase()) && last !== "") shown += mark.marks;
    else return undefined;
  }
  return shown.normalize("NFC");
};

/** A text as its font shows it, in Unicode; undefined if the font has no such text. */
export const asFont = (text: string, font: OldFont): string | undefined =>
  (font === "tcvn3" ? fromTcvn3 : fromVni)(text);

const words = /[\p{L}\p{M}]+/gu;
const sign = "[¢-ª¬\\u00AD®¯¸º¼-¾×÷]";
/** A sign that is no letter beside one. Quotes, `·` and small numbers stand so in any text, unless letters follow them. */
const signInWord = new RegExp(`\\p{L}${sign}|${sign}\\p{L}|\\p{L}[«»·¹]\\p{L}`, "u");
/** Capitals that stand for words, such as “QĐ”. */
const abbreviation = /^[A-ZĐƯ]+$/;

const isWord = (word: string): boolean =>
  [...word].every(isPlain) || abbreviation.test(word) || isSyllable(word);

/** Whether the words of a text that have more than plain letters are Vietnamese. “Ð” (U+00D0) passes for “Đ”. */
export const isVietnamese = (text: string): boolean =>
  !signInWord.test(text) && (text.replace(/Ð/g, "Đ").replace(/ð/g, "đ").match(words) ?? []).every(isWord);

/** What a text shows of its font: the fonts in which its words are Vietnamese. */
export interface FontEvidence {
  /** The words are Vietnamese as they stand. */
  readonly asItStands: boolean;
  /** The words are Vietnamese in these fonts, and other ones than as they stand. */
  readonly fonts: readonly OldFont[];
  /** There are signs within words, which no text in Unicode has. */
  readonly isStrange: boolean;
}

/**
 * What a text shows of its font; undefined where no old font has the text, as with every letter that only Unicode has,
 * or where it is the same in every font.
 */
export const evidenceOf = (given: string): FontEvidence | undefined => {
  if (!/[^\0-\x7F]/.test(given)) return undefined;
  const text = given.normalize("NFC");
  const isStrange = signInWord.test(text);
  const shown = oldFonts.map((font) => [font, asFont(text, font)] as const);
  const other = shown.filter(([, as]) => as !== undefined && as !== text);
  if (other.length === 0 && !isStrange) return undefined;
  const fonts = other.flatMap(([font, as = ""]) => (isVietnamese(as) ? [font] : []));
  return { asItStands: isVietnamese(text), fonts, isStrange };
};
