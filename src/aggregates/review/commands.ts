import type { CommandNames } from "../command.js";
import { correctionCommands } from "../correction-commands.js";

/** What can be asked of one yearly review, with the fact that each command leads to. */
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
  OrderCheck: "CheckOrdered",
  ConcludeCheck: "CheckConcluded",
  OpenBallot: "BallotOpened",
  CountBallot: "BallotCounted",
  ProposeLevelByCell: "CellProposedLevel",
  CloseReview: "ReviewClosed",
  ...correctionCommands,
} as const satisfies CommandNames;

export type ReviewCommands = typeof reviewCommands;
