/**
 * What departs from a clause or should be looked at: every kind of finding, and how it is found in a year.
 * @packageDocumentation
 */
import { compareIds } from "../language/collation.js";
import type { YearReadings } from "../projections/year/readings.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import { afterTheDecision } from "./after-the-decision.js";
import { assignedTasks } from "./assigned-tasks.js";
import { ballotsOnLevels } from "./ballots-on-levels.js";
import { capsOnLevels } from "./caps-on-levels.js";
import { criterionMarks } from "./criterion-marks.js";
import { type AnyKind, type DetailsOf, type Kind, type Severity, severities } from "./kind.js";
import { levelsGiven } from "./levels-given.js";
import { meetingGradeFindings } from "./meeting-grades.js";
import { meetingScores } from "./meeting-scores.js";
import { meetingsHeld } from "./meetings-held.js";
import { meetingsOwedFindings } from "./meetings-owed.js";
import { membersOnRolls } from "./members-on-rolls.js";
import { orderOfSteps } from "./order-of-steps.js";
import { participation } from "./participation.js";
import { publishedFigures } from "./published-figures.js";
import { recordEntries } from "./record-entries.js";
import { reviewDeadlines } from "./review-deadlines.js";
import { reviewPapers } from "./review-papers.js";
import { rollCallsAndVotes } from "./roll-calls-and-votes.js";
import { rubricsUsed } from "./rubrics-used.js";
import { yearsInARow } from "./years-in-a-row.js";

export { askedText } from "./asked-text.js";
export { type Severity, severities } from "./kind.js";

const kinds = [
  ...meetingsOwedFindings,
  ...meetingsHeld,
  ...rollCallsAndVotes,
  ...criterionMarks,
  ...meetingScores,
  ...meetingGradeFindings,
  ...rubricsUsed,
  ...assignedTasks,
  ...participation,
  ...reviewPapers,
  ...orderOfSteps,
  ...reviewDeadlines,
  ...ballotsOnLevels,
  ...levelsGiven,
  ...membersOnRolls,
  ...capsOnLevels,
  ...publishedFigures,
  ...yearsInARow,
  ...afterTheDecision,
  ...recordEntries,
] as const;

type FindingOf<Declared> =
  Declared extends Kind<infer Code, infer Shape>
    ? {
        /** Which kind of finding it is. */
        readonly code: Code;
        /** A clause is broken, the record is irregular, or it is worth knowing. */
        readonly severity: Severity;
        /** What it concerns: a stream, an organisation's id, or a subject's key such as `member:m-07`. */
        readonly about: string;
        /** The clause that it rests on, with its evidence. */
        readonly clause?: Source;
        /** The figures and names that the sentence needs. */
        readonly details: DetailsOf<Shape>;
        /** Ids of the events that show it; empty where the point is that something was never recorded. */
        readonly events: readonly string[];
      }
    : never;

/** The code of a kind of finding; stable across releases. */
export type FindingCode = (typeof kinds)[number]["code"];

/** A departure from a clause, or something an inspector should see: of any kind, or of one. Reported, never a refusal. */
export type Finding<Code extends FindingCode = FindingCode> = FindingOf<
  Extract<(typeof kinds)[number], { readonly code: Code }>
>;

/** Every kind of finding by its code, in the order of the stories. */
export const findingKinds = Object.fromEntries<AnyKind>(kinds.map((each) => [each.code, each])) as Readonly<
  Record<FindingCode, AnyKind>
>;

/** In an inspector's order: by weight, then by code. */
const inOrder = Object.values<AnyKind>(findingKinds).sort(
  (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.code < b.code ? -1 : 1),
);

const findingsOfKind = ({ code, severity, find }: AnyKind, year: YearReadings) =>
  [...find(year)]
    .map(({ about, clause, details = {}, events = [] }) => ({
      code,
      severity,
      about,
      ...(clause === undefined ? {} : { clause }),
      details,
      events,
    }))
    .sort((a, b) => compareIds(a.about, b.about));

/** Everything found in a year in an inspector's order: by weight, then code, then what it concerns. */
export const findingsOf = (year: YearReadings): Finding[] =>
  inOrder.flatMap((each) => findingsOfKind(each, year) as Finding[]);
