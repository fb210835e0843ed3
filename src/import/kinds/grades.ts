import { meetingStream } from "../../events/index.js";
import { needed, optional } from "../columns/column.js";
import { moment } from "../columns/times.js";
import { identifier, text, title, wordOf } from "../columns/values.js";
import { ask, known, numbered, rowByRow } from "./kind.js";

const grade = wordOf([
  ["good", "tốt", "good"],
  ["fair", "khá", "fair"],
  ["average", "trung bình", "average"],
  ["poor", "kém", "poor"],
]);

/** The grades of meetings that a superior committee decided. */
export const grades = rowByRow({
  says: { vi: "Xếp loại buổi sinh hoạt do cấp trên quyết định", en: "Grades of meetings as decided above" },
  columns: {
    cell: needed(identifier, "Chi bộ", "Cell", "Mã chi bộ"),
    meeting: needed(identifier, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
    at: needed(moment, "Ngày quyết định", "Decided on"),
    grade: needed(grade, "Xếp loại", "Grade", "Chất lượng sinh hoạt"),
    by: needed(identifier, "Cấp quyết định", "Decided by", "Cấp ủy quyết định"),
    instrument: optional(title, "Số quyết định", "Instrument", "Số văn bản"),
    reason: optional(text, "Lý do", "Reason"),
  },
  asks: ({ cell, meeting, at, grade, by, instrument, reason }) => [
    ask(
      meetingStream(cell, meeting),
      "DecideGrade",
      { grade, by, ...numbered(instrument), ...known("reason", reason) },
      at,
    ),
  ],
});
