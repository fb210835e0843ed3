/**
 * Other formats for a record: explanations as W3C PROV, entries as CloudEvents.
 * @packageDocumentation
 */
export { type CloudEvent, cloudEventOf, entryOf } from "./cloud-events.js";
export {
  type ProvAttributes,
  type ProvDocument,
  type ProvOptions,
  type ProvValue,
  provOf,
} from "./prov.js";
