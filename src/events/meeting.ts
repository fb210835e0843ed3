import * as z from "zod";
import { ballotEvents } from "./ballot.js";
import { taskEvents } from "./task.js";
import {
  count,
  day,
  freeText,
  gradeSchema,
  identifier,
  instant,
  instrument,
  memberId,
  month,
  organisationId,
  personal,
  title,
} from "./values.js";

export const meetingKinds = ["regular", "thematic", "combined", "extraordinary", "review"] as const;

/** What stood in the place of a cancelled meeting. */
const insteadOfMeeting = ["superior-order", "written-opinions", "joint-meeting"] as const;

/** The speaker, if known. The record may hold a comment without the member's id. */
const speaker = () => personal(memberId()).optional();

const hands = { inFavour: count(), against: count(), abstained: count() };

/** One meeting of a cell from its notice to its report: stream `meeting/<cell>/<key>`. */
export const meetingEvents = {
  MeetingConvened: z.strictObject({
    cell: organisationId(),
    kind: z.enum(meetingKinds),
    forMonth: month(),
    scheduledFor: instant(),
    mode: z.enum(["in-person", "online", "by-group"]),
    topic: title().optional(),
    place: title().optional(),
    reason: freeText().optional(),
    minimumMinutes: count().optional(),
    instrument: instrument().optional(),
  }),
  MeetingPostponed: z.strictObject({
    to: instant(),
    reason: freeText().optional(),
  }),
  MeetingCancelled: z.strictObject({
    reason: freeText().optional(),
    instead: z.enum(insteadOfMeeting).optional(),
    instrument: instrument().optional(),
  }),
  DocumentsPosted: z.strictObject({
    phase: z.enum(["before", "after"]),
    channel: z.enum(["handbook-app", "paper", "other"]),
    documents: z.array(title()).min(1).max(100),
  }),
  CommitteePreMeetingHeld: z.strictObject({
    on: day(),
    attended: z.array(memberId()).min(1).max(50),
  }),
  MeetingOpened: z.strictObject({
    chair: memberId(),
    secretary: memberId(),
    place: title().optional(),
    guests: z
      .array(
        z.strictObject({
          of: organisationId(),
          delegate: z.boolean(),
        }),
      )
      .max(100),
  }),
  RollCallTaken: z.strictObject({
    present: z.array(memberId()).max(1000),
    excused: z.array(z.strictObject({ member: memberId(), reason: freeText().optional() })).max(1000),
    unexcused: z.array(memberId()).max(1000),
  }),
  MemberArrivedLate: z.strictObject({ member: memberId() }),
  MemberLeftEarly: z.strictObject({ member: memberId(), reason: freeText().optional() }),
  AttendanceMarked: z.strictObject({
    member: memberId(),
    mark: z.enum(["present", "excused", "unexcused"]),
    means: z.enum(["in-person", "online"]).optional(),
    reason: freeText().optional(),
  }),
  AttendanceCounted: z.strictObject({
    present: count(),
    listed: count().optional(),
    excused: count().optional(),
    unexcused: count().optional(),
  }),
  AbsenceRequested: z.strictObject({
    member: memberId(),
    reason: freeText().optional(),
    granted: z.boolean().optional(),
  }),
  FeesReported: z.strictObject({
    paid: z.array(memberId()).max(1000),
    unpaid: z.array(memberId()).max(1000),
  }),
  AgendaAdopted: z.strictObject({
    items: z
      .array(z.strictObject({ item: identifier(), title: title() }))
      .min(1)
      .max(100),
  }),
  ItemPresented: z.strictObject({
    item: identifier().optional(),
    by: memberId(),
    text: freeText().optional(),
  }),
  CommentMade: z.strictObject({
    by: speaker(),
    item: identifier().optional(),
    about: memberId().optional(),
    given: z.enum(["at-meeting", "before-meeting", "in-writing"]).optional(),
    text: freeText().optional(),
  }),
  MemberPraised: z.strictObject({ member: memberId(), text: freeText().optional() }),
  MemberReminded: z.strictObject({
    member: memberId(),
    text: freeText().optional(),
  }),
  DirectionGiven: z.strictObject({
    of: organisationId(),
    text: freeText().optional(),
    requests: z.array(freeText()).max(50).optional(),
  }),
  ShowOfHandsTaken: z.strictObject({
    question: title(),
    resolution: identifier().optional(),
    ...hands,
  }),
  ResolutionAdopted: z.strictObject({
    resolution: identifier(),
    number: title().optional(),
    text: freeText().optional(),
  }),
  ResolutionFailed: z.strictObject({
    resolution: identifier(),
    text: freeText().optional(),
  }),
  OpinionReserved: z.strictObject({
    by: speaker(),
    resolution: identifier().optional(),
    text: freeText().optional(),
  }),
  ...taskEvents,
  ...ballotEvents,
  CriterionMarked: z.strictObject({
    rubric: identifier(),
    criterion: identifier(),
    points: count(),
    by: memberId(),
    reason: freeText().optional(),
  }),
  CriterionGapResolved: z.strictObject({
    rubric: identifier(),
    criterion: identifier(),
    points: count(),
    reason: freeText().optional(),
  }),
  ScoreProposed: z.strictObject({
    rubric: identifier(),
    points: count().optional(),
    grade: gradeSchema(),
    reason: freeText().optional(),
  }),
  GradeVoted: z.strictObject({ grade: gradeSchema(), ...hands }),
  GradeDecided: z.strictObject({
    grade: gradeSchema(),
    points: count().optional(),
    by: organisationId(),
    instrument: instrument().optional(),
    reason: freeText().optional(),
  }),
  QualityOpinionsCollected: z.strictObject({
    asked: count(),
    answered: count(),
    totals: z.strictObject({ good: count(), fair: count(), average: count(), poor: count() }),
  }),
  ConclusionGiven: z.strictObject({ by: memberId(), text: freeText().optional() }),
  MinutesApproved: z.strictObject({ signedBy: z.array(memberId()).max(10) }),
  MeetingClosed: z.strictObject({}),
  MeetingReported: z.strictObject({ to: organisationId() }),
};
