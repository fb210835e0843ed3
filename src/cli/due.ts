import type { Command } from "commander";
import { endOfDay } from "../events/time.js";
import type { Language } from "../language/language.js";
import { visibleText } from "../language/visible-text.js";
import { statesOf } from "../projections/fold/folded-journal.js";
import { members } from "../projections/streams/members.js";
import { dueBy } from "../projections/year/calendar.js";
import { unknownStepsOf } from "../projections/year/procedure/limits.js";
import { hasStepsFor, readinessFor } from "../projections/year/procedure/readiness.js";
import { unsureOf } from "../projections/year/procedure/unsure.js";
import { type Work, workQueue } from "../projections/year/procedure/work-queue.js";
import { daysAfter } from "../rules/calendar/working-days.js";
import { qd366hd43 } from "../rules/rule-sets/qd366-hd43-2025/index.js";
import type { Year } from "../year.js";
import {
  dueWords,
  dutyText,
  memberText,
  unknownStepLines,
  unreadyText,
  unsureText,
  workText,
} from "./due-text.js";
import { Failure } from "./shared/failure.js";
import { meetingRecordLines, meetingRecords } from "./shared/meeting-records.js";
import { allNames, keyNamed, type NamesById, namesOf } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import type { Result } from "./shared/output.js";
import { type OfYear, type Read, type Reading, readYear } from "./shared/read-year.js";
import { dayFrom, momentFrom } from "./shared/times.js";
import { aboutYear, readingCommand } from "./shared/year-options.js";

/** A reading, with the day by which duties must be done, and whose duties and steps are asked for. */
interface DueReading extends Reading {
  readonly by: string;
  readonly body?: string;
  readonly member?: string;
  readonly opening?: string;
  readonly names?: boolean;
}

/** A year as it is read for what is due. Without a rule set nobody knows the steps of a review. */
interface DueRead extends Read {
  readonly withSteps: boolean;
}

/**
 * Reads the year as it stood on the day of reading. Without such a day, it reads the year as it stood before
 * the last day began. Duties of meetings rest on the texts about meetings and not on the rule set for levels; where
 * neither the caller nor the reviews of the year name one, only they are read.
 */
const readForDue = (file: string, reading: DueReading): DueRead => {
  const { asOf, by, opening } = reading;
  const moment = asOf === undefined ? endOfDay(daysAfter(dayFrom(by), -1)) : momentFrom(asOf);
  try {
    return { ...readYear(file, reading, { asOf: moment }), withSteps: true };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "rule-set-needed" || opening !== undefined) throw error;
    return { ...readYear(file, reading, { asOf: moment }, qd366hd43), withSteps: false };
  }
};

/** One line, with its last day. */
interface Line {
  readonly on: string | undefined;
  readonly text: string;
}

/** The nearest day first; what has no day comes last. */
const inOrder = (lines: readonly Line[]): string[] =>
  [...lines].sort(({ on: a = "~" }, { on: b = "~" }) => (a < b ? -1 : a > b ? 1 : 0)).map(({ text }) => text);

/**
 * The id that an option names.
 *
 * @throws Failure `unknown-name`, which names the option and the nearest ids
 */
const named = (
  option: string,
  typed: string,
  keys: readonly string[],
  names: NamesById = new Map(),
): string => {
  try {
    return keyNamed(typed, keys, names);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { vi, en } = error.says;
    throw new Failure(error.code, { vi: `${option}: ${vi}`, en: `${option}: ${en}` });
  }
};

