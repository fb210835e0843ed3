import type { CommandNames } from "./command.js";
import type { Guards, Recipes } from "./decider.js";
import { type Reason, reason } from "./reason.js";
import { emptyTable, type KeyedTable } from "./table.js";

/** What the integrity of an organisation's own story depends on. */
export interface OrganisationFacts {
  /** The organisation, once it is founded. */
  readonly organisation: string | undefined;
  /** Its end is recorded. */
  readonly dissolved: boolean;
  /** Offices held, by `office/member`. */
  readonly offices: KeyedTable<true>;
}

export const initialOrganisation = (): OrganisationFacts => ({
  organisation: undefined,
  dissolved: false,
  offices: emptyTable(),
});

/** An office and its holder as one key. */
const officeKey = ({ office, member }: { office: string; member: string }): string => `${office}/${member}`;

/** What can be asked of every organisation, on a cell's stream or a committee's. */
export const organisationCommands = {
  FoundOrganisation: "OrganisationFounded",
  RenameOrganisation: "OrganisationRenamed",
  AttachOrganisation: "OrganisationAttached",
  DissolveOrganisation: "OrganisationDissolved",
  DisciplineOrganisation: "OrganisationDisciplined",
  ConcludeWrongdoing: "WrongdoingConcluded",
  FillOffice: "OfficeFilled",
  VacateOffice: "OfficeVacated",
  AdoptRubric: "RubricAdopted",
  CountActivity: "ActivityCounted",
} as const satisfies CommandNames;

type OrganisationCommands = typeof organisationCommands;

/** A stream tells the story of its own organisation only. */
const ofAnother = (data: { organisation: string }, facts: OrganisationFacts): Reason | undefined =>
  data.organisation === facts.organisation
    ? undefined
    : reason("wrong-stream", "organisation", {
        expected: facts.organisation ?? "",
        found: data.organisation,
      });

/** What would break the record of an organisation. */
export const organisationGuards = {
  OrganisationRenamed: ofAnother,
  OrganisationAttached: ofAnother,
  OrganisationDissolved: (data, facts) =>
    ofAnother(data, facts) ??
    (facts.dissolved ? reason("already-recorded", "", { stands: "OrganisationDissolved" }) : undefined),
  OrganisationDisciplined: ofAnother,
  WrongdoingConcluded: ofAnother,
  RubricAdopted: ofAnother,
  ActivityCounted: ofAnother,
  OfficeFilled: ofAnother,
  OfficeVacated: (data, facts) =>
    ofAnother(data, facts) ??
    (facts.offices[officeKey(data)]
      ? undefined
      : reason("office-not-held", "member", { member: data.member, office: data.office })),
} satisfies Guards<OrganisationCommands, OrganisationFacts>;

/** What each fact changes in what is known of an organisation. */
export const onOrganisation = {
  OrganisationFounded: (draft, { organisation }) => {
    draft.organisation = organisation;
  },
  OrganisationDissolved: (draft) => {
    draft.dissolved = true;
  },
  OfficeFilled: (draft, filled) => {
    draft.offices[officeKey(filled)] = true;
  },
  OfficeVacated: (draft, vacated) => {
    delete draft.offices[officeKey(vacated)];
  },
} satisfies Recipes<OrganisationCommands, OrganisationFacts>;
