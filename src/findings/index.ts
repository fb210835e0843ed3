/**
 * Findings: departures from a clause, and other matters that an inspector should check. This module lists
 * every kind of finding and finds them in a year.
 * @packageDocumentation
 */
import { partsOfStream } from "../events/streams.js";
import { compareIds } from "../language/collation.js";
import type { YearReadings } from "../projections/year/readings.js";
import { mayBeEnded } from "../projections/year/withheld-entries.js";
import { type Source, wasRead } from "../rules/engine/conditions/vocabulary.js";
import { afterTheDecision } from "./after-the-decision.js";
import { assignedTasks } from "./assigned-tasks.js";
import { attendanceAsTold } from "./attendance-as-told.js";
import { ballotsInMeetings } from "./ballots-in-meetings.js";
import { ballotsOnLevels } from "./ballots-on-levels.js";
import { bodiesInReview } from "./bodies-in-review.js";
import { capsOnLevels } from "./caps-on-levels.js";
import { conflictsOfInterest } from "./conflicts-of-interest.js";
import { criterionMarks } from "./criterion-marks.js";
import { daysOfEntries } from "./days-of-entries.js";
import { decisionsIssued } from "./decisions-issued.js";
import { entriesOfMeetings } from "./entries-of-meetings.js";
import { evidenceAsked } from "./evidence-asked.js";
import { type AnyKind, type DetailsOf, type Kind, type Severity, severities } from "./kind.js";
import { levelsGiven } from "./levels-given.js";
import { meetingGradeFindings } from "./meeting-grades.js";
import { meetingScores } from "./meeting-scores.js";
import { meetingsHeld } from "./meetings-held.js";
import { meetingsOwedFindings } from "./meetings-owed.js";
import { membersOnRolls } from "./members-on-rolls.js";
import { orderOfSteps } from "./order-of-steps.js";
import { participation } from "./participation.js";
import { peopleOffRoll } from "./people-off-roll.js";
import { periodsOfYear } from "./periods-of-year.js";
import { publishedFigures } from "./published-figures.js";
import { publishedSharesFindings } from "./published-shares.js";
import { quartersScored } from "./quarters-scored.js";
import { recordEntries } from "./record-entries.js";
import { reliefsGranted } from "./reliefs-granted.js";
import { reviewDeadlines } from "./review-deadlines.js";
import { reviewPapers } from "./review-papers.js";
import { rollCallsAndVotes } from "./roll-calls-and-votes.js";
import { rubricsUsed } from "./rubrics-used.js";
import { rulesOfTheDay } from "./rules-of-the-day.js";
import { statedFigures } from "./stated-figures.js";
import { subjectsNotRated } from "./subjects-not-rated.js";
import { workFigures } from "./work-figures.js";
import { yearsInARow } from "./years-in-a-row.js";

export { askedText } from "./asked-text.js";
export { type Severity, severities } from "./kind.js";

const kinds = [
  ...meetingsOwedFindings,
  ...meetingsHeld,
  ...rollCallsAndVotes,
  ...attendanceAsTold,
  ...entriesOfMeetings,
  ...criterionMarks,
  ...meetingScores,
  ...meetingGradeFindings,
  ...rubricsUsed,
  ...assignedTasks,
  ...statedFigures,
  ...workFigures,
  ...participation,
  ...reviewPapers,
  ...evidenceAsked,
  ...rulesOfTheDay,
  ...orderOfSteps,
  ...reviewDeadlines,
  ...ballotsOnLevels,
  ...bodiesInReview,
  ...ballotsInMeetings,
  ...conflictsOfInterest,
  ...levelsGiven,
  ...periodsOfYear,
  ...subjectsNotRated,
  ...quartersScored,
  ...reliefsGranted,
  ...membersOnRolls,
  ...peopleOffRoll,
  ...capsOnLevels,
  ...publishedFigures,
  ...publishedSharesFindings,
  ...yearsInARow,
  ...decisionsIssued,
  ...afterTheDecision,
  ...recordEntries,
  ...daysOfEntries,
] as const;

