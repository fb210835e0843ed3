import { type BallotsFacts, ballotCommands, ballotGuards, initialBallots, onBallots } from "./ballot.js";
import { type CommandNames, type CommandOf, everywhereCommands } from "./command.js";
import { decider, type Guards, type Recipes } from "./decider.js";
import { type EvidenceFacts, evidenceGuards, initialEvidence, onEvidence } from "./evidence.js";
import { listedTwice, type Reason, reason, tooMany } from "./reason.js";
import { emptyTable, type KeyedTable, setOf } from "./table.js";
import { initialTasks, onTasks, type TasksFacts, taskCommands, taskGuards } from "./task.js";

/** The facts that a meeting's guards read. */
interface MeetingFacts extends BallotsFacts, EvidenceFacts, TasksFacts {
  /** The cell of the meeting, after the notice. */
  readonly cell: string | undefined;
  /** Whether the opening is recorded. */
  readonly opened: boolean;
  /** Whether the closing is recorded. */
  readonly closed: boolean;
  /** Whether the meeting was cancelled. */
  readonly cancelled: boolean;
  /** The members present at the last roll call, by a mark after it, or by a late arrival. */
  readonly present: KeyedTable<true>;
  /** The members whom a roll call or a mark has as absent. */
  readonly absent: KeyedTable<true>;
  /** The members who left before the end. */
  readonly left: KeyedTable<true>;
  /** The resolutions, each declared adopted or failed. */
  readonly resolutions: KeyedTable<"adopted" | "failed">;
}

const initialMeeting = (): MeetingFacts => ({
  cell: undefined,
  opened: false,
  closed: false,
  cancelled: false,
  present: emptyTable(),
  absent: emptyTable(),
  left: emptyTable(),
  resolutions: emptyTable(),
  ...initialTasks(),
  ...initialBallots(),
  ...initialEvidence(),
});

/** The commands of one meeting. Each one leads to one event. */
export const meetingCommands = {
  ConveneMeeting: "MeetingConvened",
  PostponeMeeting: "MeetingPostponed",
  CancelMeeting: "MeetingCancelled",
  PostDocuments: "DocumentsPosted",
  HoldCommitteePreMeeting: "CommitteePreMeetingHeld",
  OpenMeeting: "MeetingOpened",
  TakeRollCall: "RollCallTaken",
  NoteLateArrival: "MemberArrivedLate",
  NoteEarlyLeave: "MemberLeftEarly",
  MarkAttendance: "AttendanceMarked",
  CountAttendance: "AttendanceCounted",
  RequestAbsence: "AbsenceRequested",
  ReportFees: "FeesReported",
  AdoptAgenda: "AgendaAdopted",
  PresentItem: "ItemPresented",
  MakeComment: "CommentMade",
  PraiseMember: "MemberPraised",
  RemindMember: "MemberReminded",
  GiveDirection: "DirectionGiven",
  TakeShowOfHands: "ShowOfHandsTaken",
  AdoptResolution: "ResolutionAdopted",
  FailResolution: "ResolutionFailed",
  ReserveOpinion: "OpinionReserved",
  ...taskCommands,
  ...ballotCommands,
  MarkCriterion: "CriterionMarked",
  ResolveCriterionGap: "CriterionGapResolved",
  ProposeScore: "ScoreProposed",
  VoteGrade: "GradeVoted",
  DecideGrade: "GradeDecided",
  CollectQualityOpinions: "QualityOpinionsCollected",
  GiveConclusion: "ConclusionGiven",
  ApproveMinutes: "MinutesApproved",
  CloseMeeting: "MeetingClosed",
  ReportMeeting: "MeetingReported",
  ...everywhereCommands,
} as const satisfies CommandNames;

type MeetingCommands = typeof meetingCommands;

const settled = ({ resolution }: { resolution: string }, facts: MeetingFacts): Reason | undefined => {
  const outcome = facts.resolutions[resolution];
  return outcome && reason("resolution-settled", "resolution", { resolution, outcome });
};

/** A roll call names every member in one of its lists, once. */
const oncePerRollCall: Guards<MeetingCommands, MeetingFacts>["RollCallTaken"] = (rollCall) => {
  const seen = new Set<string>();
  return (
    listedTwice("present", rollCall.present, seen) ??
    listedTwice(
      "excused",
      rollCall.excused.map(({ member }) => member),
      seen,
    ) ??
    listedTwice("unexcused", rollCall.unexcused, seen)
  );
};

