import { grades } from "../../events/index.js";
import { meetingStream } from "../../events/streams.js";
import type { Grade } from "../../events/values.js";
import {
  clock,
  type Draft,
  dayIn,
  daysLater,
  heading,
  instantOn,
  monthIn,
  type Pen,
  pen,
  sentence,
} from "./draft.js";
import type { CellPlan, MeetingPlan, MemberPlan, ResolutionPlan, YearPlan } from "./plan.js";
import { rubricOfYears } from "./rubric.js";
import { isExpected, mayVote, recorderOf } from "./standing.js";
import { writeFate } from "./tasks.js";

/** The grade of a score under the central frame: 90, 70 and 50 points. */
const gradeOf = (points: number): Grade =>
  points >= 90 ? "good" : points >= 70 ? "fair" : points >= 50 ? "average" : "poor";

/** The marks, the score, the cell's vote and the opinions on one meeting. */
const writeGrading = (
  meeting: MeetingPlan,
  marker: string,
  { present, voters }: { readonly present: readonly string[]; readonly voters: readonly string[] },
  now: () => string,
  write: Pen,
): void => {
  if (meeting.marks !== undefined) {
    const marks = Object.entries(meeting.marks);
    for (const [criterion, points] of marks) {
      write("CriterionMarked", { rubric: rubricOfYears, criterion, points, by: marker }, now());
    }
    for (const [criterion, points] of Object.entries(meeting.settled ?? {})) {
      write("CriterionGapResolved", { rubric: rubricOfYears, criterion, points }, now());
    }
    const points = marks.reduce((sum, [, mark]) => sum + mark, 0);
    write("ScoreProposed", { rubric: rubricOfYears, points, grade: gradeOf(points) }, now());
  }
  if (meeting.voted !== undefined) {
    const hands = { inFavour: voters.length, against: 0, abstained: 0 };
    write("GradeVoted", { grade: meeting.voted, ...hands }, now());
  }
  if (meeting.opinions) {
    const asked = present.length;
    const answered = Math.max(0, asked - 1);
    const totals = { good: 0, fair: 0, average: 0, poor: 0, [meeting.voted ?? grades[0]]: answered };
    write("QualityOpinionsCollected", { asked, answered, totals }, now());
  }
};

const minutesOf = { regular: 95, thematic: 95, combined: 125, extraordinary: 45, review: 150 } as const;

/** The members present and absent at a meeting, computed from the roll and the absences. */
interface Attendance {
  readonly present: readonly string[];
  readonly late: readonly string[];
  readonly excused: readonly string[];
  readonly unexcused: readonly string[];
  /** The members present with a vote. */
  readonly voters: readonly string[];
  /** All members with a vote, absent or not. They are the base of a majority. */
  readonly electorate: number;
}

const attendanceOf = (cell: CellPlan, meeting: MeetingPlan): Attendance => {
  const absent = new Map(meeting.absences.map(({ member, how }) => [member, how]));
  const expected = cell.members.filter((member) => isExpected(member, meeting.month));
  const those = (how: "excused" | "unexcused" | "late" | undefined): string[] =>
    expected.filter(({ id }) => absent.get(id) === how).map(({ id }) => id);
  const isHere = ({ id }: MemberPlan): boolean => ["late", undefined].includes(absent.get(id));
  return {
    present: those(undefined),
    late: those("late"),
    excused: those("excused"),
    unexcused: those("unexcused"),
    voters: expected.filter((member) => isHere(member) && mayVote(member, meeting.month)).map(({ id }) => id),
    electorate: cell.members.filter((member) => mayVote(member, meeting.month)).length,
  };
};

