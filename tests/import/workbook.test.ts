import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readSheets, readTable, type TableOptions } from "../../src/import/index.js";
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

  it.each([
    ["1900", "", ["0", "59", "60", "1900-03-01", "19:30:00"]],
    ["1904", '<workbookPr date1904="1"/>', ["0", "1904-02-29", "1904-03-01", "1904-03-02", "19:30:00"]],
  ])("takes no number for a day before its calendar begins: days from %s", async (_, workbook, days) => {
    const numbers = [0, 59, 60, 61, 0.8125];
    const sheet = rows(
      text("A1", "a"),
      ...numbers.map((value, nth) => `<c r="A${nth + 2}" s="1"><v>${value}</v></c>`),
    );
    expect(await rowsOf({ sheet, workbook })).toEqual([
      ["1", "a"],
      ...days.map((day, nth) => [String(nth + 2), `${day} date`]),
    ]);
    const { epoch } = await readSheets(bookOf({ sheet, workbook }));
    expect(String(epoch)).toBe(_);
  });

  it("is told where a formula computes a whole range", async () => {
    const formula = '<f t="dataTable" ref="A2:B3" dt2D="1" dtr="1" r1="D1" r2="D2"/>';
    const sheet = rows(
      text("A1", "a") + text("B1", "ạ"),
      `<c r="A2">${formula}<v>1</v></c><c r="B2"><v>2</v></c>`,
      '<c r="A3"><v>3</v></c><c r="B3"><v>4</v></c>',
      '<c r="A4"><v>5</v></c>',
    );
    expect(await rowsOf({ sheet })).toEqual([
      ["1", "a", "ạ"],
      ["2", "=TABLE() formula", "= formula"],
      ["3", "= formula", "= formula"],
      ["4", "5", ""],
    ]);
  });

  it.each([
    ["a cell", `<row r="1">${text("A1", "a")}</row><row r="2">${text("A2", "1")}${text("A2", "2")}</row>`],
    [
      "a row",
      `<row r="1">${text("A1", "a")}</row><row r="2">${text("A2", "1")}</row><row r="2">${text("B2", "2")}</row>`,
    ],
    ["a cell of another row", `<row r="1">${text("A1", "a")}</row><row r="2">${text("A1", "b")}</row>`],
    [
      "its data",
      `<row r="1">${text("A1", "a")}</row></sheetData><sheetData><row r="2">${text("A2", "1")}</row>`,
    ],
  ])("is refused where it states twice: %s", async (_, data) => {
    expect(await rowsOf({ sheet: `<sheetData>${data}</sheetData>` })).toBe("not-workbook");
  });

  it("marks merged cells only where the range states something, so that an empty range is empty", async () => {
    const sheet = `${rows(text("A1", "a") + text("B1", "b"), text("A2", "1"), '<c r="A3"/>', text("A4", "2"))}<mergeCells><mergeCell ref="A3:B3"/></mergeCells>`;
    expect(await rowsOf({ sheet })).toEqual([
      ["1", "a", "b"],
      ["2", "1", ""],
      ["4", "2", ""],
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

  it("is told where a format shows something else than the value, or nothing", async () => {
    const formats = [
      '0"/20"',
      ";;;",
      '"m-"0',
      "00\\/00",
      '"Có";"Không"',
      "000000",
      '#,##0 "đ"',
      "0.00;[Red]-0.00",
      '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)',
    ];
    const book = utils.book_new();
    const cells = formats.flatMap((z) => [[{ t: "n", v: 1205, z }], [{ t: "s", v: "XS", z }]]);
    utils.book_append_sheet(book, utils.aoa_to_sheet([["a"], ...cells]));
    const { rows: read } = (await told(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })))) as {
      rows: string[][];
    };
    expect(read.slice(1).map(([, cell]) => cell)).toEqual([
      ...["1205 shown-otherwise", "XS"],
      ...["1205 shown-otherwise", "XS shown-otherwise"],
      ...["1205 shown-otherwise", "XS"],
      ...["1205 shown-otherwise", "XS"],
      ...["1205 shown-otherwise", "XS"],
      ...["001205", "XS"],
      ...["1205", "XS"],
      ...["1205", "XS"],
      ...["1205", "XS"],
    ]);
  });

  it("is refused where an address is none, so that no cell is passed over", async () => {
    const sheet = rows(text("A1", "a") + text("b1", "b"));
    expect(await rowsOf({ sheet })).toBe("not-workbook");
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
      "too-large",
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
        sheet: `<sheetData>${head}${many(60_000, (row) => `<row r="${row}"><c t="s"><v>9</v></c></row>`)}</sheetData>`,
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
      "two parts that have together more cells than one may have",
      {
        sheet: `<sheetData>${head}${`<row>${"<c/>".repeat(16_384)}</row>`.repeat(31)}</sheetData>`,
        more: {
          "xl/worksheets/sheet2.xml": bytesOf(
            `<sheetData>${`<row>${"<c/>".repeat(16_384)}</row>`.repeat(31)}</sheetData>`,
          ),
        },
      },
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

  it("includes rows that have no height by default", async () => {
    const sheet = `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="1" ht="15">${text("A1", "ạ")}</row><row r="2">${text("A2", "1")}</row></sheetData>`;
    expect(await rowsOf({ sheet })).toEqual([
      ["1", "ạ"],
      ["2 hidden", "1"],
    ]);
  });

  it.each(["\u00AD", "\u200B", "\u2060", "\u3164", "\u2800", "\uFE0F", "\u034F", "\u{E0041}"])(
    "includes letters and marks without a shape (%j), but not the one that makes a sign a picture",
    async (unseen) => {
      const sheet = rows(text("A1", "a"), text("A2", `Ba${unseen}`), text("A3", "\u2714\uFE0F"));
      expect(await rowsOf({ sheet })).toEqual([
        ["1", "a"],
        ["2", `Ba${unseen} control-character`],
        ["3", "\u2714\uFE0F"],
      ]);
    },
  );

  it("does not include what is only another space", async () => {
    const sheet = rows(text("A1", "Họ\u00A0và\u2007tên\u202F\u3000"));
    expect(await rowsOf({ sheet })).toEqual([["1", "Họ và tên  "]]);
  });

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

describe("several sheets", () => {
  it("have together no more cells than one may have", async () => {
    const wide = (sheets: number) => {
      const cells = Array.from({ length: 31 }, (_, row) => [`XFD${row + 1}`, { t: "s" as const, v: "x" }]);
      const book = utils.book_new();
      for (let nth = 0; nth < sheets; nth += 1)
        utils.book_append_sheet(book, { "!ref": "XFD1:XFD31", ...Object.fromEntries(cells) }, `S${nth}`);
      return new Uint8Array(write(book, { bookType: "xlsx", type: "array" }));
    };
    expect(await told(wide(1))).toMatchObject({ remarks: [] });
    expect(await told(wide(2))).toMatchObject({ code: "too-large" });
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

  it("is told what it is where people take it for a table: a document of Word", async () => {
    const document = bookOf({
      sheet: "",
      workbook: "<!-- application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml -->",
      packed: false,
    });
    expect(await told(document)).toMatchObject({ code: "other-file" });
    const older = CFB.utils.cfb_new();
    CFB.utils.cfb_add(older, "/WordDocument", bytesOf("text"));
    expect(await told(new Uint8Array(CFB.write(older, { type: "array" })))).toMatchObject({
      code: "other-file",
    });
  });
});
