import { meetingStream } from "../events/streams.js";
import { identifier, instant, moment, month, points, text, title, wordOf } from "./cell-readers.js";
import { fault, needed, optional } from "./column.js";
import { ask, known, numbered, type RowFault, rowByRow, tableKind } from "./table-kind.js";

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

/** Meetings as they were called; attendance, scores and grades belong to one of them. */
export const meetings = rowByRow({
  says: { vi: "Các buổi sinh hoạt đã triệu tập", en: "Meetings as they were called" },
  columns: {
    cell: needed(identifier, "Chi bộ", "Cell", "Mã chi bộ"),
    meeting: needed(identifier, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
    kind: needed(meetingKind, "Loại sinh hoạt", "Kind", "Hình thức sinh hoạt", "Kind of meeting"),
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

const attends = wordOf([
  ["present", "có mặt", "present"],
  ["excused", "vắng có lý do", "excused"],
  ["unexcused", "vắng không lý do", "unexcused"],
]);

const attendanceColumns = {
  cell: needed(identifier, "Chi bộ", "Cell", "Mã chi bộ"),
  meeting: needed(identifier, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
  at: needed(moment, "Ngày họp", "Held on", "Ngày sinh hoạt"),
  member: needed(identifier, "Mã đảng viên", "Member", "Mã số đảng viên", "Member id"),
  attendance: needed(attends, "Điểm danh", "Attendance", "Có mặt hay vắng"),
  reason: optional(text, "Lý do vắng", "Reason", "Lý do"),
};

/** One row for each member at a meeting; the rows of a meeting are its roll call. */
export const attendance = tableKind<typeof attendanceColumns>({
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
        return { nth, against: before, fault: { ...fault("listed-twice").fault, column: "member" } };
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
      .map(({ member, reason }) => ({ member, ...known("reason", reason) }));
    const data = { present: who("present"), excused, unexcused: who("unexcused") };
    return [ask(meetingStream(first.cell, first.meeting), "TakeRollCall", data, first.at)];
  },
});

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
