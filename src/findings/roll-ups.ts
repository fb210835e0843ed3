import { policyInUse } from "../projections/year/adopted-rubric.js";
import type { YearContext } from "../projections/year/context.js";
import { type Finding, finding } from "./finding.js";

/** Policies that were adopted or named and that the reader does not know: nothing is rolled up by them. */
export const rollUpFindings = (context: YearContext): Finding[] =>
  context.cells.flatMap(({ id }) => {
    const policy = policyInUse(context, id);
    if (policy === undefined || policy.known) return [];
    const events = policy.adopted === undefined ? [] : [policy.adopted.by];
    return [finding("roll-up-unknown", id, { details: { policy: policy.id }, events })];
  });
