import type { Command } from "commander";
import { vietnameseMoment } from "../events/time.js";
import type { Grade } from "../events/values.js";
import { qualified } from "../explanation/lines.js";
import { describeFinding } from "../findings/describe-finding.js";
import type { Finding } from "../findings/index.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { streamText } from "../language/stream-text.js";
import { visibleText } from "../language/visible-text.js";
import type { Outcome } from "../rules/engine/outcome.js";
import type { Year } from "../year.js";
import { namesOf } from "./shared/names.js";
import { answerFrom, type Opened } from "./shared/open-journal.js";
import { columns, type Result } from "./shared/output.js";
import { type OfYear, type Reading, readYear } from "./shared/read-year.js";
import { momentFrom } from "./shared/times.js";
import { aboutYear, judgingCommand } from "./shared/year-options.js";

/** The same year read three ways. */
interface Readings<T> {
  /** From the events that had happened by the moment and were recorded by it. */
  readonly known: T;
  /**
   * From the events that had happened by the moment, also those recorded later: with late entries and
   * corrections.
   */
  readonly stood: T;
  /** From all entries of the journal. */
  readonly now: T;
}

/** A result for each of the three readings. */
const eachOf = <T, R>({ known, stood, now }: Readings<T>, make: (one: T) => R): Readings<R> => ({
  known: make(known),
  stood: make(stood),
  now: make(now),
});

/** Whether the three readings differ. */
const differ = ({ known, stood, now }: Readings<unknown>): boolean => known !== stood || stood !== now;

/** Reads a year as known at a moment, as it stood then, and now, all under the present rule set. */
const readThrice = (
  file: string,
  reading: Reading,
  moment: string,
): { readonly years: Readings<Year>; readonly journal: Opened } => {
  const { year: now, journal } = readYear(file, reading, {});
  const { under } = now.context.options;
  // Also with `asOf`: without it the months after the moment would count as over, with all their duties
  // missed.
  const known = readYear(file, reading, { asAt: moment, asOf: moment }, under).year;
  const stood = readYear(file, reading, { asOf: moment }, under).year;
  return { years: { known, stood, now }, journal };
};

/** The level of one subject: the decided one, or the one that the rules compute. */
interface LevelDifference {
  readonly key: string;
  readonly levels: "decided" | "computed";
  readonly readings: Readings<string | undefined>;
}

/** The grade of one meeting. */
interface GradeDifference {
  readonly meeting: string;
  readonly readings: Readings<Grade | undefined>;
}

/** A finding that one or two of the readings have. */
interface FindingDifference {
  readonly finding: Finding;
  readonly readings: Readings<boolean>;
}

/** A difference between three readings of a year. */
interface Difference {
  readonly levels: readonly LevelDifference[];
  readonly grades: readonly GradeDifference[];
  readonly findings: readonly FindingDifference[];
}

/** Each key of the three readings once, the present ones first. */
const keysOf = (years: Readings<Year>, keys: (year: Year) => readonly string[]): string[] => [
  ...new Set([years.now, years.known, years.stood].flatMap(keys)),
];

const computed = (outcome: Outcome | undefined): string | undefined =>
  outcome?.kind === "level" ? outcome.level : outcome?.kind;

const levelsOf = (years: Readings<Year>): LevelDifference[] =>
  keysOf(years, (year) => year.classification.all.map(({ key }) => key)).flatMap((key) => {
    const each = eachOf(years, (year) => year.classification.of(key));
    return [
      { key, levels: "decided" as const, readings: eachOf(each, (one) => one?.final?.level) },
      { key, levels: "computed" as const, readings: eachOf(each, (one) => computed(one?.outcome)) },
    ].filter(({ readings }) => differ(readings));
  });

const gradesOf = (years: Readings<Year>): GradeDifference[] =>
  keysOf(years, (year) => year.meetings.all.map(({ stream }) => stream))
    .map((meeting) => ({
      meeting,
      readings: eachOf(years, (year) => year.meetings.of(meeting)?.quality.grade),
    }))
    .filter(({ readings }) => differ(readings));

/** The content of a finding without the events that show it. */
const identity = ({ code, about, details }: Finding): string => JSON.stringify([code, about, details]);

const findingsOf = (years: Readings<Year>): FindingDifference[] => {
  const has = eachOf(years, (year) => new Set(year.findings.map(identity)));
  const all = new Map<string, Finding>();
  for (const year of [years.now, years.known, years.stood])
    for (const finding of year.findings) if (!all.has(identity(finding))) all.set(identity(finding), finding);
  return [...all]
    .map(([id, finding]) => ({ finding, readings: eachOf(has, (one) => one.has(id)) }))
    .filter(({ readings }) => differ(readings));
};

