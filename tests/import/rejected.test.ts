import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowProblemLine } from "../../src/cli/import/preview-text.js";
import { previewImport, type RawTable, readTable, rejectedCsv } from "../../src/import/index.js";
import { bytesOf, who, workbook } from "./tables.js";

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const tableOf = (cells: readonly string[]) =>
  readTable(bytesOf(["Mã đảng viên,Họ tên", ...cells.map((cell) => `không mã,${quoted(cell)}`)].join("\n")));
const given = { cell: "c-3", status: "dự bị", on: "01/01/2021" };

/** The rejected rows of a table none of whose rows has an id of a member. */
const rejectedOf = (table: RawTable): string =>
  rejectedCsv(previewImport(table, { as: "members", ...who, given }), "vi");
const textsOf = ({ rows }: RawTable): string[][] =>
  rows.map(({ cells }) => cells.slice(0, 2).map(({ raw }) => raw));

const beginnings = ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝", "'", "''", "a", ""];

describe("the rows that an import refused, as CSV", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+84", "'+84"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["'=1", "'=1"],
    ["''=1", "''=1"],
    ["'", "'"],
    ["a=1", "a=1"],
  ])("has no cell that a spreadsheet computes: %j", async (cell, written) => {
    expect(rejectedOf(await tableOf([cell]))).toContain(`"không mã","${written}",`);
  });

  it("read as they were", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom(...beginnings),
            fc.string({ unit: fc.constantFrom('"', ",", "'", "=", "a", "\n", " ") }),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        async (parts) => {
          const table = await tableOf(parts.map((part) => part.join("")));
          const csv = rejectedOf(table);
          for (const [, cell = ""] of csv.matchAll(/(?:^|,)"((?:[^"]|"")*)"/gm))
            expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/);
          expect(textsOf(await readTable(bytesOf(csv)))).toEqual(textsOf(table));
        },
      ),
      { numRuns: 100 },
    ));

  it("has the dates of a workbook in a form that reads as the same day and time", async () => {
    const header = [
      "Chi bộ",
      "Buổi họp",
      "Loại sinh hoạt",
      "Của tháng",
      "Thời gian họp",
      "Cách họp",
      "Ngày triệu tập",
    ];
    const time = { value: new Date("2021-02-03T19:30:00Z"), type: Date, format: "dd/mm/yyyy hh:mm" };
    const day = { value: new Date("2021-02-01T00:00:00Z"), type: Date, format: "m/d/yy" };
    const cells = ["c-3", "2021-02", "thường kỳ", "13/2021", time, "trực tiếp", day];
    const data = [header, cells].map((row) =>
      row.map((cell) => (typeof cell === "string" ? { value: cell } : cell)),
    );
    const first = previewImport(await readTable(await workbook({ sheet: "a", data })), {
      as: "meetings",
      ...who,
    });
    expect(first.rows[0]?.problems).toMatchObject([{ code: "not-in-form", path: "Của tháng" }]);
    const mended = await readTable(bytesOf(rejectedCsv(first, "vi").replace("13/2021", "02/2021")));
    const { events } = previewImport(mended, { as: "meetings", ...who });
    expect(events).toMatchObject([
      { data: { scheduledFor: "2021-02-03T12:30:00Z" }, metadata: { happenedAt: "2021-02-01T16:59:59Z" } },
    ]);
  });

  it("is told with the dates of a workbook as people in Vietnam write them, and typed ones as they stand", async () => {
    const day = { value: new Date("2025-05-01T00:00:00Z"), type: Date, format: "dd/mm/yyyy" };
    const data = [
      [{ value: "Mã đảng viên" }, { value: "Từ ngày" }],
      [day, { value: "2021-02-31" }],
    ];
    const table = await readTable(await workbook({ sheet: "a", data }));
    const { rows } = previewImport(table, { as: "members", ...who, given: { cell: "c-3", status: "dự bị" } });
    const said = (language: "vi" | "en") => rows[0]?.problems.map((each) => rowProblemLine(each, language));
    expect(said("vi")).toEqual([
      expect.stringContaining('cột "Mã đảng viên", "01/05/2025": '),
      expect.stringContaining('cột "Từ ngày", "2021-02-31": '),
    ]);
    expect(said("en")?.[0]).toContain('"2025-05-01"');
  });
});
