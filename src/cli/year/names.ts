import { erasedText } from "../../events/seal/index.js";
import { members, statesOf, type Year } from "../../projections/index.js";

/** Names by id: of organisations always, of members only where they were asked for and the journal has them. */
export const namesOf = (year: Year, withMembers = false): ((id: string) => string) => {
  const { known, organisations } = year.context;
  const names = new Map<string, string>();
  if (withMembers)
    for (const [, state] of statesOf(known, members))
      for (const [id, { named }] of Object.entries(state.members))
        if (named !== undefined && named.name !== erasedText) names.set(id, named.name);
  for (const [id, organisation] of organisations) {
    const name = organisation.names.at(-1)?.value;
    if (name !== undefined) names.set(id, name);
  }
  return (id) => (names.has(id) ? `${names.get(id)} (${id})` : id);
};
