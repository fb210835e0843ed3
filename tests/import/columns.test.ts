import { describe, expect, it } from "vitest";
import { readCell } from "../../src/import/column.js";
import { publishedTables } from "../../src/import/index.js";
import { dayCell } from "../../src/import/kinds/day-cells.js";
import { type TableKindName, tableKinds } from "../../src/import/kinds/table-kinds.js";
import type { Writing } from "../../src/import/table.js";
import { withoutMarks } from "../../src/language/collation.js";
import { namesOfValues } from "../../src/language/words/values.js";
import { preview } from "./tables.js";

const kinds = Object.keys(tableKinds) as TableKindName[];

/** The value that a column of a kind reads from a text, or the code of the problem. */
const reads = (as: TableKindName, column: string, raw: string, isDate = false): unknown => {
  const found = Object.entries(tableKinds[as].columns).find(([name]) => name === column)?.[1];
  if (found === undefined) throw new Error(`no column ${column}`);
  const outcome = readCell(found.reader, isDate ? { raw, isDate: true } : { raw });
  return "value" in outcome ? outcome.value : outcome.fault.code;
};

describe("a value", () => {
  it.each<[TableKindName, string, string, unknown]>([
    ["members", "on", "05/11/2021", "2021-11-05"],
    ["members", "on", "2021-11-05", "2021-11-05"],
    ["members", "on", "31/02/2025", "impossible-date"],
    ["members", "on", "2021-13-01", "impossible-date"],
    ["members", "on", "29/02/2024", "2024-02-29"],
    ["members", "on", "29/02/2023", "impossible-date"],
    ["members", "on", "01/02", "not-in-form"],
    ["members", "on", "1/2/2021", "which-date"],
    ["members", "on", "2/2/2021", "2021-02-02"],
    ["members", "on", "16/8/2012", "2012-08-16"],
    ["members", "on", "8/16/2012", "2012-08-16"],
    ["members", "on", "08/16/2012", "impossible-date"],
    ["members", "on", "30/2/2012", "impossible-date"],
    ["members", "on", "05.11.2021", "2021-11-05"],
    ["members", "on", "05.11-2021", "not-in-form"],
    ["members", "on", "2021/11/5", "2021-11-05"],
    ["members", "on", "01/02/21", "not-in-form"],
    ["members", "on", "01-02-2021", "2021-02-01"],
    ["members", "on", "44505", "not-in-form"],
    ["members", "on", "5 tháng 11 năm 2021", "2021-11-05"],
    ["members", "on", "Ngày 05 tháng 11 năm 2021", "2021-11-05"],
    ["members", "on", "ngày ... tháng ... năm 2021", "not-in-form"],
    ["members", "on", "tháng 5/2024", "not-in-form"],
    ["attendance", "at", "05/11/2021 19:30", "2021-11-05T12:30:00Z"],
    ["attendance", "at", "05/11/2021 06h30", "2021-11-04T23:30:00Z"],
    ["attendance", "at", "05/11/2021", "2021-11-05T16:59:59Z"],
    ["attendance", "at", "19h30 ngày 05/11/2021", "2021-11-05T12:30:00Z"],
    ["attendance", "at", "lúc 19 giờ 30 phút, ngày 5 tháng 11 năm 2021", "2021-11-05T12:30:00Z"],
    ["attendance", "at", "05/11/2021, 19h", "2021-11-05T12:00:00Z"],
    ["attendance", "at", "05/11/2021 19:", "not-in-form"],
    ["attendance", "at", "05/11/2021 24:00", "not-in-form"],
    ["attendance", "at", "31/11/2021 19:30", "impossible-date"],
    ["meetings", "scheduledFor", "05/11/2021", "not-in-form"],
    ["meetings", "forMonth", "11/2021", "2021-11"],
    ["meetings", "forMonth", "2021-11", "2021-11"],
    ["meetings", "forMonth", "13/2021", "not-in-form"],
    ["meetings", "forMonth", "tháng 5/2024", "2024-05"],
    ["meetings", "forMonth", "Tháng 05 năm 2024", "2024-05"],
    ["meetings", "forMonth", "T5-2024", "2024-05"],
    ["meetings", "forMonth", "05/2024", "2024-05"],
    ["meetings", "forMonth", "tháng 5", "not-in-form"],
    ["meetings", "forMonth", "01/05/2024", "not-in-form"],
    ["levels", "year", "2021", 2021],
    ["levels", "year", "1929", "not-in-form"],
    ["levels", "year", "21", "not-in-form"],
    ["levels", "level", "Hoàn thành xuất sắc nhiệm vụ", { level: "excellent" }],
    ["levels", "level", "HOÀN THÀNH TỐT NHIỆM VỤ", { level: "good" }],
    ["levels", "level", "hoan thanh nhiem vu", { level: "fulfilled" }],
    ["levels", "level", "Không  hoàn thành\u00a0nhiệm vụ", { level: "unfulfilled" }],
    ["levels", "level", "fulfilled", { level: "fulfilled" }],
    ["levels", "level", "Tốt", { level: "good" }],
    ["levels", "level", "HTXSNV", { level: "excellent" }],
    ["levels", "level", "XS", { level: "excellent" }],
    ["levels", "level", "HTTNV", { level: "good" }],
    ["levels", "level", "T", { level: "good" }],
    ["levels", "level", "HTNV", { level: "fulfilled" }],
    ["levels", "level", "HT", { level: "fulfilled" }],
    ["levels", "level", "KHTNV", { level: "unfulfilled" }],
    ["levels", "level", "KHT", { level: "unfulfilled" }],
    ["levels", "level", "Không HTNV", { level: "unfulfilled" }],
    // Letters rank in many scales; this level was one of officials.
    ["levels", "level", "A", "not-in-form"],
    ["levels", "level", "HTNV nhưng còn hạn chế về năng lực", "not-in-form"],
    ["levels", "level", "Đã đánh giá", "not-in-form"],
    ["levels", "level", "Đủ tư cách, hoàn thành tốt nhiệm vụ", { level: "good", worthy: true }],
    ["levels", "level", "Đảng viên đủ tư cách hoàn thành nhiệm vụ", { level: "fulfilled", worthy: true }],
    ["levels", "level", "KHÔNG PHÂN LOẠI", { level: "not-rated" }],
    ["levels", "level", "Không xếp loại: đi học tập trung", { level: "not-rated", because: "training" }],
    ["levels", "level", "Không xếp loại (lý do khác)", { level: "not-rated", because: "other" }],
    ["levels", "level", "Không xếp loại (bận)", "not-in-form"],
    ["levels", "level", "Tốt (lý do khác)", "not-in-form"],
    ["levels", "level", "Không xếp loại", { level: "not-rated" }],
    ["levels", "level", "Không đánh giá", { level: "not-rated" }],
    ["levels", "level", "Chưa xếp loại", "not-in-form"],
    ["levels", "notRated", "Đi học tập trung", "training"],
    ["levels", "notRated", "bận", "not-in-form"],
    ["levels", "period", "2026", { year: 2026 }],
    ["levels", "period", "Năm 2026", { year: 2026 }],
    ["levels", "period", "cả năm", {}],
    ["levels", "period", "2026-Q3", { year: 2026, part: "Q3" }],
    ["levels", "period", "Quý III/2026", { year: 2026, part: "Q3" }],
    ["levels", "period", "QUÝ IV năm 2026", { year: 2026, part: "Q4" }],
    ["levels", "period", "quý 2", { part: "Q2" }],
    ["levels", "period", "II", { part: "Q2" }],
    ["levels", "period", "2026-09", { year: 2026, part: "09" }],
    ["levels", "period", "tháng 9/2026", { year: 2026, part: "09" }],
    ["levels", "period", "Quý V/2026", "not-in-form"],
    ["levels", "period", "2026-Q5", "not-in-form"],
    ["levels", "period", "3", "not-in-form"],
    ["levels", "period", "3/2026", "not-in-form"],
    ["levels", "period", "03/2026", { year: 2026, part: "03" }],
    ["levels", "period", "13/2026", "not-in-form"],
    ["levels", "period", "Quý III/1900", "not-in-form"],
    ["attendance-counts", "present", "18", { present: 18 }],
    ["attendance-counts", "present", "18/20", { present: 18, listed: 20 }],
    ["attendance-counts", "present", "18 / 20", { present: 18, listed: 20 }],
    ["attendance-counts", "present", "18/", "not-in-form"],
    ["attendance-counts", "present", "18/20/2", "not-in-form"],
    ["attendance-counts", "present", "90 %", "not-in-form"],
    ["attendance-counts", "excused", "2", 2],
    ["attendance-counts", "excused", "hai", "not-in-form"],
    ["results", "listed", "120", { count: 120, text: "120" }],
    ["results", "listed", "1.234", { count: 1234, text: "1.234" }],
    ["results", "listed", "gần 120", { count: 120, bound: "at-most", text: "gần 120" }],
    ["results", "listed", "Khoảng 100", { count: 100, bound: "about", text: "Khoảng 100" }],
    ["results", "listed", "12,5", "not-in-form"],
    ["results", "listed", "120 người", "not-in-form"],
    ["results", "excellentShare", "10,3", { percent: [103, 1000], text: "10,3" }],
    ["results", "excellentShare", "84.30%", { percent: [8430, 10_000], text: "84.30%" }],
    ["results", "goodShare", "trên 73 %", { percent: [73, 100], bound: "at-least", text: "trên 73 %" }],
    ["results", "excellentShare", "0,72%", { percent: [72, 10_000], text: "0,72%" }],
    // As a workbook stores 35 % and 100 %.
    ["results", "excellentShare", "0.35", "not-in-form"],
    ["results", "excellentShare", "1", "not-in-form"],
    ["results", "base", "được xếp loại", "rated"],
    ["results", "stage", "đề nghị", "proposed"],
    ["results", "stage", "cancelled", "not-in-form"],
    ["grades", "grade", "Khá", "fair"],
    ["grades", "grade", "Trung bình", "average"],
    ["grades", "grade", "xuất sắc", "not-in-form"],
    ["attendance", "attendance", "Có mặt", "present"],
    ["attendance", "attendance", "vắng có lý do", "excused"],
    ["attendance", "attendance", "Vắng không lý do", "unexcused"],
    ["attendance", "attendance", "Có phép", "excused"],
    ["attendance", "attendance", "vắng không phép", "unexcused"],
    ["attendance", "attendance", "vắng", "not-in-form"],
    ["attendance", "attendance", "x", "not-in-form"],
    ["attendance", "attendance", "K", "not-in-form"],
    ["members", "civilServant", "Có", true],
    ["members", "civilServant", "không", false],
    ["members", "civilServant", "TRUE", true],
    ["members", "category", "with-post", "with-post"],
    ["members", "category", "giữ chức vụ lãnh đạo, quản lý", "with-post"],
    ["members", "category", "không giữ chức vụ", "without-post"],
    ["members", "category", "công tác ngoài hệ thống chính trị", "outside-political-system"],
    ["members", "status", "đảng viên dự bị", "probationary"],
    ["members", "status", "CT", "official"],
    ["members", "status", "DB", "probationary"],
    ["members", "status", "ĐV dự bị", "probationary"],
    ["members", "state", "ĐSH", "active"],
    ["members", "state", "Miễn sinh hoạt", "exempt"],
    ["members", "state", "Đã từ trần", "died"],
    ["members", "state", "chuyển đi", "transferred"],
    // A transfer here, official there; expelled here, commended there.
    ["members", "state", "CT", "not-in-form"],
    ["members", "state", "KT", "not-in-form"],
    ["members", "state", "TT", "not-in-form"],
    ["members", "state", "CĐT", "not-in-form"],
    ["organisations", "kind", "đảng bộ cấp trên", "superior"],
    ["organisations", "kind", "cấp ủy cấp trên", "superior"],
    ["members", "member", "m 01", "not-in-form"],
    ["members", "member", "<script>", "not-in-form"],
    ["scores", "points", "4,5", { hundredths: 450 }],
    ["scores", "points", "4.25", { hundredths: 425 }],
    ["scores", "points", "1.234", "not-in-form"],
    ["scores", "points", "-1", "not-in-form"],
  ])("of %s/%s written %j is %j", (as, column, raw, value) => {
    expect(reads(as, column, raw)).toEqual(value);
  });

  it.each<[string, Writing, unknown]>([
    ["3/5/2024", { dates: "dmy" }, "2024-05-03"],
    ["3/5/2024", { dates: "mdy" }, "2024-03-05"],
    ["03/05/2024", {}, "2024-05-03"],
    ["03/05/2024", { dates: "mdy" }, "2024-03-05"],
    ["16/8/2012", { dates: "mdy" }, "impossible-date"],
    ["45415", {}, "not-in-form"],
    ["45415", { epoch: 1900 }, "2024-05-03"],
    ["43953", { epoch: 1904 }, "2024-05-03"],
    ["60", { epoch: 1900 }, "not-in-form"],
    ["2024", { epoch: 1900 }, "not-in-form"],
    ["10000", { epoch: 1900 }, "not-in-form"],
    ["99999", { epoch: 1900 }, "not-in-form"],
  ])("of a day written %j in a table that writes %j is %j", (raw, writing, value) => {
    const outcome = readCell(dayCell, { raw }, writing);
    expect("value" in outcome ? outcome.value : outcome.fault.code).toBe(value);
  });

  it.each(["Đào Thị Ả".normalize("NFD"), "\u00d0ào Thị Ả", "  Đào Thị Ả "])(
    "of a name written %j has one form",
    (raw) => {
      expect(reads("members", "name", raw)).toBe("Đào Thị Ả");
    },
  );

  it("that Excel took for a day is one only where a day is asked for", () => {
    expect(reads("members", "on", "2021-11-05", true)).toBe("2021-11-05");
    expect(reads("meetings", "scheduledFor", "2021-11-05 19:30:00", true)).toBe("2021-11-05T12:30:00Z");
    expect(reads("members", "member", "2021-02-01", true)).toBe("date-cell");
    // Excel takes 10/12 for the tenth of December.
    expect(reads("attendance-counts", "present", "2021-12-10", true)).toBe("date-cell");
  });
});

