import type { Draft } from "immer";
import type { EventType } from "../events/catalogue.js";
import { type CommandNames, type CommandOf, correctionCommands } from "./command.js";
import { decider, type Guards, type Recipes } from "./decider.js";
import {
  initialOrganisation,
  type OrganisationFacts,
  onOrganisation,
  organisationCommands,
  organisationGuards,
} from "./organisation.js";
import { type Reason, reason, tooMany } from "./reason.js";
import { emptyTable, type KeyedTable } from "./table.js";

/** What began for a member and has not ended. */
type Spell = "exemption" | "party-activities" | "committee" | "prosecution" | "temporary-transfer";

/** What is known of somebody who is or was on the roll, or takes part for a time. */
interface MemberFacts {
  /** On the roll of this cell now. */
  readonly onRoll: boolean;
  /** An official member, no longer a probationary one. */
  readonly official: boolean;
  /** The death is recorded. */
  readonly dead: boolean;
  /** Suspensions are kept by what they suspend from. */
  readonly spells: { readonly [S in Spell]?: true };
}

/** What a cell's integrity depends on. */
interface CellFacts extends OrganisationFacts {
  /** By id. */
  readonly members: KeyedTable<MemberFacts>;
}

const initialCell = (): CellFacts => ({ ...initialOrganisation(), members: emptyTable() });

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

type CellCommands = typeof cellCommands;

type OfMember = { readonly member: string };
type Guard = (data: OfMember, facts: CellFacts) => Reason | undefined;

const notYetOnRoll: Guard = ({ member }, { members }) =>
  members[member]?.onRoll ? reason("already-on-roll", "member", { member }) : undefined;

/** Somebody who is, was or takes part for a time; what concerns a member who has left stays recordable. */
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

/** What would break the record of a cell. */
const cellGuards: Guards<CellCommands, CellFacts> = {
  ...organisationGuards,
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
  // The education may have begun in the cell that the member came from.
  EducationConcluded: everOnRoll,
  ConfidenceVoteHeld: (vote, facts) =>
    everOnRoll(vote, facts) ?? tooMany("returned", vote.high + vote.medium + vote.low, vote.returned),
};
type Recipe = (draft: Draft<CellFacts>, data: OfMember) => void;

/** The member's facts, begun where an imported stream never enrolled the member. */
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

/** What each fact changes in what is known of a cell. */
const onCell: Recipes<CellCommands, CellFacts> = {
  ...onOrganisation,
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

/** Decides what may be recorded of a cell, its offices and its roll: stream `cell/<cell>`. */
export const cell = decider({
  kind: "cell",
  commands: cellCommands,
  begins: "OrganisationFounded",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialCell,
  guards: cellGuards,
  on: onCell,
});
