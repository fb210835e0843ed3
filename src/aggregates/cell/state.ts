import { initialOrganisation, type OrganisationFacts } from "../organisation/state.js";
import { type Table, table } from "../table.js";

/** What began for a member and has not ended. */
export type Spell = "exemption" | "party-activities" | "committee" | "prosecution" | "temporary-transfer";

/** What is known of somebody who is or was on the roll, or takes part for a time. */
export interface MemberFacts {
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
export interface CellFacts extends OrganisationFacts {
  /** By id. */
  readonly members: Table<MemberFacts>;
}

export const initialCell = (): CellFacts => ({ ...initialOrganisation(), members: table() });