describe("a value of the vocabulary", () => {
  const shown = {
    "organisations kind": namesOfValues("organisationKind"),
    "members category": namesOfValues("category"),
    "members status": namesOfValues("membership"),
    "meetings kind": namesOfValues("kind"),
    "meetings mode": namesOfValues("meetingMode"),
    "grades grade": namesOfValues("grade"),
    "levels level": namesOfValues("level"),
    "levels notRated": namesOfValues("notRatedReason"),
    "results kind": namesOfValues("subject"),
  };

  it.each(Object.entries(shown))("of %s is read by every name that an answer shows", (place, names) => {
    const [as = "", column = ""] = place.split(" ");
    for (const [value, { vi, en }] of Object.entries(names)) {
      const found = place === "levels level" ? { level: value } : value;
      expect([vi, en, value].map((word) => reads(as as TableKindName, column, word))).toEqual([
        found,
        found,
        found,
      ]);
    }
  });
});

describe("the columns of a kind", () => {
  it.each(kinds)("of %s are told apart by every header, without case and marks", (as) => {
    const headers = (publishedTables.find(({ kind }) => kind === as)?.columns ?? []).flatMap(
      ({ name, headers: all }) =>
        [...new Set(all.map(withoutMarks))].map((header) => [header, name] as const),
    );
    expect(headers.filter(([one], index) => headers.findIndex(([other]) => other === one) !== index)).toEqual(
      [],
    );
    expect(headers.map(([header]) => header)).not.toContain("");
  });

  it("are known by any of their headers; others are said to be unread", async () => {
    const lines = [
      "STT|ghi chú|CHI BO|ma dang vien|Tư cách|tu ngay||Họ tên",
      "1|=A1|c-3|m-1|dự bị|01/01/2021|x|",
    ];
    const { unread, problems, rows } = await preview("members", lines);
    expect(unread).toEqual(["STT", "ghi chú", ""]);
    expect(problems).toEqual([]);
    expect(rows[0]?.problems.map(({ code }) => code)).toEqual(["refused"]);
  });

  it.each<[string, string, Record<string, string>, string[]]>([
    ["missing", "Mã đảng viên|Tư cách", {}, ["missing-column cell", "missing-column on"]],
    ["given for all rows", "Mã đảng viên|Tư cách", { "chi bộ": "c-3", on: "01/01/2021" }, []],
    ["there twice", "Mã đảng viên|Member|Tư cách", { cell: "c-3", on: "01/01/2021" }, ["column-twice "]],
    ["there and given", "Chi bộ|Mã đảng viên|Tư cách|Từ ngày", { cell: "c-3" }, ["given-twice cell"]],
    ["given twice", "Mã đảng viên|Tư cách|Từ ngày", { cell: "c-3", "Chi bộ": "c-4" }, ["given-twice Chi bộ"]],
    ["given and unknown", "Chi bộ|Mã đảng viên|Tư cách|Từ ngày", { sao: "1" }, ["unknown-column sao"]],
    ["given wrongly", "Chi bộ|Mã đảng viên|Tư cách", { on: "31/02/2021" }, ["impossible-date on"]],
  ])("are asked for where one is %s", async (_, header, given, expected) => {
    const { problems, rows, totals } = await preview("members", [header, "a|b|c"], { given });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(totals.rows).toBe(1);
    expect(rows).toHaveLength(expected.length === 0 ? 1 : 0);
  });
});