/** The levels, grades and findings in which the readings differ. */
export const differenceOf = (years: Readings<Year>): Difference => ({
  levels: levelsOf(years),
  grades: gradesOf(years),
  findings: findingsOf(years),
});

const words = {
  vi: {
    head: (moment: string) =>
      `Năm kiểm điểm đọc theo ba cách, tính đến ${vietnameseMoment(moment)}; chỉ nêu chỗ khác nhau.`,
    readings: ["lúc đó sổ đã ghi", "lúc đó đã xảy ra", "bây giờ"],
    levels: { decided: "đã quyết định", computed: "tính theo quy định" },
    level: "Mức xếp loại",
    grade: "Mức chất lượng của buổi sinh hoạt",
    finding: "Điểm cần kiểm tra",
    outcomes: {
      "not-reviewed": "không kiểm điểm",
      "not-classified": "không xếp loại",
      deferred: "xếp loại sau",
      conflict: "quy tắc mâu thuẫn",
      "missing-facts": "chưa đủ dữ kiện",
      undetermined: "chưa xác định được",
    },
    found: "có",
    none: "Không có chỗ nào khác nhau.",
  },
  en: {
    head: (moment: string) => `The year read in three ways about ${moment}; only what differs.`,
    readings: ["recorded then", "happened by then", "now"],
    levels: { decided: "decided", computed: "computed" },
    level: "Levels",
    grade: "Grades of meetings",
    finding: "Findings",
    outcomes: {
      "not-reviewed": "not reviewed",
      "not-classified": "not classified",
      deferred: "deferred",
      conflict: "rules in conflict",
      "missing-facts": "missing facts",
      undetermined: "undetermined",
    },
    found: "yes",
    none: "Nothing differs.",
  },
} as const;

const outcomeText = (outcome: string, language: Language): string => {
  const { outcomes } = words[language];
  const kind = Object.keys(outcomes).find((each): each is keyof typeof outcomes => each === outcome);
  return kind === undefined ? label("level", outcome, language) : outcomes[kind];
};

const inOrder = ({ known, stood, now }: Readings<string>): string[] => [known, stood, now];

/** `chibo as-of`: the differences between the readings of a year as known then, as it stood then, and now. */
const asOf = (years: Readings<Year>, moment: string, language: Language): Result => {
  const w = words[language];
  const names = namesOf(years.now);
  const rendering = { language, names };
  const { levels, grades, findings } = differenceOf(years);
  const differs = levels.length + grades.length + findings.length > 0;
  const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
    rows.length === 0 ? [] : columns([[title, ...w.readings], ...rows], "");
  const text = [
    w.head(moment),
    ...section(
      w.level,
      levels.map(({ key, levels: kind, readings }) => [
        `  ${qualified(key, rendering)}, ${w.levels[kind]}`,
        ...inOrder(eachOf(readings, (one) => (one === undefined ? "–" : outcomeText(one, language)))),
      ]),
    ),
    ...section(
      w.grade,
      grades.map(({ meeting, readings }) => [
        `  ${streamText(meeting, language, names) ?? meeting}`,
        ...inOrder(eachOf(readings, (one) => (one === undefined ? "–" : label("grade", one, language)))),
      ]),
    ),
    ...section(
      w.finding,
      findings.map(({ finding, readings }) => [
        `  ${qualified(finding.about, rendering)} [${finding.code}]`,
        ...inOrder(eachOf(readings, (one) => (one ? w.found : "–"))),
        describeFinding(finding, language),
      ]),
    ),
    ...(differs ? [] : [w.none]),
  ];
  return {
    text: text.map(visibleText).join("\n"),
    data: { year: years.now.year, ruleSet: years.now.ruleSet, moment, levels, grades, findings },
    problems: differs,
  };
};

/** Adds `chibo as-of` to the program. */
export const addAsOf = (program: Command, language: Language): void => {
  judgingCommand(program, "as-of", "asOf", language)
    .requiredOption("--on <moment>", aboutYear.on[language])
    .action((file: string, options: OfYear<{ readonly on: string }>) => {
      const moment = momentFrom(options.on);
      const { years, journal } = readThrice(file, options, moment);
      answerFrom(journal, asOf(years, moment, language), options, language);
    });
};
