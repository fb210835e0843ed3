import type { Sentences } from "./sentences.js";

/** The failed task of a store, with its stream; empty if the task belongs to no single stream. */
export interface StoreTask {
  readonly task: "read" | "append" | "read-model" | "erase";
  readonly stream: string;
}

/** The facts of a failure of an event store, by code. */
export interface StoreFacts {
  /** Other transactions hold a needed lock in the store. */
  readonly "store-busy": StoreTask;
  /** The store has no room left. */
  readonly "store-full": StoreTask;
  /** The connection was lost. Nobody knows whether the batch was recorded. */
  readonly "store-unreachable": StoreTask;
  /** The store refuses the position after the last event of the stream. */
  readonly "store-out-of-step": StoreTask;
  /** The store failed in another way. */
  readonly "store-failed": StoreTask;
}

const tasksEnglish = {
  read: "reading",
  append: "recording",
  "read-model": "keeping a read model",
  erase: "erasing",
} as const;

const english = ({ task, stream }: StoreTask): string =>
  `${tasksEnglish[task]}${stream === "" ? "" : ` ${stream}`} failed`;

/** Failures of event stores, in English. */
export const storeEnglish: Sentences<StoreFacts> = {
  "store-busy": (task) => [
    `${english(task)}: others hold what is needed`,
    "Try again; with the same id a command takes effect once",
  ],
  "store-full": (task) => [
    `${english(task)}: the store has no room left, and nothing of this batch was recorded`,
    "Make room and send it again",
  ],
  "store-unreachable": (task) => [
    `${english(task)}: the connection was lost, and nobody knows whether it was recorded`,
    "Send it again with the same id when the store answers: it takes effect once",
  ],
  "store-out-of-step": (task) => [
    `${english(task)}: the store refuses the position after its last event, as a lost race leaves Emmett's SQLite store without sqlitePool`,
    "Open the store with sqlitePool, and set stream_position of the stream in emt_streams to the position of its last event",
  ],
  "store-failed": (task) => [english(task), "See the cause for the error of the store"],
};

const tasksVietnamese = {
  read: "đọc",
  append: "ghi",
  "read-model": "cập nhật số liệu đã tổng hợp",
  erase: "xóa dữ liệu",
} as const;

const vietnamese = ({ task, stream }: StoreTask): string =>
  `không ${tasksVietnamese[task]} được${stream === "" ? "" : ` quyển ${stream}`}`;

/** Failures of event stores, in Vietnamese. */
export const storeVietnamese: Sentences<StoreFacts> = {
  "store-busy": (task) => [
    `${vietnamese(task)} vì kho dữ liệu đang bận`,
    "Thử lại; gửi lại với cùng một mã thì chỉ được ghi một lần",
  ],
  "store-full": (task) => [
    `${vietnamese(task)} vì kho dữ liệu đã đầy; chưa ghi mục nào của lần này`,
    "Giải phóng chỗ trống rồi gửi lại",
  ],
  "store-unreachable": (task) => [
    `${vietnamese(task)} vì mất kết nối; chưa biết đã ghi hay chưa`,
    "Khi kết nối lại, gửi lại với cùng một mã: chỉ được ghi một lần",
  ],
  "store-out-of-step": (task) => [
    `${vietnamese(task)} vì kho dữ liệu không nhận mục tiếp theo mục cuối cùng`,
    "Đề nghị người quản trị kho dữ liệu đặt lại số thứ tự mục cuối cùng của quyển này",
  ],
  "store-failed": (task) => [vietnamese(task), "Đề nghị người quản trị xem lỗi gốc của kho dữ liệu"],
};
