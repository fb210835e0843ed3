import type { JournalEvent } from "../../events/catalogue.js";
import type { Text } from "../../language/text.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { TableFile } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import { unreadable } from "../table-problem.js";
import { fileInFont, fontAnswers, fontsOf } from "./ask-fonts.js";
import { crossesOf, marksOf } from "./ask-marks.js";
import { givenOn, meetingsOf, withMeetings, workQuestion } from "./ask-meetings.js";
import { columnsMissing, missingIn, orColumn } from "./ask-missing.js";
import { idsOfNames, idsOfUnits } from "./ask-names.js";
import { awayWithin, standingOf, stateDaysOf } from "./ask-states.js";
import { datesOf, doublesOf, levelsLacking, notRatedOf } from "./ask-values.js";
import { legendOf } from "./explained.js";
import { Growing } from "./growing.js";
import { asMapped, columnBy, columnsOf, isPersonName, saidIn } from "./guess-columns.js";
import { kindsFor } from "./guess-kind.js";
import { journalIds } from "./journal-ids.js";
import { judgedRows, unitOf } from "./layout.js";
import { labelledIn } from "./legend.js";
import type { Mapping } from "./mapping.js";
import { namedColumns, withoutHeader } from "./named-columns.js";
import { knownNames } from "./names.js";
import { cellOfAll, namedIn, personsOf, unitColumns } from "./people.js";
import { withoutQualified } from "./qualified.js";
import { type Question, withSettings } from "./question.js";
import { sheetsToRead } from "./sheets-to-read.js";
import { givenLater, when } from "./statements.js";
import { rubricsOf, yearsOf } from "./wide.js";

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

/**
 * Guesses how a file is to be read: the row of the header, what each column states, what its marks mean. What can mean
 * only one thing is taken and told. What the file leaves open is asked once, and never assumed.
 *
 * @throws InvalidInputError `which-sheet`, `no-header`, `block-per-person`, `two-tables` where no table can be read,
 *   `meeting-not-known` where the journal has none of its meetings
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
  const titled = sheets.length === 1 ? sheets[0].times.at(0)?.slice(0, 4) : undefined;
  const plain = withoutQualified(kind, namedColumns(kind, as, sheets, year, own), year ?? titled);
  const people = personsOf(kind, as, unitColumns(kind, plain.drafts), ids.used);
  const { drafts, questions: twice, taken: chosen } = doublesOf(kind, people.drafts);
  const needsMeeting = kind.columns.meeting?.required === true;
  const isAcross = drafts.some(({ states }) => states.some((state) => state.with !== undefined));
  const hasWhen =
    needsMeeting &&
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
  growing.taken.push(...plain.taken, ...people.taken, ...chosen, ...withoutHeader(drafts));
  growing.ask(rubricsOf(as, growing.mapping, drafts, own));
  growing.ask(yearsOf(as, growing.mapping, drafts, events));
  growing.ask(twice);
  const isOpen = growing.questions.length > 0;

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
  const cell =
    as === "members" || kind.columns.cell?.required !== true || states("cell") || isByCell
      ? undefined
      : cellOfAll(namedIn(growing.mapping, judged), ids.cells, known);
  if (cell !== undefined) {
    growing.set({ "/set/cell": cell });
    growing.taken.push({
      vi: `chi bộ: ${cell}, vì sổ ghi có mọi người của bảng trong chi bộ ấy`,
      en: `the cell: ${cell}, since the journal has everybody of the table in it`,
    });
  }
  const isMeeting = isAcross || hasWhen || states("at") || states(when);
  const isOfMeetings = needsMeeting && !states("meeting");
  if (isOfMeetings && events.length > 0 && !events.some(({ stream }) => stream.startsWith("meeting/")))
    throw unreadable("meeting-not-known");
  const standing = standingOf(kind, growing.mapping, drafts);
  growing.take(standing);
  const isOfMembers =
    "subject" in kind.columns &&
    drafts.some(({ header, parts, states }) =>
      states.some(
        ({ is, by }) =>
          is === "subject" && (by === "name" || isPersonName(parts) || /đảng viên|member/iu.test(header)),
      ),
    );
  const missing = missingIn(
    kind,
    (name) =>
      states(name) ||
      drafts.some((draft) => draft.states.some((state) => name in (state.with ?? {}))) ||
      ((isByCell || cell !== undefined) && name === "cell") ||
      (isMeeting && needsMeeting && name === "at"),
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
  growing.take(notRated);
  if (sheets.length === 1) growing.ask(levelsLacking(kind, growing.mapping, drafts));
  const takeDates = (): void => {
    if (growing.mapping.dates === undefined) growing.take(datesOf(kind, asMapped(drafts, growing.mapping)));
  };
  takeDates();
  const meetingsFor = (mapping: Mapping) => meetingsOf(kind, mapping, drafts, judged, known, file.epoch);
  growing.ask(
    orColumn(kind, growing.mapping, drafts, missing.questions).map((question) =>
      question.id === "cell"
        ? withMeetings(question, (cell) => meetingsFor(withSettings(growing.mapping, { "/set/cell": cell })))
        : question,
    ),
  );
  if (givenLater.has(as) && isMeeting && !states("meeting") && !states("at")) growing.ask([givenOn(kind)]);
  if (!isOpen) growing.ask(columnsMissing(kind, growing.mapping, drafts, isMeeting));
  // A column that was just chosen may have dates as well.
  takeDates();

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
  growing.take(organisations);
  const named = namedIn(growing.mapping, judged);
  if (named.length > 0) {
    const members = idsOfNames(named, known, ids.used, as === "members" || isAcross || !states("at"));
    growing.take(members);
  }
  const meetings = meetingsFor(growing.mapping);
  const isOfWork = [...titles, ...drafts.map(({ header }) => header)].some((text) =>
    /chấm công|ngày công/iu.test(text),
  );
  const isMet = Object.keys(meetings.sets).some((at) => at.startsWith("/meetings"));
  if (isOfWork && isAcross && (isMet || !states("cell"))) growing.ask([workQuestion(growing.mapping)]);
  const isSettled = !growing.questions.some(({ id }) => /^(cell|organisations|dates|year)$/.test(id));
  if (!isMet && isSettled && meetings.taken.length > 0 && meetings.questions.length === 0)
    throw unreadable("meeting-not-known");
  growing.take(meetings);
  const marks = marksOf(kind, growing.mapping.columns, drafts, legendOf(rows));
  growing.take(marks);
  growing.ask(crossesOf(growing.mapping.columns, drafts));
  growing.ask(awayWithin(kind, growing.mapping, drafts));
  const fonts = fontAnswers.find((each) => each === said.fonts);
  if (fonts !== undefined) growing.set({ "/fonts": fonts });
  else growing.ask(fontsOf(sheets, growing.mapping));
  return { mapping: growing.mapping, questions: growing.questions, taken: growing.taken };
};
