import type { Draft } from "immer";
import type { Recipes } from "../decider.js";
import { onOrganisation } from "../organisation/evolve.js";
import type { CellCommands } from "./commands.js";
import type { CellFacts, MemberFacts, Spell } from "./state.js";

type OfMember = { readonly member: string };
type Recipe = (draft: Draft<CellFacts>, data: OfMember) => void;

/** The member's facts, begun where an imported stream never enrolled the member. */
const memberOf = (draft: Draft<CellFacts>, member: string): Draft<MemberFacts> => {
  const known = draft.members[member];
  if (known !== undefined) return known;
  draft.members[member] = { onRoll: false, official: false, dead: false, spells: {} };
  return memberOf(draft, member);
};

const arrives = (draft: Draft<CellFacts>, member: string, official: boolean): void => {
  const facts = memberOf(draft, member);
  facts.onRoll = true;
  facts.official = official;
};

const leaves: Recipe = (draft, { member }) => {
  memberOf(draft, member).onRoll = false;
};

const begins =
  (spell: Spell): Recipe =>
  (draft, { member }) => {
    memberOf(draft, member).spells[spell] = true;
  };

const ends =
  (spell: Spell): Recipe =>
  (draft, { member }) => {
    delete memberOf(draft, member).spells[spell];
  };

/** What each fact changes in what is known of a cell. */
export const onCell: Recipes<CellCommands, CellFacts> = {
  ...onOrganisation,
  MemberEnrolled: (draft, { member, status }) => arrives(draft, member, status === "official"),
  MemberAdmitted: (draft, { member }) => arrives(draft, member, false),
  MemberTransferredIn: (draft, { member, status }) => arrives(draft, member, status === "official"),
  MemberRecognised: (draft, { member }) => {
    memberOf(draft, member).official = true;
  },
  MemberTransferredOut: leaves,
  MemberRemoved: leaves,
  MemberExpelled: leaves,
  MemberDied: (draft, { member }) => {
    leaves(draft, { member });
    memberOf(draft, member).dead = true;
  },
  MemberTemporarilyTransferredOut: begins("temporary-transfer"),
  MemberTemporarilyTransferredIn: begins("temporary-transfer"),
  TemporaryTransferEnded: ends("temporary-transfer"),
  MemberExempted: begins("exemption"),
  MemberExemptionEnded: ends("exemption"),
  MemberSuspended: (draft, data) => begins(data.from)(draft, data),
  MemberSuspensionEnded: (draft, data) => ends(data.from)(draft, data),
  MemberProsecuted: begins("prosecution"),
  MemberProsecutionEnded: ends("prosecution"),
};
