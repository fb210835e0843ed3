import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previewImport, type RawTable, readTable, rejectedCsv } from "../../src/import/index.js";
import { bytesOf, who } from "./tables.js";

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
});
