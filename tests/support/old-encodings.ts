/**
 * Writes Vietnamese text as machines wrote it before Unicode: the fonts TCVN3 and VNI, which show other letters for
 * Latin ones, the code page Windows-1258, and UTF-16.
 */

const lettersOf = (letters: string, codes: string): Readonly<Record<string, string>> => {
  const pairs = codes.split(" ");
  return Object.fromEntries(letters.split(" ").map((letter, nth) => [letter, pairs[nth] ?? ""]));
};

const tcvn3: Readonly<Record<string, string>> = {
  ...lettersOf(
    "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ",
    "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö",
  ),
  ...lettersOf("ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ", "× Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î"),
  ...lettersOf("ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ", "ï ñ ò ó ô \u00AD õ ö ÷ ø ù ú û ü ý þ"),
  ...lettersOf("Ă Â Ê Ô Ơ Ư Đ", "¡ ¢ £ ¤ ¥ ¦ §"),
};

/** The text as the font `.VnTime` stores it. A capital with a tone is stored as a small letter. */
export const inTcvn3 = (text: string): string =>
  [...text.normalize("NFC")].map((letter) => tcvn3[letter] ?? tcvn3[letter.toLowerCase()] ?? letter).join("");

/** The text as the font `.VnTimeH` stores it, which shows small letters as capitals. */
export const inTcvn3Capitals = (text: string): string => inTcvn3(text.normalize("NFC").toLowerCase());

const vniTones: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
};
const vniHat: Readonly<Record<string, string>> = {
  "": "â",
  "\u0301": "á",
  "\u0300": "à",
  "\u0309": "å",
  "\u0303": "ã",
  "\u0323": "ä",
};
const vniBreve: Readonly<Record<string, string>> = {
  "": "ê",
  "\u0301": "é",
  "\u0300": "è",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë",
};
const vniI: Readonly<Record<string, string>> = {
  "\u0301": "í",
  "\u0300": "ì",
  "\u0309": "æ",
  "\u0303": "ó",
  "\u0323": "ò",
};
const mark = /[\u0300-\u036F]/;

const letterInVni = (letter: string): string => {
  const capital = letter !== letter.toLowerCase();
  const cased = (code: string): string => (capital ? code.toUpperCase() : code);
  const [base = "", ...marks] = [...letter.toLowerCase().normalize("NFD")];
  const tone = marks.find((each) => each in vniTones) ?? "";
  if (base === "đ") return cased("ñ");
  if (base === "i") return cased(tone === "" ? "i" : (vniI[tone] ?? ""));
  if (base === "y" && tone === "\u0323") return cased("î");
  if (marks.includes("\u0302")) return cased(base) + cased(vniHat[tone] ?? "");
  if (marks.includes("\u0306")) return cased(base) + cased(vniBreve[tone] ?? "");
  const horned = marks.includes("\u031B") ? { o: "ô", u: "ö" }[base] : undefined;
  return cased(horned ?? base) + (tone === "" ? "" : cased(vniTones[tone] ?? ""));
};

/** The text as the fonts of VNI store it: a letter, and after it a letter that shows as its mark. */
export const inVni = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) =>
      /[đĐ]/.test(letter) || mark.test(letter.normalize("NFD")) ? letterInVni(letter) : letter,
    )
    .join("");

const of1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  "\u0300": 0xcc,
  "\u0309": 0xd2,
  "\u0303": 0xde,
  "\u0301": 0xec,
  "\u0323": 0xf2,
};
/** Letters of Latin-1 at whose places Windows-1258 has others. */
const elsewhere = /[ÃãÌìÐðÒòÕõÝýÞþ]/;

/** The bytes of a text in Windows-1258: the letter with its shape, and its tone as a mark of its own. */
export const inWindows1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize("NFC")].flatMap((letter) => {
      const one = (each: string): number | undefined =>
        of1258[each] ??
        (each.charCodeAt(0) < 0x100 && !elsewhere.test(each) ? each.charCodeAt(0) : undefined);
      const whole = one(letter);
      if (whole !== undefined) return [whole];
      const [base = "", ...marks] = [...letter.normalize("NFD")];
      const tone = marks.find((each) => each in of1258) ?? "";
      const shape = (base + marks.filter((each) => each !== tone).join("")).normalize("NFC");
      const codes = [one(shape), one(tone)];
      if (codes.includes(undefined)) throw new Error(`“${letter}” is not in Windows-1258`);
      return codes as number[];
    }),
  );

/** The bytes of a text in UTF-16, with the mark of its order. */
export const inUtf16 = (text: string, order: "little" | "big" = "little"): Uint8Array => {
  const units = [0xfeff, ...Array.from(text, (_, nth) => text.charCodeAt(nth))];
  return Uint8Array.from(
    units.flatMap((unit) => (order === "little" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
};
