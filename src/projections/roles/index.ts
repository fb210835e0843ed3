/**
 * Who may see what: roles, redacted journals, and readings of a year for one reader.
 * @packageDocumentation
 */
export { type HiddenPlace, hiddenIn } from "./hidden.js";
export { namesFor, readFor } from "./read-for.js";
export { type Redacted, redact, type Taken } from "./redact.js";
export { type Right, rights } from "./rights.js";
export {
  type FieldClass,
  fieldClasses,
  type Reach,
  type Role,
  reaches,
  roles,
  type Viewer,
} from "./roles.js";
export { seenBy } from "./seen-by.js";
export { type About, type Sight, sightOf, sightProjections } from "./sight.js";
export { type GuardedTotals, guardTotals, type Totals } from "./totals.js";
export { veiled } from "./veil.js";
