import { type Mismatch, mismatchEnglish, mismatchVietnamese, saidOfMismatch } from "./mismatch.js";
import type { Sentences } from "./sentences.js";

/** The facts of a problem with a call of a function, by code. */
export interface CallFacts {
  /** The year has nothing of this name. */
  readonly "not-in-year": { readonly asked: string; readonly known: readonly string[] };
  /** The call exports a supposition, or an event that is not among the given events, as a fact. */
  readonly "not-recorded": { readonly what: string };
  /** The name of a record is no absolute URI without a fragment. */
  readonly "source-not-uri": { readonly source: string };
  /** A calendar of working days does not fit its schema. */
  readonly "invalid-calendar": Mismatch;
  /** The last day of a calendar is before its first. */
  readonly "calendar-order": object;
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;

/** Problems with calls, in English. */
export const callEnglish: Sentences<CallFacts> = {
  "not-in-year": ({ asked, known }) => [
    `“${asked}” is not in this year`,
    known.length === 0 ? "The year has nothing of this kind" : `Ask for one of: ${listed(known)}`,
  ],
  "not-recorded": ({ what }) => [
    `“${what}” is not recorded`,
    "Give an explanation and the events that its year was read from",
  ],
  "source-not-uri": ({ source }) => [
    `“${source}” cannot name a record`,
    "Give an absolute URI without a fragment, such as urn:uuid:… or https://…, the same for every export of this record",
  ],
  "invalid-calendar": (mismatch) => [
    saidOfMismatch(mismatchEnglish, mismatch, "")[0],
    "Give days as yyyy-mm-dd, such as 2021-09-02",
  ],
  "calendar-order": () => [
    "the last day is before the first",
    "Give the first day of the calendar, then the last",
  ],
};

/** Problems with calls, in Vietnamese. */
export const callVietnamese: Sentences<CallFacts> = {
  "not-in-year": ({ asked, known }) => [
    `trong năm này không có “${asked}”`,
    known.length === 0
      ? "Năm này không có mục nào cùng loại"
      : `Hỏi về một trong: ${listed(known.map((name) => `“${name}”`))}`,
  ],
  "not-recorded": ({ what }) => [
    `“${what}” chưa được ghi vào sổ`,
    "Đưa bản giải thích cùng các mục ghi của năm đó",
  ],
  "source-not-uri": ({ source }) => [
    `“${source}” không dùng được làm tên của sổ ghi`,
    "Dùng một URI tuyệt đối không có phần sau dấu #, như “urn:uuid:…” hoặc “https://…”, như nhau cho mọi lần xuất",
  ],
  "invalid-calendar": (mismatch) => [
    saidOfMismatch(mismatchVietnamese, mismatch, "")[0],
    "Viết ngày theo năm-tháng-ngày, ví dụ “2021-09-02”",
  ],
  "calendar-order": () => ["ngày cuối đứng trước ngày đầu", "Ghi ngày đầu của lịch trước, ngày cuối sau"],
};
