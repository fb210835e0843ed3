import { type Table, table } from "../table.js";

/** What the integrity of an organisation's own story depends on. */
export interface OrganisationFacts {
  /** The organisation, once it is founded. */
  readonly organisation: string | undefined;
  /** Its end is recorded. */
  readonly dissolved: boolean;
  /** Offices held, by `office/member`. */
  readonly offices: Table<true>;
}

export const initialOrganisation = (): OrganisationFacts => ({
  organisation: undefined,
  dissolved: false,
  offices: table(),
});

/** An office and its holder as one key. */
export const officeKey = ({ office, member }: { office: string; member: string }): string =>
  `${office}/${member}`;
