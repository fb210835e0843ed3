import type { Text } from "../language/text.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import { afterTheDecisionCatalogue } from "./after-the-decision.js";
import { assignedTasksCatalogue } from "./assigned-tasks.js";
import { attendanceAsToldCatalogue } from "./attendance-as-told.js";
import { ballotsInMeetingsCatalogue } from "./ballots-in-meetings.js";
import { ballotsOnLevelsCatalogue } from "./ballots-on-levels.js";
import { bodiesInReviewCatalogue } from "./bodies-in-review.js";
import { capsOnLevelsCatalogue } from "./caps-on-levels.js";
import { conflictsOfInterestCatalogue } from "./conflicts-of-interest.js";
import { criterionMarksCatalogue } from "./criterion-marks.js";
import { daysOfEntriesCatalogue } from "./days-of-entries.js";
import { decisionsIssuedCatalogue } from "./decisions-issued.js";
import { entriesOfMeetingsCatalogue } from "./entries-of-meetings.js";
import { evidenceAskedCatalogue } from "./evidence-asked.js";
import { type FindingCode, findingKinds } from "./index.js";
import type { CatalogueTexts, Cited, Severity } from "./kind.js";
import { levelsGivenCatalogue } from "./levels-given.js";
import { meetingGradesCatalogue } from "./meeting-grades.js";
import { meetingScoresCatalogue } from "./meeting-scores.js";
import { meetingsHeldCatalogue } from "./meetings-held.js";
import { meetingsOwedCatalogue } from "./meetings-owed.js";
import { membersOnRollsCatalogue } from "./members-on-rolls.js";
import { orderOfStepsCatalogue } from "./order-of-steps.js";
import { participationCatalogue } from "./participation.js";
import { peopleOffRollCatalogue } from "./people-off-roll.js";
import { periodsOfYearCatalogue } from "./periods-of-year.js";
import { publishedFiguresCatalogue } from "./published-figures.js";
import { publishedSharesCatalogue } from "./published-shares.js";
import { quartersScoredCatalogue } from "./quarters-scored.js";
import { recordEntriesCatalogue } from "./record-entries.js";
import { reliefsGrantedCatalogue } from "./reliefs-granted.js";
import { reviewDeadlinesCatalogue } from "./review-deadlines.js";
import { reviewPapersCatalogue } from "./review-papers.js";
import { rollCallsAndVotesCatalogue } from "./roll-calls-and-votes.js";
import { rubricsUsedCatalogue } from "./rubrics-used.js";
import { rulesOfTheDayCatalogue } from "./rules-of-the-day.js";
import { statedFiguresCatalogue } from "./stated-figures.js";
import { subjectsNotRatedCatalogue } from "./subjects-not-rated.js";
import { workFiguresCatalogue } from "./work-figures.js";
import { yearsInARowCatalogue } from "./years-in-a-row.js";

/** The description of a kind of finding, for a reader. */
export interface CatalogueEntry extends Pick<CatalogueTexts, "remedy" | "needs"> {
  readonly code: FindingCode;
  /**
   * The greatest weight. A breach that points to no entry, cites no clause that was read, or may be explained by
   * an entry that is not on record, weighs `irregular`.
   */
  readonly severity: Severity;
  /** The meaning, in one sentence. */
  readonly says: Text;
  /**
   * The clauses that a finding of this kind may cite. The list is empty if the record only contradicts
   * itself.
   */
  readonly clauses: readonly Source[];
}

const textsOfEachKind = (): Readonly<Record<FindingCode, CatalogueTexts>> => ({
  ...meetingsOwedCatalogue(),
  ...meetingsHeldCatalogue(),
  ...rollCallsAndVotesCatalogue(),
  ...attendanceAsToldCatalogue(),
  ...entriesOfMeetingsCatalogue(),
  ...criterionMarksCatalogue(),
  ...meetingScoresCatalogue(),
  ...meetingGradesCatalogue(),
  ...rubricsUsedCatalogue(),
  ...assignedTasksCatalogue(),
  ...statedFiguresCatalogue(),
  ...workFiguresCatalogue(),
  ...participationCatalogue(),
  ...reviewPapersCatalogue(),
  ...evidenceAskedCatalogue(),
  ...rulesOfTheDayCatalogue(),
  ...orderOfStepsCatalogue(),
  ...reviewDeadlinesCatalogue(),
  ...ballotsOnLevelsCatalogue(),
  ...bodiesInReviewCatalogue(),
  ...ballotsInMeetingsCatalogue(),
  ...conflictsOfInterestCatalogue(),
  ...levelsGivenCatalogue(),
  ...periodsOfYearCatalogue(),
  ...subjectsNotRatedCatalogue(),
  ...quartersScoredCatalogue(),
  ...reliefsGrantedCatalogue(),
  ...membersOnRollsCatalogue(),
  ...peopleOffRollCatalogue(),
  ...capsOnLevelsCatalogue(),
  ...publishedFiguresCatalogue(),
  ...publishedSharesCatalogue(),
  ...yearsInARowCatalogue(),
  ...decisionsIssuedCatalogue(),
  ...afterTheDecisionCatalogue(),
  ...recordEntriesCatalogue(),
  ...daysOfEntriesCatalogue(),
});

/** Every kind of finding, with the clauses of the given rule sets and rubrics. */
export const findingCatalogue = (cited: Cited): CatalogueEntry[] =>
  Object.entries(textsOfEachKind()).map(([key, { means, remedy, clauses, needs }]) => {
    const code = key as FindingCode;
    return {
      code,
      severity: findingKinds[code].severity,
      says: means,
      remedy,
      clauses: typeof clauses === "function" ? clauses(cited) : clauses,
      needs: [...new Set(needs)],
    };
  });
