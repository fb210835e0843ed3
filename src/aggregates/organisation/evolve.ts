import type { Recipes } from "../decider.js";
import type { OrganisationCommands } from "./commands.js";
import { type OrganisationFacts, officeKey } from "./state.js";

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
