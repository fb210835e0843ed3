import type { EventData } from "../events/catalogue.js";
import { periodOf } from "../events/period.js";
import type { Subject } from "../events/values.js";
import { type CommandNames, type CommandOf, everywhereCommands } from "./command.js";
import { decider, type Guards, type Recipes } from "./decider.js";
import { evidenceGuards, onEvidence } from "./evidence.js";
import {
  initialOrganisation,
  type OrganisationFacts,
  onOrganisation,
  organisationCommands,
  organisationGuards,
} from "./organisation.js";
import { listedTwice, type Reason, reason } from "./reason.js";
import { emptyTable, type KeyedTable, subjectPath } from "./table.js";

/** The facts that a committee's guards read. */
interface CommitteeFacts extends OrganisationFacts {
  /** The decisions that were issued, by id. */
  readonly decisions: KeyedTable<true>;
  /** By `period/kind/id`: whether the last decided level stands, was cancelled, or was refused to the subject. */
  readonly levels: KeyedTable<"stands" | "cancelled" | "not-rated">;
  /** The state of each complaint, by `period/complaint`. */
  readonly complaints: KeyedTable<"lodged" | "answered">;
}

const initialCommittee = (): CommitteeFacts => ({
  ...initialOrganisation(),
  decisions: emptyTable(),
  levels: emptyTable(),
  complaints: emptyTable(),
});

/** A period, as an entry names it. */
type Period = { readonly year: number; readonly period?: string | undefined };

/** A period and its subject as one key. */
const levelKey = ({ subject, ...period }: Period & { subject: Subject }): string =>
  `${periodOf(period)}/${subjectPath(subject)}`;

/** A complaint of a period as one key. */
const complaintKey = ({ complaint, ...period }: Period & { complaint: string }): string =>
  `${periodOf(period)}/${complaint}`;

/** The commands of a committee. Each one leads to one event. */
export const committeeCommands = {
  ...organisationCommands,
  IssueDecision: "DecisionIssued",
  DeclareQuotaGroups: "QuotaGroupsDeclared",
  ExtendCap: "CapExtended",
  GrantRelief: "ReliefGranted",
  DecideLevel: "LevelDecided",
  StateNotRated: "SubjectNotRated",
  CancelLevel: "LevelCancelled",
  RedecideLevel: "LevelRedecided",
  DistinguishSubject: "SubjectDistinguished",
  NotifyDecision: "DecisionNotified",
  PublishResults: "ResultsPublished",
  LodgeComplaint: "ComplaintLodged",
  AnswerComplaint: "ComplaintAnswered",
  CommendSubject: "SubjectCommended",
  ...everywhereCommands,
} as const satisfies CommandNames;

type CommitteeCommands = typeof committeeCommands;

type OfSubject = Period & { readonly subject: Subject };
type LevelCode = "level-stands" | "no-level-stands" | "level-never-decided";

const wrongLevel = (code: LevelCode, { subject, ...period }: OfSubject): Reason =>
  reason(code, "subject", { period: periodOf(period), subject: subjectPath(subject) });

/** A declaration puts a subject in one group and names it once. */
const oncePerDeclaration = ({ groups }: EventData<"QuotaGroupsDeclared">): Reason | undefined => {
  const twice = listedTwice(
    "groups",
    groups.map(({ group }) => group),
  );
  if (twice !== undefined) return twice;
  const seen = new Set<string>();
  for (const [index, { subjects }] of groups.entries()) {
    const again = listedTwice(`groups[${index}].subjects`, subjects.map(subjectPath), seen);
    if (again !== undefined) return again;
  }
  return undefined;
};

/** An entry that names a decision follows the issue of that decision. */
const ofIssued = (
  { decision }: { readonly decision?: string | undefined },
  { decisions }: CommitteeFacts,
): Reason | undefined =>
  decision === undefined || decisions[decision]
    ? undefined
    : reason("decision-not-issued", "decision", { decision });

