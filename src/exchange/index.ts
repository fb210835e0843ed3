/**
 * A record in the words of others: explanations as W3C PROV, entries as CloudEvents.
 * @packageDocumentation
 */
export { type CloudEvent, cloudEventOf } from "./cloud-events/cloud-event.js";
export { entryOf } from "./cloud-events/entry.js";
export type { ProvAttributes, ProvDocument, ProvValue } from "./prov/document.js";
export { NotRecordedError, type ProvOptions, provOf } from "./prov/prov.js";
export { UnknownEventError } from "./prov/records.js";
export { SourceError } from "./source.js";
