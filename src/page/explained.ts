import type { LevelExplanation } from "../projections/explanation/explanation.js";
import { type Classification, explain, type Year } from "../projections/index.js";

/** The explanation of a subject's level. */
export const explainSubject = (year: Year, { subject: { kind, id } }: Classification): LevelExplanation => {
  if (kind === "member") return explain(year, { member: id });
  if (kind === "cell") return explain(year, { cell: id });
  if (kind === "collective") return explain(year, { collective: id });
  return explain(year, { baseOrganisation: id });
};
