import { roundedMark, roundingNote } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { eventText } from "../language/stream-text.js";
import { apartMark, marks, offMark } from "./condition-text.js";
import { headings } from "./headings.js";
import { type Line, lay, line, type Rendering } from "./lines.js";

/** The meaning of each sign at the beginning of a line. */
export const signs = {
  vi: [
    [marks.requirement.holds, "đáp ứng"],
    [marks.requirement.fails, "không đáp ứng"],
    [marks.case.holds, "có xảy ra"],
    [marks.case.fails, "không xảy ra"],
    ["?", "chưa rõ"],
    [apartMark, "không áp dụng với đối tượng này"],
    [offMark, "chưa áp dụng: văn bản chưa được kiểm chứng hoặc cấp ủy chưa chọn"],
  ],
  en: [
    [marks.requirement.holds, "met"],
    [marks.requirement.fails, "not met"],
    [marks.case.holds, "is the case"],
    [marks.case.fails, "is not the case"],
    ["?", "unknown"],
    [apartMark, "does not concern the subject"],
    [offMark, "not switched on: the text is not verified, or the committee did not choose it"],
  ],
} as const satisfies Readonly<Record<Language, readonly (readonly [sign: string, says: string])[]>>;

const words = {
  vi: {
    title: "Ghi chú",
    signs: "Dấu đầu dòng",
    entry: (id: string, says: string | undefined) =>
      says === undefined
        ? `Sau dấu ← là mã các mục trong sổ ghi làm căn cứ, ví dụ ${id}.`
        : `Sau dấu ← là mã các mục trong sổ ghi làm căn cứ: ${id} là ${says}. Mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi.`,
    fingerprint: "Mã nội dung là dãy chữ số tính từ nội dung bộ quy định; nội dung đổi thì mã đổi.",
  },
  en: {
    title: "Notes",
    signs: "Signs",
    entry: (id: string, says: string | undefined) =>
      says === undefined
        ? `After ← stand the entries of the journal behind a line, such as ${id}.`
        : `After ← stand the entries of the journal behind a line: ${id} is ${says}.`,
    fingerprint: "A fingerprint is computed from the content of the rule set, and changes with it.",
  },
} as const;

/** The first event that a text refers to. */
const firstEvent = (lines: readonly Line[]): string | undefined => {
  for (const { text } of lines) {
    const [, id] = / ← ([^\s,;]+)/.exec(text) ?? [];
    if (id !== undefined && /[@\d]/.test(id)) return id;
  }
  return undefined;
};

/** The notes at the end of a paper. They explain each of its signs, references and rounded numbers once. */
const noteLines = (lines: readonly Line[], { language, names }: Rendering): Line[] => {
  const w = words[language];
  const has = (part: string): boolean => lines.some(({ text }) => text.includes(part));
  const used = signs[language].filter(([sign]) => lines.some(({ text }) => text.startsWith(`${sign} `)));
  const event = firstEvent(lines);
  const notes = [
    ...(used.length === 0
      ? []
      : [`${w.signs}: ${used.map(([sign, says]) => `${sign} ${says}`).join("; ")}.`]),
    ...(event === undefined
      ? []
      : [
          w.entry(
            event,
            eventText(event, language, (id) => names?.(id) ?? id),
          ),
        ]),
    ...(has(headings[language].fingerprint) ? [w.fingerprint] : []),
    ...(has(roundedMark) ? [roundingNote(language)] : []),
  ];
  return notes.length === 0 ? [] : [line(0, `${w.title}:`), ...notes.map((note) => line(1, note))];
};

/** The text of a paper: its lines, then its notes. */
export const paper = (lines: readonly Line[], rendering: Rendering): string =>
  lay([...lines, ...noteLines(lines, rendering)]);
