import type { Language } from "../../language/language.js";

/** Where an entry stands: its stream and its position there. */
export interface Place {
  /** The stream. */
  readonly stream: string;
  /** From 1. */
  readonly position: number;
}

/** Which part of a seal is not what it was. */
export type DamagedPart = "form" | "sum" | "size" | "heads" | "root";

/** What is known of a break, per code: the parameters of its sentences. Never a value from the record. */
export interface BreakFacts {
  /** The entry is not the one that was sealed. */
  readonly changed: Place;
  /** The entry that was sealed at this place is gone. */
  readonly removed: Place;
  /** An entry that was not sealed stands before one that was. */
  readonly inserted: Place;
  /** An entry stands before another that was recorded earlier. */
  readonly reordered: Place & { readonly before: Place };
  /** The journal, or the journal and its seal, end before the last entry that was sealed. */
  readonly truncated: { readonly held: number; readonly sealed: number };
  /** The seal contradicts itself: nothing can be said of the journal. */
  readonly "seal-damaged": { readonly part: DamagedPart };
  /** The seal is whole, and is not the one of which the checkpoint was made. */
  readonly "seal-rewritten": { readonly size: number };
}

/** The stable codes of what can be broken. */
export type BreakCode = keyof BreakFacts;

/**
 * The first thing that is broken: `at` is its place in the order of recording, from 1, or 0 where the seal as a
 * whole is meant; `path` is the personal field, where it is known that only this field was changed.
 */
export type SealBreak<C extends BreakCode = BreakCode> = {
  [K in C]: { readonly code: K; readonly at: number; readonly path: string; readonly facts: BreakFacts[K] };
}[C];

/** Makes a break. */
export const broken = <C extends BreakCode>(
  code: C,
  at: number,
  facts: BreakFacts[C],
  path = "",
): SealBreak<C> => ({ code, at, path, facts }) as SealBreak<C>;

/** What broke and what to do: two clauses without full stops, the second with its capital. */
type Words = readonly [reason: string, remedy: string];

interface Messages {
  readonly place: (at: number, path: string) => string;
  readonly breaks: { readonly [C in keyof BreakFacts]: (facts: BreakFacts[C]) => Words };
}

/** A place as one word. */
export const placeName = ({ stream, position }: Place): string => `${stream}@${position}`;

const partsEn: Record<DamagedPart, string> = {
  form: "the file is not a seal",
  sum: "its sum does not fit its content",
  size: "it has another number of entries than it states",
  heads: "the chains of its streams do not end as it states",
  root: "the tree of its entries has another root than it states",
};

const english: Messages = {
  place: (at, path) => (at === 0 ? "The seal" : path === "" ? `Entry ${at}` : `Entry ${at}, at ${path}`),
  breaks: {
    changed: (place) => [
      `${placeName(place)} is not what was sealed`,
      "Compare the entry with another copy of the journal, and ask who changed it",
    ],
    removed: (place) => [
      `${placeName(place)} was sealed here and is gone`,
      "Restore the entry from another copy of the journal",
    ],
    inserted: (place) => [
      `${placeName(place)} was not sealed here`,
      "Find out who put the entry in; what is recorded later belongs at the end",
    ],
    reordered: ({ before, ...place }) => [
      `${placeName(place)} stands where ${placeName(before)} was sealed`,
      "Restore the order of recording from another copy of the journal",
    ],
    truncated: ({ held, sealed }) => [
      `only ${held} of ${sealed} sealed entries are there`,
      "Ask for the journal and the seal with everything up to the checkpoint",
    ],
    "seal-damaged": ({ part }) => [
      `it is damaged: ${partsEn[part]}`,
      "Restore the seal from another copy; until then nothing is known of the journal",
    ],
    "seal-rewritten": ({ size }) => [
      `it is not the one of the checkpoint over ${size} entries`,
      "Check that the checkpoint belongs to this journal; if it does, the record was altered and sealed anew: " +
        "ask for the copy from which the checkpoint was made",
    ],
  },
};

const partsVi: Record<DamagedPart, string> = {
  form: "tệp này không phải là dấu niêm phong",
  sum: "mã tổng không khớp với nội dung",
  size: "số bản ghi không đúng với số đã nêu",
  heads: "chuỗi của các luồng không kết thúc như đã nêu",
  root: "gốc của cây bản ghi không đúng với gốc đã nêu",
};

const vietnamese: Messages = {
  place: (at, path) =>
    at === 0 ? "Dấu niêm phong" : path === "" ? `Bản ghi thứ ${at}` : `Bản ghi thứ ${at}, tại ${path}`,
  breaks: {
    changed: (place) => [
      `${placeName(place)} không còn như khi niêm phong`,
      "Đối chiếu bản ghi với một bản sao khác của nhật ký và làm rõ ai đã sửa",
    ],
    removed: (place) => [
      `${placeName(place)} đã được niêm phong ở đây nhưng nay không còn`,
      "Khôi phục bản ghi từ một bản sao khác của nhật ký",
    ],
    inserted: (place) => [
      `${placeName(place)} không được niêm phong ở đây`,
      "Làm rõ ai đã chèn bản ghi này; nội dung ghi sau phải nằm ở cuối nhật ký",
    ],
    reordered: ({ before, ...place }) => [
      `${placeName(place)} nằm ở chỗ đã niêm phong ${placeName(before)}`,
      "Khôi phục thứ tự ghi từ một bản sao khác của nhật ký",
    ],
    truncated: ({ held, sealed }) => [
      `chỉ còn ${held} trong ${sealed} bản ghi đã niêm phong`,
      "Yêu cầu nhật ký và dấu niêm phong đầy đủ đến điểm mốc",
    ],
    "seal-damaged": ({ part }) => [
      `bị hỏng, ${partsVi[part]}`,
      "Khôi phục dấu niêm phong từ bản sao khác; khi chưa khôi phục thì chưa kết luận được gì về nhật ký",
    ],
    "seal-rewritten": ({ size }) => [
      `không phải là dấu của điểm mốc gồm ${size} bản ghi`,
      "Kiểm tra điểm mốc có đúng của nhật ký này không; nếu đúng, hồ sơ đã bị sửa và niêm phong lại: " +
        "yêu cầu bản đã dùng để lập điểm mốc",
    ],
  },
};

const messages: Record<Language, Messages> = { en: english, vi: vietnamese };

/**
 * A break for a reader: which entry, what broke and what to do.
 * @example describeBreak(found, "en") //=> "Entry 12: cell/c-3@4 is not what was sealed. Compare …"
 */
export const describeBreak = (found: SealBreak, language: Language): string => {
  const { place, breaks } = messages[language];
  const [reason, remedy] = (breaks[found.code] as (facts: SealBreak["facts"]) => Words)(found.facts);
  return `${place(found.at, found.path)}: ${reason}. ${remedy}.`;
};
