import { endOfDay } from "../../events/index.js";
import { committeeStream } from "../../events/streams.js";
import { fault, neededColumn, optional } from "../column.js";
import { identifierCell, textCell, titleCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { faultOfName, levelOrNone, notRatedReason } from "./level-cells.js";
import { periodWithin } from "./period-cell.js";
import { periodColumn, subjectColumn, subjectKind, yearColumn } from "./shared-columns.js";
import { ask, numbered, rowByRow, whereKnown } from "./table-kind.js";

const notRatedOnly = {
  vi: "chỉ ghi lý do không xếp loại khi mức ghi là “không xếp loại”",
  en: "why there is no level is recorded where the level says “not rated” only",
};

const levelColumns = {
  committee: neededColumn(identifierCell, "Cấp quyết định", "Decided by", "Cấp ủy quyết định"),
  year: yearColumn,
  kind: neededColumn(subjectKind, "Đối tượng", "Kind", "Kind of subject", "Loại đối tượng"),
  period: periodColumn,
  subject: subjectColumn,
  level: neededColumn(
    levelOrNone,
    "Mức xếp loại",
    "Level",
    "Xếp loại",
    "Xếp loại chất lượng",
    "Kết quả xếp loại",
    "Kết quả xếp loại chất lượng",
    "Mức xếp loại chất lượng",
    "Mức chất lượng",
    "Kết quả đánh giá, xếp loại",
    "Mức xếp loại của Lãnh đạo",
    "Phân loại",
  ),
  notRated: optional(notRatedReason, "Lý do không xếp loại", "Not rated because", "Lý do không đánh giá"),
  decidedOn: neededColumn(dayCell, "Ngày quyết định", "Decided on"),
  instrument: optional(titleCell, "Số quyết định", "Instrument", "Số văn bản"),
  reason: optional(textCell, "Lý do", "Reason"),
};

/** The levels of a year, or of a quarter or month in it, that the competent committee decided; or that it gave none. */
export const levelsTable = rowByRow<typeof levelColumns>({
  says: { vi: "Mức xếp loại chất lượng đã quyết định", en: "Levels of a year or of its quarters as decided" },
  columns: levelColumns,
  asks: ({ committee, year, kind, period, subject: id, level: given, decidedOn, ...row }) => {
    const wrong = faultOfName(year, given);
    if (wrong !== undefined) return wrong;
    const subject = { kind, id };
    const of = { year, ...whereKnown("period", period && periodWithin(year, period)), subject };
    const paper = { ...numbered(row.instrument), ...whereKnown("reason", row.reason) };
    const stream = committeeStream(committee);
    const at = endOfDay(decidedOn);
    const { level, because: notRated = row.notRated } = given;
    if (level !== "not-rated")
      return notRated === undefined
        ? [ask(stream, "DecideLevel", { ...of, level, decidedOn, ...paper }, at)]
        : {
            ...fault("no-place-for", { name: levelColumns.notRated.header, only: notRatedOnly }).fault,
            column: "notRated",
          };
    return notRated === undefined
      ? { ...fault("empty", { form: notRatedReason.form }).fault, column: "notRated" }
      : [ask(stream, "StateNotRated", { ...of, notRated, on: decidedOn, ...paper }, at)];
  },
});
