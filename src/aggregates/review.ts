import { type BallotsFacts, ballotCommands, ballotGuards, initialBallots, onBallots } from "./ballot.js";
import { type CommandNames, type CommandOf, everywhereCommands } from "./command.js";
import { decider, type Guards, type Recipes } from "./decider.js";
import { type EvidenceFacts, evidenceGuards, initialEvidence, onEvidence } from "./evidence.js";
import {
  initialSubmissions,
  onSubmissions,
  type SubmissionsFacts,
  submissionCommands,
  submissionGuards,
} from "./submissions.js";
import { initialTasks, onTasks, type TasksFacts, taskCommands, taskGuards } from "./task.js";

/** The facts that a review's guards read. */
interface ReviewFacts extends BallotsFacts, EvidenceFacts, SubmissionsFacts, TasksFacts {
  /** The organisation under review, after the opening. */
  readonly organisation: string | undefined;
}

const initialReview = (): ReviewFacts => ({
  organisation: undefined,
  ...initialSubmissions(),
  ...initialTasks(),
  ...initialBallots(),
  ...initialEvidence(),
});

/** The commands of one review. Each one leads to one event. */
export const reviewCommands = {
  OpenReview: "ReviewOpened",
  GiveHint: "HintGiven",
  CirculateDraft: "DraftCirculated",
  HoldReviewMeeting: "ReviewMeetingHeld",
  MakeReviewComment: "ReviewCommentMade",
  ReceiveResidenceComment: "ResidenceCommentReceived",
  ReceiveCellComment: "CellCommentReceived",
  ReceiveEmployerLevel: "EmployerLevelReceived",
  RatePeerOrganisation: "PeerOrganisationRated",
  ReceiveWorkFigures: "WorkFiguresReceived",
  ...taskCommands,
  StateNotRated: "SubjectNotRated",
  OrderCheck: "CheckOrdered",
  ConcludeCheck: "CheckConcluded",
  ...ballotCommands,
  ...submissionCommands,
  ...everywhereCommands,
} as const satisfies CommandNames;

type ReviewCommands = typeof reviewCommands;

/** The guards refuse a command that would contradict the record of a review. */
const reviewGuards: Guards<ReviewCommands, ReviewFacts> = {
  ...submissionGuards,
  ...taskGuards,
  ...ballotGuards,
  ...evidenceGuards,
};

/** The recipes change the facts of a review by each event. */
const onReview: Recipes<ReviewCommands, ReviewFacts> = {
  ReviewOpened: (draft, { organisation }) => {
    draft.organisation = organisation;
  },
  ...onSubmissions,
  ...onTasks,
  ...onBallots,
  ...onEvidence,
};

/** A command to a review. */
export type ReviewCommand = CommandOf<typeof reviewCommands>;

/** Decides the commands on one organisation's review of a period: stream `review/<organisation>/<period>`. */
export const review = decider({
  kind: "review",
  commands: reviewCommands,
  begins: "ReviewOpened",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialReview,
  guards: reviewGuards,
  on: onReview,
});
