/** Segments: a packed, checksummed form of a journal for replays. JSON Lines stays the form of record. */
export { PackError, SegmentError } from "./errors.js";
export { readSegments, readSegmentsSync } from "./files.js";
export { type Entry, packSegments } from "./pack.js";
export type { SegmentOptions } from "./read.js";
