import { searchForm } from "../../language/collation.js";
import { identifierCell } from "../kinds/cell-readers.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { TableKindName } from "../kinds/table-kinds.js";
import type { NamedRow } from "./ask-names.js";
import { type Draft, isPersonName, saidIn } from "./guess-columns.js";
import { type JudgedRow, textOf, unitOf } from "./layout.js";
import type { Mapping } from "./mapping.js";

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
export const personsOf = (kind: TableKind, as: TableKindName, drafts: readonly Draft[]): readonly Draft[] => {
  const person = personColumn(kind);
  if (person === undefined) return drafts;
  const states = (draft: Draft, name: string): boolean => draft.states.some(({ is }) => is === name);
  const usable = drafts.map((draft) =>
    states(draft, person) && !canBeId(draft)
      ? { ...draft, states: draft.states.filter(({ is }) => is !== person) }
      : draft,
  );
  const names = usable.filter((draft) => isPersonName(draft.parts) || states(draft, "name"));
  const [first] = names;
  if (first === undefined) return usable;
  const next = names.find(
    ({ index, parts }) =>
      index === first.index + 1 &&
      (/^(tên|ten)$/iu.test(parts.at(-1) ?? "") || parts.join() === first.parts.join()),
  );
  const hasIds = usable.some((draft) => states(draft, person));
  const after = next === undefined ? {} : { followedBy: next.letters };
  return usable.map((draft) => {
    if (draft === next) return { ...draft, header: draft.header, states: [] };
    if (draft !== first) return draft;
    return {
      ...draft,
      states: [
        ...("name" in kind.columns ? [{ is: "name", ...after }] : []),
        ...(hasIds || (as === "levels" && person !== "subject")
          ? []
          : [{ is: person, by: "name" as const, ...after }]),
      ],
    };
  });
};

const indexOf = (letters: string): number =>
  [...letters].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The rows whose person stands by name, with the cell as far as it is known. */
export const namedIn = (mapping: Mapping, sheets: readonly (readonly JudgedRow[])[]): NamedRow[] => {
  const { columns, organisations = {}, set = {}, groups } = mapping;
  const person = columns.find(({ is, by }) => by === "name" && (is === "member" || is === "subject"));
  if (person === undefined) return [];
  const cellColumn = columns.find(({ is }) => is === "cell");
  const ids = new Map(Object.entries(organisations).map(([name, id]) => [searchForm(name), id ?? undefined]));
  const unit = (text: string): string | undefined =>
    ids.get(searchForm(text)) ?? (cellColumn?.by === undefined && text !== "" ? text : undefined);
  const needed = columns.filter((column) => column.needed).map(({ column }) => indexOf(column));
  return sheets.flatMap((rows, sheet) => {
    let group: string | undefined;
    return rows.flatMap(({ row, why, texts }) => {
      if (why === "group") group = ids.get(searchForm(unitOf(texts)));
      if (why !== undefined || needed.some((index) => textOf(row.cells[index]?.raw ?? "") === "")) return [];
      const text = (letters: string | undefined): string =>
        letters === undefined ? "" : (row.cells[indexOf(letters)]?.raw ?? "").trim();
      const name = [text(person.column), text(person.followedBy)].filter((each) => each !== "").join(" ");
      const cell =
        cellColumn === undefined ? (groups === "cell" ? group : set.cell) : unit(text(cellColumn.column));
      return name === "" ? [] : [{ name, sheet, row: row.row, ...(cell === undefined ? {} : { cell }) }];
    });
  });
};
