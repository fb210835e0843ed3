import * as fc from "fast-check";
import { inTcvn3, inUtf16, inVni, inWindows1258 } from "../../support/old-encodings.js";
import { delimited, type Page, spreadsheetOf, type Written } from "../../support/spreadsheet.js";
import { bytesOf } from "../tables.js";

/** A column to write: its header, the heading that it shares with its neighbours, and its cells. */
export interface DrawnColumn {
  readonly header: string;
  /** The heading over this column and its neighbours with the same one, in a table with two rows of headers. */
  readonly under?: string;
  readonly cells: readonly Written[];
  /** Figures that a row of totals shows below the column. */
  readonly total?: Written;
}

/** A heading between the rows: the index of the row below it, and its text. */
export interface DrawnGroup {
  readonly at: number;
  readonly text: string;
}

/** What stands around the rows of a table, and the form of its file. */
export interface Layout {
  readonly titles: readonly string[];
  readonly blankRows: number;
  readonly running: boolean;
  readonly numberRow: boolean;
  readonly spare: boolean;
  readonly totalRow: boolean;
  readonly notes: readonly string[];
  readonly signatures: boolean;
  readonly emptySheets: boolean;
  /** How the texts are typed: in Unicode, with its letters composed or not, or in a font of the nineties. */
  readonly typed: keyof typeof typings;
  /** Whether headings between the rows have a Roman numeral, or are merged to the end. */
  readonly roman: boolean;
  readonly form: keyof typeof encodings | "xlsx" | "xls";
}

const typings = {
  composed: (text: string) => text,
  decomposed: (text: string) => text.normalize("NFD"),
  tcvn3: inTcvn3,
  vni: inVni,
} as const;

/** The bytes of a text file. */
const encodings = {
  csv: bytesOf,
  "utf-16": inUtf16,
  "windows-1258": inWindows1258,
} as const;

/** The layouts of tables as people keep them. */
export const layouts: fc.Arbitrary<Layout> = fc.record({
  titles: fc.subarray([
    "ĐẢNG BỘ PHƯỜNG Z",
    "Độc lập - Tự do - Hạnh phúc",
    "BẢNG TỔNG HỢP",
    "(Kèm theo báo cáo)",
  ]),
  blankRows: fc.integer({ min: 0, max: 2 }),
  running: fc.boolean(),
  numberRow: fc.boolean(),
  spare: fc.boolean(),
  totalRow: fc.boolean(),
  notes: fc.subarray(["Ghi chú: số liệu tạm tính", "Người lập bảng"]),
  signatures: fc.boolean(),
  emptySheets: fc.boolean(),
  typed: fc.constantFrom("composed", "composed", "decomposed", "tcvn3", "vni"),
  roman: fc.boolean(),
  form: fc.constantFrom("csv", "utf-16", "windows-1258", "xlsx", "xls"),
});

const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

/** The runs of neighbours with the same heading: first and last index. */
const runsOf = (columns: readonly DrawnColumn[]): (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const [index, { under }] of columns.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && under !== undefined && columns[last[1]]?.under === under) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
};

/** The file of a table in a layout. */
export const fileOf = (
  drawn: readonly DrawnColumn[],
  layout: Layout,
  {
    title,
    groups = [],
  }: { readonly title?: string | undefined; readonly groups?: readonly DrawnGroup[] | undefined } = {},
): Uint8Array => {
  const count = drawn[0]?.cells.length ?? 0;
  const columns: readonly DrawnColumn[] = [
    ...(layout.running ? [{ header: "STT", cells: Array.from({ length: count }, (_, nth) => nth + 1) }] : []),
    ...drawn,
    ...(layout.spare ? [{ header: "Ghi chú", cells: Array.from({ length: count }, () => null) }] : []),
  ];
  const rows: Written[][] = [...layout.titles, ...(title === undefined ? [] : [title])].map((each) => [each]);
  const merges = rows.map((_, nth) => `A${nth + 1}:${letters(columns.length - 1)}${nth + 1}`);
  for (let nth = 0; nth < layout.blankRows; nth += 1) rows.push([]);
  const top = rows.length + 1;
  const isHigh = columns.some(({ under }) => under !== undefined);
  if (isHigh) {
    const runs = runsOf(columns);
    rows.push(
      columns.map(({ header, under }, index) =>
        runs.some(([first]) => first === index) ? (under ?? header) : null,
      ),
      columns.map(({ header, under }) => (under === undefined ? null : header)),
    );
    for (const [first, last] of runs) {
      if (columns[first]?.under === undefined)
        merges.push(`${letters(first)}${top}:${letters(first)}${top + 1}`);
      else if (last > first) merges.push(`${letters(first)}${top}:${letters(last)}${top}`);
    }
  } else rows.push(columns.map(({ header }) => header));
  if (layout.numberRow) rows.push(columns.map((_, index) => index + 1));
  for (let nth = 0; nth < count; nth += 1) {
    const index = groups.findIndex(({ at }) => at === nth);
    if (index >= 0) {
      const text = groups[index]?.text ?? "";
      rows.push(layout.roman ? [["I", "II", "III"][index] ?? "IV", text] : [text]);
      if (!layout.roman) merges.push(`A${rows.length}:${letters(columns.length - 1)}${rows.length}`);
    }
    rows.push(columns.map(({ cells }) => cells[nth] ?? null));
  }
  if (layout.totalRow)
    rows.push(columns.map(({ total }, index) => (index === 0 ? "Tổng cộng" : (total ?? null))));
  if (layout.notes.length > 0) rows.push([], ...layout.notes.map((note) => [note]));
  if (layout.signatures)
    rows.push([], [...Array.from({ length: Math.max(1, columns.length - 1) }, () => null), "T/M CHI BỘ"]);
  const written = rows.map((cells) =>
    cells.map((cell) => (typeof cell === "string" ? typings[layout.typed](cell) : cell)),
  );
  if (layout.form !== "xlsx" && layout.form !== "xls") {
    // An old code page holds neither the letters of another font nor marks apart from their letters.
    const isOld = layout.form === "windows-1258" && layout.typed === "composed";
    return encodings[layout.form === "windows-1258" && !isOld ? "csv" : layout.form](delimited(written, ";"));
  }
  const pages: Page[] = [{ name: "Bảng", rows: written, merges: columns.length > 1 ? merges : [] }];
  if (layout.emptySheets) pages.push({ name: "Sheet2", rows: [] }, { name: "Sheet3", rows: [] });
  return spreadsheetOf(pages, layout.form);
};
