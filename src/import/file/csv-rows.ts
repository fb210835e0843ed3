import type { Options } from "csv-parse/browser/esm/sync";
import { frozen } from "../../language/frozen.js";
import { mostRows, tooLarge } from "../limits.js";
import { cellOf, fromCsv, type TableRow } from "../table.js";
import { unreadable } from "../table-problem.js";

/** The delimiters of CSV. */
export const delimiters = /* @__PURE__ */ frozen([",", ";", "\t"] as const);
/** The character between two cells of a line. */
export type Delimiter = (typeof delimiters)[number];

const names: Readonly<Record<Delimiter, string>> = { ",": ",", ";": ";", "\t": "tab" };

/** The lines by which the delimiter is found. */
const sampledLines = 200;

/** How often most lines have the delimiter, and how many lines have it so often. */
const usualCount = (lines: readonly string[], delimiter: Delimiter): number => {
  const times = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
};

/**
 * The delimiter that most lines have equally often, because a spreadsheet writes every row with the same number of cells.
 * Characters within quotes do not count. Where two are as good, and the first line with any has both, the function does
 * not guess.
 */
const detected = (text: string): Delimiter => {
  const lines = text
    .slice(0, 1_000_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\r|\n/, sampledLines);
  const usual = delimiters.map((delimiter) => usualCount(lines, delimiter));
  const most = Math.max(...usual);
  const best = delimiters.filter((_, nth) => most > 0 && usual[nth] === most);
  const first = lines.find((line) => delimiters.some((delimiter) => line.includes(delimiter))) ?? "";
  const found = best.length > 1 ? best.filter((delimiter) => first.includes(delimiter)) : best;
  if (found.length > 1)
    throw unreadable("which-delimiter", { found: found.map((each) => names[each]).join("  ") });
  return found[0] ?? ",";
};

/** The first line of CSV by which a spreadsheet names the delimiter: `sep=;`. It is no row. */
const separatorLine = /^"?sep=([,;\t])"?(?=\r|\n|$)/i;

/** A record with the details of the parser. */
interface Read {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, field) => lines + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** The longest row of CSV, in bytes. */
const longestRow = 1024 * 1024;

/**
 * The rows of CSV. The line that names the delimiter stays as a blank one, so that the rows keep their numbers.
 * @param given the delimiter; by default the first line names it (`sep=;`), or the function finds it there
 * @throws InvalidInputError `broken-quote`, `which-delimiter`
 */
export const csvRows = async (text: string, given?: Delimiter): Promise<TableRow[]> => {
  const [line = "", named] = separatorLine.exec(text) ?? [];
  const delimiter = given ?? delimiters.find((each) => each === named) ?? detected(text);
  const { CsvError, parse } = await import("csv-parse/browser/esm/sync");
  let last = 0;
  try {
    const options = {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRow,
      // One row of headers, and one row more than a table may have.
      to: mostRows + 2,
      on_record: (read: Read) => {
        last = read.info.lines;
        return read;
      },
    };
    // With `info` the parser adds the place to a record. Its types do not show that.
    const records = parse(
      text.replace(line, ""),
      options as unknown as Options,
    ) as unknown as readonly Read[];
    return records.map(({ info, record }) => ({
      row: info.lines - linesWithin(record),
      cells: record.map((text) => cellOf(fromCsv(text))),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_MAX_RECORD_SIZE")
      throw tooLarge(longestRow, { vi: "ký tự trong một dòng", en: "characters in a row" });
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    const row = unclosed ? last + 1 : Number(error.lines);
    throw unreadable("broken-quote", { row }, { row });
  }
};
