/**
 * Spans of OpenTelemetry around commands, replays and readings. Asks for nothing: the caller hands a tracer of
 * `@opentelemetry/api`, or none.
 * @packageDocumentation
 */
export { type Spans, spansOf } from "./spans.js";
export type { Attributes, Span, Tracer } from "./tracer.js";
