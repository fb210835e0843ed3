import { type BallotsFacts, ballotCommands, ballotGuards, initialBallots, onBallots } from "./ballot.js";
import { type CommandNames, type CommandOf, everywhereCommands } from "./command.js";
import { decider, type Guards, type Recipes } from "./decider.js";
import { type EvidenceFacts, evidenceGuards, initialEvidence, onEvidence } from "./evidence.js";
import { reason } from "./reason.js";
import { emptyTable, type KeyedTable } from "./table.js";
import { initialTasks, onTasks, type TasksFacts, taskCommands, taskGuards } from "./task.js";

/** The facts that a review's guards read. */
interface ReviewFacts extends BallotsFacts, EvidenceFacts, TasksFacts {
  /** The organisation under review, after the opening. */
  readonly organisation: string | undefined;
  /** Whether the closing is recorded. */
  readonly closed: boolean;
  /** The members who handed in a self-review. */
  readonly selfReviews: KeyedTable<true>;
}

const initialReview = (): ReviewFacts => ({
  organisation: undefined,
  closed: false,
  selfReviews: emptyTable(),
  ...initialTasks(),
  ...initialBallots(),
  ...initialEvidence(),
});

/** The commands of one review. Each one leads to one event. */
export const reviewCommands = {
  OpenReview: "ReviewOpened",
  GiveHint: "HintGiven",
  SubmitCollectiveReport: "CollectiveReportSubmitted",
  CirculateDraft: "DraftCirculated",
  HoldReviewMeeting: "ReviewMeetingHeld",
  SubmitSelfReview: "SelfReviewSubmitted",
  ReviseSelfReview: "SelfReviewRevised",
  MakeReviewComment: "ReviewCommentMade",
  ReceiveResidenceComment: "ResidenceCommentReceived",
  ReceiveCellComment: "CellCommentReceived",
  ReceiveEmployerLevel: "EmployerLevelReceived",
  RatePeerOrganisation: "PeerOrganisationRated",
  ProposeLevel: "LevelProposed",
  ReceiveWorkFigures: "WorkFiguresReceived",
  ...taskCommands,
  ReturnSubmission: "SubmissionReturned",
  WithdrawSubmission: "SubmissionWithdrawn",
  StateNotRated: "SubjectNotRated",
  OrderCheck: "CheckOrdered",
  ConcludeCheck: "CheckConcluded",
  ...ballotCommands,
  ProposeLevelByCell: "CellProposedLevel",
  CloseReview: "ReviewClosed",
  ...everywhereCommands,
} as const satisfies CommandNames;

type ReviewCommands = typeof reviewCommands;

/** The guards refuse a command that would contradict the record of a review. */
const reviewGuards: Guards<ReviewCommands, ReviewFacts> = {
  SelfReviewSubmitted: ({ member }, { selfReviews }) =>
    selfReviews[member] && reason("self-review-already-submitted", "member", { member }),
  SelfReviewRevised: ({ member }, { selfReviews }) =>
    selfReviews[member] ? undefined : reason("self-review-not-submitted", "member", { member }),
  ...taskGuards,
  ...ballotGuards,
  ...evidenceGuards,
  ReviewClosed: (_, { closed }) =>
    closed ? reason("already-recorded", "", { stands: "ReviewClosed" }) : undefined,
};

/** The recipes change the facts of a review by each event. */
const onReview: Recipes<ReviewCommands, ReviewFacts> = {
  ReviewOpened: (draft, { organisation }) => {
    draft.organisation = organisation;
  },
  SelfReviewSubmitted: (draft, { member }) => {
    draft.selfReviews[member] = true;
  },
  ...onTasks,
  ...onBallots,
  ...onEvidence,
  ReviewClosed: (draft) => {
    draft.closed = true;
  },
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
