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

/**
 * The delimiter, from the first line of the text that is not blank. Characters within quotes do not count. If
 * the line has two kinds of delimiters, the function does not guess.
 */
const detected = (text: string): Delimiter => {
  const content = text.search(/\S/);
  const from = Math.max(text.lastIndexOf("\n", content), text.lastIndexOf("\r", content)) + 1;
  const end = text.slice(Math.max(from, content)).search(/[\r\n]/);
  const first = text.slice(from, end < 0 ? undefined : Math.max(from, content) + end);
  const plain = first
    .split('"')
    .filter((_, nth) => nth % 2 === 0)
    .join("");
  const found = delimiters.filter((delimiter) => plain.includes(delimiter));
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
