export { SnapshotError, type SnapshotErrorCode } from "./errors.js";
export { knownFrom, outgrown, resumeFold } from "./resume.js";
export { type Snapshot, snapshotSchema } from "./schema.js";
export { snapshotOf } from "./take.js";
