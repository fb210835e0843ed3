import type { JournalEvent } from "../../events/catalogue.js";
import type { Text } from "../../language/text.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { TableFile } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import { fileInFont, fontAnswers, fontsOf } from "./ask-fonts.js";
import { marksOf } from "./ask-marks.js";
import { meetingsOf } from "./ask-meetings.js";
import { missingIn } from "./ask-missing.js";
import { idsOfNames, idsOfUnits } from "./ask-names.js";
import { datesOf, doublesOf, notRatedOf, standingOf, stateDaysOf } from "./ask-values.js";
import {
  columnBy,
  columnsOf,
  type Draft,
  draftsOf,
  isRunningNumber,
  isTimeOfMeeting,
  saidIn,
} from "./guess-columns.js";
import { kindsFor } from "./guess-kind.js";
import { journalIds } from "./journal-ids.js";
import { judgedRows, unitOf } from "./layout.js";
import { labelledIn, legendIn } from "./legend.js";
import type { MappedColumn, Mapping } from "./mapping.js";
import { knownNames } from "./names.js";
import { namedIn, personsOf, unitColumns } from "./people.js";
import { answered, type Question, type Settings, settingsOf, withSettings } from "./question.js";
import { type ReadSheet, sheetsToRead } from "./sheets-to-read.js";
import { isTick, when } from "./statements.js";
import { acrossIn, rubricsOf, tickedIn, yearsOf } from "./wide.js";

/** What is known of a file besides its bytes. */
export interface GuessOptions {
  /** The kind of table. Without it the function looks for the kind that fits the headers. */
  readonly as?: TableKindName;
  /** The name of the sheet, or its number from 1. */
  readonly sheet?: string;
  /** The rows of the header, from 1. Without them the function looks for the header. */
  readonly header?: readonly number[];
  /** The order of day and month in dates that could be read in two ways. */
  readonly dates?: "dmy" | "mdy";
  /** Ids are made for members whom the table names without ids and the journal does not know. */
  readonly makeIds?: true;
  /** Values for every row, by the name or a header of a column of the kind. */
  readonly set?: Readonly<Record<string, string>>;
  /** Answers to questions, by their ids. */
  readonly answers?: Readonly<Record<string, string>>;
  /** The journal so far, which knows members, organisations and meetings. */
  readonly into?: Iterable<JournalEvent>;
  /** The rubrics whose criteria may stand in headers. */
  readonly rubrics?: Iterable<Rubric>;
}

/** A mapping that was guessed, and what it leaves open. */
export interface Guess {
  /** How the file is read, as far as it is known. */
  readonly mapping: Mapping;
  /** What the file leaves open. */
  readonly questions: readonly Question[];
  /** What was taken because it can mean only one thing, as clauses. */
  readonly taken: readonly Text[];
}

/** The mapping while it grows: settings that are taken, questions that are asked and answered. */
class Growing {
  readonly questions: Question[] = [];
  readonly taken: Text[] = [];
  constructor(
    public mapping: Mapping,
    readonly answers: Readonly<Record<string, string>>,
  ) {}

  set(settings: Settings): void {
    this.mapping = withSettings(this.mapping, settings);
  }

  ask(questions: readonly Question[]): void {
    for (const question of questions) {
      const answer = this.answers[question.id];
      if (answer !== undefined && settingsOf(question, answer) !== undefined)
        this.mapping = answered(this.mapping, question, answer);
      else if (this.questions.every(({ id }) => id !== question.id)) this.questions.push(question);
    }
  }
}

/** The closed list that a heading over several columns names, where the cells state its values and no ticks. */
const listAbove = (
  { columns }: TableKind,
  draft: Draft,
  columnOf: (parts: readonly string[]) => string | undefined,
): string | undefined => {
  const name = draft.parts.length < 2 ? undefined : columnOf(draft.parts.slice(0, -1));
  const reader = name === undefined ? undefined : columns[name]?.reader;
  const said = saidIn(draft);
  const isList =
    reader?.choices !== undefined &&
    said.some(
      (text) => "value" in reader.read(text) || reader.choices?.some(({ marks }) => marks.includes(text)),
    );
  return isList && !said.every(isTick) ? name : undefined;
};

/** The column of the days or months of meetings, in a table that does not state their ids. */
const timeOfMeeting = ({ columns }: TableKind, { parts, filled }: Draft): string | undefined =>
  columns.meeting?.required && filled.size > 0 && isTimeOfMeeting(parts) ? when : undefined;

