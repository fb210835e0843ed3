import type { TableKind } from "../kinds/table-kind.js";
import { tableProblem } from "../table-problem.js";
import type { Matched, ReadRow } from "./rows.js";

/**
 * The rows, with a problem for each one that is about the same as another row and says another thing: what tells them
 * apart does not stand in the table, and nobody but the author knows it.
 */
export const withRowsToldApart = (
  rows: readonly ReadRow[],
  { apart, columns }: TableKind,
  matched: Matched,
): readonly ReadRow[] => {
  if (apart === undefined) return rows;
  const about = ({ values }: ReadRow): string => JSON.stringify(apart.map((name) => values[name] ?? null));
  const said = ({ values }: ReadRow): string => JSON.stringify(values);
  /** By what they are about: the first row of each of the first two that differ. */
  const firsts = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const known = firsts.get(about(row)) ?? [];
    firsts.set(about(row), known);
    if (known.length < 2 && !known.some((other) => said(other) === said(row))) known.push(row);
  }
  const [column = ""] = apart;
  return rows.map((row) => {
    const other = firsts.get(about(row))?.find((each) => said(each) !== said(row));
    if (other === undefined) return row;
    const facts = { row: other.row, name: columns[column]?.header };
    const problem = tableProblem("same-matter", facts, row.place(column, matched));
    return { ...row, problems: [...row.problems, problem] };
  });
};
