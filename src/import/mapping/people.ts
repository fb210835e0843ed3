import { searchForm } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { columnIndex } from "../file/sheet.js";
import { identifierCell } from "../kinds/cell-readers.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { TableKindName } from "../kinds/table-kinds.js";
import type { NamedRow } from "./ask-names.js";
import { type Draft, isNameInUse, isPersonName, saidIn } from "./guess-columns.js";
import { type JudgedRow, textOf, unitOf } from "./layout.js";
import type { Mapping } from "./mapping.js";
import type { KnownNames } from "./names.js";
import { byForm, cellStated } from "./statements.js";

/** The column of a kind that names the person of a row. */
const personColumn = ({ columns }: TableKind): "member" | "subject" | undefined =>
  "member" in columns ? "member" : "subject" in columns ? "subject" : undefined;

const canBeId = (draft: Draft): boolean =>
  saidIn(draft).every((text) => "value" in identifierCell.read(text));

/** Columns of organisations whose cells are names: those that are no ids. */
export const unitColumns = ({ columns }: TableKind, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft) => {
    const [state, ...more] = draft.states;
    if (state === undefined || more.length > 0 || state.is === null) return draft;
    const isUnit =
      ["cell", "committee", "organisation", "parent"].includes(state.is) &&
      columns[state.is]?.reader === identifierCell;
    return isUnit && saidIn(draft).some((text) => /\s/.test(text)) && !canBeId(draft)
      ? { ...draft, states: [{ ...state, by: "name" }] }
      : draft;
  });

/**
 * The persons of the rows: by the column of their ids where it holds ids, or else by their names. A name that stands in
 * two columns, such as the family name and the given name, is one name.
 */
export const personsOf = (
  kind: TableKind,
  as: TableKindName,
  drafts: readonly Draft[],
  used: ReadonlySet<string>,
): { readonly drafts: readonly Draft[]; readonly taken: readonly Text[] } => {
  const person = personColumn(kind);
  if (person === undefined) return { drafts, taken: [] };
  const taken: Text[] = [];
  const states = (draft: Draft, name: string): boolean => draft.states.some(({ is }) => is === name);
  const isOfNumbers = (draft: Draft): boolean =>
    (isPersonName(draft.parts) || states(draft, "name")) &&
    saidIn(draft).length > 0 &&
    saidIn(draft).every((text) => /^\S*\d\S*$/.test(text));
  const swapped = drafts.find(isOfNumbers);
  const isOfIds = swapped !== undefined && saidIn(swapped).every((text) => used.has(text));
  if (swapped !== undefined)
    taken.push({
      vi: `cột “${swapped.header}” ghi mã, không ghi họ tên${isOfIds ? ": các mã ấy có trong sổ ghi" : ""}`,
      en: `the column “${swapped.header}” states ids and no names${isOfIds ? ": the journal has these ids" : ""}`,
    });
  const usable = drafts.map((draft) =>
    draft === swapped
      ? { ...draft, states: isOfIds ? [{ is: person }] : [] }
      : states(draft, person) && !canBeId(draft)
        ? { ...draft, states: draft.states.filter(({ is }) => is !== person) }
        : draft,
  );
  for (const draft of drafts) {
    const wrong = saidIn(draft).find((text) => !("value" in identifierCell.read(text)));
    if (wrong === undefined || !states(draft, person) || isPersonName(draft.parts)) continue;
    taken.push({
      vi: `cột “${draft.header}” không được lấy làm mã, vì “${wrong}” có ký tự mà mã không được có`,
      en: `the column “${draft.header}” is not taken for ids, since “${wrong}” has characters that an id may not have`,
    });
  }
  const all = usable.filter(
    (draft) => (isPersonName(draft.parts) && draft.index !== swapped?.index) || states(draft, "name"),
  );
  const inUse = all.find(({ parts }) => isNameInUse(parts));
  const isWhole =
    inUse !== undefined && all.every(({ filled }) => [...filled].every((row) => inUse.filled.has(row)));
  if (isWhole && all.length > 1)
    taken.push({
      vi: `họ tên đọc ở cột “${inUse.header}”`,
      en: `names are read in the column “${inUse.header}”`,
    });
  const names = all.filter((draft) => (isWhole ? draft === inUse : draft !== inUse || all.length === 1));
  const [first] = names;
  if (first === undefined) return { drafts: usable, taken };
  const next = names.find(
    ({ index, parts }) =>
      index === first.index + 1 &&
      (/^(tên|ten)$/iu.test(parts.at(-1) ?? "") || parts.join() === first.parts.join()),
  );
  const hasIds = usable.some((draft) => states(draft, person));
  const after = next === undefined ? {} : { followedBy: next.letters };
  const named = usable.map((draft) => {
    if (all.includes(draft) && !names.includes(draft))
      return { ...draft, states: draft.states.filter(({ is }) => is !== "name") };
    if (draft === next) return { ...draft, header: draft.header, states: [] };
    if (draft !== first) return draft;
    return {
      ...draft,
      states: [
        // Beside an id the name is compared with the journal.
        ...("name" in kind.columns || hasIds ? [{ is: "name", ...after }] : []),
        ...(hasIds || (as === "levels" && person !== "subject")
          ? []
          : [{ is: person, by: "name" as const, ...after }]),
      ],
    };
  });
  return { drafts: named, taken };
};

/** The only cell of a journal to which everybody belongs who stands in a table by name. */
export const cellOfAll = (
  rows: readonly NamedRow[],
  cells: readonly string[],
  known: KnownNames,
): string | undefined => {
  let left = rows.length === 0 ? [] : cells;
  for (const { name } of rows) left = left.filter((cell) => known.members(name, cell).length > 0);
  return left.length === 1 ? left[0] : undefined;
};

/** The rows whose person stands by name, with the cell as far as it is known. */
export const namedIn = (mapping: Mapping, sheets: readonly (readonly JudgedRow[])[]): NamedRow[] => {
  const { columns, organisations = {}, set = {}, groups } = mapping;
  const person = columns.find(({ is, by }) => by === "name" && (is === "member" || is === "subject"));
  if (person === undefined) return [];
  const cellColumn = columns.find(({ is }) => is === "cell");
  const ids = byForm(organisations);
  const unit = (text: string): string | undefined =>
    ids.get(searchForm(text)) ?? (cellColumn?.by === undefined && text !== "" ? text : undefined);
  const needed = columns.filter((column) => column.needed).map(({ column }) => columnIndex(column));
  return sheets.flatMap((rows, sheet) => {
    let group: string | undefined;
    return rows.flatMap(({ row, why, texts }) => {
      if (why === "group") group = unitOf(texts);
      if (why !== undefined || needed.some((index) => textOf(row.cells[index]?.raw ?? "") === "")) return [];
      const text = (letters: string | undefined): string =>
        letters === undefined ? "" : (row.cells[columnIndex(letters)]?.raw ?? "").trim();
      const name = [text(person.column), text(person.followedBy)].filter((each) => each !== "").join(" ");
      const cell =
        cellColumn === undefined
          ? groups === "cell"
            ? (ids.get(searchForm(group ?? "")) ?? undefined)
            : set.cell
          : unit(text(cellColumn.column));
      const at = cellColumn === undefined ? undefined : columnIndex(cellColumn.column);
      const stated = cellStated(mapping, row, at, group);
      return name === ""
        ? []
        : [{ name, sheet, row: row.row, stated, ...(cell === undefined ? {} : { cell }) }];
    });
  });
};