type FindingOf<Declared> =
  Declared extends Kind<infer Code, infer Shape>
    ? {
        /** The kind of finding. */
        readonly code: Code;
        /**
         * The weight: the cell broke a clause, the record is irregular, or an inspector should know the
         * matter. A breach points to at least one event and cites a clause that was read: evidence `quoted`,
         * `quoted-in-part`, `translated` or `local`. Without both, a kind of weight `breach` is `irregular`, and where
         * a withheld entry may have ended or corrected what it rests on.
         */
        readonly severity: Severity;
        /** The stream, the id of an organisation, or the key of a subject such as `member:m-07`. */
        readonly about: string;
        /** The clause that the finding rests on, with its evidence. */
        readonly clause?: Source;
        /** The figures and names that the sentence needs. */
        readonly details: DetailsOf<Shape>;
        /**
         * Ids of the events that show the finding. The list is empty if an expected event was never recorded.
         */
        readonly events: readonly string[];
        /**
         * The events among them that nobody sealed. Absent if the reading was not told which entries are sealed.
         */
        readonly unsealed?: readonly string[];
        /**
         * The events among them that equal the seal only and no published checkpoint. Absent if the reading was not
         * told which entries those are.
         */
        readonly sealOnly?: readonly string[];
      }
    : never;

/** The code of a kind of finding. It is stable across releases. */
export type FindingCode = (typeof kinds)[number]["code"];

/**
 * A departure from a clause, or another matter that an inspector should check. The library reports it and
 * never refuses it.
 */
export type Finding<Code extends FindingCode = FindingCode> = FindingOf<
  Extract<(typeof kinds)[number], { readonly code: Code }>
>;

/** Every kind of finding by its code, in the order of the modules. */
export const findingKinds = Object.fromEntries<AnyKind>(kinds.map((each) => [each.code, each])) as Readonly<
  Record<FindingCode, AnyKind>
>;

/**
 * A finding is a breach only where it points to an entry and cites a clause that was read. Otherwise the record
 * only shows that somebody has to explain something.
 */
const weightOf = (severity: Severity, clause: Source | undefined, events: readonly string[]): Severity =>
  severity === "breach" && (events.length === 0 || clause === undefined || !wasRead(clause))
    ? "irregular"
    : severity;

/** The organisations that a finding concerns: of its stream, of the subject's review, or of the member's rolls. */
const organisationsOf = ({ context, classification }: YearReadings, about: string): readonly string[] => {
  if (about.includes("/")) return [partsOfStream(about).organisation];
  const [kind, id = about] = about.split(/:(.*)/s);
  if (kind !== "member") return [id];
  const rated = classification.of(about)?.organisation;
  return [...(rated === undefined ? [] : [rated]), ...context.rollsOf(id).map(({ cell }) => cell)];
};

/** Without the entries that a copy withholds, nothing is a breach that one of them may have ended or corrected. */
const mayBeExplained = (year: YearReadings, about: string): boolean =>
  year.context.folded.withheld.length > 0 && mayBeEnded(year.context, organisationsOf(year, about));

const findingsOfKind = ({ code, severity, find }: AnyKind, year: YearReadings) =>
  [...find(year)].map(({ about, clause, details = {}, events = [], weight = severity }) => ({
    code,
    severity:
      weight === "breach" && mayBeExplained(year, about) ? "irregular" : weightOf(weight, clause, events),
    about,
    ...(clause === undefined ? {} : { clause }),
    details,
    events,
    ...(year.context.unsealed === undefined ? {} : { unsealed: events.filter(year.context.unsealed.has) }),
    ...(year.context.sealOnly === undefined ? {} : { sealOnly: events.filter(year.context.sealOnly.has) }),
  }));

/** All findings of a year in an inspector's order: by weight, by code, then by `about`. */
export const findingsOf = (year: YearReadings): Finding[] =>
  Object.values<AnyKind>(findingKinds)
    .flatMap((each) => findingsOfKind(each, year) as Finding[])
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        (a.code === b.code ? compareIds(a.about, b.about) : a.code < b.code ? -1 : 1),
    );
