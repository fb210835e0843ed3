/**
 * Turns spreadsheets and CSV into events. The import reads a table, shows a preview row by row, and records
 * only by the deciders. It repairs nothing and adds nothing of its own.
 * @packageDocumentation
 */
export type { ImportOptions } from "./preview.js";
export { type ImportPreview, previewImport, type RowPreview, rejectedCsv } from "./preview.js";
export { type Delimiter, delimiters, readTable, type TableOptions } from "./read-table.js";
export type { Cell, CellProblem, RawTable, TableRow } from "./table.js";
export type { TableKindName } from "./table-kinds.js";
export { type PublishedColumn, type PublishedTable, publishedTables } from "./table-kinds.js";
export type { TableCode, TableProblem } from "./table-problem.js";
