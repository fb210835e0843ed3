const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Compares two ids in natural order: `b2` before `b10`. The order is total and needs no data of a locale, so
 * it is the same on each machine.
 */
export const compareIds = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  // The differing numbers begin at the digits before the first difference.
  while (/\d/.test(a[at - 1] ?? "")) at -= 1;
  const numberOf = (id: string): number => Number(/^\d+/.exec(id.slice(at))?.[0]);
  return numberOf(a) - numberOf(b) || byCodeUnits(a, b);
};

const vietnamese = /* @__PURE__ */ new Intl.Collator("vi", { numeric: true });

/**
 * Compares two texts in the order of a Vietnamese dictionary: đ after d, the tones after their letter,
 * numbers in natural order. Two forms of one text (composed and decomposed) are equal. Use it only for
 * display, because the order depends on the data of the platform.
 */
export const compareTexts = (a: string, b: string): number => {
  const [one, other] = [a.normalize("NFC"), b.normalize("NFC")];
  return vietnamese.compare(one, other) || byCodeUnits(one, other);
};

/** The given name, which is the last word of a Vietnamese name, and the names before it. */
const partsOfName = (name: string): readonly [string, string] => {
  const words = name.normalize("NFC").trim().split(/\s+/);
  return [words.at(-1) ?? "", words.slice(0, -1).join(" ")];
};

/** Compares two names of persons by given name, then by the names before it: `Lê Thị An` before `Bùi Văn Bình`. */
export const compareNames = (a: string, b: string): number => {
  const [[given, before], [otherGiven, otherBefore]] = [partsOfName(a), partsOfName(b)];
  return compareTexts(given, otherGiven) || compareTexts(before, otherBefore) || compareTexts(a, b);
};

/** A text with Đ where a keyboard for another language gave its look-alike: Ð (U+00D0) or Ɖ (U+0189). */
export const withVietnameseD = (text: string): string =>
  text.replace(/[\u00d0\u0189]/g, "Đ").replace(/[\u00f0\u0256]/g, "đ");

/** A text in the form for a search: composed, in lower case, with single spaces, from any typed form. */
export const searchForm = (text: string): string =>
  withVietnameseD(text).normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ");

/**
 * A word without its case, its marks and its separators: `Họ và tên`, `ho va ten` and `HO_VA_TEN` are equal.
 * Use it only for words of a closed list in which no two words become equal.
 */
export const withoutMarks = (text: string): string =>
  withVietnameseD(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
