import { type Mismatch, mismatchEnglish, mismatchVietnamese, saidOfMismatch } from "./mismatch.js";
import type { Sentences } from "./sentences.js";

/** The facts of a problem with a line of a journal, by code. No fact is a value of the record except names and ids. */
export interface JournalLineFacts {
  /** The line is not JSON, or is nested too deeply. */
  readonly "not-json": object;
  /** The bytes of the line are not UTF-8. */
  readonly "not-utf8": object;
  /** The last line has no line feed and is not JSON: its writer was interrupted. */
  readonly "broken-off": object;
  /** A name stands twice in one object of the line, so that readers may take different values. */
  readonly "repeated-name": object;
  /** No event type of this release has the name. */
  readonly "unknown-type": { readonly type: string };
  /** The schema version is newer than the one that this release writes. */
  readonly "unknown-version": { readonly type: string; readonly version: number; readonly present: number };
  /** A field does not fit the schema of its type. */
  readonly invalid: Mismatch;
  /** The line has more characters than a reader takes. */
  readonly "line-too-long": { readonly limit: number };
  /** The same entry was delivered before; this delivery was dropped. */
  readonly duplicate: { readonly id: string };
  /** Another entry holds this position of the stream. */
  readonly "position-conflict": {
    readonly stream: string;
    readonly position: number;
    readonly recorded: string;
  };
  /** Positions of the stream are missing before this entry, which was read. */
  readonly gap: { readonly stream: string; readonly from: number; readonly to: number };
  /**
   * This copy of the journal withholds a value, or with `entry` the whole entry. Without `entry` the event was read
   * and leaves the value out. `type` and `about` are what the copy still tells of the entry: its type, and the key of
   * the one subject that it is about.
   */
  readonly withheld: {
    readonly stream: string;
    readonly position: number;
    readonly entry: boolean;
    readonly type?: string;
    readonly about?: string;
  };
  /** The entry comes after later ones of its stream. */
  readonly "out-of-order": { readonly stream: string; readonly position: number; readonly last: number };
}

/** Problems with lines of a journal, in English. */
export const journalLineEnglish: Sentences<JournalLineFacts> = {
  "not-json": () => [
    "the line is not JSON, or is nested too deeply",
    "Restore the line from its source, or remove it",
  ],
  "not-utf8": () => [
    "the bytes of the line are not UTF-8",
    "Save the file as UTF-8, or restore the line from its source",
  ],
  "broken-off": () => [
    "the last line breaks off because its writing was interrupted",
    "Record the entry again; the lines before it are not affected",
  ],
  "repeated-name": () => [
    "the name stands twice in the line, so that one reader may take the first value and another the last",
    "Restore the line from its source, and ask who wrote it",
  ],
  "unknown-type": ({ type }) => [
    `no event type is named "${type}"`,
    "Correct the name, or read the journal with a release that knows this type",
  ],
  "unknown-version": ({ type, version, present }) => [
    `${type} has schema version ${version}, newer than version ${present} of this release`,
    "Read the journal with a newer release",
  ],
  invalid: (mismatch) =>
    saidOfMismatch(mismatchEnglish, mismatch, "Correct the field at its source, and deliver the entry again"),
  "line-too-long": ({ limit }) => [
    `the line is longer than ${limit} characters`,
    "Divide the entry, or shorten its texts",
  ],
  duplicate: ({ id }) => [
    `the entry "${id}" was delivered before; this delivery was dropped`,
    "Nothing needs to be done",
  ],
  "position-conflict": ({ stream, position, recorded }) => [
    `position ${position} of ${stream} already holds the entry "${recorded}"`,
    "Find out which entry is right, and record the other after the last position",
  ],
  gap: ({ stream, from, to }) => [
    from === to
      ? `position ${from} of ${stream} is missing before this entry`
      : `positions ${from} to ${to} of ${stream} are missing before this entry`,
    "Deliver what is missing before this entry",
  ],
  withheld: ({ stream, position, entry }) => [
    entry
      ? `this copy withholds the entry at position ${position} of ${stream}`
      : `this copy withholds a value of the entry at position ${position} of ${stream}; the rest was read`,
    "Nothing needs to be done; people who may see it read the whole journal",
  ],
  "out-of-order": ({ stream, position, last }) => [
    `position ${position} of ${stream} comes after position ${last}`,
    "Sort the entries of the stream by position, and read the journal again",
  ],
};

/** Problems with lines of a journal, in Vietnamese. */
export const journalLineVietnamese: Sentences<JournalLineFacts> = {
  "not-json": () => [
    "dòng này không đọc được: không phải JSON, hoặc có quá nhiều cấp lồng nhau",
    "Lấy lại dòng này từ bản gốc, hoặc bỏ dòng này",
  ],
  "not-utf8": () => [
    "dòng này không ở dạng UTF-8",
    "Lưu lại tệp ở dạng UTF-8, hoặc lấy lại dòng này từ bản gốc",
  ],
  "broken-off": () => [
    "dòng cuối bị cụt vì việc ghi bị gián đoạn",
    "Ghi lại mục này; các dòng trước không bị ảnh hưởng",
  ],
  "repeated-name": () => [
    "tên trường này có hai lần trong dòng, nên mỗi phần mềm có thể đọc ra một giá trị khác nhau",
    "Lấy lại dòng này từ bản gốc và làm rõ ai đã ghi",
  ],
  "unknown-type": ({ type }) => [
    `không có loại mục ghi nào tên là “${type}”`,
    "Sửa lại tên, hoặc đọc sổ ghi bằng phiên bản phần mềm có loại này",
  ],
  "unknown-version": ({ type, version, present }) => [
    `mục ghi “${type}” ở phiên bản ${version}, mới hơn phiên bản ${present} mà phần mềm này đọc được`,
    "Đọc sổ ghi bằng phiên bản phần mềm mới hơn",
  ],
  invalid: (mismatch) =>
    saidOfMismatch(mismatchVietnamese, mismatch, "Sửa trường này ở nơi đã ghi rồi gửi lại mục ghi"),
  "line-too-long": ({ limit }) => [
    `dòng này dài hơn ${limit} ký tự`,
    "Tách thành nhiều mục ghi, hoặc rút ngắn nội dung",
  ],
  duplicate: ({ id }) => [
    `mục ghi “${id}” đã nhận trước đó; lần nhận này được bỏ qua`,
    "Không cần xử lý gì thêm",
  ],
  "position-conflict": ({ stream, position, recorded }) => [
    `mục thứ ${position} của quyển ${stream} đã là “${recorded}”`,
    "Làm rõ mục nào đúng, rồi ghi mục còn lại vào sau mục cuối cùng",
  ],
  gap: ({ stream, from, to }) => [
    from === to
      ? `quyển ${stream} thiếu mục thứ ${from} trước mục này`
      : `quyển ${stream} thiếu các mục từ thứ ${from} đến thứ ${to} trước mục này`,
    "Bổ sung phần còn thiếu vào trước mục này",
  ],
  withheld: ({ stream, position, entry }) => [
    entry
      ? `bản sao này đã lược bỏ mục thứ ${position} của quyển ${stream}`
      : `bản sao này đã lược bỏ một giá trị ở mục thứ ${position} của quyển ${stream}; phần còn lại đọc được`,
    "Không cần làm gì; người được xem thì đọc sổ ghi đầy đủ",
  ],
  "out-of-order": ({ stream, position, last }) => [
    `mục thứ ${position} của quyển ${stream} đứng sau mục thứ ${last}`,
    "Xếp các mục của quyển theo thứ tự rồi đọc lại sổ ghi",
  ],
};
