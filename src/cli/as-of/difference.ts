import type { Grade } from "../../events/index.js";
import type { Finding, Year } from "../../projections/index.js";
import type { Outcome } from "../../rules/index.js";
import { differ, eachOf, type Readings } from "./readings.js";

/** The level of one subject: what was decided, or what the rules compute. */
export interface LevelDifference {
  readonly key: string;
  readonly levels: "decided" | "computed";
  readonly readings: Readings<string | undefined>;
}

/** The grade of one meeting. */
export interface GradeDifference {
  readonly meeting: string;
  readonly readings: Readings<Grade | undefined>;
}

/** A finding that some of the readings have. */
export interface FindingDifference {
  readonly finding: Finding;
  readonly readings: Readings<boolean>;
}

/** Where three readings of a year do not agree. */
export interface Difference {
  readonly levels: readonly LevelDifference[];
  readonly grades: readonly GradeDifference[];
  readonly findings: readonly FindingDifference[];
}

/** Each key of the three once, those of now first. */
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

/** What a finding says, whichever events show it. */
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
