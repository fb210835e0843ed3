/**
 * What exists in spreadsheets and CSV, as events: read, previewed row by row, and recorded only by the deciders.
 * Nothing is repaired, and nothing made up.
 * @packageDocumentation
 */
export type { ImportOptions } from "./judge.js";
export type { TableKindName } from "./kinds/index.js";
export { type ProblemCode, problemCodes } from "./messages/index.js";
export { type ImportPreview, previewImport, type RowPreview } from "./preview.js";
export { type ImportProblem, TableError } from "./problem.js";
export { type PublishedColumn, type PublishedTable, publishedTables } from "./published.js";
export { rejectedCsv } from "./rejected.js";
export { type Delimiter, delimiters } from "./table/csv.js";
export { readTable, type TableOptions } from "./table/read.js";
export type { Cell, CellFlaw, Table, TableRow } from "./table/table.js";
