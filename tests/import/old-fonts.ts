/** The letters of TCVN 5712 from 0xA1 on, in the order of their bytes. A dot stands where the fonts have no letter. */
const tcvn3 =
  "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ";
const capitals = "ĂÂÊÔƠƯĐ";

/** A text as TCVN3 stores it, shown in another font. Capitals with tones are stored as small letters. */
export const inTcvn3 = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) => {
      if (letter < "\u0080") return letter;
      const at = tcvn3.indexOf(capitals.includes(letter) ? letter : letter.toLowerCase());
      if (at < 0) throw new Error(`TCVN3 has no ${letter}`);
      return String.fromCharCode(0xa1 + at);
    })
    .join("");

const tones = { grave: "\u0300", acute: "\u0301", hook: "\u0309", tilde: "\u0303", dot: "\u0323" };
const toneOf = (parts: readonly string[]): keyof typeof tones | "level" =>
  (Object.keys(tones) as (keyof typeof tones)[]).find((name) => parts.includes(tones[name])) ?? "level";

const vniSigns = {
  circumflex: { level: "â", grave: "à", acute: "á", hook: "å", tilde: "ã", dot: "ä" },
  breve: { level: "ê", grave: "è", acute: "é", hook: "ú", tilde: "ü", dot: "ë" },
  none: { level: "", grave: "ø", acute: "ù", hook: "û", tilde: "õ", dot: "ï" },
  i: { level: "", grave: "ì", acute: "í", hook: "æ", tilde: "ó", dot: "ò" },
} as const;

/** A text as VNI stores it, shown in another font. */
export const inVni = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) => {
      if (letter < "\u0080") return letter;
      const small = letter.toLowerCase();
      const parts = [...small.normalize("NFD")];
      const [base = ""] = parts;
      const tone = toneOf(parts);
      const stored =
        small === "đ"
          ? "ñ"
          : small === "ỵ"
            ? "î"
            : base === "i"
              ? vniSigns.i[tone]
              : parts.includes("\u031B")
                ? (base === "o" ? "ô" : "ö") + vniSigns.none[tone]
                : base +
                  (parts.includes("\u0302")
                    ? vniSigns.circumflex
                    : parts.includes("\u0306")
                      ? vniSigns.breve
                      : vniSigns.none)[tone];
      return letter === small ? stored : stored.toUpperCase();
    })
    .join("");
