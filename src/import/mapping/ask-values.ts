import { searchForm, withoutMarks } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { columnNames } from "../column.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type Draft, saidIn } from "./guess-columns.js";
import { bareHeader } from "./layout.js";
import type { Mapping } from "./mapping.js";
import { pointerPart, type Question, type Settings } from "./question.js";

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
  const proofs = { dmy: 0, mdy: 0 };
  for (const draft of drafts)
    for (const { is } of draft.states) {
      const reader = is === null ? undefined : columns[is]?.reader;
      if (reader?.isDate === undefined) continue;
      for (const text of saidIn(draft)) {
        const free = reader.read(text);
        if ("fault" in free && free.fault.code === "which-date") ambiguous.push(text);
        const [dmy, mdy] = [reader.read(text, { dates: "dmy" }), reader.read(text, { dates: "mdy" })];
        if ("value" in dmy && !("value" in mdy)) proofs.dmy += 1;
        if ("value" in mdy && !("value" in dmy)) proofs.mdy += 1;
      }
    }
  const [example] = ambiguous;
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
    const place = (draft: Draft): string =>
      `/columns/${drafts.filter((each) => each.header !== "").indexOf(draft)}/is`;
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
        : { ...draft, states: draft.states.filter(({ is }) => is === null || !names.has(is)) };
    }),
    questions,
    taken,
  };
};

/**
 * The standing of members by the day of recognition: who has the day is official. Who has none may be probationary, which
 * is asked. In a list of others, such as of a youth union, who has no day of admission may be no member, which is asked.
 */
export const standingOf = (
  kind: TableKind,
  { as, columns, set = {} }: Mapping,
  drafts: readonly Draft[],
): FoundValues => {
  if (as !== "members") return nothing;
  const sets: Record<string, unknown> = {};
  const questions: Question[] = [];
  const taken: Text[] = [];
  const has = (name: string): boolean => name in set || columns.some(({ is }) => is === name);
  const blanksIn = ({ texts }: Draft): number => texts.get("") ?? 0;
  const recognised = drafts.find(({ parts }) =>
    /^(ngay chinh thuc|ngay cong nhan chinh thuc|ngay vao dang chinh thuc)$/.test(
      bareHeader(parts.at(-1) ?? ""),
    ),
  );
  if (recognised !== undefined && !has("status") && "status" in kind.columns) {
    const at = `/columns/${columns.length}`;
    const blanks = blanksIn(recognised);
    sets[at] = { column: recognised.letters, header: recognised.header, is: "status", filled: "official" };
    taken.push({
      vi: `ai có “${recognised.header}” là đảng viên chính thức`,
      en: `who has “${recognised.header}” is an official member`,
    });
    if (blanks > 0)
      questions.push({
        id: "status",
        ask: {
          vi: `${blanks} người để trống “${recognised.header}”: họ là đảng viên dự bị?`,
          en: `${blanks} people have no “${recognised.header}”: are they probationary members?`,
        },
        at: [],
        choices: [
          {
            answer: "probationary",
            means: { vi: "đúng, là dự bị", en: "yes, probationary" },
            sets: { [`${at}/marks/`]: "probationary" },
          },
          {
            answer: "official",
            means: { vi: "không, là chính thức, bảng thiếu ngày", en: "no, official; the day is missing" },
            sets: { [`${at}/marks/`]: "official" },
          },
          {
            answer: "leave",
            means: { vi: "chưa rõ: không ghi những người này", en: "not known: leave these people out" },
            sets: { [`${at}/needed`]: true },
          },
        ],
      });
  }
  const admitted = drafts.find(({ states }) => states.some(({ is }) => is === "admittedOn"));
  const blanks = admitted === undefined ? 0 : blanksIn(admitted);
  const isOfOthers = drafts.some(({ header }) => /đoàn viên/iu.test(header));
  if (admitted !== undefined && blanks > 0 && isOfOthers) {
    const at = columns.findIndex(({ is }) => is === "admittedOn");
    questions.push({
      id: "admittedOn",
      ask: {
        vi: `${blanks} người để trống “${admitted.header}”: họ có phải đảng viên không?`,
        en: `${blanks} people have no “${admitted.header}”: are they party members?`,
      },
      at: [],
      choices: [
        {
          answer: "no",
          means: { vi: "không: không ghi những người này", en: "no: leave these people out" },
          sets: { [`/columns/${at}/needed`]: true },
        },
        { answer: "yes", means: { vi: "phải, bảng thiếu ngày", en: "yes, the day is missing" }, sets: {} },
      ],
    });
  }
  return { sets, questions, taken };
};

/** The days of the states of members, where the table has the states and no days. */
export const stateDaysOf = (
  kind: TableKind,
  { as, columns, set = {} }: Mapping,
  drafts: readonly Draft[],
): FoundValues => {
  const reader = kind.columns.state?.reader;
  const has = (name: string): boolean => name in set || columns.some(({ is }) => is === name);
  if (as !== "members" || reader === undefined || !has("state") || has("stateOn")) return nothing;
  const isOnRoll = (text: string): boolean => {
    const outcome = reader.read(text);
    return "value" in outcome && (outcome.value === "active" || outcome.value === "visiting");
  };
  const places = columns.flatMap(({ column, is }, nth) => {
    const draft = is === "state" ? drafts.find(({ letters }) => letters === column) : undefined;
    const texts = draft === undefined ? [] : saidIn(draft).filter((text) => !isOnRoll(text));
    return texts.length === 0 ? [] : [{ at: `/columns/${nth}/leftOut`, texts }];
  });
  if (places.length === 0) return nothing;
  const listed = places.flatMap(({ texts }) => texts.map((text) => `“${text}”`)).join(", ");
  return {
    sets: {},
    questions: [
      {
        id: "stateOn",
        ask: {
          vi: `Bảng ghi tình trạng ${listed} nhưng không ghi từ ngày nào. Ghi một ngày cho mọi người ấy (dd/MM/yyyy), hay không nhập họ?`,
          en: `The table states ${listed} and not since when. Give one day for all of these people (dd/MM/yyyy), or leave them out?`,
        },
        at: ["/set/stateOn"],
        choices: [
          {
            answer: "leave",
            means: { vi: "không nhập những người ấy", en: "leave these people out" },
            sets: Object.fromEntries(places.map(({ at, texts }) => [at, texts])),
          },
        ],
      },
    ],
    taken: [],
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
