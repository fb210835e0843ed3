import { type Grade, vietnameseDay } from "../../events/index.js";
import { meetingGrades } from "../../rules/rubrics/roll-up/facts.js";
import type { Consolidation, ConsolidationRow, LostPoints } from "../year/cell-quality/consolidation.js";
import { label } from "./labels.js";
import { pointsText } from "./points.js";

const absent = "–";

const lostText = ({ criterion, says, points, max, reason }: LostPoints): string =>
  `${criterion} ${says.vi}: ${points}/${max}${reason === undefined ? " (chưa ghi lý do)" : ` (${reason})`}`;

const rowText = (row: ConsolidationRow, nameOf: (id: string) => string): string => {
  const { number, cell, listed, attended, day, score, grade, lost } = row;
  const marks = meetingGrades.map((each: Grade) => (each === grade ? "x" : ""));
  return [
    String(number),
    nameOf(cell),
    `${attended ?? absent}/${listed}`,
    day === undefined ? absent : vietnameseDay(day),
    score === undefined ? absent : pointsText(score, "vi"),
    ...marks,
    lost.map(lostText).join("; "),
  ].join(" | ");
};

/** The monthly form in Vietnamese: ten columns, and the number of meetings of each grade. */
export const renderConsolidation = (
  { organisation, month, rows, grades }: Consolidation,
  nameOf: (id: string) => string = (id) => id,
): string => {
  const named = meetingGrades.map((grade) => label("grade", grade, "vi"));
  const totals = meetingGrades.map((grade, index) => `${named[index]} ${grades[grade]}`).join(", ");
  return [
    `Tổng hợp chất lượng sinh hoạt chi bộ tháng ${vietnameseDay(month)}, ${nameOf(organisation)}`,
    ["TT", "chi bộ", "đảng viên dự", "ngày sinh hoạt", "điểm", ...named, "ghi chú"].join(" | "),
    ...rows.map((row) => rowText(row, nameOf)),
    `Cộng: ${totals}`,
  ].join("\n");
};
