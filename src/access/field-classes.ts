import type { EventType } from "../events/catalogue.js";
import type { FieldClass } from "./rights.js";

/**
 * Classes by the place in an event's data: fields by name, `*` for each item of a list, "" for the whole
 * entry.
 */
type Places = Readonly<Record<string, FieldClass>>;

/** The fields of a review's statement about its subject. */
const stated = (fieldClass: FieldClass): Places =>
  Object.fromEntries(
    ["degrees", "points", "notApplicable", "tasks", "led", "shortcomings", "stated", "outstanding"].map(
      (field) => [field, fieldClass],
    ),
  );

const selfReview: Places = {
  ...stated("self-review"),
  ownLevel: "self-review",
  "content/*/text": "self-review",
};

/**
 * All personal fields, and all entries that are sensitive as a whole, with their classes. Levels, assessments
 * and reasons of a subject that is no person have the class `collective`.
 */
export const fieldClassesByPlace: { readonly [T in EventType]?: Places } = {
  MemberNamed: { name: "name" },
  OfficeVacated: { reason: "excuse" },
  MemberExempted: { reason: "excuse" },
  LeaveTaken: { "": "leave", kind: "leave" },
  FeesPaid: { "": "presence", months: "presence" },
  MemberDisciplined: { "": "discipline", form: "discipline" },
  MemberSuspended: { "": "discipline", from: "discipline" },
  MemberSuspensionEnded: { "": "discipline", from: "discipline" },
  MemberProsecuted: { "": "discipline", measure: "discipline" },
  MemberProsecutionEnded: { "": "discipline", on: "discipline", outcome: "discipline" },
  MemberRemoved: { "": "discipline", on: "discipline", ground: "discipline" },
  MemberExpelled: { "": "discipline", on: "discipline" },
  DegradationConcluded: { "": "discipline", on: "discipline", reason: "discipline" },
  WrongdoingConcluded: { "": "collective", kind: "collective", reason: "collective" },
  EducationBegun: {
    "": "development",
    on: "development",
    until: "development",
    helpers: "development",
    plan: "development",
  },
  EducationConcluded: { "": "development", progress: "development", result: "development" },
  ConfidenceVoteHeld: {
    "": "confidence",
    returned: "confidence",
    high: "confidence",
    medium: "confidence",
    low: "confidence",
  },
  MeetingConvened: { reason: "minutes" },
  MeetingPostponed: { reason: "minutes" },
  MeetingCancelled: { reason: "minutes" },
  RollCallTaken: { "": "presence", "excused/*/reason": "excuse" },
  MemberArrivedLate: { "": "presence" },
  MemberLeftEarly: { "": "presence", reason: "excuse" },
  AttendanceMarked: { "": "presence", reason: "excuse" },
  AbsenceRequested: { "": "presence", reason: "excuse" },
  FeesReported: { "": "presence" },
  ItemPresented: { text: "minutes" },
  CommentMade: { by: "author", text: "comment" },
  MemberPraised: { text: "comment" },
  MemberReminded: { text: "comment" },
  DirectionGiven: { text: "minutes", "requests/*": "minutes" },
  ResolutionAdopted: { text: "minutes" },
  ResolutionFailed: { text: "minutes" },
  OpinionReserved: { by: "author", text: "comment" },
  TaskAssigned: { product: "task", standard: "task", text: "task" },
  TaskChanged: { product: "task", standard: "task", reason: "task" },
  TaskExcluded: { reason: "task" },
  TaskReported: { text: "task" },
  TaskAssessed: { text: "task" },
  CriterionMarked: { reason: "marks" },
  CriterionGapResolved: { reason: "marks" },
  ScoreProposed: { reason: "marks" },
  GradeDecided: { reason: "marks" },
  ConclusionGiven: { text: "minutes" },
  HintGiven: { text: "reason" },
  CollectiveReportSubmitted: { ...stated("assessment"), text: "assessment" },
  SelfReviewSubmitted: selfReview,
  SelfReviewRevised: selfReview,
  ReviewMeetingHeld: { chair: "acting" },
  ReviewCommentMade: { by: "author", text: "comment" },
  ResidenceCommentReceived: { favourable: "opinion", text: "opinion" },
  CellCommentReceived: { text: "opinion" },
  EmployerLevelReceived: { level: "level" },
  LevelProposed: { ...stated("assessment"), "by/member": "acting", level: "level", reason: "reason" },
  WorkFiguresReceived: { tasks: "assessment", led: "assessment", points: "assessment" },
  SubmissionReturned: { "from/member": "acting", reason: "reason" },
  SubmissionWithdrawn: { "from/member": "acting", reason: "reason" },
  CheckOrdered: { reason: "reason" },
  CheckConcluded: { text: "reason" },
  BallotOpened: { "": "voters", chair: "voters" },
  BallotCounted: { totals: "ballot" },
  CellProposedLevel: { level: "level" },
  CapExtended: { reason: "collective" },
  ReliefGranted: { case: "reason", reason: "reason" },
  DecisionIssued: { "signer/member": "acting" },
  LevelDecided: { level: "level", score: "assessment", reason: "reason" },
  SubjectNotRated: { notRated: "leave", "by/member": "acting", reason: "reason" },
  QuarterLevelDecided: { level: "level", notRated: "leave", score: "assessment" },
  LevelCancelled: { reason: "reason" },
  LevelRedecided: { level: "level", score: "assessment", reason: "reason" },
  ComplaintLodged: { by: "author", text: "complaint" },
  ComplaintAnswered: { by: "acting", text: "complaint" },
  EvidenceAttached: { label: "evidence", source: "evidence", locator: "evidence" },
  EvidenceWithdrawn: { reason: "evidence" },
  EntryWithdrawn: { reason: "correction" },
  EntryCorrected: { reason: "correction" },
};
