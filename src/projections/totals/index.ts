export { totalsByOrganisation } from "./by-organisation.js";
export type { Counts } from "./counts.js";
export { mergeTotals, noTotals, type ReadAs, type Totals, totalsOf } from "./totals.js";
