import { meetingStream } from "../../events/index.js";
import { needed, optional } from "../columns/column.js";
import { fault } from "../columns/reader.js";
import { moment } from "../columns/times.js";
import { identifier, points, text } from "../columns/values.js";
import { ask, known, rowByRow } from "./kind.js";

/** What a marker gave for the criteria of a scoring sheet. */
export const scores = rowByRow({
  says: { vi: "Điểm từng tiêu chí của buổi sinh hoạt", en: "Points of meetings, criterion by criterion" },
  columns: {
    cell: needed(identifier, "Chi bộ", "Cell", "Mã chi bộ"),
    meeting: needed(identifier, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
    at: needed(moment, "Ngày chấm", "Marked on", "Ngày chấm điểm"),
    rubric: needed(identifier, "Phiếu chấm điểm", "Scoring sheet", "Mã phiếu"),
    criterion: needed(identifier, "Tiêu chí", "Criterion", "Mã tiêu chí"),
    points: needed(points, "Điểm", "Points", "Số điểm"),
    by: needed(identifier, "Người chấm", "Marked by"),
    reason: optional(text, "Lý do", "Reason"),
  },
  asks: ({ cell, meeting, at, rubric, criterion, points: { hundredths }, by, reason }, { rubrics }) => {
    const sheet = rubrics.get(rubric);
    if (sheet === undefined) return { ...fault("unknown-rubric", { rubric }).fault, column: "rubric" };
    const { steps = 1 } = sheet;
    const inSteps = hundredths * steps;
    if (inSteps % 100 !== 0) return { ...fault("not-a-step", { rubric, steps }).fault, column: "points" };
    const data = { rubric, criterion, points: inSteps / 100, by, ...known("reason", reason) };
    return [ask(meetingStream(cell, meeting), "MarkCriterion", data, at)];
  },
});
