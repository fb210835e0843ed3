/**
 * Turns spreadsheets and CSV into events. The import reads a table, shows a preview row by row, and records
 * only by the deciders. It repairs nothing and adds nothing of its own.
 * @packageDocumentation
 */

export { type Delimiter, delimiters } from "./file/csv-rows.js";
export { readSheets } from "./file/read-sheets.js";
export { readTable, type TableOptions } from "./file/read-table.js";
export type { MergedRange, Sheet, TableFile } from "./file/sheet.js";
export type { TableKindName } from "./kinds/table-kinds.js";
export { type PublishedColumn, type PublishedTable, publishedTables } from "./kinds/table-kinds.js";
export { type Guess, type GuessOptions, guessMapping } from "./mapping/guess.js";
export { mappedTable } from "./mapping/mapped-table.js";
export { type MappedColumn, type MappedSheet, type Mapping, mappingSchema } from "./mapping/mapping.js";
export {
  answered,
  type Choice,
  type Question,
  type QuestionPart,
  type Settings,
  settingsOf,
} from "./mapping/question.js";
export type { ImportOptions } from "./preview/preview.js";
export { type ImportPreview, previewImport, type RowPreview } from "./preview/preview.js";
export { rejectedWorkbook } from "./preview/rejected-workbook.js";
export type { Cell, CellProblem, RawTable, SkippedRow, SkipReason, TableRow } from "./table.js";
export type { TableCode, TableProblem } from "./table-problem.js";
