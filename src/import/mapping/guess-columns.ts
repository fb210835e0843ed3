import { withoutMarks } from "../../language/collation.js";
import { columnNames } from "../column.js";
import { columnLetters, type Sheet } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { Cell, TableRow } from "../table.js";
import { inFull } from "./abbreviations.js";
import { bareHeader, headerParts, textOf } from "./layout.js";
import type { MappedColumn, Mapping } from "./mapping.js";

/** A column of the file while its meaning is guessed. */
export interface Draft {
  readonly index: number;
  readonly letters: string;
  /** The rows of its header, from the top. */
  readonly parts: readonly string[];
  readonly header: string;
  /** The texts of its cells in the rows of data, with the number of rows of each; "" for blank cells. */
  readonly texts: ReadonlyMap<string, number>;
  /** The rows of data in which it is not blank, by their place. */
  readonly filled: ReadonlySet<number>;
  /** What it states, so far. A column may state several things. */
  readonly states: readonly Omit<MappedColumn, "column" | "header">[];
}

/** The text of a cell as its column states it. */
export const cellText = ({ raw }: Cell): string => textOf(raw);

/**
 * The column of a kind that a header names: by all its parts, or by its last part. Words in brackets may be left out, and
 * words may be abbreviated.
 */
export const columnBy = ({ columns }: TableKind): ((parts: readonly string[]) => string | undefined) => {
  const names = new Map(
    Object.entries(columns).flatMap(([name, column]) =>
      columnNames(name, column).map((header) => [withoutMarks(header), name] as const),
    ),
  );
  const named = (header: string): string | undefined =>
    [header, inFull(header)].flatMap(
      (each) => names.get(withoutMarks(each)) ?? names.get(bareHeader(each)) ?? [],
    )[0];
  return (parts) => {
    const last = parts.at(-1) ?? "";
    const found = named(parts.join(" "));
    if (found !== undefined || parts.length < 2) return found;
    // Under a heading of shares, the name of a level is no count.
    const isShare = /%|tỷ lệ|tỉ lệ/iu.test(parts.slice(0, -1).join(" "));
    return named(isShare ? `tỷ lệ ${last}` : last);
  };
};

/** Whether a header is the running number of the rows. */
export const isRunningNumber = (parts: readonly string[]): boolean =>
  /^(stt|tt|so tt|so thu tu|s t t|no)$/.test(bareHeader(parts.at(-1) ?? ""));

/** Whether a header names the persons of the rows. */
export const isPersonName = (parts: readonly string[]): boolean =>
  /^(ho va ten|ho ten|ho dem|ho va dem|ho va ten dem|ten|ten dang vien|ho va ten dang vien|ho ten dang vien|dang vien|ho ten khai sinh|ho va ten khai sinh|ho chu dem|ho ten dang dung|ho va ten dang dung|full name|name)$/.test(
    bareHeader(parts[0] ?? ""),
  );

/** Whether a header names persons as they are called now, which may not be as they were at birth. */
export const isNameInUse = (parts: readonly string[]): boolean =>
  /^(ho ten|ho va ten) dang dung$/.test(bareHeader(parts[0] ?? ""));

/** Whether a header names the days or months of meetings. */
export const isTimeOfMeeting = (parts: readonly string[]): boolean =>
  /^(ngay hop|ngay sinh hoat|thang|thang sinh hoat|ngay to chuc|thoi gian hop)$/.test(
    bareHeader(parts.at(-1) ?? ""),
  );

/** The columns of a sheet with their texts, before any meaning. */
export const draftsOf = (sheet: Sheet, header: readonly number[], rows: readonly TableRow[]): Draft[] =>
  headerParts(sheet, header).map((parts, index) => {
    const texts = new Map<string, number>();
    const filled = new Set<number>();
    for (const [nth, { cells }] of rows.entries()) {
      const text = textOf(cells[index]?.raw ?? "");
      if (text !== "") filled.add(nth);
      texts.set(text, (texts.get(text) ?? 0) + 1);
    }
    return {
      index,
      letters: columnLetters(index),
      parts,
      header: parts.join(" / "),
      texts,
      filled,
      states: [],
    };
  });

/** Whether the columns are those of two tables side by side: their headers are one run of headers, again and again. */
export const areSideBySide = (drafts: readonly Draft[]): boolean => {
  const headers = drafts.flatMap(({ header }) => (header === "" ? [] : [header]));
  const length = headers.indexOf(headers[0] ?? "", 1);
  return (
    length >= 2 &&
    headers.length % length === 0 &&
    headers.every((header, nth) => header === headers[nth % length])
  );
};

/** The texts of a column that are not blank. */
export const saidIn = ({ texts }: Draft): string[] => [...texts.keys()].filter((text) => text !== "");

/** The columns with what the mapping says that they state, after answers that chose a column. */
export const asMapped = (drafts: readonly Draft[], { columns }: Mapping): Draft[] =>
  drafts.map((draft) => ({ ...draft, states: columns.filter(({ column }) => column === draft.letters) }));

/** The columns of the mapping: what each states, or that it is not read. */
export const columnsOf = (drafts: readonly Draft[]): MappedColumn[] =>
  drafts
    .filter(({ header }) => header !== "")
    .flatMap(({ letters, header, states }) =>
      states.length === 0
        ? [{ column: letters, header, is: null }]
        : states.map((state) => ({ column: letters, header, ...state })),
    );
