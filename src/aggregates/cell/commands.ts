import type { CommandNames } from "../command.js";
import { correctionCommands } from "../correction-commands.js";
import { organisationCommands } from "../organisation/commands.js";

/** What can be asked of a cell, with the fact that each command leads to. */
export const cellCommands = {
  ...organisationCommands,
  NameMember: "MemberNamed",
  EnrolMember: "MemberEnrolled",
  AdmitMember: "MemberAdmitted",
  RecogniseMember: "MemberRecognised",
  TransferMemberOut: "MemberTransferredOut",
  TransferMemberIn: "MemberTransferredIn",
  TransferMemberOutTemporarily: "MemberTemporarilyTransferredOut",
  TransferMemberInTemporarily: "MemberTemporarilyTransferredIn",
  EndTemporaryTransfer: "TemporaryTransferEnded",
  ExemptMember: "MemberExempted",
  EndMemberExemption: "MemberExemptionEnded",
  SuspendMember: "MemberSuspended",
  EndMemberSuspension: "MemberSuspensionEnded",
  NoteMemberProsecution: "MemberProsecuted",
  EndMemberProsecution: "MemberProsecutionEnded",
  RemoveMember: "MemberRemoved",
  ExpelMember: "MemberExpelled",
  NoteMemberDeath: "MemberDied",
  CategoriseMember: "MemberCategorised",
  TakeLeave: "LeaveTaken",
  PayFees: "FeesPaid",
  DisciplineMember: "MemberDisciplined",
  ConcludeDegradation: "DegradationConcluded",
  BeginEducation: "EducationBegun",
  ConcludeEducation: "EducationConcluded",
  HoldConfidenceVote: "ConfidenceVoteHeld",
  ...correctionCommands,
} as const satisfies CommandNames;

export type CellCommands = typeof cellCommands;
