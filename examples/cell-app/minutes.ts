import type { JournalEvent } from "chibo";
import { effective } from "chibo/events";
import type { Roll } from "./cell.js";
import { element } from "./page.js";

const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }).format(new Date(instant));

type Line = readonly [heading: string, text: string];

/** The text of one entry in the minutes; undefined for an entry that does not belong in the minutes. */
const lineOf = (event: JournalEvent, { nameOf }: Roll): Line | undefined => {
  const list = (ids: readonly string[]): string => ids.map(nameOf).join(", ") || "không";
  const said = (by: string | undefined, text = ""): string =>
    by === undefined ? text : `Đ/c ${nameOf(by)}: ${text}`;
  switch (event.type) {
    case "MeetingConvened":
      return [
        "Triệu tập",
        `sinh hoạt tháng ${event.data.forMonth.slice(5)}/${event.data.forMonth.slice(0, 4)}, lúc ${timeOf(event.data.scheduledFor)}`,
      ];
    case "MeetingOpened":
      return [
        "Khai mạc",
        `${timeOf(event.metadata.happenedAt)}. Chủ trì: đ/c ${nameOf(event.data.chair)}. Thư ký: đ/c ${nameOf(event.data.secretary)}`,
      ];
    case "RollCallTaken": {
      const { present, excused, unexcused } = event.data;
      return [
        "Điểm danh",
        `Có mặt ${present.length}: ${list(present)}. Vắng có lý do ${excused.length}: ${list(excused.map(({ member }) => member))}. Vắng không lý do ${unexcused.length}: ${list(unexcused)}`,
      ];
    }
    case "AgendaAdopted":
      return ["Chương trình", event.data.items.map(({ title }) => title).join("; ")];
    case "CommentMade":
      return ["Ý kiến", said(event.data.by, event.data.text)];
    case "ShowOfHandsTaken": {
      const { question, inFavour, against, abstained } = event.data;
      return [
        "Biểu quyết",
        `${question}: ${inFavour} tán thành, ${against} không tán thành, ${abstained} không có ý kiến`,
      ];
    }
    case "ConclusionGiven":
      return ["Kết luận", said(event.data.by, event.data.text)];
    case "MeetingClosed":
      return ["Bế mạc", timeOf(event.metadata.happenedAt)];
    default:
      return undefined;
  }
};

/**
 * The minutes of a meeting from its entries. Corrected entries appear in their corrected form, and withdrawn
 * entries do not appear.
 */
export const minutes = (entries: readonly JournalEvent[], roll: Roll): HTMLElement => {
  const standing = effective(entries.map((event) => ({ position: event.position, event })));
  const lines = standing.map(({ event }) => lineOf(event, roll)).filter((line) => line !== undefined);
  return element(
    "article",
    { class: "minutes" },
    element("h2", {}, "BIÊN BẢN SINH HOẠT CHI BỘ"),
    element("p", {}, roll.name ?? ""),
    element(
      "dl",
      {},
      ...lines.flatMap(([heading, text]) => [element("dt", {}, heading), element("dd", {}, text)]),
    ),
    element("p", {}, "Chủ trì (ký tên)                         Thư ký (ký tên)"),
  );
};
