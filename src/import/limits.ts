import type { InvalidInputError } from "../language/problems/errors.js";
import type { Text } from "../language/text.js";
import { type TableCode, unreadable } from "./table-problem.js";

/** The longest text that a fact may hold, in UTF-16 units. */
export const longestCell = 20_000;

/** The most rows of one table. */
export const mostRows = 100_000;

/** The most cells of one sheet, empty ones within a row included. */
export const mostCells = 1_000_000;

/** The most bytes of a file, and of a workbook after unpacking. */
export const mostBytes = 64 * 1024 * 1024;

/** The error for a table that is larger than a limit. */
export const tooLarge = (limit: number, unit: Text): InvalidInputError<TableCode> =>
  unreadable("too-large", { limit, unit });

export const tooManyRows = () => tooLarge(mostRows, { vi: "dòng", en: "rows" });
export const tooManyCells = () => tooLarge(mostCells, { vi: "ô", en: "cells" });
export const tooManyBytes = () => tooLarge(mostBytes / 1024 / 1024, { vi: "MB", en: "MB" });
