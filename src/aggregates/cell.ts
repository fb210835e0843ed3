import type { Draft } from "immer";
import type { EventType } from "../events/catalogue.js";
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
import { type Reason, reason, tooMany } from "./reason.js";
import { emptyTable, type KeyedTable } from "./table.js";

/** A state of a member that began and has not ended. */
type Spell = "exemption" | "party-activities" | "committee" | "prosecution" | "temporary-transfer";

/** The facts on a person who is or was on the roll, or takes part for a time. */
interface MemberFacts {
  /** Whether the member is on the roll of this cell now. */
  readonly onRoll: boolean;
  /** Whether the member is an official one. A probationary member is not. */
  readonly official: boolean;
  /** Whether the death is recorded. */
  readonly dead: boolean;
  /** The states that began and have not ended. Each suspension has its own entry. */
  readonly spells: { readonly [S in Spell]?: true };
}

/** The facts that a cell's guards read. */
interface CellFacts extends OrganisationFacts {
  /** The members by id. */
  readonly members: KeyedTable<MemberFacts>;
}

const initialCell = (): CellFacts => ({ ...initialOrganisation(), members: emptyTable() });

/** The commands of a cell. Each one leads to one event. */
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
  ...everywhereCommands,
} as const satisfies CommandNames;

type CellCommands = typeof cellCommands;

type OfMember = { readonly member: string };
type Guard = (data: OfMember, facts: CellFacts) => Reason | undefined;

const notYetOnRoll: Guard = ({ member }, { members }) =>
  members[member]?.onRoll ? reason("already-on-roll", "member", { member }) : undefined;

/**
 * The member is or was on the roll, or takes part for a time. A cell can still record events of a member who
 * left.
 */
const everOnRoll: Guard = ({ member }, { members }) =>
  members[member] === undefined ? reason("never-on-roll", "member", { member }) : undefined;

const nowOnRoll: Guard = (data, facts) =>
  everOnRoll(data, facts) ??
  (facts.members[data.member]?.onRoll ? undefined : reason("not-on-roll", "member", { member: data.member }));

const hasBegun =
  (spell: Spell, needs: EventType): Guard =>
  (data, facts) =>
    everOnRoll(data, facts) ??
    (facts.members[data.member]?.spells[spell]
      ? undefined
      : reason("never-began", "member", { member: data.member, needs }));

/** The guards refuse a command that would contradict the record of a cell. */
const cellGuards: Guards<CellCommands, CellFacts> = {
  ...organisationGuards,
  ...evidenceGuards,
  MemberNamed: everOnRoll,
  MemberEnrolled: notYetOnRoll,
  MemberAdmitted: notYetOnRoll,
  MemberTransferredIn: notYetOnRoll,
  MemberTemporarilyTransferredIn: notYetOnRoll,
  MemberRecognised: (data, facts) =>
    everOnRoll(data, facts) ??
    (facts.members[data.member]?.official
      ? reason("already-official", "member", { member: data.member })
      : undefined),
  MemberTransferredOut: nowOnRoll,
  MemberRemoved: nowOnRoll,
  MemberExpelled: everOnRoll,
  MemberDied: (data, facts) =>
    everOnRoll(data, facts) ??
    (facts.members[data.member]?.dead
      ? reason("already-dead", "member", { member: data.member })
      : undefined),
  MemberTemporarilyTransferredOut: everOnRoll,
  TemporaryTransferEnded: hasBegun("temporary-transfer", "MemberTemporarilyTransferredOut"),
  MemberExempted: everOnRoll,
  MemberExemptionEnded: hasBegun("exemption", "MemberExempted"),
  MemberSuspended: everOnRoll,
  MemberSuspensionEnded: (data, facts) => hasBegun(data.from, "MemberSuspended")(data, facts),
  MemberProsecuted: everOnRoll,
  MemberProsecutionEnded: hasBegun("prosecution", "MemberProsecuted"),
  MemberCategorised: everOnRoll,
  LeaveTaken: everOnRoll,
  FeesPaid: everOnRoll,
  MemberDisciplined: everOnRoll,
  DegradationConcluded: everOnRoll,
  EducationBegun: everOnRoll,
  // The education may have begun in the member's former cell.
  EducationConcluded: everOnRoll,
  ConfidenceVoteHeld: (vote, facts) =>
    everOnRoll(vote, facts) ?? tooMany("returned", vote.high + vote.medium + vote.low, vote.returned),
};
type Recipe = (draft: Draft<CellFacts>, data: OfMember) => void;

/** The member's facts. The function makes new facts if an imported stream never enrolled the member. */
const memberOf = (draft: Draft<CellFacts>, member: string): Draft<MemberFacts> => {
  const known = draft.members[member];
  if (known !== undefined) return known;
  draft.members[member] = { onRoll: false, official: false, dead: false, spells: {} };
  return memberOf(draft, member);
};

const entersRoll = (draft: Draft<CellFacts>, member: string, official: boolean): void => {
  const facts = memberOf(draft, member);
  facts.onRoll = true;
  facts.official = official;
};

const leavesRoll: Recipe = (draft, { member }) => {
  memberOf(draft, member).onRoll = false;
};

const beginsSpell =
  (spell: Spell): Recipe =>
  (draft, { member }) => {
    memberOf(draft, member).spells[spell] = true;
  };

const endsSpell =
  (spell: Spell): Recipe =>
  (draft, { member }) => {
    delete memberOf(draft, member).spells[spell];
  };

/** The recipes change the facts of a cell by each event. */
const onCell: Recipes<CellCommands, CellFacts> = {
  ...onOrganisation,
  ...onEvidence,
  MemberEnrolled: (draft, { member, status }) => entersRoll(draft, member, status === "official"),
  MemberAdmitted: (draft, { member }) => entersRoll(draft, member, false),
  MemberTransferredIn: (draft, { member, status }) => entersRoll(draft, member, status === "official"),
  MemberRecognised: (draft, { member }) => {
    memberOf(draft, member).official = true;
  },
  MemberTransferredOut: leavesRoll,
  MemberRemoved: leavesRoll,
  MemberExpelled: leavesRoll,
  MemberDied: (draft, { member }) => {
    leavesRoll(draft, { member });
    memberOf(draft, member).dead = true;
  },
  MemberTemporarilyTransferredOut: beginsSpell("temporary-transfer"),
  MemberTemporarilyTransferredIn: beginsSpell("temporary-transfer"),
  TemporaryTransferEnded: endsSpell("temporary-transfer"),
  MemberExempted: beginsSpell("exemption"),
  MemberExemptionEnded: endsSpell("exemption"),
  MemberSuspended: (draft, data) => beginsSpell(data.from)(draft, data),
  MemberSuspensionEnded: (draft, data) => endsSpell(data.from)(draft, data),
  MemberProsecuted: beginsSpell("prosecution"),
  MemberProsecutionEnded: endsSpell("prosecution"),
};

/** A command to a cell. */
export type CellCommand = CommandOf<typeof cellCommands>;

/** Decides the commands on a cell, its offices and its roll: stream `cell/<cell>`. */
export const cell = decider({
  kind: "cell",
  commands: cellCommands,
  begins: "OrganisationFounded",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialCell,
  guards: cellGuards,
  on: onCell,
});