/** The guards refuse a command that would contradict the record of a meeting. */
const meetingGuards: Guards<MeetingCommands, MeetingFacts> = {
  MeetingCancelled: (_, facts) => {
    if (facts.cancelled) return reason("already-recorded", "", { stands: "MeetingCancelled" });
    return facts.opened ? reason("contradicts", "", { stands: "MeetingOpened" }) : undefined;
  },
  CommitteePreMeetingHeld: ({ attended }) => listedTwice("attended", attended),
  MeetingOpened: (_, facts) => {
    if (facts.opened) return reason("already-recorded", "", { stands: "MeetingOpened" });
    return facts.cancelled ? reason("contradicts", "", { stands: "MeetingCancelled" }) : undefined;
  },
  RollCallTaken: oncePerRollCall,
  MemberArrivedLate: ({ member }, facts) =>
    facts.present[member] && reason("already-present", "member", { member }),
  MemberLeftEarly: ({ member }, facts) => {
    if (facts.left[member]) return reason("already-recorded", "member", { stands: "MemberLeftEarly" });
    return facts.absent[member] && reason("contradicts", "member", { stands: "RollCallTaken" });
  },
  AttendanceCounted: ({ present, excused = 0, unexcused = 0, listed }) =>
    listed === undefined ? undefined : tooMany("listed", present + excused + unexcused, listed),
  FeesReported: ({ paid, unpaid }) => {
    const seen = new Set<string>();
    return listedTwice("paid", paid, seen) ?? listedTwice("unpaid", unpaid, seen);
  },
  AgendaAdopted: ({ items }) =>
    listedTwice(
      "items",
      items.map(({ item }) => item),
    ),
  ...ballotGuards,
  ...evidenceGuards,
  ResolutionAdopted: settled,
  ResolutionFailed: settled,
  ...taskGuards,
  QualityOpinionsCollected: ({ asked, answered, totals }) =>
    tooMany("answered", answered, asked) ??
    tooMany("totals", totals.good + totals.fair + totals.average + totals.poor, answered),
  MinutesApproved: ({ signedBy }) => listedTwice("signedBy", signedBy),
  MeetingClosed: (_, facts) => {
    if (!facts.opened) return reason("not-begun", "", { needs: "MeetingOpened" });
    return facts.closed ? reason("already-recorded", "", { stands: "MeetingClosed" }) : undefined;
  },
};

/** The recipes change the facts of a meeting by each event. */
const onMeeting: Recipes<MeetingCommands, MeetingFacts> = {
  MeetingConvened: (draft, { cell }) => {
    draft.cell = cell;
  },
  MeetingCancelled: (draft) => {
    draft.cancelled = true;
  },
  MeetingOpened: (draft) => {
    draft.opened = true;
  },
  MeetingClosed: (draft) => {
    draft.closed = true;
  },
  RollCallTaken: (draft, { present, excused, unexcused }) => {
    draft.present = setOf(present);
    draft.absent = setOf([...excused.map(({ member }) => member), ...unexcused]);
  },
  AttendanceMarked: (draft, { member, mark }) => {
    const isHere = mark === "present";
    delete draft[isHere ? "absent" : "present"][member];
    draft[isHere ? "present" : "absent"][member] = true;
  },
  MemberArrivedLate: (draft, { member }) => {
    draft.present[member] = true;
    delete draft.absent[member];
  },
  MemberLeftEarly: (draft, { member }) => {
    draft.left[member] = true;
  },
  ResolutionAdopted: (draft, { resolution }) => {
    draft.resolutions[resolution] = "adopted";
  },
  ResolutionFailed: (draft, { resolution }) => {
    draft.resolutions[resolution] = "failed";
  },
  ...onBallots,
  ...onTasks,
  ...onEvidence,
};

/** A command to a meeting. */
export type MeetingCommand = CommandOf<typeof meetingCommands>;

/** Decides the commands on one meeting: stream `meeting/<cell>/<key>`. */
export const meeting = decider({
  kind: "meeting",
  commands: meetingCommands,
  begins: "MeetingConvened",
  begun: ({ cell }) => cell !== undefined,
  initial: initialMeeting,
  guards: meetingGuards,
  on: onMeeting,
});