const writeResolution = (
  { id, against, abstained, reserved }: ResolutionPlan,
  { voters, electorate }: Attendance,
  now: () => string,
  write: Pen,
): void => {
  const opposed = Math.min(against, voters.length);
  const silent = Math.min(abstained, voters.length - opposed);
  const inFavour = voters.length - opposed - silent;
  const question = heading(against + abstained);
  const votes = { inFavour, against: opposed, abstained: silent };
  write("ShowOfHandsTaken", { question, resolution: id, ...votes }, now());
  if (2 * inFavour > electorate) {
    write("ResolutionAdopted", { resolution: id, text: sentence(against) }, now());
  } else {
    write("ResolutionFailed", { resolution: id }, now());
  }
  const minority = voters.at(-1);
  if (reserved && opposed > 0 && minority !== undefined) {
    write("OpinionReserved", { by: minority, resolution: id, text: sentence(abstained + 3) }, now());
  }
};

const writeTasks = (meeting: MeetingPlan, { year, base }: YearPlan, now: () => string, write: Pen): void => {
  const { month } = meeting;
  for (const { task, member, result } of meeting.assessed) {
    write("TaskReported", { task, by: member }, now());
    writeFate(task, result, { by: base, due: dayIn(year, month, 28) }, now, write);
  }
  for (const { task, member } of meeting.assigned) {
    const due = dayIn(year, meeting.month, 28);
    const reportAt = monthIn(year, meeting.month + 1);
    write("TaskAssigned", { task, member, due, reportAt, text: sentence(meeting.month) }, now());
  }
};

const writeDiscussion = (meeting: MeetingPlan, there: Attendance, now: () => string, write: Pen): void => {
  const here = [...there.present, ...there.late];
  for (let turn = 0; turn < meeting.comments; turn += 1) {
    const by = here[(turn + meeting.month) % here.length];
    if (by === undefined) break;
    write(
      "CommentMade",
      { by, item: turn % 2 === 0 ? "1" : "2", text: sentence(turn + meeting.month) },
      now(),
    );
  }
  for (const member of meeting.praised) write("MemberPraised", { member }, now());
  for (const member of meeting.reminded) {
    write("MemberReminded", { member, text: sentence(meeting.day) }, now());
  }
};

/** What some minutes hold besides the roll call: leave that was asked, the count, and the means of one member. */
const writeAttendance = (
  { day }: MeetingPlan,
  { present, late, excused, unexcused }: Attendance,
  now: () => string,
  write: Pen,
): void => {
  if (day % 4 !== 0 || late.length > 0) return;
  for (const member of excused) write("AbsenceRequested", { member, granted: true }, now());
  const [first] = present;
  if (first !== undefined)
    write("AttendanceMarked", { member: first, mark: "present", means: "in-person" }, now());
  const listed = present.length + excused.length + unexcused.length;
  write("AttendanceCounted", { present: present.length, listed }, now());
};

const writeOpening = (
  cell: CellPlan,
  meeting: MeetingPlan,
  there: Attendance,
  chair: string,
  plan: YearPlan,
  now: () => string,
  write: Pen,
): void => {
  const { present, late, excused, unexcused } = there;
  const guests = meeting.delegate ? [{ of: plan.base, delegate: true }] : [];
  write("MeetingOpened", { chair, secretary: present[1] ?? chair, guests }, now());
  const reasoned = excused.map((member, index) => ({ member, reason: sentence(index + 5) }));
  write(
    "RollCallTaken",
    { present: [...present], excused: reasoned, unexcused: [...unexcused, ...late] },
    now(),
  );
  for (const member of late) write("MemberArrivedLate", { member }, now());
  writeAttendance(meeting, there, now, write);
  if (meeting.kind === "regular" || meeting.kind === "combined") {
    const paysNone = new Set(cell.members.filter(({ feePayments }) => feePayments === 0).map(({ id }) => id));
    const paid = present.filter((member) => !paysNone.has(member));
    write("FeesReported", { paid, unpaid: present.filter((member) => paysNone.has(member)) }, now());
  }
  const items = ["1", "2"].map((item, index) => ({ item, title: heading(meeting.month + index) }));
  write("AgendaAdopted", { items }, now());
};

