import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { previewImport, readSheets, readTable, rejectedWorkbook } from "../../src/import/index.js";
import { shapes } from "../import/shapes/index.js";
import { who } from "../import/tables.js";
import { officeAvailable, savedByOffice } from "../support/office.js";
import { emptyFolder } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

/** The sheets of a file as the import sees them, without what only the position of a blank decides. */
const seen = async (bytes: Uint8Array) => {
  const { sheets } = await readSheets(bytes);
  return sheets.map(({ name, isHidden, rows, merges }) => ({
    name,
    isHidden,
    merges: [...merges].sort(
      (one, other) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn,
    ),
    rows: rows.map(({ row, cells, isHidden }) => ({
      row,
      isHidden,
      cells: cells.slice(0, cells.findLastIndex(({ raw }) => raw.trim() !== "") + 1),
    })),
  }));
};

const workbooks = shapes.filter(({ file }) => file.endsWith(".xlsx"));

describe.runIf(officeAvailable)("an office program", () => {
  for (const { file, bytes } of workbooks) writeFileSync(join(folder, file), bytes());

  it.each(["xlsx", "xls"] as const)(
    "saves the tables as .%s, and the import reads the same sheets",
    async (form) => {
      const saved = savedByOffice(
        folder,
        workbooks.map(({ file }) => file),
        form,
      );
      for (const { file, bytes } of workbooks)
        expect([file, await seen(saved.get(file) ?? new Uint8Array())]).toEqual([file, await seen(bytes())]);
    },
    120_000,
  );

  it("saves a form that the import does not read, and the import says so", async () => {
    const [first] = workbooks.map(({ file }) => file);
    const saved = savedByOffice(folder, [first ?? ""], "ods").get(first ?? "");
    await expect(readSheets(saved ?? new Uint8Array())).rejects.toMatchObject({
      problem: { code: "not-workbook" },
    });
  }, 60_000);

  it("opens the file of rejected rows, with every text as it stood beside the reason", async () => {
    const lines = [
      "Chi bộ;Mã đảng viên;Họ và tên;Tư cách;Từ ngày",
      'c-1;"=m-01";"Đảng viên; Thứ Nhất";đang chờ;31/02/2021',
    ];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const table = await readTable(bytes);
    const preview = previewImport(table, { as: "members", ...who });
    expect(preview.totals.problems).toBe(1);
    const rejected = await rejectedWorkbook(
      await readSheets(bytes),
      [{ sheet: "", header: [1] }],
      preview,
      "vi",
    );
    writeFileSync(join(folder, "rejected.xlsx"), rejected);
    const opened = await readTable(
      savedByOffice(folder, ["rejected.xlsx"], "xls").get("rejected.xlsx") ?? new Uint8Array(),
    );
    expect(opened.header.cells.map(({ raw }) => raw)).toEqual([
      "Chi bộ",
      "Mã đảng viên",
      "Họ và tên",
      "Tư cách",
      "Từ ngày",
      "Lỗi",
      "Cách sửa",
    ]);
    expect(opened.rows.map(({ cells }) => cells.slice(0, 4).map(({ raw }) => raw))).toEqual([
      ["c-1", "=m-01", "Đảng viên; Thứ Nhất", "đang chờ"],
    ]);
  }, 60_000);
});
