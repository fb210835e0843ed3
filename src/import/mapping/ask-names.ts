import { searchForm } from "../../language/collation.js";
import { newIds } from "./journal-ids.js";
import type { KnownNames } from "./names.js";
import { pointerPart, type Question, type QuestionPart, type Settings } from "./question.js";

/** A person of a table who stands there by name. */
export interface NamedRow {
  readonly name: string;
  /** The cell as the table or the answers state it; "" where neither does. */
  readonly stated: string;
  /** The id of the cell, where the table or the answers tell it. */
  readonly cell?: string;
  /** The place of the sheet in the mapping, and the row. */
  readonly sheet: number;
  readonly row: number;
}

/** What is known of the ids of names, and what is asked. */
export interface FoundIds {
  readonly sets: Settings;
  readonly questions: readonly Question[];
}

const listed = (names: readonly string[]): string =>
  names.length <= 4
    ? names.map((name) => `“${name}”`).join(", ")
    : `${names
        .slice(0, 3)
        .map((name) => `“${name}”`)
        .join(", ")}, …`;

/**
 * The ids of the persons of a table by their names: those that the journal knows in their cell, and a question for
 * the others. Two rows of one name are two persons or one, which only a person can tell.
 * @param isEachOnce whether a row of the table is a person, so that a name that stands twice is asked about
 */
export const idsOfNames = (
  rows: readonly NamedRow[],
  known: KnownNames,
  used: ReadonlySet<string>,
  isEachOnce: boolean,
): FoundIds => {
  const sets: Record<string, unknown> = {};
  const byPerson = new Map<string, NamedRow[]>();
  const cellsOf = new Map<string, Set<string>>();
  for (const row of rows) {
    const [name, cell] = [searchForm(row.name), searchForm(row.stated)];
    const key = `${name}\n${cell}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
    cellsOf.set(name, (cellsOf.get(name) ?? new Set()).add(cell));
  }
  const unknown: QuestionPart[] = [];
  const near: string[] = [];
  const doubles: (QuestionPart & { readonly ids: readonly string[] })[] = [];
  for (const same of byPerson.values()) {
    const [first] = same;
    if (first === undefined) continue;
    const { name, cell, stated } = first;
    const ids = known.members(name, cell);
    const isElsewhere = (cellsOf.get(searchForm(name))?.size ?? 0) > 1;
    const isTwice = isEachOnce && new Set(same.map(({ sheet }) => sheet)).size < same.length;
    const at = `/members${pointerPart(stated)}${pointerPart(name)}`;
    const [id, ...more] = ids;
    // A name that is known somewhere says nothing of a cell whose id is still to be answered.
    if (cell === undefined && stated !== "" && id !== undefined && !isTwice) continue;
    if (!isTwice && id !== undefined && more.length === 0) sets[at] = id;
    else if (!isTwice && id === undefined && isElsewhere && isEachOnce)
      doubles.push({ said: `${name} (${first.row})`, at: [at], ids });
    else if (!isTwice && id === undefined) {
      unknown.push({ said: isElsewhere ? `${name} (${stated})` : name, at: [at] });
      near.push(...known.near(name, cell).map((one) => `“${one.name}” (${one.id})`));
    } else
      for (const row of same) {
        const place = `/sheets/${row.sheet}/members/${row.row}`;
        sets[`${place}/name`] = row.name;
        doubles.push({ said: `${row.name} (${row.row})`, at: [`${place}/id`], ids });
      }
  }
  const made = newIds(unknown.length, used);
  const others = newIds(doubles.length, new Set([...used, ...made]));
  const questions: Question[] = [];
  const names = [...new Set(near)].slice(0, 6).join(", ");
  const likely =
    names === ""
      ? { vi: "", en: "" }
      : { vi: ` Sổ ghi có tên gần giống: ${names}.`, en: ` The journal has names nearly alike: ${names}.` };
  if (unknown.length > 0)
    questions.push({
      id: "members",
      ask: {
        vi: `Bảng ghi ${unknown.length} người không có mã, sổ ghi chưa biết: ${listed(unknown.map(({ said }) => said))}.${likely.vi} Đặt mã mới cho họ (dv-01, dv-02, …) hay ghi mã từng người?`,
        en: `The table names ${unknown.length} people without ids whom the journal does not know: ${listed(unknown.map(({ said }) => said))}.${likely.en} Make new ids (dv-01, dv-02, …), or give the id of each?`,
      },
      at: [],
      choices: [
        {
          answer: "make",
          means: {
            vi: "đặt mã mới, giữ trong bản khai cột",
            en: "make new ids and keep them in the mapping",
          },
          sets: Object.fromEntries(unknown.flatMap(({ at }, nth) => at.map((place) => [place, made[nth]]))),
        },
      ],
      parts: unknown,
    });
  if (doubles.length > 0)
    questions.push({
      id: "doubles",
      ask: {
        vi: `Có người trùng họ tên (số trong ngoặc là số dòng): ${listed(doubles.map(({ said, ids }) => (ids.length === 0 ? said : `${said}: ${ids.join(", ")}`)))}. Mỗi dòng là mã nào?`,
        en: `People of one name (the row is in brackets): ${listed(doubles.map(({ said, ids }) => (ids.length === 0 ? said : `${said}: ${ids.join(", ")}`)))}. Which id is each row?`,
      },
      at: [],
      ...(doubles.every(({ ids }) => ids.length === 0)
        ? {
            choices: [
              {
                answer: "make",
                means: {
                  vi: "mỗi dòng là một người khác: đặt mã mới",
                  en: "each row is another person: make new ids",
                },
                sets: Object.fromEntries(
                  doubles.flatMap(({ at }, nth) => at.map((place) => [place, others[nth]])),
                ),
              },
            ],
          }
        : {}),
      parts: doubles.map(({ said, at }) => ({ said, at })),
    });
  return { sets, questions };
};

/** The ids of organisations by the names in a table. */
export const idsOfUnits = (names: readonly string[], known: KnownNames): FoundIds => {
  const found = names.map((name) => ({
    name,
    ids: known.organisations(name),
    at: `/organisations${pointerPart(name)}`,
  }));
  const open = found.filter(({ ids }) => ids.length !== 1);
  return {
    sets: Object.fromEntries(found.flatMap(({ ids, at }) => (ids.length === 1 ? [[at, ids[0]]] : []))),
    questions:
      open.length === 0
        ? []
        : [
            {
              id: "organisations",
              ask: {
                vi: `Bảng ghi tên ${listed(open.map(({ name }) => name))}; sổ ghi chưa biết tên này. Mã của mỗi tổ chức là gì?`,
                en: `The table names ${listed(open.map(({ name }) => name))}, which the journal does not know. Which id has each?`,
              },
              at: [],
              parts: open.map(({ name, at }) => ({ said: name, at: [at] })),
            },
          ],
  };
};
