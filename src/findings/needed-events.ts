import { type EventType, eventTypes } from "../events/catalogue.js";
import { storyOf } from "../events/index.js";

const decided = ["LevelDecided", "SubjectNotRated", "LevelCancelled", "LevelRedecided"] as const;

/** Event types that kinds of findings need together. */
export const needed = {
  /** The events that show the members of a cell and their states. */
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
  /** The events that show organisations and their places. */
  house: ["OrganisationFounded", "OrganisationAttached", "OrganisationDissolved"],
  /** The events that show that a cell called and held a meeting. */
  held: ["MeetingConvened", "MeetingPostponed", "MeetingCancelled", "MeetingOpened", "MeetingClosed"],
  /** The events that name who was present or absent at a meeting. */
  attendance: ["RollCallTaken", "AttendanceMarked", "MemberArrivedLate"],
  /** All events of a meeting. A rubric may read any of them. */
  meeting: eventTypes.filter((type) => storyOf(type) === "meeting"),
  /** The grades that people gave a meeting. */
  grades: ["ScoreProposed", "GradeVoted", "GradeDecided"],
  /** Decisions on a level, and their changes. */
  decided,
  /** The levels that people gave: proposed, voted, decided. */
  given: ["LevelProposed", "CellProposedLevel", ...decided],
  /** The steps of a review that have an order or a deadline. */
  steps: [
    "SelfReviewSubmitted",
    "DraftCirculated",
    "CollectiveReportSubmitted",
    "ReviewMeetingHeld",
    "EmployerLevelReceived",
    "PeerOrganisationRated",
    "CheckOrdered",
    "CheckConcluded",
    "LevelProposed",
    "BallotCounted",
    "ReviewClosed",
    ...decided,
    "DecisionNotified",
    "ComplaintLodged",
    "ComplaintAnswered",
  ],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;