/** The guards refuse a command that would contradict the record of a committee's decisions. */
const committeeGuards: Guards<CommitteeCommands, CommitteeFacts> = {
  ...organisationGuards,
  ...evidenceGuards,
  DecisionIssued: ({ decision }, { decisions }) =>
    decisions[decision] && reason("decision-already-issued", "decision", { decision }),
  QuotaGroupsDeclared: oncePerDeclaration,
  CapExtended: ofIssued,
  ReliefGranted: ofIssued,
  LevelDecided: (data, facts) =>
    ofIssued(data, facts) ??
    (facts.levels[levelKey(data)] === "stands" ? wrongLevel("level-stands", data) : undefined),
  SubjectNotRated: (data, facts) =>
    ofIssued(data, facts) ??
    (facts.levels[levelKey(data)] === "stands" ? wrongLevel("level-stands", data) : undefined),
  LevelCancelled: (data, facts) => {
    const level = facts.levels[levelKey(data)];
    return (
      ofIssued(data, facts) ??
      (level === undefined || level === "cancelled" ? wrongLevel("no-level-stands", data) : undefined)
    );
  },
  LevelRedecided: (data, facts) => {
    const level = facts.levels[levelKey(data)];
    if (level === undefined) return wrongLevel("level-never-decided", data);
    return ofIssued(data, facts) ?? (level === "stands" ? wrongLevel("level-stands", data) : undefined);
  },
  SubjectDistinguished: ofIssued,
  SubjectCommended: ofIssued,
  ComplaintLodged: (data, { complaints }) =>
    complaints[complaintKey(data)] &&
    reason("complaint-already-lodged", "complaint", { complaint: data.complaint }),
  ComplaintAnswered: (data, { complaints }) => {
    const { complaint } = data;
    const known = complaints[complaintKey(data)];
    if (known === undefined) return reason("complaint-not-lodged", "complaint", { complaint });
    return known === "answered"
      ? reason("complaint-already-answered", "complaint", { complaint })
      : undefined;
  },
};

/** What a committee records, and what older journals record of quarters. No command leads to that any more. */
type Recorded = CommitteeCommands & { readonly formerly: "QuarterLevelDecided" };

/** The recipes change the facts of a committee by each event. */
const onCommittee: Recipes<Recorded, CommitteeFacts> = {
  ...onOrganisation,
  ...onEvidence,
  DecisionIssued: (draft, { decision }) => {
    draft.decisions[decision] = true;
  },
  LevelDecided: (draft, decided) => {
    draft.levels[levelKey(decided)] = "stands";
  },
  QuarterLevelDecided: (draft, { year, quarter, subject, level, notRated }) => {
    if (level === undefined && notRated === undefined) return;
    const key = levelKey({ year, period: `${year}-Q${quarter}`, subject });
    draft.levels[key] = level === undefined ? "not-rated" : "stands";
  },
  SubjectNotRated: (draft, said) => {
    draft.levels[levelKey(said)] = "not-rated";
  },
  LevelCancelled: (draft, cancelled) => {
    draft.levels[levelKey(cancelled)] = "cancelled";
  },
  LevelRedecided: (draft, decided) => {
    draft.levels[levelKey(decided)] = "stands";
  },
  ComplaintLodged: (draft, lodged) => {
    draft.complaints[complaintKey(lodged)] = "lodged";
  },
  ComplaintAnswered: (draft, answered) => {
    draft.complaints[complaintKey(answered)] = "answered";
  },
};

/** A command to a committee. */
export type CommitteeCommand = CommandOf<typeof committeeCommands>;

/** Decides the commands on a committee and its decisions: stream `committee/<organisation>`. */
export const committee = decider({
  kind: "committee",
  commands: committeeCommands,
  begins: "OrganisationFounded",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialCommittee,
  guards: committeeGuards,
  on: onCommittee,
});
