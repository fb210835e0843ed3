import { committeeStream, endOfDay } from "../../events/index.js";
import { needed, optional } from "../columns/column.js";
import { day } from "../columns/times.js";
import { identifier, text, title, wordOf, year } from "../columns/values.js";
import { ask, known, numbered, rowByRow } from "./kind.js";

const level = wordOf([
  ["excellent", "hoàn thành xuất sắc nhiệm vụ", "excellent"],
  ["good", "hoàn thành tốt nhiệm vụ", "good"],
  ["fulfilled", "hoàn thành nhiệm vụ", "fulfilled"],
  ["unfulfilled", "không hoàn thành nhiệm vụ", "unfulfilled"],
]);

const subjectKind = wordOf([
  ["member", "đảng viên", "member"],
  ["cell", "chi bộ", "cell"],
  ["base-organisation", "tổ chức cơ sở đảng", "base organisation"],
  ["collective", "tập thể lãnh đạo", "leading collective"],
]);

/** The levels of a year that the competent committee decided. */
export const levels = rowByRow({
  says: { vi: "Mức xếp loại chất lượng đã quyết định", en: "Levels of a year as decided" },
  columns: {
    committee: needed(identifier, "Cấp quyết định", "Decided by", "Cấp ủy quyết định"),
    year: needed(year, "Năm", "Year", "Năm đánh giá"),
    kind: needed(subjectKind, "Đối tượng", "Kind", "Kind of subject", "Loại đối tượng"),
    subject: needed(identifier, "Mã đối tượng", "Subject", "Mã đảng viên", "Member", "Member id"),
    level: needed(level, "Mức xếp loại", "Level", "Xếp loại", "Xếp loại chất lượng"),
    decidedOn: needed(day, "Ngày quyết định", "Decided on"),
    instrument: optional(title, "Số quyết định", "Instrument", "Số văn bản"),
    reason: optional(text, "Lý do", "Reason"),
  },
  asks: ({ committee, year, kind, subject, level, decidedOn, instrument, reason }) => [
    ask(
      committeeStream(committee),
      "DecideLevel",
      {
        year,
        subject: { kind, id: subject },
        level,
        decidedOn,
        ...numbered(instrument),
        ...known("reason", reason),
      },
      endOfDay(decidedOn),
    ),
  ],
});
