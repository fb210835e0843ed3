import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import {
  type EventData,
  type EventType,
  type JournalEvent,
  schemaVersionOf,
} from "../../events/catalogue.js";

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** A day, `2021-11-03`, from its numbers. A month above 12 or below 1 lies in another year. */
export const dayIn = (year: number, month: number, day: number): string => {
  const months = year * 12 + month - 1;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(day)}`;
};

/** A month, `2021-11`, from its numbers. */
export const monthIn = (year: number, month: number): string => dayIn(year, month, 1).slice(0, 7);

/** An instant in UTC, some seconds into a day. It is at most the last second of that day. */
export const instantOn = (day: string, seconds: number): string => {
  const within = Math.min(seconds, 86_399);
  const minutes = Math.floor(within / 60);
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(within % 60)}Z`;
};

/** The same time of day some days later, or earlier if `days` is negative. */
export const daysLater = (instant: string, days: number): string =>
  days === 0
    ? instant
    : formatISO(addDays(parseISO(instant.slice(0, 10)), days), { representation: "date" }) +
      instant.slice(10);

/** A clock that advances by `step` seconds at each reading, from `hour` (UTC) of a day. */
export const clock = (day: string, hour: number, step: number): (() => string) => {
  let seconds = hour * 3600 - step;
  return () => {
    seconds += step;
    return instantOn(day, seconds);
  };
};

/** Neutral sentences about work, for the free-text fields. They name no person. */
const sentences = [
  "Nhất trí với nội dung đã trình bày.",
  "Kết quả công tác tháng qua cơ bản đạt kế hoạch.",
  "Cần đôn đốc việc học tập nghị quyết.",
  "Đề nghị phân công rõ người, rõ việc, rõ thời gian hoàn thành.",
  "Không có ý kiến gì thêm.",
  "Một số nhiệm vụ còn chậm, cần rút kinh nghiệm.",
  "Hoàn thành tốt nhiệm vụ được giao.",
  "Đã khắc phục hạn chế được chỉ ra kỳ trước.",
  "Tiếp tục nâng cao chất lượng sinh hoạt chi bộ.",
  "Giữ gìn đoàn kết nội bộ, gương mẫu trong lời nói và việc làm.",
  "Chuẩn bị tài liệu đầy đủ.",
  "Tăng cường kiểm tra việc thực hiện nghị quyết.",
  "Thực hiện đúng nguyên tắc tập trung dân chủ.",
  "Tham gia đầy đủ các hoạt động tại nơi cư trú.",
  "Báo cáo kết quả vào kỳ sinh hoạt tháng sau.",
  "Quan tâm hơn đến công tác phát triển đảng viên.",
] as const;

const titles = [
  "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  "Nhiệm vụ trọng tâm của tháng",
  "Công tác phát triển đảng viên",
  "Nâng cao chất lượng sinh hoạt chi bộ",
  "Thực hiện kế hoạch công tác năm",
  "Kiểm tra việc thực hiện nghị quyết",
] as const;

const nth = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0];

/** A sentence for a free-text field. The same number gives the same sentence. */
export const sentence = (n: number): string => nth(sentences, n);

/** A title of an item, a topic or a document. The same number gives the same title. */
export const heading = (n: number): string => nth(titles, n);

const inTwoDigits = (n: number): string => String(n).padStart(2, "0");

/** An invented name of the nth member. */
export const inventedName = (n: number): string => `Đảng viên ${inTwoDigits(n)}`;

/** An invented name of the nth cell. */
export const cellName = (n: number): string => `Chi bộ ${n}`;

/** An event without a place in a stream. It is mutable, because generators move and change drafts. */
export interface Draft {
  stream: string;
  type: EventType;
  data: EventData<EventType>;
  happenedAt: string;
  recordedAt: string;
  recordedBy: string;
  recordedFor: string;
  /** For a correction: the draft that it concerns. Its position becomes `entry` later. */
  about?: Draft;
}

/**
 * Writes drafts of one stream, by one person for one body. The default time of the recording is the time of
 * the event.
 */
export type Pen = <T extends EventType>(
  type: T,
  data: EventData<T>,
  happenedAt: string,
  recordedAt?: string,
) => void;

/** A pen that adds to `drafts`. */
export const pen =
  (drafts: Draft[], stream: string, recordedBy: string, recordedFor: string): Pen =>
  (type, data, happenedAt, recordedAt = happenedAt) => {
    drafts.push({ stream, type, data, happenedAt, recordedAt, recordedBy, recordedFor });
  };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The journal of some drafts, sorted by the time of recording, then by stream, then in the order of the
 * drafts. Each stream numbers its entries from 1. The function sorts the list of drafts and does not change
 * the drafts.
 */
export const draftedJournal = (drafts: Draft[]): JournalEvent[] => {
  drafts.sort((a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.stream, b.stream));
  const lengths = new Map<string, number>();
  const positions = new Map<Draft, number>();
  return drafts.map((draft) => {
    const position = (lengths.get(draft.stream) ?? 0) + 1;
    lengths.set(draft.stream, position);
    positions.set(draft, position);
    const { stream, type, about, happenedAt, recordedAt, recordedBy, recordedFor } = draft;
    const data = about === undefined ? draft.data : { ...draft.data, entry: positions.get(about) ?? 1 };
    const metadata = {
      schemaVersion: schemaVersionOf(type),
      happenedAt,
      recordedAt,
      recordedBy,
      recordedFor,
    };
    return { id: `${stream}@${position}`, type, stream, position, data, metadata } as JournalEvent;
  });
};
