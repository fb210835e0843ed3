import type { CellObject, Range, RowInfo, WorkSheet } from "@e965/xlsx";
import type { Language } from "../../language/language.js";
import { saidBy } from "../../language/problems/problem.js";
import { capitalised } from "../../language/problems/sentences.js";
import { tableEnglish } from "../../language/problems/table.js";
import { tableVietnamese } from "../../language/problems/table-vietnamese.js";
import { columnLetters, type Sheet, type TableFile } from "../file/sheet.js";
import type { TableProblem } from "../table-problem.js";
import type { ImportPreview } from "./preview.js";

const sentences = { vi: tableVietnamese, en: tableEnglish };
const addedHeaders = { vi: ["Lỗi", "Cách sửa"], en: ["Problem", "Remedy"] } as const;
/** The name of the sheet for a text file. */
const sheetOfText = "Sheet1";

/** A clause as a sentence. */
const sentence = (clause: string): string => `${capitalised(clause)}.`;

/** The reasons and the remedies of a row, each once. */
const saidOf = (problems: readonly TableProblem[], language: Language): readonly [string, string] => {
  const pairs = problems.map((problem) => {
    const [reason, remedy] = saidBy(problem, sentences[language]);
    return [
      problem.path === "" ? sentence(reason) : `${problem.path}: ${reason}.`,
      sentence(remedy),
    ] as const;
  });
  const once = (texts: readonly string[]): string => [...new Set(texts)].join(" ");
  return [once(pairs.map(([reason]) => reason)), once(pairs.map(([, remedy]) => remedy))];
};

/** A cell that a spreadsheet shows as it stands: it computes no text, and takes no id for a number or a day. */
const textCell = (text: string): CellObject => ({ t: "s", v: text, z: "@" });

/** The sheet with its title, header and group rows and the rows with problems, each at its own number. */
const sheetWith = (
  { rows, merges }: Sheet,
  header: readonly number[],
  groups: ReadonlySet<number>,
  rejected: ReadonlyMap<number, readonly TableProblem[]>,
  language: Language,
): WorkSheet => {
  const last = Math.max(...header);
  const kept = rows.filter(({ row }) => row <= last || groups.has(row) || rejected.has(row));
  const width = Math.max(...kept.map(({ cells }) => cells.length));
  const end = Math.max(...kept.map(({ row }) => row));
  const shown = new Set(kept.map(({ row }) => row));
  const cellsByAddress: Record<string, CellObject> = {};
  const put = (row: number, column: number, text: string): void => {
    if (text !== "") cellsByAddress[`${columnLetters(column)}${row}`] = textCell(text);
  };
  for (const { row, cells } of kept) {
    for (const [column, { raw }] of cells.entries()) put(row, column, raw);
    const added = row === last ? addedHeaders[language] : saidOf(rejected.get(row) ?? [], language);
    for (const [nth, text] of added.entries()) put(row, width + nth, text);
  }
  const ranges = merges
    .filter(({ firstRow, lastRow }) => shown.has(firstRow) && shown.has(lastRow))
    .map(
      ({ firstRow, lastRow, firstColumn, lastColumn }): Range => ({
        s: { r: firstRow - 1, c: firstColumn },
        e: { r: lastRow - 1, c: lastColumn },
      }),
    );
  return {
    ...cellsByAddress,
    "!ref": `A1:${columnLetters(width + 1)}${end}`,
    "!merges": ranges,
    "!rows": Array.from(
      { length: end },
      (_, index): RowInfo => (shown.has(index + 1) ? {} : { hidden: true }),
    ),
  } as WorkSheet;
};

/**
 * The rows with problems as a workbook: the sheets of the file with their titles, headers and groups, each row at its
 * own number, and at its end the problems and the remedies. Every cell is text. The user corrects it and imports it
 * again, by the same mapping.
 *
 * @param sheets the sheets that were read, with the rows of their headers: those of the mapping
 * @returns an .xlsx
 */
export const rejectedWorkbook = async (
  { sheets: all }: TableFile,
  sheets: readonly { readonly sheet: string; readonly header: readonly number[] }[],
  { rows, skipped }: ImportPreview,
  language: Language,
): Promise<Uint8Array> => {
  const { utils, write } = await import("@e965/xlsx");
  const book = utils.book_new();
  for (const { sheet: name, header } of sheets) {
    const source = all.find((each) => each.name === name);
    const rejected = new Map<number, readonly TableProblem[]>();
    for (const { row, sheet = sheets[0]?.sheet, outcome, problems } of rows)
      if (sheet === name && outcome === "problem")
        rejected.set(row, [...(rejected.get(row) ?? []), ...problems]);
    if (source === undefined || rejected.size === 0) continue;
    const groups = skipped.filter(({ sheet, why }) => sheet === name && why === "group");
    const made = sheetWith(source, header, new Set(groups.map(({ row }) => row)), rejected, language);
    utils.book_append_sheet(book, made, name === "" ? sheetOfText : name);
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
};