const periodsIn = (year: number): string[] => [
  String(year),
  ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  ...Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`),
];

/** Whose work is asked for, and the period that is to be opened, each of them known. */
const askedOf = (year: Year, { body, member, opening }: DueReading) => {
  const { context } = year;
  const names = allNames(year);
  const onRecord = [
    ...statesOf(context.folded, members).flatMap(([, state]) => Object.keys(state.members)),
    ...context.offices.map((term) => term.member),
  ];
  const organisations = [...context.organisations.keys()];
  return {
    body: body === undefined ? undefined : named("--body", body, organisations, names),
    member: member === undefined ? undefined : named("--member", member, onRecord, names),
    opening: opening === undefined ? undefined : named("--opening", opening, periodsIn(year.year)),
  };
};

/**
 * `chibo due`: the duties still to be done by a day, the nearest day first; whose turn it is in the reviews; and the
 * meetings of each cell on record.
 */
const due = ({ year, withSteps }: DueRead, options: DueReading, language: Language): Result => {
  const day = dayFrom(options.by);
  const asked = askedOf(year, options);
  const { body, member, opening } = asked;
  const naming = { language, nameOf: namesOf(year, options.names) };
  const ofBodies = member === undefined;
  const isAsked = ({ organisation }: { readonly organisation: string }): boolean =>
    ofBodies && (body === undefined || organisation === body);
  const duties = dueBy(year.calendar, day).filter(isAsked);
  const forMembers = year.memberDuties.filter((each) => each.due <= day && isAsked(each));
  const turns = withSteps ? year.turns : [];
  const work = workQueue(turns, { organisation: body, member }).filter(
    ({ until }) => until === undefined || until.on <= day,
  );
  const unsure = unsureOf(year.context, year.classification.all, turns).filter(
    ({ organisation, keys }) =>
      isAsked({ organisation }) || (member !== undefined && keys.includes(`member:${member}`)),
  );
  const unknownSteps = (withSteps ? unknownStepsOf(year.context) : []).filter(isAsked);
  const unready =
    opening === undefined ? undefined : readinessFor(year.context, year.classification.all, opening);
  const hasSteps = opening !== undefined && hasStepsFor(year.context, opening);
  const cells = year.context.cells.map(({ id }) => id).filter((organisation) => isAsked({ organisation }));
  const lineOf = (each: Work): Line => ({ on: each.until?.on, text: workText(each, naming) });
  const lines = inOrder([
    ...duties.map((each) => ({ on: each.due, text: dutyText(year, each, naming) })),
    ...forMembers.map((each) => ({ on: each.due, text: memberText(year, each, naming) })),
    ...work.filter(({ state }) => state !== "blocked").map(lineOf),
  ]);
  const later = inOrder(work.filter(({ state }) => state === "blocked").map(lineOf));
  const isDue = lines.length > 0;
  return {
    text: [
      ...(isDue ? lines : [dueWords.none[language]]),
      ...later,
      ...unsure.map((each) => unsureText(year, each, naming)),
      ...unknownStepLines(unknownSteps, naming),
      ...(unready?.map((row) => unreadyText(row, naming)) ?? []),
      ...(unready?.length === 0 ? [`${dueWords[hasSteps ? "ready" : "noSteps"][language]}: ${opening}`] : []),
      ...meetingRecordLines(year, cells, language),
    ]
      .map(visibleText)
      .join("\n"),
    data: {
      year: year.year,
      by: options.by,
      asOf: year.context.options.asOf,
      due: duties,
      forMembers,
      turns: work,
      unsure,
      unknownSteps,
      ...(unready === undefined ? {} : { unready }),
      onRecord: meetingRecords(year, cells),
    },
    problems: isDue || unsure.length + unknownSteps.length + (unready?.length ?? 0) > 0,
  };
};

/** Adds `chibo due` to the program. */
export const addDue = (program: Command, language: Language): void => {
  readingCommand(program, "due", "due", language)
    .requiredOption("--by <day>", aboutYear.by[language])
    .option("--as-of <moment>", aboutYear.reading[language])
    .option("--under <id>", aboutYear.under[language])
    .option("--body <id>", aboutYear.body[language])
    .option("--member <id>", aboutYear.whose[language])
    .option("--opening <period>", aboutYear.opening[language])
    .option("--names", aboutYear.names[language])
    .action((file: string, options: OfYear<DueReading>) => {
      const read = readForDue(file, options);
      answerFrom(read.journal, due(read, options, language), options, language);
    });
};
