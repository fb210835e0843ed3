import type { Text } from "../language/text.js";
import type { Source } from "./engine/conditions/vocabulary.js";

/** A text of 2026 that the authors know by its number, its day and its subject, and have not read. */
interface UnreadText {
  /** Its number. */
  readonly number: string;
  /** The day of issue. No other first day is known. */
  readonly from: string;
  /** The text that it replaced. */
  readonly replaces?: string;
}

/** Texts of 2026 on one matter, oldest first, and when they matter. */
interface UnreadTexts {
  readonly texts: readonly UnreadText[];
  /** Their subject. */
  readonly about: Text;
  /** The facts under which it matters that nobody read them. */
  readonly matters: Text;
  readonly concerns: "vote" | "procedure" | "awards" | "wording";
}

/**
 * The texts of 2026 by matter. Question banks, offices and software report them. A rule that rests on a text
 * that they replaced ends on their first day, or cites what stands beside it, and the rule sets have a gap.
 */
export const textsOf2026 = {
  charter: {
    texts: [
      { number: "QĐ 20-QĐ/TW", from: "2026-04-08", replaces: "QĐ 294-QĐ/TW (2025)" },
      { number: "QĐ 208-QĐ/TW", from: "2026-07-26", replaces: "QĐ 20-QĐ/TW (2026)" },
    ],
    about: { vi: "thi hành Điều lệ Đảng", en: "carrying out the Charter" },
    matters: {
      vi: "biểu quyết từ 08/04/2026 khi có đảng viên chính thức được miễn sinh hoạt, sinh hoạt tạm thời nơi khác, bị đình chỉ sinh hoạt hoặc bị khởi tố: ai tính vào mẫu số; xóa tên sau thời gian giáo dục; thời hạn chuyển sinh hoạt chính thức (có nguồn ghi 60, có nguồn ghi 30 ngày làm việc)",
      en: "a vote since 8/4/2026 where an official member is exempt, away, suspended or prosecuted: who counts; striking off after education; the time for an official transfer (60 working days by one source, 30 by another)",
    },
    concerns: "vote",
  },
  awards: {
    texts: [{ number: "HD 01-HD/TW", from: "2026-05-19", replaces: "HD 06-HD/TW (2025)" }],
    about: { vi: "hướng dẫn cụ thể về thi hành Điều lệ, khen thưởng", en: "details of the Charter, awards" },
    matters: {
      vi: "khen thưởng cho mức xếp loại được quyết định từ 19/05/2026",
      en: "an award for a level that was decided since 19/5/2026",
    },
    concerns: "awards",
  },
  inspection: {
    texts: [{ number: "QĐ 21-QĐ/TW", from: "2026-04-11", replaces: "QĐ 296-QĐ/TW (2025)" }],
    about: { vi: "kiểm tra, giám sát, kỷ luật", en: "inspection, supervision, discipline" },
    matters: {
      vi: "đối tượng bị kiểm tra khi có dấu hiệu vi phạm từ 11/04/2026: khi nào việc kiểm tra bắt đầu và kết thúc",
      en: "a subject inspected for signs of a violation since 11/4/2026: when an inspection begins and ends",
    },
    concerns: "procedure",
  },
  "forbidden-acts": {
    texts: [{ number: "QĐ 207-QĐ/TW", from: "2026-07-26", replaces: "QĐ 37-QĐ/TW (2021)" }],
    about: { vi: "những điều đảng viên không được làm", en: "what members must not do" },
    matters: {
      vi: "hành vi từ 26/07/2026: hành vi nào bị cấm là theo quyết định kỷ luật, máy không xét",
      en: "an act since 26/7/2026: the disciplinary decision says whether it is forbidden, the program does not",
    },
    concerns: "wording",
  },
  discipline: {
    texts: [{ number: "QĐ 212-QĐ/TW", from: "2026-08-17", replaces: "QĐ 69-QĐ/TW (2022), QĐ 264-QĐ/TW" }],
    about: { vi: "kỷ luật tổ chức đảng, đảng viên vi phạm", en: "discipline of organisations and members" },
    matters: {
      vi: "kỷ luật được quyết định từ 17/08/2026: hình thức kỷ luật là theo quyết định, máy không xét",
      en: "a measure decided since 17/8/2026: the decision says its form, the program does not judge it",
    },
    concerns: "wording",
  },
  papers: {
    texts: [
      { number: "QĐ 399-QĐ/TW", from: "2026-01-09", replaces: "QĐ 66-QĐ/TW (2017)" },
      { number: "HD 05-HD/VPTW", from: "2026-05-27", replaces: "HD 36-HD/VPTW (2018)" },
      { number: "CV 1361-CV/BTCTW", from: "2026-06-30" },
    ],
    about: {
      vi: "thể loại, thẩm quyền ban hành, thể thức văn bản của Đảng; hồ sơ đảng viên trên cơ sở dữ liệu",
      en: "kinds, issuers and layout of party papers; member files in the central database",
    },
    matters: {
      vi: "văn bản, hồ sơ lập từ ngày của từng văn bản",
      en: "papers and files made since the day of each text",
    },
    concerns: "wording",
  },
  employer: {
    texts: [{ number: "NĐ 233/2026/NĐ-CP", from: "2026-06-26" }],
    about: { vi: "đánh giá, xếp loại viên chức", en: "the rating of public employees" },
    matters: {
      vi: "đảng viên là viên chức: mức của cơ quan sử dụng được ghi như đã nhận, không tính lại",
      en: "a member who is a public employee: the employer's level is taken as received and not computed",
    },
    concerns: "procedure",
  },
} as const satisfies Readonly<Record<string, UnreadTexts>>;

/** A matter on which a text of 2026 is known and not read. */
export type MatterOf2026 = keyof typeof textsOf2026;

/** The matters in the order of the table. */
export const mattersOf2026 = Object.keys(textsOf2026) as readonly MatterOf2026[];

/** The text of 2026 on a matter that is in force on a day. Before the first one it is undefined. */
export const textOf2026 = (matter: MatterOf2026, day: string): UnreadText | undefined => {
  const texts: readonly UnreadText[] = textsOf2026[matter].texts;
  return texts.filter(({ from }) => from <= day).at(-1);
};

/** The first day of the texts of 2026 on a matter: the end of the text that they replaced. */
export const firstDayOf2026 = (matter: MatterOf2026): string => textsOf2026[matter].texts[0].from;

/** What stands beside an unread text, such as an article of the Charter, with a note that names the text. */
export const besideUnread = (standing: Source, number: string, why = "was not read on this"): Source => ({
  ...standing,
  note: `${number} (2026) ${why}`,
});
