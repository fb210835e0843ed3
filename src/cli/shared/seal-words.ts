import { isEventType } from "../../events/catalogue.js";
import { type ErasedField, readEntries, type SealResult } from "../../events/seal/index.js";
import { pathOfField } from "../../events/seal/seal-problem.js";
import { vietnameseMoment } from "../../events/time.js";
import { labelIn } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import { provedText } from "../../language/seal-text.js";
import { eventNames } from "../../language/words/event-names.js";
import type { CheckpointState } from "./check-seal.js";
import { chunksOf } from "./files.js";

const words = {
  vi: {
    entry: (at: number) => `mục ${at}`,
    entries: (ranges: string) => `mục ${ranges}`,
    unreadable: "dòng không đọc được",
    recorded: (moment: string) => `ghi ${moment}`,
    backdated: "ghi lùi ngày: nêu thời điểm ghi trước một mục đã niêm phong hoặc trước mã đối chiếu",
    erased: (count: number) =>
      `${count} chỗ đã lược bỏ hoặc xóa: còn mã để đối chiếu, không còn nội dung để đối chiếu:`,
    whole: "cả mục",
    statedAt: (moment: string) =>
      `Mã đối chiếu ghi thời điểm ${moment} (do người lập nêu); không mục nào trong đó được ghi sau thời điểm ấy.`,
    noTime: "Mã đối chiếu không ghi thời điểm; chỉ ngày của biên bản hoặc công văn cho biết.",
    signature: {
      checked: "Chữ ký của mã đối chiếu đúng với khóa đã đưa.",
      unchecked: "Mã đối chiếu có chữ ký, chưa kiểm tra: thêm --key <tệp>.",
      absent: "Mã đối chiếu không có chữ ký.",
    },
  },
  en: {
    entry: (at: number) => `entry ${at}`,
    entries: (ranges: string) => `entries ${ranges}`,
    unreadable: "a line that cannot be read",
    recorded: (moment: string) => `recorded ${moment}`,
    backdated:
      "backdated: states an earlier recording than an entry that was sealed before it, or than the checkpoint",
    erased: (count: number) =>
      `${count} fields or entries were withheld or erased: their digests were compared, their content is gone:`,
    whole: "the whole entry",
    statedAt: (moment: string) =>
      `The checkpoint states the instant ${moment}, by its author; no entry in it was recorded later.`,
    noTime: "The checkpoint states no instant; only the day of the minutes or the letter tells.",
    signature: {
      checked: "The signature of the checkpoint fits the given key.",
      unchecked: "The checkpoint is signed and nobody checked it: add --key <file>.",
      absent: "The checkpoint is not signed.",
    },
  },
} as const;

const momentIn = (instant: string, language: Language): string =>
  language === "vi" ? vietnameseMoment(instant) : instant;

interface Stated {
  readonly type?: unknown;
  readonly metadata?: { readonly recordedAt?: unknown } | null;
}

/** What an unsealed entry states of itself: its type and when it was recorded. */
const statedBy = (entry: unknown, language: Language): string[] => {
  const { type, metadata } = (entry ?? {}) as Stated;
  const recordedAt = metadata?.recordedAt;
  const isInstant = typeof recordedAt === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(recordedAt);
  return [
    ...(typeof type === "string" && isEventType(type) ? [labelIn(eventNames, type, language)] : []),
    ...(isInstant ? [words[language].recorded(momentIn(recordedAt, language))] : []),
  ];
};

/** The entries of a journal after the first ones. */
function* entriesAfter(file: string, count: number): Generator<unknown> {
  let at = 0;
  for (const entry of readEntries(chunksOf(file))) {
    at += 1;
    if (at > count) yield entry;
  }
}

/** Ascending numbers, with those that follow each other as one range: `51–53, 89`. */
const rangesOf = (numbers: readonly number[]): string => {
  const ranges: [first: number, last: number][] = [];
  for (const each of numbers) {
    const latest = ranges.at(-1);
    if (latest?.[1] === each - 1) latest[1] = each;
    else ranges.push([each, each]);
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(", ");
};

const erasedLines = (erased: readonly ErasedField[], language: Language): string[] => {
  const w = words[language];
  const places = new Map<string, number[]>();
  for (const { at, path } of erased) {
    const field = path === "" ? w.whole : pathOfField(path);
    const numbers = places.get(field);
    if (numbers === undefined) places.set(field, [at]);
    else numbers.push(at);
  }
  return erased.length === 0
    ? []
    : [
        w.erased(erased.length),
        ...[...places].map(([field, numbers]) => `  ${field}: ${w.entries(rangesOf(numbers))}`),
      ];
};

/** What was proved of which entries; a line for each unsealed entry and for each erased field. */
export const extentLines = (
  file: string,
  { proved, sealOnly, unsealed, erased }: Extract<SealResult, { readonly ok: true }>,
  language: Language,
): string[] => {
  const w = words[language];
  const { title, sentences } = provedText(proved, language);
  // Entries that equal the seal only may be many: those that are backdated are named.
  const named = [...sealOnly.filter(({ backdated }) => backdated), ...unsealed];
  const first = named[0]?.at ?? 0;
  const after = named.length === 0 ? [] : [...entriesAfter(file, first - 1)];
  return [
    `${title}.`,
    ...sentences,
    ...named.map(({ at, id, backdated }) =>
      [
        `  ${w.entry(at)}: ${id === "" ? w.unreadable : id}`,
        ...statedBy(after[at - first], language),
        ...(backdated ? [w.backdated] : []),
      ].join("; "),
    ),
    ...erasedLines(erased, language),
  ];
};

/** The instant and the signature of a checkpoint. Nothing if no checkpoint was compared. */
export const checkpointLines = ({ statedAt, signature }: CheckpointState, language: Language): string[] => {
  const w = words[language];
  if (signature === undefined) return [];
  return [
    statedAt === undefined ? w.noTime : w.statedAt(momentIn(statedAt, language)),
    w.signature[signature],
  ];
};
