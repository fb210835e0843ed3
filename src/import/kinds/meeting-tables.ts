import { meetingStream } from "../../events/streams.js";
import { pointsText } from "../../language/formats.js";
import { gradeNames, insteadOfMeetingNames, meetingKindNames } from "../../language/labels.js";
import type { Text } from "../../language/text.js";
import { formValues } from "../../language/words/form-values.js";
import { mostOf } from "../../rules/rubrics/possible-points.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import { type Fault, fault, neededColumn, optional } from "../column.js";
import { identifierCell, pointsCell, textCell, titleCell } from "./cell-readers.js";
import { instantCell, moment, monthCell } from "./day-cells.js";
import { cellColumn, meetingColumn } from "./shared-columns.js";
import { ask, numbered, rowByRow, whereKnown } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

const meetingKind = namedValue(meetingKindNames);

const mode = namedValue(formValues.meetingMode);

/** The meetings as convened. Attendance, scores and grades refer to them. */
export const meetings = rowByRow({
  says: { vi: "Các buổi sinh hoạt đã triệu tập", en: "Meetings as they were called" },
  columns: {
    cell: cellColumn,
    meeting: meetingColumn,
    kind: neededColumn(meetingKind, "Loại sinh hoạt", "Kind", "Hình thức sinh hoạt", "Kind of meeting"),
    forMonth: neededColumn(monthCell, "Của tháng", "For month", "Tháng"),
    scheduledFor: neededColumn(instantCell, "Thời gian họp", "Scheduled for"),
    mode: neededColumn(mode, "Cách họp", "Mode"),
    convenedOn: neededColumn(moment, "Ngày triệu tập", "Convened on"),
    topic: optional(titleCell, "Chủ đề", "Topic"),
    place: optional(titleCell, "Địa điểm", "Place", "Nơi họp"),
  },
  asks: ({ cell, meeting, kind, forMonth, scheduledFor, mode, convenedOn, topic, place }) => {
    const known = { ...whereKnown("topic", topic), ...whereKnown("place", place) };
    const data = { cell, kind, forMonth, scheduledFor, mode, ...known };
    return [ask(meetingStream(cell, meeting), "ConveneMeeting", data, convenedOn)];
  },
});

const instead = namedValue(insteadOfMeetingNames);

/** The meetings that were called off, and what stood in their place. */
export const cancellationsTable = rowByRow({
  says: {
    vi: "Các buổi sinh hoạt đã hủy, kèm văn bản cho phép và hình thức thay thế",
    en: "Meetings that were called off, with the document and what stood in their place",
  },
  columns: {
    cell: cellColumn,
    meeting: meetingColumn,
    at: neededColumn(moment, "Ngày hủy", "Cancelled on", "Ngày hủy họp"),
    instead: optional(instead, "Hình thức thay thế", "Instead"),
    instrument: optional(titleCell, "Số văn bản", "Instrument"),
    reason: optional(textCell, "Lý do", "Reason"),
  },
  asks: ({ cell, meeting, at, instead, instrument, reason }) => [
    ask(
      meetingStream(cell, meeting),
      "CancelMeeting",
      { ...whereKnown("instead", instead), ...numbered(instrument), ...whereKnown("reason", reason) },
      at,
    ),
  ],
});

const steppedPoints = (steps: number): Text =>
  steps === 1
    ? { vi: "điểm nguyên", en: "whole points" }
    : {
        vi: `điểm theo bước ${pointsText([1, steps], "vi")}`,
        en: `points in steps of ${pointsText([1, steps], "en")}`,
      };

/** Why a rubric cannot give these points for this criterion. */
const faultOfMark = (
  { id: rubric, criteria, steps = 1 }: Rubric,
  criterion: string,
  hundredths: number,
): Fault | undefined => {
  const named = criteria.find(({ id }) => id === criterion);
  if (named === undefined) {
    const known = criteria.map(({ id }) => id);
    return { ...fault("criterion-not-known", { rubric, criterion, known }).fault, column: "criterion" };
  }
  if ((hundredths * steps) % 100 !== 0)
    return { ...fault("not-a-step", { rubric, points: steppedPoints(steps) }).fault, column: "points" };
  const most = mostOf(named);
  if (hundredths * steps <= most * 100) return undefined;
  const max = { vi: pointsText([most, steps], "vi"), en: pointsText([most, steps], "en") };
  return { ...fault("above-maximum", { rubric, criterion, max }).fault, column: "points" };
};

/** The points that a marker gave for the criteria of a rubric. */
export const scores = rowByRow({
  says: { vi: "Điểm từng tiêu chí của buổi sinh hoạt", en: "Points of meetings, criterion by criterion" },
  columns: {
    cell: cellColumn,
    meeting: meetingColumn,
    at: neededColumn(moment, "Ngày chấm", "Marked on", "Ngày chấm điểm"),
    rubric: neededColumn(
      identifierCell,
      "Biểu điểm",
      "Rubric",
      "Mã biểu điểm",
      "Phiếu chấm điểm",
      "Mã phiếu",
      "Scoring sheet",
    ),
    criterion: neededColumn(identifierCell, "Tiêu chí", "Criterion", "Mã tiêu chí"),
    points: neededColumn(pointsCell, "Điểm", "Points", "Số điểm"),
    by: neededColumn(identifierCell, "Người chấm", "Marked by"),
    reason: optional(textCell, "Lý do", "Reason"),
  },
  asks: ({ cell, meeting, at, rubric, criterion, points: { hundredths }, by, reason }, { rubrics }) => {
    const sheet = rubrics.get(rubric);
    if (sheet === undefined) return { ...fault("rubric-not-known", { rubric }).fault, column: "rubric" };
    const wrong = faultOfMark(sheet, criterion, hundredths);
    if (wrong !== undefined) return wrong;
    const points = (hundredths * (sheet.steps ?? 1)) / 100;
    const data = { rubric, criterion, points, by, ...whereKnown("reason", reason) };
    return [ask(meetingStream(cell, meeting), "MarkCriterion", data, at)];
  },
});

const grade = namedValue(gradeNames);

/** The grades of meetings that a superior committee decided. */
export const gradesTable = rowByRow({
  says: { vi: "Xếp loại buổi sinh hoạt do cấp trên quyết định", en: "Grades of meetings as decided above" },
  columns: {
    cell: cellColumn,
    meeting: meetingColumn,
    at: neededColumn(moment, "Ngày quyết định", "Decided on"),
    grade: neededColumn(grade, "Xếp loại", "Grade", "Chất lượng sinh hoạt"),
    by: neededColumn(identifierCell, "Cấp quyết định", "Decided by", "Cấp ủy quyết định"),
    instrument: optional(titleCell, "Số quyết định", "Instrument", "Số văn bản"),
    reason: optional(textCell, "Lý do", "Reason"),
  },
  asks: ({ cell, meeting, at, grade, by, instrument, reason }) => [
    ask(
      meetingStream(cell, meeting),
      "DecideGrade",
      { grade, by, ...numbered(instrument), ...whereKnown("reason", reason) },
      at,
    ),
  ],
});
