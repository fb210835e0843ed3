import { searchForm, withoutMarks } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { columnNames } from "../column.js";
import { dayCell } from "../kinds/day-cells.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type Draft, saidIn } from "./guess-columns.js";
import type { Mapping } from "./mapping.js";
import { pointerPart, type Question, type Settings } from "./question.js";
import { when } from "./statements.js";

/** What is taken of the values of a table, told, and asked. */
export interface FoundValues {
  readonly sets: Settings;
  readonly questions: readonly Question[];
  readonly taken: readonly Text[];
}

const nothing: FoundValues = { sets: {}, questions: [], taken: [] };

/** The order of day and month: as the dates that can be read in one way only have it, or asked with a date of the table. */
export const datesOf = ({ columns }: TableKind, drafts: readonly Draft[]): FoundValues => {
  const ambiguous: string[] = [];
  /** Days of two figures each, which offices write day first, as the other order would have them. */
  const turned: string[] = [];
  const proofs = { dmy: 0, mdy: 0 };
  for (const draft of drafts)
    for (const { is } of draft.states) {
      const reader = is === when ? dayCell : is === null ? undefined : columns[is]?.reader;
      if (reader?.isDate === undefined) continue;
      for (const text of saidIn(draft)) {
        const free = reader.read(text);
        if ("fault" in free && free.fault.code === "which-date") ambiguous.push(text);
        const [dmy, mdy] = [reader.read(text, { dates: "dmy" }), reader.read(text, { dates: "mdy" })];
        if ("value" in dmy && !("value" in mdy)) proofs.dmy += 1;
        if ("value" in mdy && !("value" in dmy)) proofs.mdy += 1;
        if ("value" in dmy && "value" in mdy && dmy.value !== mdy.value) turned.push(text);
      }
    }
  const [example] = proofs.mdy > 0 ? turned : ambiguous;
  if (example === undefined) return nothing;
  if (proofs.dmy > 0 && proofs.mdy === 0)
    return {
      sets: { "/dates": "dmy" },
      questions: [],
      taken: [
        {
          vi: "ngày viết trước tháng, như các ngày khác của bảng",
          en: "the day stands before the month, as other dates of the table show",
        },
      ],
    };
  const choice = (order: "dmy" | "mdy", means: Text) => ({ answer: order, means, sets: { "/dates": order } });
  return {
    sets: {},
    questions: [
      {
        id: "dates",
        ask: {
          vi: `Ngày như “${example}” viết ngày trước hay tháng trước?`,
          en: `Does the day or the month come first in dates such as “${example}”?`,
        },
        at: [],
        choices: [
          choice("dmy", { vi: "ngày trước, tháng sau", en: "day, then month" }),
          choice("mdy", { vi: "tháng trước, ngày sau", en: "month, then day" }),
        ],
      },
    ],
    taken: [],
  };
};

/** Whether no row is filled in two of the columns, so that they state one thing in several places. */
const areApart = (drafts: readonly Draft[]): boolean => {
  const rows = drafts.flatMap(({ filled }) => [...filled]);
  return new Set(rows).size === rows.length && drafts.every(({ filled }) => filled.size > 0);
};

/** Several columns of the file that state one column of the kind: the same values are one, otherwise a person chooses. */
export const doublesOf = (
  { columns }: TableKind,
  drafts: readonly Draft[],
): {
  readonly drafts: readonly Draft[];
  readonly questions: readonly Question[];
  readonly taken: readonly Text[];
} => {
  const questions: Question[] = [];
  const taken: Text[] = [];
  const dropped = new Map<Draft, Set<string>>();
  for (const name of Object.keys(columns)) {
    const same = drafts.filter(({ states }) =>
      states.some((state) => state.is === name && state.with === undefined && state.ticked === undefined),
    );
    if (same.length < 2 || areApart(same)) continue;
    const filled = same.filter((draft) => saidIn(draft).length > 0);
    const texts = new Set(filled.map((draft) => saidIn(draft).map(searchForm).sort().join("\n")));
    const [first] = filled.length === 0 ? same : filled;
    for (const draft of same)
      if (draft !== first || texts.size > 1) dropped.set(draft, (dropped.get(draft) ?? new Set()).add(name));
    if (texts.size <= 1) continue;
    const column = columns[name];
    if (column === undefined) continue;
    const { header } = column;
    const order = columnNames(name, column).map(withoutMarks);
    const rank = (draft: Draft): number => order.indexOf(withoutMarks(draft.parts.join(" ")));
    const [best, ...others] = filled.toSorted((one, other) => rank(one) - rank(other));
    if (best !== undefined && rank(best) >= 0 && others.every((draft) => rank(draft) > rank(best))) {
      dropped.get(best)?.delete(name);
      for (const draft of others) dropped.set(draft, (dropped.get(draft) ?? new Set()).add(name));
      taken.push({
        vi: `“${header.vi}” đọc ở cột “${best.header}”, không đọc ở ${others.map((draft) => `“${draft.header}”`).join(", ")}`,
        en: `“${header.en}” is read in the column “${best.header}”, and not in ${others.map((draft) => `“${draft.header}”`).join(", ")}`,
      });
      continue;
    }
    /** The place of the state in the mapping, which has an entry for each state of a column. */
    const place = (draft: Draft): string => {
      const before = drafts.slice(0, drafts.indexOf(draft)).filter(({ header }) => header !== "");
      const own = draft.states.findIndex(({ is }) => is === name);
      return `/columns/${before.reduce((sum, { states }) => sum + Math.max(1, states.length), own)}/is`;
    };
    questions.push({
      id: `column.${name}`,
      ask: {
        vi: `Cột nào là “${header.vi}”: ${filled.map((draft) => `“${draft.header}” (cột ${draft.letters})`).join(", ")}?`,
        en: `Which column is “${header.en}”: ${filled.map((draft) => `“${draft.header}” (column ${draft.letters})`).join(", ")}?`,
      },
      at: [],
      choices: filled.map((draft) => ({
        answer: draft.letters,
        means: { vi: draft.header, en: draft.header },
        sets: { [place(draft)]: name },
      })),
    });
  }
  return {
    drafts: drafts.map((draft) => {
      const names = dropped.get(draft);
      return names === undefined
        ? draft
        : {
            ...draft,
            states: draft.states.map((state) =>
              state.is !== null && names.has(state.is) ? { ...state, is: null } : state,
            ),
          };
    }),
    questions,
    taken,
  };
};

