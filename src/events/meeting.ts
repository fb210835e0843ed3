import * as z from "zod";
import {
  count,
  day,
  fact,
  freeText,
  gradeSchema,
  identifier,
  instant,
  instrument,
  memberId,
  month,
  note,
  organisationId,
  personal,
  title,
} from "./values.js";

export const meetingKinds = ["regular", "thematic", "combined", "extraordinary", "review"] as const;

/** Who said something, where it is known: a member may be heard without being named. */
const speaker = () => personal(memberId(), "who it was; left out where that is not known").optional();

const hands = { inFavour: count(), against: count(), abstained: count() };

/** One meeting of a cell from its notice to its report: stream `meeting/<cell>/<key>`. */
export const meetingEvents = {
  MeetingConvened: fact("A meeting of a cell is called.", {
    cell: organisationId(),
    kind: z.enum(meetingKinds),
    forMonth: note(month(), "the month whose meeting it is, even if it is held late"),
    scheduledFor: instant(),
    mode: z.enum(["in-person", "online", "by-group"]),
    topic: title().optional(),
    reason: freeText("why it is online, by group, or on another day").optional(),
    minimumMinutes: note(count(), "minimum set by the competent committee for a very small cell").optional(),
    instrument: instrument().optional(),
  }),
  MeetingPostponed: fact("A meeting is moved to another time.", {
    to: instant(),
    reason: freeText().optional(),
  }),
  MeetingCancelled: fact("A meeting is called off.", { reason: freeText().optional() }),
  DocumentsPosted: fact("Documents are made available before or after the meeting.", {
    phase: z.enum(["before", "after"]),
    channel: z.enum(["handbook-app", "paper", "other"]),
    documents: z.array(title()).min(1).max(100),
  }),
  CommitteePreMeetingHeld: fact("The cell committee, or secretary and deputy, prepares the meeting.", {
    on: day(),
    attended: z.array(memberId()).min(1).max(50),
  }),
  MeetingOpened: fact("The meeting begins.", {
    chair: memberId(),
    secretary: note(memberId(), "who keeps the minutes"),
    guests: z
      .array(
        z.strictObject({
          of: organisationId(),
          delegate: note(z.boolean(), "sent by the superior committee"),
        }),
      )
      .max(100),
  }),
  RollCallTaken: fact("Who is present, excused, absent without reason.", {
    present: z.array(memberId()).max(1000),
    excused: z.array(z.strictObject({ member: memberId(), reason: freeText().optional() })).max(1000),
    unexcused: z.array(memberId()).max(1000),
  }),
  MemberArrivedLate: fact("A member noted absent arrives.", { member: memberId() }),
  FeesReported: fact("The state of fee payment is told to the meeting.", {
    paid: z.array(memberId()).max(1000),
    unpaid: z.array(memberId()).max(1000),
  }),
  AgendaAdopted: fact("The agenda is adopted.", {
    items: z
      .array(z.strictObject({ item: identifier(), title: title() }))
      .min(1)
      .max(100),
  }),
  ItemPresented: fact("An item of the agenda is presented.", {
    item: identifier().optional(),
    by: memberId(),
    text: freeText().optional(),
  }),
  CommentMade: fact("A member speaks on an item.", {
    by: speaker(),
    item: identifier().optional(),
    about: note(memberId(), "the member it concerns").optional(),
    text: freeText().optional(),
  }),
  MemberPraised: fact("A member is praised.", { member: memberId(), text: freeText().optional() }),
  MemberReminded: fact("A member is reminded or criticised.", {
    member: memberId(),
    text: freeText().optional(),
  }),
  DirectionGiven: fact("The superior committee's delegate directs or asks.", {
    of: organisationId(),
    text: freeText().optional(),
    requests: z.array(freeText()).max(50).optional(),
  }),
  ShowOfHandsTaken: fact("An open vote, by hands or cards: totals.", {
    question: title(),
    resolution: identifier().optional(),
    ...hands,
  }),
  ResolutionAdopted: fact("A resolution is declared adopted.", {
    resolution: identifier(),
    number: title().optional(),
    text: freeText().optional(),
  }),
  ResolutionFailed: fact("A resolution is declared not adopted.", {
    resolution: identifier(),
    text: freeText().optional(),
  }),
  OpinionReserved: fact("A member in the minority reserves an opinion.", {
    by: speaker(),
    resolution: identifier().optional(),
    text: freeText().optional(),
  }),
  TaskAssigned: fact("A member gets a concrete task.", {
    task: identifier(),
    member: memberId(),
    due: day(),
    resolution: identifier().optional(),
    reportAt: note(month(), "the month whose meeting hears the report").optional(),
    text: freeText().optional(),
  }),
  TaskReported: fact("The member reports on a task.", {
    task: identifier(),
    by: memberId(),
    text: freeText().optional(),
  }),
  TaskAssessed: fact("The meeting assesses a task.", {
    task: identifier(),
    result: z.enum(["exceeded", "done", "late", "failed"]),
    text: freeText().optional(),
  }),
  CriterionMarked: fact("The marker gives points for one criterion of a rubric, in steps of the rubric.", {
    rubric: identifier(),
    criterion: identifier(),
    points: count(),
    by: memberId(),
    reason: freeText().optional(),
  }),
  CriterionGapResolved: fact("The cell settles the points of a criterion that its sheet leaves open.", {
    rubric: identifier(),
    criterion: identifier(),
    points: note(count(), "in steps of the rubric"),
    reason: freeText().optional(),
  }),
  ScoreProposed: fact("The cell committee agrees a score and proposes a grade.", {
    rubric: identifier(),
    points: count().optional(),
    grade: gradeSchema(),
    reason: freeText().optional(),
  }),
  GradeVoted: fact("The cell votes the meeting's grade.", { grade: gradeSchema(), ...hands }),
  GradeDecided: fact("The superior committee decides the meeting's grade.", {
    grade: gradeSchema(),
    points: count().optional(),
    by: organisationId(),
    instrument: instrument().optional(),
    reason: freeText().optional(),
  }),
  QualityOpinionsCollected: fact("Members' anonymous opinions on the meeting's quality: totals only.", {
    asked: count(),
    answered: count(),
    totals: z.strictObject({ good: count(), fair: count(), average: count(), poor: count() }),
  }),
  ConclusionGiven: fact("The chair concludes.", { by: memberId(), text: freeText().optional() }),
  MinutesApproved: fact("The minutes are read and approved.", { signedBy: z.array(memberId()).max(10) }),
  MeetingClosed: fact("The meeting ends.", {}),
  MeetingReported: fact("The meeting is reported to the committee above.", { to: organisationId() }),
};
