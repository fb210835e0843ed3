import { read, utils, type WorkSheet, write } from "@e965/xlsx";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowProblemLine } from "../../src/cli/import/preview-text.js";
import {
  guessMapping,
  type ImportOptions,
  mappedTable,
  previewImport,
  readSheets,
  readTable,
  rejectedWorkbook,
} from "../../src/import/index.js";
import { base, bytesOf, imported, who, workbook } from "./tables.js";

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const given = { cell: "c-3", status: "dự bị", on: "01/01/2021" };

/** The rejected rows of a file, by the mapping that is guessed for it. */
const rejectedOf = async (bytes: Uint8Array, options: Omit<ImportOptions, keyof typeof who>) => {
  const file = await readSheets(bytes);
  const { mapping } = guessMapping(file, { as: options.as, set: options.given ?? {} });
  const preview = previewImport(mappedTable(file, mapping), {
    as: options.as,
    ...who,
    ...(options.into === undefined ? {} : { into: options.into }),
  });
  return { mapping, preview, bytes: await rejectedWorkbook(file, mapping.sheets, preview, "vi") };
};

/** The rejected rows of a table none of whose rows has a day that can be read. */
const withoutDays = (cells: readonly string[]) =>
  rejectedOf(
    bytesOf(
      [
        "Mã đảng viên,Ghi chú,Ngày vào Đảng",
        ...cells.map((cell, nth) => `m-${nth + 1},${quoted(cell)},hôm nào`),
      ].join("\n"),
    ),
    { as: "members", given },
  );

/** The only sheet of a workbook as another program reads it. */
const sheetOf = (bytes: Uint8Array): WorkSheet => {
  const book = read(bytes, { cellNF: true });
  return book.Sheets[book.SheetNames[0] ?? ""] ?? {};
};

/** A workbook in which a person changed one cell. */
const mended = (bytes: Uint8Array, address: string, text: string): Uint8Array => {
  const book = read(bytes, { cellStyles: true });
  utils.sheet_add_aoa(book.Sheets[book.SheetNames[0] ?? ""] as WorkSheet, [[text]], { origin: address });
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
};

const beginnings = ["=", "+", "-", "@", "\t", "\n", " =", "＝", "'", "a", "0", "1/2"];

describe("the rows that an import refused, as a workbook", () => {
  it("have only texts that no spreadsheet computes or takes for a number or a day, read as they were", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom(...beginnings),
            fc.string({ unit: fc.constantFrom('"', ",", "'", "=", "a", "0", "\n", " ") }),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        async (parts) => {
          const cells = parts.map((part) => part.join(""));
          const { bytes } = await withoutDays(cells);
          for (const [address, cell] of Object.entries(sheetOf(bytes)))
            if (!address.startsWith("!"))
              expect([address, cell.t, cell.z, cell.f]).toEqual([address, "s", "@", undefined]);
          const raws = async (table: Uint8Array) =>
            (await readSheets(table)).sheets[0]?.rows.slice(1).map(({ cells: row }) => row[1]?.raw);
          const source = bytesOf(["a,b", ...cells.map((cell) => `x,${quoted(cell)}`)].join("\n"));
          expect(await raws(bytes)).toEqual(await raws(source));
        },
      ),
      { numRuns: 50 },
    ));

  it("stand at their own numbers under title, header and group, and go in by the same mapping once mended", async () => {
    const rows = [
      ["ĐẢNG BỘ XÃ A"],
      ["DANH SÁCH ĐẢNG VIÊN"],
      ["STT", "Mã đảng viên", "Tư cách", "Từ ngày"],
      ["1", "m-04", "chính thức", "01/01/2021"],
      ["2", "m-05", "chính thức", "31/02/2021"],
      ["3", "m-06", "dự bị", "01/01/2021"],
      ["Tổng cộng", "3"],
    ];
    const into = await imported(...base);
    const source = await workbook({ sheet: "DS", data: rows.map((row) => row.map((value) => ({ value }))) });
    const first = await rejectedOf(source, { as: "members", given: { cell: "c-3" }, into });
    expect(first.preview.totals).toEqual({ rows: 3, new: 2, recorded: 0, problems: 1, events: 2 });
    const asRows = utils.sheet_to_json<string[]>(sheetOf(first.bytes), { header: 1 });
    expect(asRows.map((row) => row.slice(0, 4))).toEqual([rows[0], rows[1], rows[2], [], rows[4]]);
    expect([asRows[2], asRows[4]].map((row) => row?.slice(4))).toEqual([
      ["Lỗi", "Cách sửa"],
      ["Từ ngày: không có ngày này trong lịch.", "Ghi đúng ngày: dd/MM/yyyy, như 05/11/2021."],
    ]);
    const table = mappedTable(await readSheets(mended(first.bytes, "D5", "28/02/2021")), first.mapping);
    const second = previewImport(table, { as: "members", ...who, into: [...into, ...first.preview.events] });
    expect(second.rows).toMatchObject([{ row: 5, outcome: "new", problems: [] }]);
  });

  it("have the dates of a workbook in a form that reads as the same day and time", async () => {
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
    const first = await rejectedOf(await workbook({ sheet: "a", data }), { as: "meetings" });
    expect(first.preview.rows[0]?.problems).toMatchObject([{ code: "not-in-form", path: "Của tháng" }]);
    const again = mappedTable(await readSheets(mended(first.bytes, "D2", "02/2021")), first.mapping);
    expect(previewImport(again, { as: "meetings", ...who }).events).toMatchObject([
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
