import type { CommandNames } from "../command.js";
import { correctionCommands } from "../correction-commands.js";
import { organisationCommands } from "../organisation/commands.js";

/** What can be asked of a committee, with the fact that each command leads to. */
export const committeeCommands = {
  ...organisationCommands,
  DeclareQuotaGroups: "QuotaGroupsDeclared",
  ExtendCap: "CapExtended",
  GrantRelief: "ReliefGranted",
  DecideLevel: "LevelDecided",
  DecideQuarterLevel: "QuarterLevelDecided",
  CancelLevel: "LevelCancelled",
  RedecideLevel: "LevelRedecided",
  DistinguishSubject: "SubjectDistinguished",
  NotifyDecision: "DecisionNotified",
  PublishResults: "ResultsPublished",
  LodgeComplaint: "ComplaintLodged",
  AnswerComplaint: "ComplaintAnswered",
  CommendSubject: "SubjectCommended",
  ...correctionCommands,
} as const satisfies CommandNames;

export type CommitteeCommands = typeof committeeCommands;
