import { label } from "../../src/projections/index.js";
import type { Comparison, Evidence, Ratio, Source, Text } from "../../src/rules/index.js";

export type Language = keyof Text;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

const isScale = (scale: string): scale is "level" | "degree" | "grade" =>
  ["level", "degree", "grade"].includes(scale);

/** The kinds of work; the readings of the library name none of them. */
const categories: Readonly<Record<string, Text>> = {
  "with-post": { vi: "Giữ chức vụ lãnh đạo, quản lý", en: "holds a leading post" },
  "without-post": { vi: "Không giữ chức vụ", en: "holds no post" },
  "outside-political-system": {
    vi: "Không công tác trong hệ thống chính trị",
    en: "outside the political system",
  },
};

/** A place on a scale in the words of the library; the identifier itself where there are none. */
export const wordOf = (scale: string, place: string): Text =>
  scale === "category"
    ? (categories[place] ?? { vi: place, en: place })
    : isScale(scale)
      ? { vi: capital(label(scale, place, "vi")), en: label(scale, place, "en") }
      : { vi: place, en: place };

export const evidenceWords: Readonly<Record<Evidence, Text>> = {
  P: { vi: "đã đọc nguyên văn hoặc trích nguyên văn", en: "read or quoted word for word" },
  "P*": { vi: "trích nguyên văn, nhưng trang đọc được bị cắt", en: "quoted, but the page read was cut off" },
  "P(tr)": { vi: "trích qua bản dịch", en: "quoted in translation" },
  S: { vi: "theo báo, cổng thông tin hoặc phần mềm thuật lại", en: "as reported by others" },
  L: { vi: "chỉ có trong văn bản của một địa phương", en: "found in local guidance only" },
  R: { vi: "chỉ theo trí nhớ, chưa đọc được văn bản", en: "recalled only, no text read" },
  NF: { vi: "chưa tìm thấy văn bản", en: "no text found" },
};

/** `HD 21-HD/BTCTW, điểm II.B.6`, with the note where there is one. */
export const sourceWords = ({ document, point, note }: Source): string =>
  [document, ...(point === undefined ? [] : [`điểm ${point}`]), ...(note === undefined ? [] : [note])].join(
    ", ",
  );

/** A comparison around a number or a word. */
export const compared = (is: Comparison, value: string): Text =>
  ({
    "at-least": { vi: `từ ${value} trở lên`, en: `at least ${value}` },
    "at-most": { vi: `từ ${value} trở xuống`, en: `at most ${value}` },
    "more-than": { vi: `trên ${value}`, en: `more than ${value}` },
    "less-than": { vi: `dưới ${value}`, en: `less than ${value}` },
    equal: { vi: `bằng ${value}`, en: `exactly ${value}` },
  })[is];

/** `80 % (4/5)`, `20 %` of a hundred, or the fraction alone where the percentage is not whole. */
export const ratioWords = ([n, d]: Ratio): string =>
  d === 100 ? `${n} %` : (100 * n) % d === 0 ? `${(100 * n) / d} % (${n}/${d})` : `${n}/${d}`;
