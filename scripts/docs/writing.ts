import type { EventType } from "../../src/events/catalogue.js";
import { evidenceNames, label } from "../../src/language/labels.js";
import type { Text } from "../../src/language/text.js";
import { eventNames } from "../../src/language/words/event-names.js";
import type { Comparison, Evidence, Ratio, Source } from "../../src/rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { adoptionOf, applies, rulesInUse } from "../../src/rules/engine/rules-in-use.js";

/** A cell of a table on one line, with its bars escaped. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A table; empty without rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? "" : [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** Paragraphs, headings and tables with one empty line between them, and an end of line. */
export const page = (...blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== "").join("\n\n")}\n`;

/** An event type: its Vietnamese name in Vietnamese, its code in English. */
export const eventName = (type: EventType, language: Language): string =>
  language === "vi" ? eventNames[type].vi : `\`${type}\``;

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** The sentence that a page is generated, with its source. */
export const made = (from: string): string =>
  `<!-- Made by \`npm run docs\` from ${from}. Change that, not this page. -->`;

export type Language = keyof Text;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

const isScale = (scale: string): scale is "level" | "degree" | "grade" =>
  ["level", "degree", "grade"].includes(scale);

/** The kinds of work. The readings of the library do not name them. */
const categories: Readonly<Record<string, Text>> = {
  "with-post": { vi: "Giữ chức vụ lãnh đạo, quản lý", en: "holds a leading post" },
  "without-post": { vi: "Không giữ chức vụ", en: "holds no post" },
  "outside-political-system": {
    vi: "Không công tác trong hệ thống chính trị",
    en: "outside the political system",
  },
};

/** A place on a scale in the words of the library, or its identifier where it has no words. */
export const wordOf = (scale: string, place: string): Text =>
  scale === "category"
    ? (categories[place] ?? { vi: place, en: place })
    : isScale(scale)
      ? { vi: capital(label(scale, place, "vi")), en: label(scale, place, "en") }
      : { vi: place, en: place };

export const evidenceWords: Readonly<Record<Evidence, Text>> = {
  quoted: { vi: "đã đọc nguyên văn hoặc trích nguyên văn", en: "read or quoted word for word" },
  "quoted-in-part": {
    vi: "trích nguyên văn, nhưng trang đọc được bị cắt",
    en: "quoted, but the page read was cut off",
  },
  translated: { vi: "trích qua bản dịch", en: "quoted in translation" },
  reported: { vi: "theo báo, cổng thông tin hoặc phần mềm thuật lại", en: "as reported by others" },
  local: { vi: "chỉ có trong văn bản của một địa phương", en: "found in local guidance only" },
  recalled: { vi: "chỉ theo trí nhớ, chưa đọc được văn bản", en: "recalled only, no text read" },
  "not-found": { vi: "chưa tìm thấy văn bản", en: "no text found" },
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

/** `80 % (4/5)`; `20 %` for a fraction of a hundred; the fraction alone where the percentage is not whole. */
export const ratioWords = ([n, d]: Ratio): string =>
  d === 100 ? `${n} %` : (100 * n) % d === 0 ? `${(100 * n) / d} % (${n}/${d})` : `${n}/${d}`;

/** The box that a reviewer ticks. */
export const box = "[ ] đúng văn bản · [ ] cần sửa: ………";

/** Vietnamese first, then English. */
export const both = ({ vi, en }: Text): string => `${vi}<br>*${en}*`;

/** A source with the strength of its evidence in words. */
export const cited = (source: Source): string =>
  `${sourceWords(source)} · ${evidenceWords[source.evidence].vi}`;

/** A source in a cell of a table. */
export const citedShort = (source: Source): string =>
  `${sourceWords(source)} (${evidenceNames[source.evidence].vi})`;

/** A level in the words of both languages. */
export const levelWords = (level: string): Text => {
  const { vi, en } = wordOf("level", level);
  return { vi: `“${vi}”`, en };
};

/** A rule or cap that a parameter or weak evidence can switch off. */
export interface Switched {
  readonly source: Source;
  readonly adoptedBy?: string | undefined;
}

/** Whether the rule applies, as a mark that is easy to see on paper. */
export const mark = (rule: Switched, ruleSet: RuleSet): string =>
  applies(rule, rulesInUse(ruleSet)) ? "● BẬT / ON" : "○ TẮT / OFF";

/** Whether a rule of a ladder is on, off, or open because nobody chose. */
export const markRule = (rule: Switched, ruleSet: RuleSet): string =>
  adoptionOf(rule, rulesInUse(ruleSet)) === "open" ? "◐ CHƯA CHỌN / NOT CHOSEN" : mark(rule, ruleSet);

/** The condition under which a rule of a ladder applies. While nobody chose, the engine judges both ways. */
export const ruleSwitchWords = (rule: Switched, ruleSet: RuleSet): string =>
  adoptionOf(rule, rulesInUse(ruleSet)) === "open"
    ? `cấp ủy chọn bằng \`${rule.adoptedBy ?? ""}\`; chưa ai chọn thì máy xét cả khi có và khi không / *a committee chooses; until then it is judged with the rule and without it*`
    : switchWords(rule, ruleSet);

/** The condition under which a rule or cap applies, and the body that chooses. */
export const switchWords = (rule: Switched, ruleSet: RuleSet): string => {
  const on = applies(rule, rulesInUse(ruleSet));
  if (rule.adoptedBy === undefined)
    return on
      ? "luôn áp dụng / *always applied*"
      : "không áp dụng: chưa đủ căn cứ / *never applied: evidence too weak*";
  const now = on ? "hiện đang bật / *on now*" : "hiện chưa bật / *off now*";
  return `chỉ khi cấp ủy chọn \`${rule.adoptedBy}\` / *only where a committee adopts it* (${now})`;
};

/** The value of a parameter in words. */
export const valueWords = (value: boolean | number | string | undefined): string =>
  value === undefined
    ? "chưa ai chọn / *nobody chose*"
    : typeof value === "boolean"
      ? value
        ? "có / *yes*"
        : "không / *no*"
      : String(value);

/** Makes a text at its first use, because the compiler takes seconds for a text from the declared types. */
export const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
