/**
 * What exists in spreadsheets and CSV, as events: read, previewed row by row, and recorded only by the deciders.
 * Nothing is repaired, and nothing made up.
 * @packageDocumentation
 */
export type { ImportOptions } from "./preview.js";
export { type ImportPreview, previewImport, type RowPreview, rejectedCsv } from "./preview.js";
export { type ImportProblem, type ProblemCode, problemCodes, TableError } from "./problem.js";
export { type Delimiter, delimiters, readTable, type TableOptions } from "./read-table.js";
export type { Cell, CellProblem, RawTable, TableRow } from "./table.js";
export type { TableKindName } from "./table-kinds.js";
export { type PublishedColumn, type PublishedTable, publishedTables } from "./table-kinds.js";
