import { searchForm } from "../../language/collation.js";
import type { TableKind } from "../kinds/table-kind.js";
import { tableKinds } from "../kinds/table-kinds.js";
import { unreadable } from "../table-problem.js";
import { type JudgedRow, textOf } from "./layout.js";
import { legendIn } from "./legend.js";
import type { Mapping } from "./mapping.js";
import type { Placed } from "./statements.js";

/** The words that the notes and titles of a table give to each mark. Several mean that the table contradicts itself. */
export type Legend = ReadonlyMap<string, readonly string[]>;

/** The legend of the rows of a table. */
export const legendOf = (rows: readonly JudgedRow[]): Legend => {
  const legend = new Map<string, string[]>();
  for (const { why, texts } of rows)
    if (why === "note" || why === "above")
      for (const [mark, words] of texts
        .flatMap((text) => text.split(/[;\n]/))
        .flatMap((each) => [...legendIn(each)]))
        legend.set(mark, [...(legend.get(mark) ?? []), words]);
  return legend;
};

/** What a text means in a column of a kind, in a form that can be compared; undefined where it cannot be read. */
export const meaningIn = ({ columns }: TableKind, is: string, text: string): string | undefined => {
  const outcome = columns[is]?.reader.read(text);
  return outcome !== undefined && "value" in outcome ? JSON.stringify(outcome.value) : undefined;
};

/**
 * Checks that the notes of a table give its marks the meanings that the mapping gives them. Notes that disagree are
 * settled by a person, and the mapping keeps their words.
 *
 * @throws InvalidInputError `legend-differs`
 */
export const checkLegend = (
  mapping: Mapping,
  columns: readonly Placed[],
  rows: readonly JudgedRow[],
): void => {
  const kind: TableKind = tableKinds[mapping.as];
  const legend = legendOf(rows);
  if (legend.size === 0) return;
  for (const { is, index, marks = {}, ticked, filled, by, header } of columns) {
    if (kind.columns[is]?.reader.choices === undefined || (ticked ?? filled ?? by) !== undefined) continue;
    const used = new Set(
      rows.flatMap(({ row, why }) => (why === undefined ? [textOf(row.cells[index]?.raw ?? "")] : [])),
    );
    for (const [mark, all] of legend) {
      if (!used.has(mark) || Object.hasOwn(mapping.legend ?? {}, mark)) continue;
      const key = Object.keys(marks).find((each) => searchForm(each) === searchForm(mark));
      const mapped = key === undefined ? mark : marks[key];
      const meaning = typeof mapped === "string" ? meaningIn(kind, is, mapped) : undefined;
      // A mark that the mapping does not know is a problem of its own rows.
      if (key === undefined && meaning === undefined) continue;
      const words = all.find((each) => ![undefined, meaning].includes(meaningIn(kind, is, each)));
      if (words !== undefined)
        throw unreadable("legend-differs", { mark, words, header }, { column: header, raw: mark });
    }
  }
};
