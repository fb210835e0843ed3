import type { CommandNames } from "./command.js";
import type { Guards, Recipes } from "./decider.js";
import { type EvidenceFacts, initialEvidence } from "./evidence.js";
import { type Reason, reason } from "./reason.js";
import { emptyTable, type KeyedTable } from "./table.js";

/** The facts that the guards of an organisation's own events read. */
export interface OrganisationFacts extends EvidenceFacts {
  /** The organisation, after its foundation. */
  readonly organisation: string | undefined;
  /** Whether the dissolution is recorded. */
  readonly dissolved: boolean;
  /** The offices and their holders, by `office/member`. */
  readonly offices: KeyedTable<true>;
}

export const initialOrganisation = (): OrganisationFacts => ({
  organisation: undefined,
  dissolved: false,
  offices: emptyTable(),
  ...initialEvidence(),
});

/** An office and its holder as one key. */
const officeKey = ({ office, member }: { office: string; member: string }): string => `${office}/${member}`;

/** The commands of every organisation, on a cell's stream or on a committee's stream. */
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

/** A stream records only its own organisation. */
const ofAnother = (data: { organisation: string }, facts: OrganisationFacts): Reason | undefined =>
  data.organisation === facts.organisation
    ? undefined
    : reason("wrong-stream", "organisation", {
        expected: facts.organisation ?? "",
        found: data.organisation,
      });

/** The guards refuse a command that would contradict the record of an organisation. */
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

/** The recipes change the facts of an organisation by each event. */
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
