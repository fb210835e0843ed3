import { periodText } from "../../language/formats.js";
import type { Text } from "../../language/text.js";
import type { Column } from "../column.js";
import { wholeNumberCell } from "../kinds/cell-readers.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type Draft, isRunningNumber, saidIn } from "./guess-columns.js";
import type { JournalIds } from "./journal-ids.js";
import type { Mapping } from "./mapping.js";
import { type Choice, pointerPart, type Question, type Settings } from "./question.js";
import { when } from "./statements.js";

/** Columns of which each row has its own value, so that one value for all rows answers nothing. */
export const ownOfRows: ReadonlySet<string> = new Set(
  "member subject organisation name attendance present level grade points criterion meeting paid votes option count result office form task state".split(
    " ",
  ),
);

/** What a table lacks: what only one value can be, and what is asked. */
export interface FoundMissing {
  readonly set: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
  readonly taken: readonly Text[];
}

/** What the titles of a table name. */
export interface Titled {
  /** Months, quarters and years. */
  readonly times: readonly string[];
  /** Organisations that the journal knows, by their ids. */
  readonly units: readonly string[];
  /** Values after the labels of columns: `Số phiếu phát ra: 6`. */
  readonly labelled: ReadonlyMap<string, string>;
}

const fromTime = (name: string, time: string): string | undefined => {
  const [year = "", part] = time.split("-");
  if (name === "year") return year;
  if (name === "period") return part === undefined ? undefined : time;
  return ["forMonth", "months"].includes(name) && /^\d{4}-\d{2}$/.test(time) ? time : undefined;
};

/** The ids of the journal that a column may state. */
const idsFor = (name: string, { cells, committees, ballots }: JournalIds): readonly string[] => {
  if (name === "cell") return cells;
  if (name === "ballot") return ballots;
  return ["committee", "organisation"].includes(name) ? committees : [];
};

const choicesFor = (name: string, { reader }: Column, ids: JournalIds, at: string): readonly Choice[] => {
  const known = idsFor(name, ids);
  if (known.length > 0)
    return known.map((id) => ({ answer: id, means: { vi: id, en: id }, sets: { [at]: id } }));
  return (reader.choices ?? []).map(({ value, means }) => ({ answer: value, means, sets: { [at]: value } }));
};

/** The question which column states what each row has its own value of, where no header names it. */
export const columnsMissing = (
  { columns: known }: TableKind,
  { columns, set = {} }: Mapping,
  drafts: readonly Draft[],
  isMeeting: boolean,
): Question[] => {
  const free = columns.flatMap(({ column, header, is, ...more }, nth) => {
    const draft = drafts.find(({ letters }) => letters === column);
    const isFree = is === null && more.with === undefined && draft !== undefined && draft.filled.size > 0;
    return isFree && !isRunningNumber(draft.parts) ? [{ draft, header, nth }] : [];
  });
  if (free.length === 0) return [];
  return Object.entries(known).flatMap(([name, { required, header, reader }]): Question[] => {
    const isStated =
      name in set ||
      drafts.some(({ states }) => states.some((state) => state.is === name || name in (state.with ?? {}))) ||
      columns.some(({ is, with: apart = {} }) => is === name || name in apart) ||
      (name === "meeting" && isMeeting);
    if (!required || isStated || !ownOfRows.has(name)) return [];
    const isPerson = name === "member" || name === "subject";
    const place = ({ draft, nth }: (typeof free)[number]): Settings => {
      const isRead = saidIn(draft).every((text) => "value" in reader.read(text));
      if (name === "meeting" && !isRead) return { [`/columns/${nth}/is`]: when };
      return {
        [`/columns/${nth}/is`]: name,
        ...(isPerson && !isRead ? { [`/columns/${nth}/by`]: "name" } : {}),
      };
    };
    return [
      {
        id: `column.${name}`,
        ask: {
          vi: `Không có cột nào mang tên “${header.vi}”. Cột nào ghi điều ấy?`,
          en: `No column is named “${header.en}”. Which column states it?`,
        },
        at: [],
        choices: free.map((each) => ({
          answer: each.draft.letters,
          means: { vi: `“${each.header}”`, en: `“${each.header}”` },
          sets: place(each),
        })),
      },
    ];
  });
};

