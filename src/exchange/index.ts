/**
 * A record in the words of others: entries as CloudEvents.
 * @packageDocumentation
 */
export { type CloudEvent, cloudEventOf } from "./cloud-events/cloud-event.js";
export { entryOf } from "./cloud-events/entry.js";
export { SourceError } from "./source.js";