const writeSession = (
  cell: CellPlan,
  meeting: MeetingPlan,
  plan: YearPlan,
  day: string,
  hour: number,
  write: Pen,
): void => {
  const there = attendanceOf(cell, meeting);
  const chair = there.present[0] ?? there.late[0] ?? cell.members[0]?.id;
  if (chair === undefined) return;
  const now = clock(day, hour, 30);
  writeOpening(cell, meeting, there, chair, plan, now, write);
  write("ItemPresented", { item: "1", by: chair, text: sentence(meeting.month + 1) }, now());
  write("ItemPresented", { item: "2", by: chair }, now());
  writeDiscussion(meeting, there, now, write);
  if (meeting.delegate) {
    write("DirectionGiven", { of: plan.base, text: sentence(8), requests: [sentence(11)] }, now());
  }
  for (const resolution of meeting.resolutions) writeResolution(resolution, there, now, write);
  writeTasks(meeting, plan, now, write);
  write("ConclusionGiven", { by: chair, text: sentence(meeting.month + 6) }, now());
  writeGrading(meeting, chair, there, now, write);
  // A correction of the roll call may take the last one from those present.
  const early = there.present.at(-2);
  if (meeting.day % 4 === 0 && early !== undefined && early !== chair)
    write("MemberLeftEarly", { member: early }, now());
  if (meeting.minutesApproved) write("MinutesApproved", { signedBy: [chair] }, now());
  const end = instantOn(day, hour * 3600 + minutesOf[meeting.kind] * 60);
  write("MeetingClosed", {}, [now(), end].sort().at(-1) ?? end);
};

/** One meeting from its notice to its report. `nth` is the cell's number and determines the hour. */
export const writeMeeting = (
  cell: CellPlan,
  nth: number,
  meeting: MeetingPlan,
  plan: YearPlan,
  drafts: Draft[],
): void => {
  const write = pen(drafts, meetingStream(cell.id, meeting.key), recorderOf(cell), cell.id);
  const planned = dayIn(plan.year, meeting.month, meeting.day);
  const hour = 1 + (nth % 6);
  const scheduledFor = clock(planned, hour, 0)();
  const notice = daysLater(scheduledFor, -3);
  const forMonth = monthIn(plan.year, meeting.month);
  const topic = meeting.kind === "thematic" ? { topic: heading(meeting.month) } : {};
  const data = {
    cell: cell.id,
    kind: meeting.kind,
    forMonth,
    scheduledFor,
    mode: "in-person",
    ...topic,
  } as const;
  write("MeetingConvened", data, notice);
  if (meeting.fate === "not-held") return;
  const eve = daysLater(scheduledFor, -1);
  if (meeting.fate === "cancelled") {
    const ordered = { instead: "superior-order", instrument: { number: `CV ${meeting.day}` } } as const;
    const grounds = meeting.day % 3 === 0 ? ordered : {};
    write("MeetingCancelled", { reason: sentence(meeting.day), ...grounds }, eve);
    return;
  }
  const documents = [heading(meeting.day), heading(meeting.month + 1)];
  write(
    "DocumentsPosted",
    { phase: "before", channel: "handbook-app", documents },
    daysLater(scheduledFor, -2),
  );
  const officers = cell.offices.slice(0, 3).map(({ member }) => member);
  if (officers.length > 0) {
    write("CommitteePreMeetingHeld", { on: eve.slice(0, 10), attended: [...new Set(officers)] }, eve);
  }
  const postponed = meeting.fate === "postponed";
  const held = postponed ? daysLater(scheduledFor, 1) : scheduledFor;
  if (postponed) write("MeetingPostponed", { to: held, reason: sentence(meeting.month) }, eve);
  writeSession(cell, meeting, plan, held.slice(0, 10), hour, write);
  if (!meeting.reported) return;
  const after = daysLater(held, 1);
  write("DocumentsPosted", { phase: "after", channel: "handbook-app", documents: [heading(1)] }, after);
  write("MeetingReported", { to: plan.base }, after);
  if (meeting.decided !== undefined) {
    write("GradeDecided", { grade: meeting.decided, by: plan.base }, daysLater(held, 7));
  }
};
