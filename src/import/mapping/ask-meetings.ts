import { searchForm } from "../../language/collation.js";
import { dateText, periodText } from "../../language/formats.js";
import type { Text } from "../../language/text.js";
import { dayCell, monthCell } from "../kinds/day-cells.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { Writing } from "../table.js";
import type { FoundValues } from "./ask-values.js";
import { type Draft, saidIn } from "./guess-columns.js";
import { type JudgedRow, unitOf } from "./layout.js";
import { type Mapping, writingOf } from "./mapping.js";
import type { KnownNames } from "./names.js";
import { pointerPart, type Question, type QuestionPart } from "./question.js";
import { when } from "./statements.js";

const nothing: FoundValues = { sets: {}, questions: [], taken: [] };

/** The days and months by which a table names its meetings, each with its columns, if it has its own. */
const timesIn = (
  { columns, sheets, dates }: Mapping,
  epoch: Writing["epoch"],
  drafts: readonly Draft[],
): ReadonlyMap<string, readonly number[]> => {
  const times = new Map<string, number[]>();
  const put = (time: string, column?: number): void => {
    times.set(time, [...(times.get(time) ?? []), ...(column === undefined ? [] : [column])]);
  };
  const apart = columns.flatMap(({ with: values = {} }, nth) =>
    values[when] === undefined ? [] : [[values[when], nth] as const],
  );
  for (const [time, nth] of apart)
    if (time.startsWith("-")) for (const { set = {} } of sheets) put(`${set[when] ?? ""}${time}`, nth);
    else put(time, nth);
  if (apart.length === 0) for (const { set = {} } of sheets) if (set[when] !== undefined) put(set[when]);
  const at = columns.find(({ is }) => is === when) ?? columns.find(({ is }) => is === "at");
  const draft = drafts.find(({ letters }) => letters === at?.column);
  const writing = writingOf({ dates }, epoch);
  for (const text of draft === undefined ? [] : saidIn(draft)) {
    const day = dayCell.read(text, writing);
    const month = monthCell.read(text);
    if ("value" in day) put(day.value);
    else if ("value" in month) put(month.value);
  }
  return times;
};

/** The cells whose meetings a table is about. */
const cellsIn = (
  { columns, set = {}, organisations = {}, groups }: Mapping,
  drafts: readonly Draft[],
  rows: readonly JudgedRow[],
): string[] => {
  const ids = new Map(Object.entries(organisations).map(([name, id]) => [searchForm(name), id ?? undefined]));
  if (set.cell !== undefined) return [set.cell];
  const column = columns.find(({ is }) => is === "cell");
  const draft = drafts.find(({ letters }) => letters === column?.column);
  const names =
    groups === "cell"
      ? rows.flatMap(({ why, texts }) => (why === "group" ? [unitOf(texts)] : []))
      : draft === undefined
        ? []
        : saidIn(draft);
  return [...new Set(names.map((name) => ids.get(searchForm(name)) ?? name))];
};

/**
 * The meetings of a table that states only their days or months: those that the journal knows. A day or a month without
 * a meeting is told and its column is not read; where there are several, a person chooses.
 */