/** The question whether a table of days at work says who was at a meeting. */
const workQuestion = (columns: readonly MappedColumn[]): Question => ({
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

/** Columns that hold something under no header, which nobody can tell. */
const withoutHeader = (drafts: readonly Draft[]): Text[] => {
  const letters = drafts.flatMap((draft) =>
    draft.header === "" && draft.filled.size > 0 ? [draft.letters] : [],
  );
  const listed = letters.join(", ");
  return letters.length === 0
    ? []
    : [
        {
          vi: `cột ${listed} không có tiêu đề nên không được đọc`,
          en: `the columns without a header are not read: ${listed}`,
        },
      ];
};

/** The columns of the sheets: what each header states by itself. */
const namedColumns = (
  kind: TableKind,
  as: TableKindName,
  sheets: readonly ReadSheet[],
  year: string | undefined,
  rubrics: readonly Rubric[],
): Draft[] => {
  const columnOf = columnBy(kind);
  const all = new Map<string, Draft>();
  for (const { sheet, header, times } of sheets) {
    const rows = judgedRows(sheet, header).flatMap(({ row, why }) => (why === undefined ? [row] : []));
    const time = times.length === 1 ? times[0] : year;
    const own = draftsOf(sheet, header, rows).map((draft): Draft => {
      const is = isRunningNumber(draft.parts)
        ? undefined
        : (columnOf(draft.parts) ?? listAbove(kind, draft, columnOf) ?? timeOfMeeting(kind, draft));
      return is === undefined ? draft : { ...draft, states: [{ is }] };
    });
    const wide = acrossIn(as, tickedIn(kind, own, columnOf), {
      ...(time === undefined ? {} : { time }),
      rubrics,
    });
    for (const draft of wide) {
      const key = sheets.length === 1 ? draft.letters : draft.header;
      const before = all.get(key);
      all.set(
        key,
        before === undefined ? draft : { ...before, texts: new Map([...before.texts, ...draft.texts]) },
      );
    }
  }
  return [...all.values()];
};

/**
 * Guesses how a file is to be read: the row of the header, what each column states, what its marks mean. What can mean
 * only one thing is taken and told. What the file leaves open is asked once, and never assumed.
 *
 * @throws InvalidInputError `which-sheet`, `no-header`, `block-per-person`, `two-tables` where no table can be read
 * @example
 * const { mapping, questions } = guessMapping(await readSheets(bytes), { as: "members", into: book });
 */
export const guessMapping = (given: TableFile, options: GuessOptions): Guess => {
  const { answers: said = {}, rubrics = [], into = [] } = options;
  const file = fileInFont(given, said.fonts);
  const answers = options.makeIds ? { members: "make", ...said } : said;
  const kinds = options.as === undefined ? kindsFor(file, options) : { as: options.as };
  const as = (
    kinds.question !== undefined && answers.as !== undefined ? answers.as : kinds.as
  ) as TableKindName;
  const kind: TableKind = tableKinds[as];
  const events = [...into];
  const known = knownNames(events);
  const ids = journalIds(events);
  const sheets = sheetsToRead(file, kind, options);
  const columnOf = columnBy(kind);
  const set = Object.fromEntries(
    Object.entries(options.set ?? {}).map(([name, value]) => [columnOf([name]) ?? name, value]),
  );
  const year = set.year ?? answers.year;
  const rubric = set.rubric ?? answers.rubric;
  const all = [...rubrics];
  const own = all.filter(({ id }) => rubric === undefined || id === rubric);
  const people = personsOf(kind, as, unitColumns(kind, namedColumns(kind, as, sheets, year, own)));
  const { drafts, questions: twice, taken: chosen } = doublesOf(kind, people);
  const isAcross = drafts.some(({ states }) => states.some((state) => state.with !== undefined));
  const hasWhen =
    kind.columns.meeting?.required === true &&
    !drafts.some(({ states }) => states.some(({ is }) => is === "meeting" || is === "at" || is === when));
  const growing = new Growing(
    {
      mapping: 1,
      as,
      ...(options.dates === undefined ? {} : { dates: options.dates }),
      sheets: sheets.map(({ sheet, header, times }) => ({
        sheet: sheet.name,
        header: [...header],
        ...(times.length === 1 ? { time: times[0] } : {}),
        ...(hasWhen &&
        times.length === 1 &&
        /^\d{4}-\d{2}(-\d{2})?$/.test(times[0] ?? "") &&
        !("meeting" in set)
          ? { set: { when: times[0] ?? "" } }
          : {}),
      })),
      columns: columnsOf(drafts),
      set,
    },
    answers,
  );
  if (kinds.question !== undefined) growing.ask([kinds.question]);
  // What else is asked depends on the kind.
  if (growing.questions.length > 0)
    return { mapping: growing.mapping, questions: growing.questions, taken: growing.taken };
  growing.taken.push(...chosen, ...withoutHeader(drafts));
  growing.ask(rubricsOf(as, growing.mapping, drafts, own));
  growing.ask(yearsOf(as, growing.mapping, drafts, events));
  growing.ask(twice);

  const judged = sheets.map(({ sheet, header }) => judgedRows(sheet, header));
  const rows = judged.flat();
  const units = rows.filter(({ why }) => why === "group").map(({ texts }) => unitOf(texts));
  const states = (name: string): boolean =>
    name in set ||
    growing.mapping.columns.some(({ is, with: apart = {} }) => is === name || (is !== null && name in apart));
  const isByCell = "cell" in kind.columns && !states("cell") && units.length > 0;
  if (isByCell) growing.set({ "/groups": "cell" });
  const times = [...new Set(sheets.flatMap((each) => each.times))];
  const titles = rows.filter(({ why }) => why === "above").flatMap(({ texts }) => texts);
  const isMeeting = isAcross || hasWhen || states("at") || states(when);
  const standing = standingOf(kind, growing.mapping, drafts);
  growing.set(standing.sets);
  growing.taken.push(...standing.taken);
  growing.ask(standing.questions);
  const isOfMembers =
    "subject" in kind.columns &&
    drafts.some(({ header, states }) =>
      states.some(({ is, by }) => is === "subject" && (by === "name" || /đảng viên|member/iu.test(header))),
    );
  const missing = missingIn(
    kind,
    (name) =>
      states(name) ||
      drafts.some((draft) => draft.states.some((state) => name in (state.with ?? {}))) ||
      (isByCell && name === "cell") ||
      (isMeeting && kind.columns.meeting?.required === true && name === "at"),
    isOfMembers ? { kind: "member" } : {},
    {
      times: sheets.length === 1 ? times : [],
      units: titles.flatMap((text) => known.organisations(text)),
      labelled: labelledIn(titles, (label) => columnOf([label])),
    },
    ids,
  );
  growing.set(
    Object.fromEntries(Object.entries(missing.set).map(([name, value]) => [`/set/${name}`, value])),
  );
  growing.taken.push(...missing.taken);
  growing.ask(stateDaysOf(kind, growing.mapping, drafts).questions);
  const notRated = notRatedOf(kind, growing.mapping, drafts);
  growing.set(notRated.sets);
  growing.ask(notRated.questions);
  if (growing.mapping.dates === undefined) {
    const dates = datesOf(kind, drafts);
    growing.set(dates.sets);
    growing.ask(dates.questions);
  }
  growing.ask(missing.questions);

  const unitNames = [
    ...new Set([
      ...(isByCell ? units : []),
      ...drafts.flatMap((draft) =>
        draft.states.some(({ by, is }) => by === "name" && is !== "member" && is !== "subject")
          ? saidIn(draft)
          : [],
      ),
    ]),
  ];
  const organisations = idsOfUnits(unitNames, known);
  growing.set(organisations.sets);
  growing.ask(organisations.questions);
  const named = namedIn(growing.mapping, judged);
  if (named.length > 0) {
    const members = idsOfNames(named, known, ids.used, as === "members" || isAcross || !states("at"));
    growing.set(members.sets);
    growing.ask(members.questions);
  }
  const meetings = meetingsOf(kind, growing.mapping, drafts, judged, known);
  const isOfWork = [...titles, ...drafts.map(({ header }) => header)].some((text) =>
    /chấm công|ngày công/iu.test(text),
  );
  const isMet = Object.keys(meetings.sets).some((at) => at.startsWith("/meetings"));
  if (isOfWork && isAcross && (isMet || !states("cell")))
    growing.ask([workQuestion(growing.mapping.columns)]);
  growing.set(meetings.sets);
  growing.taken.push(...meetings.taken);
  growing.ask(meetings.questions);
  const legend = new Map(
    rows
      .filter(({ why }) => why === "note" || why === "above")
      .flatMap(({ texts }) => [...legendIn(texts.join("; "))]),
  );
  const marks = marksOf(kind, growing.mapping.columns, drafts, legend);
  growing.set(marks.sets);
  growing.ask(marks.questions);
  const fonts = fontAnswers.find((each) => each === said.fonts);
  if (fonts !== undefined) growing.set({ "/fonts": fonts });
  else growing.ask(fontsOf(sheets, growing.mapping));
  return { mapping: growing.mapping, questions: growing.questions, taken: growing.taken };
};
