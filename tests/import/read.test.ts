import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, type TableOptions } from "../../src/import/index.js";
import { InvalidInputError } from "../../src/language/problems/errors.js";
import { inVni } from "./old-fonts.js";
import { bytesOf, workbook } from "./tables.js";

const told = async (bytes: Uint8Array, options?: TableOptions) => {
  try {
    const { header, rows } = await readTable(bytes, options);
    return [header, ...rows].map(({ row, cells }) => [
      row,
      ...cells.map(({ raw, isDate, flaw }) => ((flaw ?? isDate) ? [raw, flaw ?? "date"] : raw)),
    ]);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const { code, row } = error.problem;
    return row === undefined ? code : `${code} ${row}`;
  }
};
const csv = (text: string, options?: TableOptions) => told(bytesOf(text), options);

describe("a table of CSV", () => {
  it.each([
    [
      "with commas",
      "a,b\n1,2\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "with semicolons, a mark at its beginning and lines of Windows",
      "\uFEFFa;b\r\n1;2\r\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "with tabs",
      "a\tb\n1\t2",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "with a first line that names the delimiter, which is no row but keeps its number",
      "\uFEFFsep=;\r\na;b,c\r\n1;2\r\n",
      [
        [2, "a", "b,c"],
        [3, "1", "2"],
      ],
    ],
    [
      "with a first line that names the delimiter as a spreadsheet quotes it",
      '"sep=,"\na;x,b\n1,2\n',
      [
        [2, "a;x", "b"],
        [3, "1", "2"],
      ],
    ],
    [
      "with a header that only resembles such a line",
      "sep=;b\n1;2\n",
      [
        [1, "sep=", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "with a title above the header, and commas within the cells",
      "Đảng bộ xã A, tỉnh B\nSTT;Điểm\n1;95,5\n2;8",
      [
        [1, "Đảng bộ xã A, tỉnh B"],
        [2, "STT", "Điểm"],
        [3, "1", "95,5"],
        [4, "2", "8"],
      ],
    ],
    [
      "with one column",
      "a\n1",
      [
        [1, "a"],
        [2, "1"],
      ],
    ],
    [
      "with delimiters in quotes",
      '"a,x";b\n"1;""2""";3',
      [
        [1, "a,x", "b"],
        [2, '1;"2"', "3"],
      ],
    ],
    [
      "with blank lines and rows, whose numbers count",
      "\n;;\na;b\n\n;\n1;2",
      [
        [3, "a", "b"],
        [6, "1", "2"],
      ],
    ],
    [
      "with a cell of two lines",
      'a;b\n1;"x\ny"\n2;z',
      [
        [1, "a", "b"],
        [2, "1", "x\ny"],
        [4, "2", "z"],
      ],
    ],
    [
      "with space, which stays",
      "a;b\n 1 ; ",
      [
        [1, "a", "b"],
        [2, " 1 ", " "],
      ],
    ],
    [
      "with formulas, characters that nobody sees and lost letters",
      "a;b\n=1+1;x\u0000\nc;Nguy\ufffdn",
      [
        [1, "a", "b"],
        [2, ["=1+1", "formula"], ["x\u0000", "control-character"]],
        [3, "c", ["Nguy\ufffdn", "control-character"]],
      ],
    ],
  ])("is read as it stands: %s", async (_, text, rows) => {
    expect(await csv(text)).toEqual(rows);
  });

  it.each([
    ["file-not-utf8", Uint8Array.of(0x4d, 0xe3, 0x0a)],
    ["file-not-utf8", Uint8Array.of(0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00)],
    ["file-not-utf8", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00)],
    ["other-file", bytesOf("\uFEFF \n<html><body><table><tr><td>Họ tên</td></tr></table>")],
    ["other-file", bytesOf('<?xml version="1.0"?><Workbook/>')],
    ["other-file", bytesOf('{"id":"cell/c-3@1","type":"OrganisationFounded"}\n')],
    ["other-file", bytesOf("%PDF-1.7\n%\u00e2\u00e3")],
    ["other-file", bytesOf("{\\rtf1 }")],
    ["no-rows", bytesOf("")],
    ["no-rows", bytesOf("\uFEFF\n;;\n")],
    ["which-delimiter", bytesOf("a,b;c\n1,2;3")],
    ["broken-quote 3", bytesOf('a;b\n1;2\n3;"4\n5;6\n7;8')],
    ["broken-quote 2", bytesOf('a;b\n1;"2"3\n')],
    ["broken-quote 2", bytesOf('a;b\n1;2"3\n')],
    ["not-workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ["not-workbook", bytesOf("PK\u0003\u0004 and no more")],
    ["too-large", bytesOf(`a\n${"1\n".repeat(100_001)}`)],
  ])("is refused as a whole: %s", async (code, bytes) => {
    expect(await told(bytes)).toBe(code);
  });

  const lines = "Họ và tên;Tư cách\r\nNguyễn Thị Mười;dự bị\r\nĐỗ Văn Bảy;QĐ 5\r\n";
  const wide = (big: boolean, mark = true): Uint8Array => {
    const units = Buffer.from(`${mark ? "\uFEFF" : ""}${lines}`, "utf16le");
    return new Uint8Array(big ? units.swap16() : units);
  };
  /** The tones of Windows-1258 are characters of their own, after the letter. */
  const narrow = (): Uint8Array => {
    const tones: Record<string, number> = {
      "\u0300": 0xcc,
      "\u0309": 0xd2,
      "\u0303": 0xde,
      "\u0301": 0xec,
      "\u0323": 0xf2,
    };
    const letters: Record<string, number> = { ê: 0xea, ư: 0xfd, ơ: 0xf5, Đ: 0xd0, ă: 0xe3 };
    const apart = [
      ...lines
        .normalize("NFD")
        .replace(
          /([aeou])([\u0300\u0301\u0309\u0303\u0323])?([\u0302\u0306\u031b])([\u0300\u0301\u0309\u0303\u0323])?/g,
          (_, base, before = "", form, after = "") => `${(base + form).normalize("NFC")}${before}${after}`,
        ),
    ];
    return Uint8Array.from(apart, (letter) => tones[letter] ?? letters[letter] ?? letter.charCodeAt(0));
  };

  it.each([
    ["UTF-16 as Excel saves it", wide(false), []],
    ["UTF-16 from the other end", wide(true), []],
    ["UTF-16 without a mark", wide(false, false), []],
    ["UTF-16 without a mark, from the other end", wide(true, false), []],
    ["Windows-1258", narrow(), [{ code: "read-as", path: "", facts: { encoding: "Windows-1258" } }]],
  ])("is read in the encoding that it has: %s", async (_, bytes, remarks) => {
    expect(await told(bytes)).toEqual(await csv(lines));
    expect((await readTable(bytes)).remarks).toEqual(remarks);
  });

  it("is read in the old font in which it was saved", async () => {
    const bytes = Uint8Array.from(inVni(lines), (letter) => letter.charCodeAt(0));
    expect(await told(bytes)).toEqual(await csv(lines));
    expect((await readTable(bytes)).remarks).toMatchObject([{ code: "old-font-read" }]);
  });

  it("is cut at the delimiter that is named", async () => {
    expect(await csv("a,b;c\n1,2;3", { delimiter: ";" })).toEqual([
      [1, "a,b", "c"],
      [2, "1,2", "3"],
    ]);
  });

  it("marks a cell longer than any fact", async () => {
    const [, [, , cell] = []] = (await csv(`a;b\n1;${"x".repeat(20_001)}`)) as unknown[][];
    expect((cell as unknown[])[1]).toBe("too-long");
  });
});

const day = (iso: string) => ({ value: new Date(iso), type: Date, format: "dd/mm/yyyy hh:mm" });
const text = (value: string) => ({ value, type: String });

describe("a workbook", () => {
  it("is read as it stands: text, numbers, days and times of Excel, formulas, merged cells, gaps", async () => {
    const bytes = await workbook({
      sheet: "Trang 1",
      data: [
        [text("a"), text("b"), text("c")],
        [text(" 007"), { value: 4.1, type: Number }, day("2021-11-05T00:00:00Z")],
        [],
        [{ value: "1+1", type: "Formula" }, { value: true, type: Boolean }, day("2021-11-05T19:30:00Z")],
        [{ value: "x", type: String, columnSpan: 2 }, null, text("y")],
      ],
    });
    expect(await told(bytes)).toEqual([
      [1, "a", "b", "c"],
      [2, " 007", "4.1", ["2021-11-05", "date"]],
      [4, ["=1+1", "formula"], "true", ["2021-11-05 19:30:00", "date"]],
      [5, "x", ["", "merged"], "y"],
    ]);
  });

  it("is asked which sheet, by name or number, where it has several", async () => {
    const sheet = (name: string) => ({ sheet: name, data: [[text(name)]] });
    const bytes = await workbook(sheet("Một"), sheet("Hai & ba"));
    expect(await told(bytes)).toBe("which-sheet");
    expect(await told(bytes, { sheet: "Hai & ba" })).toEqual([[1, "Hai & ba"]]);
    expect(await told(bytes, { sheet: "1" })).toEqual([[1, "Một"]]);
    expect(await told(bytes, { sheet: "3" })).toBe("unknown-sheet");
    expect(await told(bytes, { sheet: "Bốn" })).toBe("unknown-sheet");
  });
});

describe("any bytes", () => {
  const readable = async (bytes: Uint8Array): Promise<void> => {
    expect(await told(bytes)).toBeDefined();
  };

  it("are a table or told to be none: text", () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc
            .string({ unit: fc.constantFrom('"', ",", ";", "\t", "\n", "\r", "=", "a", "ạ"), maxLength: 40 })
            .map(bytesOf),
        ),
        readable,
      ),
      { numRuns: 300 },
    ));

  it("are a table or told to be none: a workbook with some bytes changed, or cut off", async () => {
    const whole = await workbook({
      sheet: "a",
      data: [[text("a"), day("2021-11-05T00:00:00Z")], [text("b")]],
    });
    const place = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 4 }),
        place,
        fc.boolean(),
        async (changes, end, cut) => {
          const bytes = whole.slice(0, cut ? end : undefined);
          for (const [at, byte] of changes) if (at > 3 && at < bytes.length) bytes[at] = byte;
          await readable(bytes);
        },
      ),
      { numRuns: 80 },
    );
  });
});