/** Why members have no level, where a table says that they have none and not why: the level states its reason. */
export const notRatedOf = (
  { columns: known }: TableKind,
  { columns }: Mapping,
  drafts: readonly Draft[],
): FoundValues => {
  const { notRated, level } = known;
  if (notRated === undefined || level === undefined || columns.some(({ is }) => is === "notRated"))
    return nothing;
  const isNone = (text: string): boolean =>
    !/[:(]/.test(text) &&
    /^khong (xep loai|danh gia|phan loai)|^not rated$/.test(withoutMarks(text)) &&
    "value" in level.reader.read(text);
  const at = columns.flatMap(({ column, is, ticked }, nth) => {
    const draft = drafts.find(({ letters }) => letters === column);
    const said = draft === undefined || is !== "level" ? [] : saidIn(draft);
    if (typeof ticked === "string")
      return isNone(ticked) && said.length > 0 ? [`/columns/${nth}/ticked`] : [];
    return said.filter(isNone).map((text) => `/columns/${nth}/marks${pointerPart(text)}`);
  });
  if (at.length === 0) return nothing;
  return {
    sets: {},
    questions: [
      {
        id: "notRated",
        ask: {
          vi: "Bảng ghi có người không xếp loại nhưng không ghi lý do. Lý do là gì?",
          en: "The table says that some have no level and not why. What is the reason?",
        },
        at: [],
        choices: (notRated.reader.choices ?? []).map(({ value, means }) => ({
          answer: value,
          means,
          sets: Object.fromEntries(at.map((pointer) => [pointer, `không xếp loại: ${means.vi}`])),
        })),
      },
    ],
    taken: [],
  };
};

/** What rows of people without a level state: nothing, as of who is exempt, or a level that was forgotten. */
export const levelsLacking = (
  { columns: known }: TableKind,
  { columns }: Mapping,
  drafts: readonly Draft[],
): readonly Question[] => {
  const rowsOf = (names: readonly string[]): number[] =>
    drafts.flatMap(({ letters, filled }) =>
      columns.some(({ column, is }) => column === letters && is !== null && names.includes(is))
        ? [...filled]
        : [],
    );
  const places = columns.flatMap(({ is, with: apart }, nth) =>
    is === "level" && apart === undefined ? [nth] : [],
  );
  if (known.level?.required !== true || places.length === 0) return [];
  const rated = new Set(rowsOf(["level", "notRated"]));
  const lacking = new Set(rowsOf(["subject", "member"]).filter((row) => !rated.has(row)));
  if (lacking.size === 0 || rated.size === 0) return [];
  return [
    {
      id: "noLevel",
      ask: {
        vi: `${lacking.size} dòng không ghi mức nào. Đó là người không xếp loại, như được miễn, hay bảng ghi thiếu?`,
        en: `${lacking.size} rows state no level. Are these people not rated, such as exempt, or is the table incomplete?`,
      },
      at: [],
      choices: [
        {
          answer: "leave",
          means: { vi: "không xếp loại: không nhập những dòng ấy", en: "not rated: leave these rows out" },
          sets: Object.fromEntries(places.map((nth) => [`/columns/${nth}/needed`, true])),
        },
        {
          answer: "incomplete",
          means: { vi: "ghi thiếu: báo lỗi ở những dòng ấy", en: "incomplete: these rows have a problem" },
          sets: {},
        },
      ],
    },
  ];
};
