import { type EventType, eventTypes } from "../events/catalogue.js";
import { storyOf } from "../events/index.js";

const decided = ["LevelDecided", "LevelCancelled", "LevelRedecided"] as const;

/** Event types that kinds of findings need together. */
export const needed = {
  /** What says who belongs to a cell, and how. */
  roll: [
    "MemberEnrolled",
    "MemberAdmitted",
    "MemberRecognised",
    "MemberTransferredIn",
    "MemberTransferredOut",
    "MemberTemporarilyTransferredIn",
    "MemberTemporarilyTransferredOut",
    "TemporaryTransferEnded",
    "MemberExempted",
    "MemberExemptionEnded",
    "MemberSuspended",
    "MemberSuspensionEnded",
    "MemberRemoved",
    "MemberExpelled",
    "MemberDied",
  ],
  /** What says that organisations exist and belong together. */
  house: ["OrganisationFounded", "OrganisationAttached", "OrganisationDissolved"],
  /** What says that a meeting was called and held. */
  held: ["MeetingConvened", "MeetingPostponed", "MeetingCancelled", "MeetingOpened", "MeetingClosed"],
  /** Everything that a meeting records: a rubric may read any of it. */
  meeting: eventTypes.filter((type) => storyOf(type) === "meeting"),
  /** The grades that people gave a meeting. */
  grades: ["ScoreProposed", "GradeVoted", "GradeDecided"],
  /** Decisions on a level, and their changes. */
  decided,
  /** Levels that people gave: proposed, voted, decided. */
  given: ["LevelProposed", "CellProposedLevel", ...decided],
  /** The steps of a review that orders and days are held against. */
  steps: [
    "SelfReviewSubmitted",
    "DraftCirculated",
    "CollectiveReportSubmitted",
    "ReviewMeetingHeld",
    "EmployerLevelReceived",
    "PeerOrganisationRated",
    "CheckOrdered",
    "CheckConcluded",
    "BallotCounted",
    "ReviewClosed",
    ...decided,
  ],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;
