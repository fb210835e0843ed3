import type { Sentences } from "./sentences.js";

/** The facts of a problem with the recording of an entry, by code. */
export interface RecordingFacts {
  /** The last position of the stream is `actual`; its writer expected another. */
  readonly "unexpected-position": {
    readonly stream: string;
    readonly expected: number;
    readonly actual: number;
  };
  /**
   * Another entry has this id, or the same entry has it with other content. In a file, `line` is the line of the
   * entry that was read, and `differs` names the fields in which the two differ, as far as they were compared. `fields` has their names
   * in words, where a program knows them.
   */
  readonly "id-conflict": {
    readonly id: string;
    readonly stream: string;
    readonly position: number;
    readonly line?: number;
    readonly differs?: readonly string[];
    readonly fields?: readonly string[];
  };
}

/** Problems with what is to be recorded, in English. */
export const recordingEnglish: Sentences<RecordingFacts> = {
  "unexpected-position": ({ stream, expected, actual }) => [
    `the last position of ${stream} is ${actual}, not ${expected}`,
    "Read the stream again, decide again, and append after its last position",
  ],
  "id-conflict": ({ id, stream, position, line, differs = [] }) =>
    line === undefined
      ? [
          `the id "${id}" already names the entry at position ${position} of ${stream}`,
          "Give this entry an id of its own",
        ]
      : [
          `the id "${id}" already names the entry at position ${position} of ${stream} on line ${line}, and the two differ${differs.length === 0 ? "" : ` in ${differs.join(", ")}`}; only the one on line ${line} was read`,
          "Two copies of the journal went apart: find out which entry is right, and record the other after the last position, with an id of its own",
        ],
};

/** Problems with what is to be recorded, in Vietnamese. */
export const recordingVietnamese: Sentences<RecordingFacts> = {
  "unexpected-position": ({ stream, expected, actual }) => [
    `quyển ${stream} đang có ${actual} mục, không phải ${expected} mục`,
    "Người khác vừa ghi vào quyển này: đọc lại quyển, xem lại việc cần ghi rồi ghi vào sau mục cuối cùng",
  ],
  "id-conflict": ({ id, stream, position, line, differs = [], fields }) =>
    line === undefined
      ? [`mã “${id}” đã dùng cho mục thứ ${position} của quyển ${stream}`, "Đặt cho mục ghi này một mã riêng"]
      : [
          `mã “${id}” đã dùng cho mục thứ ${position} của quyển ${stream} ở dòng ${line}, mà hai mục có nội dung khác nhau${differs.length === 0 ? "" : ` (khác ở ${fields?.join("; ") ?? `${differs.length} trường`})`}; chỉ mục ở dòng ${line} được đọc`,
          "Hai bản của sổ ghi đã ghi khác nhau: làm rõ mục nào đúng, rồi ghi mục kia vào sau mục cuối cùng với mã riêng",
        ],
};
