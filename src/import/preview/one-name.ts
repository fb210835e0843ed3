import type { TableKind } from "../kinds/table-kind.js";
import { tableProblem } from "../table-problem.js";
import type { Matched, ReadRow } from "./rows.js";

/**
 * The rows, with a problem for each one whose id another row gives to another name: one of the two ids is wrong, and
 * nobody but the author knows which. Two writings of one name in Unicode (NFC, NFD) are the same name.
 */
export const withOneName = (
  rows: readonly ReadRow[],
  { oneName }: TableKind,
  matched: Matched,
): readonly ReadRow[] => {
  if (oneName === undefined) return rows;
  const saidBy = ({ values }: ReadRow): { readonly id: unknown; readonly name: string } | undefined => {
    const { [oneName.id]: id, [oneName.name]: name } = values;
    return id === undefined || typeof name !== "string" ? undefined : { id, name: name.normalize("NFC") };
  };
  /** By id: the first row of each of its first two names. */
  const namesOf = new Map<unknown, Map<string, ReadRow>>();
  for (const row of rows) {
    const said = saidBy(row);
    if (said === undefined) continue;
    const names = namesOf.get(said.id) ?? new Map<string, ReadRow>();
    namesOf.set(said.id, names);
    if (names.size < 2 && !names.has(said.name)) names.set(said.name, row);
  }
  return rows.map((row) => {
    const said = saidBy(row);
    const [name, other] = [...(namesOf.get(said?.id) ?? [])].find(([name]) => name !== said?.name) ?? [];
    if (said === undefined || other === undefined) return row;
    const facts = { row: other.row, id: said.id, name };
    const problem = tableProblem("two-names", facts, row.place(oneName.name, matched));
    return { ...row, problems: [...row.problems, problem] };
  });
};