/** The questions of days for all rows, with the columns not read that state days: one of them may be what is asked. */
export const orColumn = (
  { columns: known }: TableKind,
  { columns }: Mapping,
  drafts: readonly Draft[],
  questions: readonly Question[],
): Question[] =>
  questions.map((question) => {
    const reader = known[question.id]?.reader;
    if (reader?.isDate === undefined) return question;
    const free = columns.flatMap(({ column, header, is }, nth) => {
      const draft = drafts.find(({ letters }) => letters === column);
      const said = draft === undefined || is !== null || /sinh|cấp|đoàn/iu.test(header) ? [] : saidIn(draft);
      const isOfDays =
        said.filter((text) => "value" in reader.read(text, { dates: "dmy" })).length * 2 > said.length;
      return isOfDays ? [{ column, header, nth }] : [];
    });
    if (free.length === 0) return question;
    const listed = free.map(({ column, header }) => `“${header}” (${column})`).join(", ");
    return {
      ...question,
      ask: {
        vi: `${question.ask.vi} Hay đó là ngày ở cột ${listed}?`,
        en: `${question.ask.en} Or is it the day in the column ${listed}?`,
      },
      choices: [
        ...(question.choices ?? []),
        ...free.map(({ column, header, nth }) => ({
          answer: column,
          means: { vi: `cột “${header}”`, en: `the column “${header}”` },
          sets: { [`/columns/${nth}/is`]: question.id },
        })),
      ],
    };
  });

/** Questions of numbers that one paper states side by side, such as the papers of a ballot, as one question. */
const together = (questions: readonly Question[], columns: TableKind["columns"]): Question[] => {
  const isNumber = ({ id }: Question): boolean => columns[id]?.reader === wholeNumberCell;
  const numbers = questions.filter(isNumber);
  if (numbers.length < 2) return [...questions];
  const labels = (language: "vi" | "en"): string =>
    numbers.map(({ id }) => `“${columns[id]?.header[language]}”`).join(", ");
  return [
    ...questions.filter((question) => !isNumber(question)),
    {
      id: "numbers",
      ask: {
        vi: `Bảng không ghi các số sau: ${labels("vi")}. Mỗi số là bao nhiêu?`,
        en: `The table does not state these numbers: ${labels("en")}. What is each?`,
      },
      at: [],
      parts: numbers.map(({ id, at }) => ({ said: columns[id]?.header.vi ?? id, at })),
    },
  ];
};

/**
 * The values of columns that a table lacks: from the time of its title, from a journal that knows only one, and a
 * question for each other column that every row needs.
 * @param sure values that the columns of the table leave no choice about
 */
export const missingIn = (
  { columns, oneOf = [] }: TableKind,
  has: (name: string) => boolean,
  sure: Readonly<Record<string, string>>,
  { times, units, labelled }: Titled,
  ids: JournalIds,
): FoundMissing => {
  const set: Record<string, string> = { ...sure };
  const questions: Question[] = [];
  const taken: Text[] = [];
  const [time] = times.length === 1 ? times : [];
  for (const [name, column] of Object.entries(columns)) {
    if (has(name) || name in sure) continue;
    const { header, reader } = column;
    const isFirstOfNone = oneOf.some(([first, ...others]) => first === name && !others.some(has));
    const required = column.required || isFirstOfNone;
    const titled = units.filter((id) => idsFor(name, ids).includes(id));
    const said = labelled.get(name);
    const isSaid = said !== undefined && "value" in reader.read(said);
    const dated = time === undefined ? undefined : fromTime(name, time);
    const value = isSaid ? said : titled.length === 1 ? titled[0] : dated;
    if (value !== undefined && (required || isSaid || name === "period")) {
      set[name] = value;
      taken.push({
        vi: `${header.vi}: ${periodText(value, "vi")}, theo tiêu đề của bảng`,
        en: `${header.en}: ${periodText(value, "en")}, by the title of the table`,
      });
      continue;
    }
    if (!required || ownOfRows.has(name)) continue;
    const at = `/set${pointerPart(name)}`;
    const choices = choicesFor(name, column, ids, at);
    const [only, ...more] = idsFor(name, ids).length === 1 ? choices : [];
    if (only !== undefined && more.length === 0) {
      set[name] = only.answer;
      taken.push({
        vi: `${header.vi}: ${only.answer}, vì sổ ghi chỉ có một`,
        en: `${header.en}: ${only.answer}, the only one of the journal`,
      });
      continue;
    }
    questions.push({
      id: name,
      ask: {
        vi: `Bảng không có cột “${header.vi}”. Ghi giá trị nào cho mọi dòng? (${reader.form.vi})`,
        en: `The table has no column “${header.en}”. Which value holds for all rows? (${reader.form.en})`,
      },
      at: [at],
      ...(choices.length === 0 ? {} : { choices }),
    });
  }
  return { set, questions: together(questions, columns), taken };
};
