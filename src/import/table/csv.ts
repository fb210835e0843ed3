import { CsvError, type Options, parse } from "csv-parse/browser/esm/sync";
import { unreadable } from "../problem.js";
import { cellOf, type TableRow } from "./table.js";

/** The delimiters of CSV. */
export const delimiters = [",", ";", "\t"] as const;
/** What stands between two cells of a line. */
export type Delimiter = (typeof delimiters)[number];

const names: Readonly<Record<Delimiter, string>> = { ",": ",", ";": ";", "\t": "tab" };

/** The delimiter of a text by its first line that is not blank, outside quotes. Two kinds of them are not guessed between. */
const detected = (text: string): Delimiter => {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? "";
  const plain = first.replace(/"(?:[^"]|"")*"/g, "");
  const found = delimiters.filter((delimiter) => plain.includes(delimiter));
  if (found.length > 1)
    throw unreadable("which-delimiter", { found: found.map((each) => names[each]).join("  ") });
  return found[0] ?? ",";
};

/** A record with what the parser tells of it. */
interface Read {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, field) => lines + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/**
 * The rows of CSV.
 * @throws TableError `broken-quote`, `which-delimiter`
 */
export const csvRows = (text: string, delimiter: Delimiter = detected(text)): TableRow[] => {
  let last = 0;
  try {
    const options = {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (read: Read) => {
        last = read.info.lines;
        return read;
      },
    };
    // With `info` a record comes with its place, which the parser's types do not say.
    const records = parse(text, options as unknown as Options) as unknown as readonly Read[];
    return records.map(({ info, record }) => ({
      row: info.lines - linesWithin(record),
      cells: record.map(cellOf),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    const row = unclosed ? last + 1 : Number(error.lines);
    throw unreadable("broken-quote", { row }, { row });
  }
};
