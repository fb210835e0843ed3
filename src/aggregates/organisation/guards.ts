import type { Guards } from "../decider.js";
import { type Reason, reason } from "../reason.js";
import type { OrganisationCommands } from "./commands.js";
import { type OrganisationFacts, officeKey } from "./state.js";

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
