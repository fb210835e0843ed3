/**
 * Who may see what: roles, redacted journals, and readings of a year for one reader.
 * @packageDocumentation
 */
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
export { type About, type Sight, sightOf, sightProjections } from "./sight.js";
