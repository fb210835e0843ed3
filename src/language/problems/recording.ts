import type { Sentences } from "./sentences.js";

/** The facts of a problem with the recording of an entry, by code. */
export interface RecordingFacts {
  /** The last position of the stream is `actual`; its writer expected another. */
  readonly "unexpected-position": {
    readonly stream: string;
    readonly expected: number;
    readonly actual: number;
  };
  /** Another entry has this id, or the same entry has it with other content. */
  readonly "id-conflict": { readonly id: string; readonly stream: string; readonly position: number };
}

/** Problems with what is to be recorded, in English. */
export const recordingEnglish: Sentences<RecordingFacts> = {
  "unexpected-position": ({ stream, expected, actual }) => [
    `the last position of ${stream} is ${actual}, not ${expected}`,
    "Read the stream again, decide again, and append after its last position",
  ],
  "id-conflict": ({ id, stream, position }) => [
    `the id "${id}" already names the entry at position ${position} of ${stream}`,
    "Give this entry an id of its own",
  ],
};

/** Problems with what is to be recorded, in Vietnamese. */
export const recordingVietnamese: Sentences<RecordingFacts> = {
  "unexpected-position": ({ stream, expected, actual }) => [
    `quyển ${stream} đang có ${actual} mục, không phải ${expected} mục`,
    "Người khác vừa ghi vào quyển này: đọc lại quyển, xem lại việc cần ghi rồi ghi vào sau mục cuối cùng",
  ],
  "id-conflict": ({ id, stream, position }) => [
    `mã “${id}” đã dùng cho mục thứ ${position} của quyển ${stream}`,
    "Đặt cho mục ghi này một mã riêng",
  ],
};
