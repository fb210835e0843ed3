/**
 * What the library is tested with, for those who embed it: generated years, specifications and laws.
 * @packageDocumentation
 */

export * from "./laws/directions.js";
export * from "./laws/facts.js";
export * from "./laws/quota.js";
export * from "./laws/rules.js";
export * from "./years/index.js";
