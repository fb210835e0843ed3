import type { CommandNames } from "../command.js";

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

export type OrganisationCommands = typeof organisationCommands;
