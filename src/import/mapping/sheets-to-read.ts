import { searchForm, withoutMarks } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { sheetIn } from "../file/read-table.js";
import type { Sheet, TableFile } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { unreadable } from "../table-problem.js";
import { columnBy, isPersonName, isRunningNumber, isTimeOfMeeting } from "./guess-columns.js";
import { headersIn, headersOf, judgedRows, textsOf } from "./layout.js";
import { monthOfSheet, timesIn } from "./title.js";

/** A sheet that is read, with the rows of its header and the times that its title names. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly header: readonly number[];
  readonly times: readonly string[];
  /** How many columns of the header are known. */
  readonly known: number;
}

/** The label that stands before the name of each person, where each has a block of rows and not one row. */
const blockLabel = ({ rows }: Sheet): string | undefined => {
  const labels = new Map<string, number>();
  for (const row of rows)
    for (const text of textsOf(row)) {
      const label = /^((?:họ và tên|họ tên|họ, tên|ngày sinh)[^:]{0,20}):/iu.exec(text)?.[1];
      if (label !== undefined) labels.set(label, (labels.get(label) ?? 0) + 1);
    }
  return [...labels].find(([, count]) => count >= 2)?.[0];
};

/**
 * The header of a sheet: the rows with the most columns that are known. Of several alike the first counts, unless the
 * other one begins within its rows, as a header does whose title stands close above it.
 */
export const readSheet = (
  sheet: Sheet,
  kind: TableKind,
  given?: readonly number[],
): ReadSheet | undefined => {
  const columnOf = columnBy(kind);
  const isKnown = (parts: readonly string[]): boolean =>
    parts.length > 0 &&
    (columnOf(parts) !== undefined ||
      isPersonName(parts) ||
      /^(thang|th|t|quy|q) ?(\d{1,2}|i{1,3}|iv)\b/.test(withoutMarks(parts.at(-1) ?? "")) ||
      isRunningNumber(parts) ||
      isTimeOfMeeting(parts));
  const found = headersIn(sheet, isKnown);
  const best =
    given === undefined
      ? found.reduce(
          (one, other) =>
            other.known > one.known || (other.known === one.known && one.rows.includes(other.rows[0] ?? 0))
              ? other
              : one,
          { rows: [1], known: 0 },
        )
      : {
          rows: given,
          known: headersOf(sheet, given).filter((header) => isKnown(header.split(" / "))).length,
        };
  if (given === undefined && best.known === 0) return undefined;
  const formOf = (rows: readonly number[]): string => headersOf(sheet, rows).map(searchForm).join("\n");
  const again = found.find(
    ({ rows, known }) =>
      given === undefined &&
      known >= Math.min(3, best.known) &&
      known >= 2 &&
      known >= best.known - 1 &&
      !best.rows.some((row) => rows.includes(row) || rows.includes(row - 1) || rows.includes(row + 1)) &&
      formOf(rows) !== formOf(best.rows) &&
      formOf(rows.slice(0, 1)) !== formOf(best.rows.slice(0, 1)),
  );
  if (again !== undefined)
    throw unreadable("two-tables", {
      rows: [best.rows[0] ?? 0, again.rows[0] ?? 0].sort((one, other) => one - other),
    });
  const above = judgedRows(sheet, best.rows).filter(({ why }) => why === "above");
  return { sheet, header: best.rows, times: timesIn(above.flatMap(({ texts }) => texts)), known: best.known };
};

/** The sheets that hold the tables of a kind: the only one, or one for each month with the same columns. */
export const sheetsToRead = (
  { sheets }: TableFile,
  kind: TableKind,
  { sheet: wanted, header }: { readonly sheet?: string; readonly header?: readonly number[] },
): readonly [ReadSheet, ...ReadSheet[]] => {
  const visible =
    wanted === undefined ? sheets.filter(({ isHidden }) => !isHidden) : [sheetIn(sheets, wanted)];
  const read = visible.flatMap((sheet) => readSheet(sheet, kind, header) ?? []);
  const most = Math.max(0, ...read.map(({ known }) => known));
  const [first, ...more] = read.filter(({ known }) => known >= most * 0.6);
  if (first === undefined) {
    const sheet = visible.length === 1 ? visible[0] : undefined;
    const label = sheet && blockLabel(sheet);
    if (label !== undefined) throw unreadable("block-per-person", { label });
    if (sheet === undefined) sheetIn(sheets, wanted);
    throw unreadable("no-header", {
      columns: Object.values(kind.columns)
        .filter(({ required }) => required)
        .map(({ header: name }): Text => name),
    });
  }
  if (more.length === 0) return [first];
  const times = [first, ...more].map((each) => monthOf(each));
  const isByMonth = times.every((time) => time !== undefined) && new Set(times).size === times.length;
  if (!isByMonth) sheetIn(sheets, wanted);
  const [own, ...others] = [first, ...more].map((each, nth) => ({ ...each, times: [times[nth] ?? ""] }));
  return [own ?? first, ...others];
};

/** The month of a sheet, by its title or by its name. */
const monthOf = ({ sheet, times }: ReadSheet): string | undefined => {
  const [time] = times.length === 1 ? times : [];
  return time !== undefined && time.length > 4 ? time : monthOfSheet(sheet.name, time);
};
