import { type EventType, eventTypes, storyOf } from "../../events/index.js";
import type { Text } from "../../rules/engine/vocabulary.js";

/** What says who belongs to a cell, and how. */
export const roll: readonly EventType[] = [
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
];

/** What says that organisations exist and belong together. */
export const house: readonly EventType[] = [
  "OrganisationFounded",
  "OrganisationAttached",
  "OrganisationDissolved",
];

/** What says that a meeting was called and held. */
export const held: readonly EventType[] = [
  "MeetingConvened",
  "MeetingPostponed",
  "MeetingCancelled",
  "MeetingOpened",
  "MeetingClosed",
];

/** Everything that a meeting records: a scoring sheet may read any of it. */
export const meeting: readonly EventType[] = eventTypes.filter((type) => storyOf(type) === "meeting");

/** The grades that people gave a meeting. */
export const grades: readonly EventType[] = ["ScoreProposed", "GradeVoted", "GradeDecided"];

/** Decisions on a level, and their changes. */
export const decided: readonly EventType[] = ["LevelDecided", "LevelCancelled", "LevelRedecided"];

/** Levels that people gave: proposed, voted, decided. */
export const given: readonly EventType[] = ["LevelProposed", "CellProposedLevel", ...decided];

/** The steps of a review that orders and days are held against. */
export const steps: readonly EventType[] = [
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
];

/** Event types that go together, as a reader calls them: the larger before those within them. */
export const groups: readonly { readonly says: Text; readonly types: readonly EventType[] }[] = [
  { says: { vi: "buổi sinh hoạt", en: "the whole meeting" }, types: meeting },
  { says: { vi: "tổ chức buổi sinh hoạt", en: "meeting held" }, types: held },
  { says: { vi: "danh sách đảng viên", en: "the roll" }, types: roll },
  { says: { vi: "tổ chức đảng", en: "organisations" }, types: house },
  { says: { vi: "các bước kiểm điểm", en: "steps of the review" }, types: steps },
  { says: { vi: "mức đã đề xuất và quyết định", en: "levels given" }, types: given },
  { says: { vi: "quyết định xếp loại", en: "levels decided" }, types: decided },
];
