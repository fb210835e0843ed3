import type { Proved } from "../events/seal/index.js";
import type { Language } from "../language/language.js";
import { eventsInShort } from "../language/stream-text.js";
import type { Text } from "../language/text.js";
import type { UnsealedEntries } from "../projections/year/unsealed-entries.js";
import type { Year } from "../year.js";
import { eventsBehind } from "./events-behind.js";
import { type Line, line } from "./lines.js";

/** Entries by id that no published checkpoint proves, by what they were compared with. */
export interface Unproved {
  /** Those that nobody sealed: they were compared with nothing. */
  readonly unsealed: readonly string[];
  /** Those after the checkpoint that equal the seal only. */
  readonly sealOnly: readonly string[];
}

/** What a check of the seal gave, in short. */
export interface SealState {
  readonly ok: boolean;
  /** What is proved of how many entries, if the journal fits. */
  readonly proved?: Proved;
  /** The code of the first problem, if it does not. */
  readonly code?: string;
}

/** What an explanation or a finding says of the seal of the journal. */
export interface OnUnsealed extends Partial<Unproved> {
  /**
   * The ids of the entries behind it that nobody sealed, or that an unsealed entry corrects: those that it
   * points at, their corrections, and all that withdraw an entry. Absent if the reading of the year was not told which entries are sealed.
   */
  readonly unsealed?: readonly string[];
  /** The same of the entries that equal the seal only. Absent if the reading was not told which entries those are. */
  readonly sealOnly?: readonly string[];
  /**
   * All entries of the journal of both kinds. Each may bear on the result also where it is not named, such as by
   * the roll, a name or a parent organisation. Absent if there are none.
   */
  readonly unproved?: Unproved;
  /** What the check of the seal gave. The command adds it; a reading of a year does not know it. */
  readonly seal?: SealState;
}

/** All entries of a journal that no published checkpoint proves. Nothing if there are none, or if nobody asked. */
export const unprovedIn = ({ context: { unsealed, sealOnly } }: Year): Pick<OnUnsealed, "unproved"> => {
  const unproved = { unsealed: unsealed?.all ?? [], sealOnly: sealOnly?.all ?? [] };
  return unproved.unsealed.length + unproved.sealOnly.length === 0 ? {} : { unproved };
};

const behind = (entries: UnsealedEntries, ids: readonly string[]): string[] => [
  ...new Set([...entries.among(ids), ...entries.withdrawals]),
];

/** An explanation with the unsealed entries behind it, and with all of the journal. */
export const withUnsealed = <E extends { readonly kind: string }>(
  year: Year,
  explanation: E,
): E & OnUnsealed => {
  const { unsealed, sealOnly } = year.context;
  if (unsealed === undefined && sealOnly === undefined) return explanation;
  const ids = eventsBehind(explanation);
  return {
    ...explanation,
    ...(unsealed === undefined ? {} : { unsealed: behind(unsealed, ids) }),
    ...(sealOnly === undefined ? {} : { sealOnly: behind(sealOnly, ids) }),
    ...unprovedIn(year),
  };
};

/** The marks of entries that no published checkpoint proves. */
export const unprovedMarks = {
  unsealed: { vi: "chưa niêm phong", en: "not sealed" },
  sealOnly: { vi: "chỉ khớp dấu niêm phong", en: "equal to the seal only" },
} as const satisfies Readonly<Record<keyof Unproved, Text>>;

/** The mark of an entry; undefined if it has none. */
export const unprovedMark = (
  { context: { unsealed, sealOnly } }: Year,
  id: string,
  language: Language,
): string | undefined => {
  if (unsealed?.has(id)) return unprovedMarks.unsealed[language];
  return sealOnly?.has(id) ? unprovedMarks.sealOnly[language] : undefined;
};

const words = {
  vi: {
    unsealed: (entries: string) => `Dựa vào nội dung chưa niêm phong, không có gì để đối chiếu: ${entries}`,
    sealOnly: (entries: string) =>
      `Dựa vào nội dung chỉ khớp dấu niêm phong, sau mã đối chiếu đã công bố: ${entries}`,
    read: {
      unsealed: (count: number) => `đã đọc ${count} mục ghi chưa niêm phong, không có gì để đối chiếu`,
      sealOnly: (count: number) =>
        `đã đọc ${count} mục ghi chỉ khớp dấu niêm phong, sau mã đối chiếu đã công bố`,
    },
    note: (read: string, entries: string) =>
      `Lưu ý: ${read}; mục nào cũng có thể ảnh hưởng đến mọi kết quả ở đây, kể cả qua danh sách đảng viên và tổ chức mà không nêu mục ấy: ${entries}`,
  },
  en: {
    unsealed: (entries: string) => `Rests on what is not sealed and was compared with nothing: ${entries}`,
    sealOnly: (entries: string) =>
      `Rests on what equals the seal only, after the published checkpoint: ${entries}`,
    read: {
      unsealed: (count: number) =>
        `${count} ${count === 1 ? "entry that is" : "entries that are"} not sealed and compared with nothing`,
      sealOnly: (count: number) =>
        `${count} ${count === 1 ? "entry that equals" : "entries that equal"} the seal only, after the published checkpoint`,
    },
    note: (read: string, entries: string) =>
      `Note: the reading used ${read}; each may bear on every result here, also through the roll and the organisations, without being named: ${entries}`,
  },
} as const;

/** The notice at the head of every answer that reads entries which no published checkpoint proves. */
export const unprovedNotice = (
  { unproved }: Pick<OnUnsealed, "unproved">,
  language: Language,
): readonly string[] => {
  const w = words[language];
  return (["unsealed", "sealOnly"] as const).flatMap((kind) => {
    const ids = unproved?.[kind] ?? [];
    return ids.length === 0 ? [] : [w.note(w.read[kind](ids.length), eventsInShort(ids))];
  });
};

/**
 * The lines of an explanation with a mark at each entry that no published checkpoint proves. The notice and all
 * entries with a mark stand under the first line.
 */
export const markedLines = (
  lines: readonly Line[],
  { unsealed = [], sealOnly = [], unproved }: OnUnsealed,
  language: Language,
): readonly Line[] => {
  const marks = new Map<string, string>();
  for (const id of sealOnly) marks.set(id, unprovedMarks.sealOnly[language]);
  for (const id of unsealed) marks.set(id, unprovedMarks.unsealed[language]);
  const marked =
    marks.size === 0
      ? lines
      : lines.map(({ depth, text }) =>
          line(
            depth,
            text.replace(/[^\s,;()]+/g, (word) => {
              const mark = marks.get(word);
              return mark === undefined ? word : `${word} [${mark}]`;
            }),
          ),
        );
  const w = words[language];
  const head = [
    ...unprovedNotice(unproved === undefined ? {} : { unproved }, language),
    ...(unsealed.length === 0 ? [] : [w.unsealed(eventsInShort(unsealed))]),
    ...(sealOnly.length === 0 ? [] : [w.sealOnly(eventsInShort(sealOnly))]),
  ];
  return [...marked.slice(0, 1), ...head.map((text) => line(1, text)), ...marked.slice(1)];
};
