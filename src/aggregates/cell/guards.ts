import type { EventType } from "../../events/catalogue.js";
import type { Guards } from "../decider.js";
import { organisationGuards } from "../organisation/guards.js";
import { type Reason, reason, tooMany } from "../reason.js";
import type { CellCommands } from "./commands.js";
import type { CellFacts, Spell } from "./state.js";

type OfMember = { readonly member: string };
type Guard = (data: OfMember, facts: CellFacts) => Reason | undefined;

const arrives: Guard = ({ member }, { members }) =>
  members[member]?.onRoll ? reason("already-on-roll", "member", { member }) : undefined;

/** Somebody who is, was or takes part for a time; what concerns a member who has left stays recordable. */
const known: Guard = ({ member }, { members }) =>
  members[member] === undefined ? reason("never-on-roll", "member", { member }) : undefined;

const onRoll: Guard = (data, facts) =>
  known(data, facts) ??
  (facts.members[data.member]?.onRoll ? undefined : reason("not-on-roll", "member", { member: data.member }));

const ends =
  (spell: Spell, needs: EventType): Guard =>
  (data, facts) =>
    known(data, facts) ??
    (facts.members[data.member]?.spells[spell]
      ? undefined
      : reason("never-began", "member", { member: data.member, needs }));

/** What would break the record of a cell. */
export const cellGuards: Guards<CellCommands, CellFacts> = {
  ...organisationGuards,
  MemberNamed: known,
  MemberEnrolled: arrives,
  MemberAdmitted: arrives,
  MemberTransferredIn: arrives,
  MemberTemporarilyTransferredIn: arrives,
  MemberRecognised: (data, facts) =>
    known(data, facts) ??
    (facts.members[data.member]?.official
      ? reason("already-official", "member", { member: data.member })
      : undefined),
  MemberTransferredOut: onRoll,
  MemberRemoved: onRoll,
  MemberExpelled: known,
  MemberDied: (data, facts) =>
    known(data, facts) ??
    (facts.members[data.member]?.dead
      ? reason("already-dead", "member", { member: data.member })
      : undefined),
  MemberTemporarilyTransferredOut: known,
  TemporaryTransferEnded: ends("temporary-transfer", "MemberTemporarilyTransferredOut"),
  MemberExempted: known,
  MemberExemptionEnded: ends("exemption", "MemberExempted"),
  MemberSuspended: known,
  MemberSuspensionEnded: (data, facts) => ends(data.from, "MemberSuspended")(data, facts),
  MemberProsecuted: known,
  MemberProsecutionEnded: ends("prosecution", "MemberProsecuted"),
  MemberCategorised: known,
  LeaveTaken: known,
  FeesPaid: known,
  MemberDisciplined: known,
  DegradationConcluded: known,
  EducationBegun: known,
  // The education may have begun in the cell that the member came from.
  EducationConcluded: known,
  ConfidenceVoteHeld: (vote, facts) =>
    known(vote, facts) ?? tooMany("returned", vote.high + vote.medium + vote.low, vote.returned),
};