export const meetingsOf = (
  kind: TableKind,
  mapping: Mapping,
  drafts: readonly Draft[],
  sheets: readonly (readonly JudgedRow[])[],
  known: KnownNames,
  epoch: Writing["epoch"],
): FoundValues => {
  const { columns, set = {} } = mapping;
  const isStated = "meeting" in set || columns.some(({ is }) => is === "meeting");
  if (!kind.columns.meeting?.required || isStated) return nothing;
  const sets: Record<string, unknown> = {};
  const open: QuestionPart[] = [];
  const none: string[] = [];
  const cells = cellsIn(mapping, drafts, sheets.flat());
  if (cells.length === 0) return nothing;
  for (const [time, places] of timesIn(mapping, epoch, drafts)) {
    const found = cells.map((cell) => ({ cell, keys: known.meetings(cell, time) }));
    for (const { cell, keys } of found) {
      const at = `/meetings${pointerPart(cell)}${pointerPart(time)}`;
      for (const key of keys) {
        const day = known.dayOf(cell, key);
        if (time.length < 10 && day !== undefined) sets[`/days${pointerPart(cell)}${pointerPart(key)}`] = day;
      }
      if (keys.length === 1) sets[at] = keys[0];
      if (keys.length > 1) open.push({ said: cells.length === 1 ? time : `${cell} ${time}`, at: [at] });
    }
    if (!found.every(({ keys }) => keys.length === 0)) continue;
    none.push(time);
    if (mapping.sheets.length === 1) for (const nth of places) sets[`/columns/${nth}/is`] = null;
  }
  const listed = (language: "vi" | "en"): string => {
    const named = none
      .slice(0, 4)
      .map((time) => (time.length === 10 ? dateText(time, language) : periodText(time, language)));
    return `${named.join(", ")}${none.length > 4 ? ", …" : ""}`;
  };
  const taken: Text[] =
    none.length === 0
      ? []
      : [
          {
            vi: `sổ ghi không có buổi sinh hoạt nào vào: ${listed("vi")}; các cột ấy không được đọc`,
            en: `the journal has no meeting in: ${listed("en")}; these columns are not read`,
          },
        ];
  return {
    sets,
    taken,
    questions:
      open.length === 0
        ? []
        : [
            {
              id: "meetings",
              ask: {
                vi: `Các kỳ sau có nhiều buổi sinh hoạt: ${open.map(({ said }) => said).join(", ")}. Bảng ghi buổi nào (mã buổi họp)?`,
                en: `Several meetings were held in: ${open.map(({ said }) => said).join(", ")}. Which of them does the table state (id of the meeting)?`,
              },
              at: [],
              parts: open,
            },
          ],
  };
};

/** The question of the cell, of which each answer settles the meetings of the table as well. */
export const withMeetings = (question: Question, meetingsIn: (cell: string) => FoundValues): Question => ({
  ...question,
  ...(question.choices === undefined
    ? {}
    : {
        choices: question.choices.map((choice) => ({
          ...choice,
          sets: { ...choice.sets, ...meetingsIn(choice.answer).sets },
        })),
      }),
});

/** The question on which day points or grades were given, where a table states only the meeting. */
export const givenOn = ({ columns }: TableKind): Question => ({
  id: "at",
  ask: {
    vi: `Bảng không có cột “${columns.at?.header.vi}”. Ngày ấy là ngày họp, hay một ngày khác cho mọi dòng (dd/MM/yyyy)?`,
    en: `The table has no column “${columns.at?.header.en}”. Is it the day of each meeting, or another day for all rows (dd/MM/yyyy)?`,
  },
  at: ["/set/at"],
  choices: [
    {
      answer: "meeting-day",
      means: { vi: "ngay trong buổi họp", en: "at the meeting itself" },
      sets: { "/atMeeting": true },
    },
  ],
});

/** The question whether a table of days at work says who was at a meeting. */
export const workQuestion = ({ columns }: Mapping): Question => ({
  id: "work",
  ask: {
    vi: "Đây là bảng chấm công. Có lấy ngày công làm điểm danh buổi sinh hoạt họp trong ngày ấy không?",
    en: "This table states days at work. Does it say who was at the meeting of that day as well?",
  },
  at: [],
  choices: [
    {
      answer: "no",
      means: { vi: "không: không ghi gì", en: "no: record nothing" },
      sets: Object.fromEntries(
        columns.flatMap(({ with: apart }, nth) =>
          apart === undefined ? [] : [[`/columns/${nth}/is`, null]],
        ),
      ),
    },
    { answer: "yes", means: { vi: "có", en: "yes" }, sets: {} },
  ],
});
