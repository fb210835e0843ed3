import type { CommandNames } from "../command.js";
import { correctionCommands } from "../correction-commands.js";

/** What can be asked of one meeting, with the fact that each command leads to. */
export const meetingCommands = {
  ConveneMeeting: "MeetingConvened",
  PostponeMeeting: "MeetingPostponed",
  CancelMeeting: "MeetingCancelled",
  PostDocuments: "DocumentsPosted",
  HoldCommitteePreMeeting: "CommitteePreMeetingHeld",
  OpenMeeting: "MeetingOpened",
  TakeRollCall: "RollCallTaken",
  NoteLateArrival: "MemberArrivedLate",
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
  AssignTask: "TaskAssigned",
  ReportTask: "TaskReported",
  AssessTask: "TaskAssessed",
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
  ...correctionCommands,
} as const satisfies CommandNames;

export type MeetingCommands = typeof meetingCommands;
