import { meetingStream } from "../../events/index.js";
import { needed, optional } from "../columns/column.js";
import { instant, moment } from "../columns/times.js";
import { identifier, month, title, wordOf } from "../columns/values.js";
import { ask, known, rowByRow } from "./kind.js";

const kind = wordOf([
  ["regular", "thường kỳ", "regular"],
  ["thematic", "chuyên đề", "thematic"],
  ["combined", "thường kỳ và chuyên đề", "combined"],
  ["extraordinary", "bất thường", "extraordinary"],
  ["review", "kiểm điểm", "review"],
]);

const mode = wordOf([
  ["in-person", "trực tiếp", "in person"],
  ["online", "trực tuyến", "online"],
  ["by-group", "theo tổ đảng", "by group"],
]);

/** Meetings as they were called; attendance, scores and grades belong to one of them. */
export const meetings = rowByRow({
  says: { vi: "Các buổi sinh hoạt đã triệu tập", en: "Meetings as they were called" },
  columns: {
    cell: needed(identifier, "Chi bộ", "Cell", "Mã chi bộ"),
    meeting: needed(identifier, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
    kind: needed(kind, "Loại sinh hoạt", "Kind", "Hình thức sinh hoạt", "Kind of meeting"),
    forMonth: needed(month, "Của tháng", "For month", "Tháng"),
    scheduledFor: needed(instant, "Thời gian họp", "Scheduled for"),
    mode: needed(mode, "Cách họp", "Mode"),
    convenedOn: needed(moment, "Ngày triệu tập", "Convened on"),
    topic: optional(title, "Chủ đề", "Topic"),
  },
  asks: ({ cell, meeting, kind, forMonth, scheduledFor, mode, convenedOn, topic }) => {
    const data = { cell, kind, forMonth, scheduledFor, mode, ...known("topic", topic) };
    return [ask(meetingStream(cell, meeting), "ConveneMeeting", data, convenedOn)];
  },
});
