/**
 * What the library is tested with, for those who embed it: generated years, specifications and laws.
 * @packageDocumentation
 */

export * from "./laws/corrections.js";
export * from "./laws/facts.js";
export { anyJournal, type JournalLawSettings } from "./laws/journals.js";
export * from "./laws/projections.js";
export * from "./laws/quota.js";
export type { Reading } from "./laws/readings.js";
export * from "./laws/round-trip.js";
export * from "./laws/rules.js";
export * from "./laws/secrecy.js";
export * from "./laws/times.js";
export * from "./laws/years.js";
export * from "./projection-specification.js";
export * from "./specification.js";
export * from "./story.js";
export * from "./years/index.js";
