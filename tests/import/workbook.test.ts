import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTable, type TableOptions } from "../../src/import/index.js";
import { InvalidInputError } from "../../src/language/problems/errors.js";
import { bytesOf } from "./tables.js";

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const namespaceOfIds = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const contentType = (path: string, of: string): string =>
  `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${of}+xml"/>`;

/** Format 1 is a day, format 2 a duration. */
const styles = `<styleSheet ${spreadsheet}><numFmts count="2"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="[h]:mm"/></numFmts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="3"><xf numFmtId="0" fillId="0"/><xf numFmtId="170" fillId="0"/><xf numFmtId="171" fillId="0"/></cellXfs></styleSheet>`;

interface Book {
  /** What stands in the sheet beside and within its cells. */
  readonly sheet: string;
  readonly workbook?: string;
  readonly state?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
  readonly packed?: boolean;
}

/** A workbook of one sheet, part by part, as a program could write it. */
const bookOf = ({ sheet, workbook = "", state = "", more = {}, packed = true }: Book): Uint8Array => {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${contentType("xl/workbook.xml", "sheet.main")}${contentType("xl/worksheets/sheet1.xml", "worksheet")}${contentType("xl/styles.xml", "styles")}</Types>`,
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${spreadsheet} ${namespaceOfIds}>${workbook}<sheets><sheet name="Một" sheetId="1"${state} r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("r1", "worksheet", "worksheets/sheet1.xml"),
      relation("r2", "styles", "styles.xml"),
    ),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": `<worksheet ${spreadsheet}>${sheet}</worksheet>`,
  };
  const whole = CFB.utils.cfb_new({ root: "R" });
  const all = [
    ...Object.entries(parts).map(([path, text]) => [path, bytesOf(text)] as const),
    ...Object.entries(more),
  ];
  for (const [path, bytes] of all) CFB.utils.cfb_add(whole, `/${path}`, bytes, { unsafe: true });
  return new Uint8Array(CFB.write(whole, { fileType: "zip", type: "array", compression: packed }));
};

const rows = (...cells: string[]): string =>
  `<sheetData>${cells.map((each, nth) => `<row r="${nth + 1}">${each}</row>`).join("")}</sheetData>`;
const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

const told = async (bytes: Uint8Array, options?: TableOptions) => {
  try {
    const { header, rows, remarks } = await readTable(bytes, options);
    return {
      rows: [header, ...rows].map(({ row, isHidden, cells }) => [
        `${row}${isHidden ? " hidden" : ""}`,
        ...cells.map(({ raw, isDate, flaw }) => `${raw}${isDate ? " date" : ""}${flaw ? ` ${flaw}` : ""}`),
      ]),
      remarks: remarks.map(({ code, facts }) => [code, facts]),
    };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.problem;
  }
};
const rowsOf = async (book: Book, options?: TableOptions) => {
  const read = await told(bookOf(book), options);
  return "rows" in read ? read.rows : read.code;
};

describe("a workbook of any program", () => {
  it("may leave out the addresses of cells and rows", async () => {
    const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = `<sheetData><row>${cell("a")}${cell("b")}</row><row>${cell("1")}<c/>${cell("2")}</row></sheetData>`;
    expect(await rowsOf({ sheet })).toEqual([
      ["1", "a", "b"],
      ["2", "1", "", "2"],
    ]);
  });

  it.each([
    ["1900", "", "2021-11-05"],
    ["1904", '<workbookPr date1904="1"/>', "2025-11-06"],
  ])("counts its days from %s", async (_, workbook, day) => {
    const sheet = rows(text("A1", "a"), '<c r="A2" s="1"><v>44505</v></c>');
    expect(await rowsOf({ sheet, workbook })).toEqual([
      ["1", "a"],
      ["2", `${day} date`],
    ]);
  });

  it("has days that no calendar has, times without a day, and days in the form of a standard", async () => {
    const sheet = rows(
      text("A1", "a"),
      '<c r="A2" s="1"><v>60</v></c>',
      '<c r="A3" s="1"><v>0.5</v></c>',
      '<c r="A4" s="1" t="d"><v>2021-11-05T19:30:00</v></c>',
      '<c r="A5" t="d"><v>2021-11-05</v></c>',
    );
    expect(await rowsOf({ sheet })).toEqual([
      ["1", "a"],
      ["2", "60 date"],
      ["3", "12:00:00 date"],
      ["4", "2021-11-05 19:30:00 date"],
      ["5", "2021-11-05 date"],
    ]);
  });

  it("is told where a cell is no text that a person typed", async () => {
    const sheet = `${rows(
      text("A1", "a"),
      '<c r="A2"><f>1+1</f><v>2</v></c>',
      '<c r="A3"><f t="shared" ref="A3:A4" si="0">B1</f><v>3</v></c>',
      '<c r="A4"><f t="shared" si="0"/><v>4</v></c>',
      '<c r="A5" t="e"><v>#REF!</v></c>',
      '<c r="A6"><v>12345678901234567</v></c>',
      text("A7", "=1"),
      text("A8", "x\u202Ey"),
      text("A9", "x"),
      text("B10", "y"),
    )}<mergeCells><mergeCell ref="A9:A10"/></mergeCells>`;
    expect(await rowsOf({ sheet })).toEqual([
      ["1", "a"],
      ["2", "=1+1 formula"],
      ["3", "=B1 formula"],
      ["4", "=B2 formula"],
      ["5", " cell-error"],
      ["6", "12345678901234568 long-number"],
      ["7", "=1 formula"],
      ["8", "x\u202Ey control-character"],
      ["9", "x"],
      ["10", " merged", "y"],
    ]);
  });

  it("is told what it hides: rows one by one, columns and the sheet by their names", async () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">${text("A1", "a")}${text("B1", "b")}</row><row r="2" hidden="1">${text("A2", "1")}</row></sheetData>`;
    expect(await told(bookOf({ sheet }))).toEqual({
      rows: [
        ["1", "a", "b"],
        ["2 hidden", "1", ""],
      ],
      remarks: [["hidden-columns", { columns: ["b"] }]],
    });
    const hidden = bookOf({ sheet: rows(text("A1", "a")), state: ' state="hidden"' });
    expect(await told(hidden)).toMatchObject({ code: "which-sheet", facts: { hidden: ["Một"] } });
    expect(await told(hidden, { sheet: "Một" })).toMatchObject({
      remarks: [["hidden-sheet", { sheet: "Một" }]],
    });
  });

  it("is read from a part of a larger buffer", async () => {
    const bytes = bookOf({ sheet: rows(text("A1", "a")) });
    const pool = new Uint8Array(bytes.length + 20).fill(0x50);
    pool.set(bytes, 7);
    expect(await told(pool.subarray(7, 7 + bytes.length))).toMatchObject({ rows: [["1", "a"]] });
  });
});

