import { meetingStream } from "../../events/index.js";
import { needed, optional } from "../columns/column.js";
import { fault } from "../columns/reader.js";
import { moment } from "../columns/times.js";
import { identifier, text, wordOf } from "../columns/values.js";
import { ask, known, type RowFault, tableKind } from "./kind.js";

const attends = wordOf([
  ["present", "có mặt", "present"],
  ["excused", "vắng có lý do", "excused"],
  ["unexcused", "vắng không lý do", "unexcused"],
]);

const columns = {
  cell: needed(identifier, "Chi bộ", "Cell", "Mã chi bộ"),
  meeting: needed(identifier, "Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"),
  at: needed(moment, "Ngày họp", "Held on", "Ngày sinh hoạt"),
  member: needed(identifier, "Mã đảng viên", "Member", "Mã số đảng viên", "Member id"),
  attendance: needed(attends, "Điểm danh", "Attendance", "Có mặt hay vắng"),
  reason: optional(text, "Lý do vắng", "Reason", "Lý do"),
};

/** One row for each member at a meeting; the rows of a meeting are its roll call. */
export const attendance = tableKind<typeof columns>({
  says: {
    vi: "Điểm danh: mỗi người một dòng trong mỗi buổi họp",
    en: "Attendance: a row for each member at each meeting",
  },
  columns,
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
            fault: { ...fault("no-place-for", { name: columns.reason.header }).fault, column: "reason" },
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
