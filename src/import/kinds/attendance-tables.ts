import { meetingStream } from "../../events/streams.js";
import { formValues } from "../../language/words/form-values.js";
import { type CellReader, fault, neededColumn, optional, read } from "../column.js";
import { textCell } from "./cell-readers.js";
import { moment } from "./day-cells.js";
import { cellColumn, meetingColumn, memberColumn } from "./shared-columns.js";
import { ask, type RowFault, rowByRow, tableKind, whereKnown } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

const { late: _late, ...rollCall } = formValues.attendance;
/** “K” is absent without a reason in one table and “không vắng” in another, so a person confirms the letters. */
const attends = namedValue(
  rollCall,
  {
    present: ["dự họp", "có dự", "có dự họp", "đi họp"],
    excused: ["vắng có phép", "có phép", "có lý do", "nghỉ có phép", "nghỉ phép", "vắng CP"],
    unexcused: ["vắng không phép", "không phép", "không lý do", "nghỉ không phép", "vắng KP"],
  },
  { present: ["x", "X", "+", "✓", "CM"], excused: ["P", "CP", "p"], unexcused: ["K", "KP", "k", "0"] },
);

/** The columns by which a row names its meeting. */
const meetingColumns = {
  cell: cellColumn,
  meeting: meetingColumn,
  at: neededColumn(moment, "Ngày họp", "Held on", "Ngày sinh hoạt"),
};

const attendanceColumns = {
  ...meetingColumns,
  member: memberColumn,
  attendance: neededColumn(attends, "Điểm danh", "Attendance", "Có mặt hay vắng"),
  reason: optional(textCell, "Lý do vắng", "Reason", "Lý do"),
};

const reasonOnly = {
  vi: "chỉ ghi lý do cho người vắng có lý do",
  en: "a reason is recorded for an excused absence only",
};

/** One row for each member at a meeting. All rows of a meeting form its roll call. */
export const attendanceTable = tableKind<typeof attendanceColumns>({
  says: {
    vi: "Điểm danh: mỗi người một dòng trong mỗi buổi họp",
    en: "Attendance: a row for each member at each meeting",
  },
  columns: attendanceColumns,
  together: ["cell", "meeting"],
  day: "at",
  asks: (rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const firstOf = new Map([...rows.entries()].reverse().map(([nth, { member }]) => [member, nth]));
    const faultIn = (row: (typeof rows)[number], nth: number): RowFault | undefined => {
      const before = firstOf.get(row.member) ?? nth;
      if (before < nth)
        return { nth, against: before, fault: { ...fault("member-twice").fault, column: "member" } };
      if (row.at !== first.at) return { nth, against: 0, fault: { ...fault("differs").fault, column: "at" } };
      return row.reason !== undefined && row.attendance !== "excused"
        ? {
            nth,
            fault: {
              ...fault("no-place-for", { name: attendanceColumns.reason.header, only: reasonOnly }).fault,
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

const headcount = /^\d{1,4}$/;

/** A number of people. */
const peopleCell: CellReader<number> = {
  form: { vi: "số người, như 18", en: "a number of people, such as 18" },
  read: (said) => (headcount.test(said) ? read(Number(said)) : fault("not-in-form")),
};

/** The number of those present, and of those listed where the cell names both: `18/20`. */
const presentCell: CellReader<{ readonly present: number; readonly listed?: number }> = {
  form: { vi: "số người có mặt, như 18 hoặc 18/20", en: "those present, such as 18 or 18/20" },
  read: (said) => {
    const [present = "", listed, ...more] = said.split("/").map((each) => each.trim());
    const isWritten = [present, ...(listed === undefined ? [] : [listed])].every((each) =>
      headcount.test(each),
    );
    if (!isWritten || more.length > 0) return fault("not-in-form");
    return read({ present: Number(present), ...(listed === undefined ? {} : { listed: Number(listed) }) });
  },
};

const countColumns = {
  ...meetingColumns,
  present: neededColumn(presentCell, "Số có mặt", "Number present", "Có mặt", "Số người có mặt", "Số dự họp"),
  listed: optional(peopleCell, "Tổng số đảng viên", "Number listed", "Tổng số"),
  excused: optional(peopleCell, "Số vắng có lý do", "Number excused", "Vắng có lý do"),
  unexcused: optional(peopleCell, "Số vắng không lý do", "Number unexcused", "Vắng không lý do"),
};

/** The attendance of a meeting of which the paper states only numbers. */
export const attendanceCountsTable = rowByRow<typeof countColumns>({
  says: {
    vi: "Số người dự họp, khi biên bản chỉ ghi số: mỗi buổi họp một dòng",
    en: "Attendance as counts, where the minutes say no more: a row for each meeting",
  },
  columns: countColumns,
  asks: ({ cell, meeting, at, present: written, listed = written.listed, excused, unexcused }) => {
    if (written.listed !== undefined && listed !== written.listed) {
      const facts = { name: countColumns.present.header };
      return { ...fault("contradicts-cell", facts).fault, column: "listed" };
    }
    const data = {
      present: written.present,
      ...whereKnown("listed", listed),
      ...whereKnown("excused", excused),
      ...whereKnown("unexcused", unexcused),
    };
    return [ask(meetingStream(cell, meeting), "CountAttendance", data, at)];
  },
});
