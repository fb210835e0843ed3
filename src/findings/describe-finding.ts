import type { Language } from "../language/language.js";
import { afterTheDecisionSentences } from "./after-the-decision.js";
import { assignedTasksSentences } from "./assigned-tasks.js";
import { attendanceAsToldSentences } from "./attendance-as-told.js";
import { ballotsInMeetingsSentences } from "./ballots-in-meetings.js";
import { ballotsOnLevelsSentences } from "./ballots-on-levels.js";
import { bodiesInReviewSentences } from "./bodies-in-review.js";
import { capsOnLevelsSentences } from "./caps-on-levels.js";
import { conflictsOfInterestSentences } from "./conflicts-of-interest.js";
import { criterionMarksSentences } from "./criterion-marks.js";
import { daysOfEntriesSentences } from "./days-of-entries.js";
import { decisionsIssuedSentences } from "./decisions-issued.js";
import { entriesOfMeetingsSentences } from "./entries-of-meetings.js";
import { evidenceAskedSentences } from "./evidence-asked.js";
import type { Finding, FindingCode } from "./index.js";
import { levelsGivenSentences } from "./levels-given.js";
import { meetingGradesSentences } from "./meeting-grades.js";
import { meetingScoresSentences } from "./meeting-scores.js";
import { meetingsHeldSentences } from "./meetings-held.js";
import { meetingsOwedSentences } from "./meetings-owed.js";
import { membersOnRollsSentences } from "./members-on-rolls.js";
import { orderOfStepsSentences } from "./order-of-steps.js";
import { participationSentences } from "./participation.js";
import { peopleOffRollSentences } from "./people-off-roll.js";
import { periodsOfYearSentences } from "./periods-of-year.js";
import { publishedFiguresSentences } from "./published-figures.js";
import { publishedSharesSentences } from "./published-shares.js";
import { quartersScoredSentences } from "./quarters-scored.js";
import { recordEntriesSentences } from "./record-entries.js";
import { reliefsGrantedSentences } from "./reliefs-granted.js";
import { reviewDeadlinesSentences } from "./review-deadlines.js";
import { reviewPapersSentences } from "./review-papers.js";
import { rollCallsAndVotesSentences } from "./roll-calls-and-votes.js";
import { rubricsUsedSentences } from "./rubrics-used.js";
import { rulesOfTheDaySentences } from "./rules-of-the-day.js";
import { statedFiguresSentences } from "./stated-figures.js";
import { subjectsNotRatedSentences } from "./subjects-not-rated.js";
import { workFiguresSentences } from "./work-figures.js";
import { yearsInARowSentences } from "./years-in-a-row.js";

type Sentence = Readonly<Record<Language, (details: never) => string>>;

const sentences: Readonly<Record<FindingCode, Sentence>> = {
  ...meetingsOwedSentences,
  ...meetingsHeldSentences,
  ...rollCallsAndVotesSentences,
  ...attendanceAsToldSentences,
  ...entriesOfMeetingsSentences,
  ...criterionMarksSentences,
  ...meetingScoresSentences,
  ...meetingGradesSentences,
  ...rubricsUsedSentences,
  ...assignedTasksSentences,
  ...statedFiguresSentences,
  ...workFiguresSentences,
  ...participationSentences,
  ...reviewPapersSentences,
  ...evidenceAskedSentences,
  ...rulesOfTheDaySentences,
  ...orderOfStepsSentences,
  ...reviewDeadlinesSentences,
  ...ballotsOnLevelsSentences,
  ...bodiesInReviewSentences,
  ...ballotsInMeetingsSentences,
  ...conflictsOfInterestSentences,
  ...levelsGivenSentences,
  ...periodsOfYearSentences,
  ...subjectsNotRatedSentences,
  ...quartersScoredSentences,
  ...reliefsGrantedSentences,
  ...membersOnRollsSentences,
  ...peopleOffRollSentences,
  ...capsOnLevelsSentences,
  ...publishedFiguresSentences,
  ...publishedSharesSentences,
  ...yearsInARowSentences,
  ...decisionsIssuedSentences,
  ...afterTheDecisionSentences,
  ...recordEntriesSentences,
  ...daysOfEntriesSentences,
};

/** A finding as one sentence. */
export const describeFinding = ({ code, details }: Finding, language: Language): string =>
  sentences[code][language](details as never);