/** The same archive whose directory declares other sizes after unpacking. */
const declaring = (archive: Uint8Array, sizeOf: (size: number) => number): Uint8Array => {
  const view = new DataView(archive.buffer, archive.byteOffset);
  for (let at = 0; at + 46 <= archive.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50)
      view.setUint32(at + 24, sizeOf(view.getUint32(at + 24, true)), true);
    if (view.getUint32(at, true) === 0x04034b50)
      view.setUint32(at + 22, sizeOf(view.getUint32(at + 22, true)), true);
  }
  return archive;
};

describe("a workbook that would fill the memory", () => {
  const many = (count: number, each: (nth: number) => string): string =>
    Array.from({ length: count }, (_, nth) => each(nth + 2)).join("");
  const head = `<row r="1">${text("A1", "a")}</row>`;

  it.each<[string, Book, unknown]>([
    [
      "one cell in row 60,000,000",
      { sheet: `<sheetData>${head}<row r="60000000"><c r="A60000000"><v>1</v></c></row></sheetData>` },
      [
        ["1", "a"],
        ["60000000", "1"],
      ],
    ],
    [
      "one cell in the last column",
      { sheet: `<sheetData>${head}<row r="2"><c r="XFD2"><v>1</v></c></row></sheetData>` },
      expect.anything(),
    ],
    [
      "200,000 empty rows",
      { sheet: `<sheetData>${head}${many(200_000, (row) => `<row r="${row}"/>`)}</sheetData>` },
      [["1", "a"]],
    ],
    [
      "60,000 cells that do not end",
      { sheet: `<sheetData>${head}<row r="2">${many(60_000, () => "<c ")}</row></sheetData>` },
      expect.anything(),
    ],
    [
      "60,000 cells with a text that is not there",
      {
        sheet: `<sheetData>${head}<row r="2">${many(60_000, () => '<c t="s"><v>9</v></c>')}</row></sheetData>`,
      },
      "not-workbook",
    ],
    [
      "more rows than a table may have",
      {
        sheet: `<sheetData>${head}${many(100_001, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`)}</sheetData>`,
      },
      "too-large",
    ],
    [
      "rows that each reach to the last column",
      {
        sheet: `<sheetData>${head}${many(200, (row) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`)}</sheetData>`,
      },
      "too-large",
    ],
    [
      "a format over a thousand million columns",
      { sheet: `<cols><col min="1" max="1000000000" hidden="1"/></cols><sheetData>${head}</sheetData>` },
      "too-large",
    ],
    [
      "merged ranges over everything",
      {
        sheet: `<sheetData>${head}${many(2_000, (row) => `<row r="${row}"><c r="Z${row}"><v>1</v></c></row>`)}</sheetData><mergeCells>${many(50, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
      },
      "too-large",
    ],
    [
      "parts that unpack to more than the limit",
      { sheet: `<sheetData>${head}</sheetData>`, more: { "xl/more.xml": new Uint8Array(65 * 1024 * 1024) } },
      "too-large",
    ],
    [
      "a picture of any size, which nobody unpacks",
      {
        sheet: `<sheetData>${head}</sheetData>`,
        more: { "xl/media/image1.png": new Uint8Array(65 * 1024 * 1024) },
      },
      [["1", "a"]],
    ],
  ])("is read or refused without doing so: %s", async (_, book, expected) => {
    expect(await rowsOf(book)).toEqual(expected);
  });

  it.each([
    ["less", (size: number) => Math.min(size, 10)],
    ["more", (size: number) => size + 1],
    ["more than any memory", () => 0xfffffff0],
  ])("is refused where it declares %s than it has", async (_, sizeOf) => {
    const bytes = declaring(bookOf({ sheet: rows(text("A1", "a".repeat(1_000))) }), sizeOf);
    expect(await told(bytes)).toMatchObject({ code: expect.stringMatching(/^(too-large|not-workbook)$/) });
  });

  it("is refused where its checksum is not that of its content", async () => {
    const bytes = bookOf({ sheet: rows(text("A1", "m-01")), packed: false });
    const at = Buffer.from(bytes).indexOf("m-01");
    bytes[at + 3] = 0x32;
    expect(await told(bytes)).toMatchObject({ code: "not-workbook" });
  });
});

describe("what a person does not see of a sheet", () => {
  const cells = text("A1", "a") + text("B1", "b");

  it("includes rows and columns without a size", async () => {
    const row = `<row r="2" ht="0" customHeight="1">${text("A2", "1")}${text("B2", "2")}</row>`;
    const sheet = `<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData><row r="1">${cells}</row>${row}</sheetData>`;
    expect(await told(bookOf({ sheet }))).toEqual({
      rows: [
        ["1", "a", "b"],
        ["2 hidden", "1", "2"],
      ],
      remarks: [["hidden-columns", { columns: ["b"] }]],
    });
  });
});

describe("another format that a reader of workbooks knows", () => {
  it("is refused", async () => {
    const book = utils.book_new(utils.aoa_to_sheet([["a"], ["1"]]), "S");
    for (const bookType of ["ods", "xlsb"] as const)
      expect(await told(new Uint8Array(write(book, { bookType, type: "array" })))).toMatchObject({
        code: "not-workbook",
      });
  });
});
