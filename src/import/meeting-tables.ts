import { meetingStream } from "../events/streams.js";
import {
  identifierCell,
  instantCell,
  moment,
  monthCell,
  pointsCell,
  textCell,
  titleCell,
  wordOf,
} from "./cell-readers.js";
import { fault, neededColumn, optional } from "./column.js";
import { ask, numbered, type RowFault, rowByRow, tableKind, whereKnown } from "./table-kind.js";

const meetingKind = wordOf([
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

/** The meetings as convened. Attendance, scores and grades refer to them. */
export const meetings = rowByRow({
  says: { vi: "Các buổi sinh hoạt đã triệu tập", en: "Meetings as they were called" },
  columns: {
    cell: neededColumn(identifierCell, "Chi bộ", "Cell", "Mã chi bộ"),
    meeting: neededColumn(identifierCell, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
    kind: neededColumn(meetingKind, "Loại sinh hoạt", "Kind", "Hình thức sinh hoạt", "Kind of meeting"),
    forMonth: neededColumn(monthCell, "Của tháng", "For month", "Tháng"),
    scheduledFor: neededColumn(instantCell, "Thời gian họp", "Scheduled for"),
    mode: neededColumn(mode, "Cách họp", "Mode"),
    convenedOn: neededColumn(moment, "Ngày triệu tập", "Convened on"),
    topic: optional(titleCell, "Chủ đề", "Topic"),
  },
  asks: ({ cell, meeting, kind, forMonth, scheduledFor, mode, convenedOn, topic }) => {
    const data = { cell, kind, forMonth, scheduledFor, mode, ...whereKnown("topic", topic) };
    return [ask(meetingStream(cell, meeting), "ConveneMeeting", data, convenedOn)];
  },
});

const attends = wordOf([
  ["present", "có mặt", "present"],
  ["excused", "vắng có lý do", "excused"],
  ["unexcused", "vắng không lý do", "unexcused"],
]);

const attendanceColumns = {
  cell: neededColumn(identifierCell, "Chi bộ", "Cell", "Mã chi bộ"),
  meeting: neededColumn(identifierCell, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
  at: neededColumn(moment, "Ngày họp", "Held on", "Ngày sinh hoạt"),
  member: neededColumn(identifierCell, "Mã đảng viên", "Member", "Mã số đảng viên", "Member id"),
  attendance: neededColumn(attends, "Điểm danh", "Attendance", "Có mặt hay vắng"),
  reason: optional(textCell, "Lý do vắng", "Reason", "Lý do"),
};

/** One row for each member at a meeting. All rows of a meeting form its roll call. */
export const attendanceTable = tableKind<typeof attendanceColumns>({
  says: {
    vi: "Điểm danh: mỗi người một dòng trong mỗi buổi họp",
    en: "Attendance: a row for each member at each meeting",
  },
  columns: attendanceColumns,
  together: ["cell", "meeting"],
  asks: (rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const faultIn = (row: (typeof rows)[number], nth: number): RowFault | undefined => {
      const before = rows.findIndex(({ member }) => member === row.member);
      if (before < nth)
        return { nth, against: before, fault: { ...fault("member-twice").fault, column: "member" } };
      if (row.at !== first.at) return { nth, against: 0, fault: { ...fault("differs").fault, column: "at" } };
      return row.reason !== undefined && row.attendance !== "excused"
        ? {
            nth,
            fault: {
              ...fault("no-place-for", { name: attendanceColumns.reason.header }).fault,
              column: "reason",
            },
          }
        : undefined;
    };
    for (const [nth, row] of rows.entries()) {
      const found = faultIn(row, nth);
      if (found !== undefined) return found;
    }
    const who = (said: string): string[] =>
      rows.filter((row) => row.attendance === said).map(({ member }) => member);
    const excused = rows
      .filter((row) => row.attendance === "excused")
      .map(({ member, reason }) => ({ member, ...whereKnown("reason", reason) }));
    const data = { present: who("present"), excused, unexcused: who("unexcused") };
    return [ask(meetingStream(first.cell, first.meeting), "TakeRollCall", data, first.at)];
  },
});

/** The points that a marker gave for the criteria of a rubric. */
export const scores = rowByRow({
  says: { vi: "Điểm từng tiêu chí của buổi sinh hoạt", en: "Points of meetings, criterion by criterion" },
  columns: {
    cell: neededColumn(identifierCell, "Chi bộ", "Cell", "Mã chi bộ"),
    meeting: neededColumn(identifierCell, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
    at: neededColumn(moment, "Ngày chấm", "Marked on", "Ngày chấm điểm"),
    rubric: neededColumn(identifierCell, "Phiếu chấm điểm", "Scoring sheet", "Mã phiếu"),
    criterion: neededColumn(identifierCell, "Tiêu chí", "Criterion", "Mã tiêu chí"),
    points: neededColumn(pointsCell, "Điểm", "Points", "Số điểm"),
    by: neededColumn(identifierCell, "Người chấm", "Marked by"),
    reason: optional(textCell, "Lý do", "Reason"),
  },
  asks: ({ cell, meeting, at, rubric, criterion, points: { hundredths }, by, reason }, { rubrics }) => {
    const sheet = rubrics.get(rubric);
    if (sheet === undefined) return { ...fault("rubric-not-known", { rubric }).fault, column: "rubric" };
    const { steps = 1 } = sheet;
    const inSteps = hundredths * steps;
    if (inSteps % 100 !== 0) return { ...fault("not-a-step", { rubric, steps }).fault, column: "points" };
    const data = { rubric, criterion, points: inSteps / 100, by, ...whereKnown("reason", reason) };
    return [ask(meetingStream(cell, meeting), "MarkCriterion", data, at)];
  },
});

const grade = wordOf([
  ["good", "tốt", "good"],
  ["fair", "khá", "fair"],
  ["average", "trung bình", "average"],
  ["poor", "kém", "poor"],
]);

/** The grades of meetings that a superior committee decided. */
export const gradesTable = rowByRow({
  says: { vi: "Xếp loại buổi sinh hoạt do cấp trên quyết định", en: "Grades of meetings as decided above" },
  columns: {
    cell: neededColumn(identifierCell, "Chi bộ", "Cell", "Mã chi bộ"),
    meeting: neededColumn(identifierCell, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
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
