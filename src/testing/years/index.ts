export { plausibleYear, type YearConstraints } from "./arbitrary.js";
export { buildYear } from "./build.js";
export * from "./nasty.js";
export * from "./plan.js";
export * from "./scheme.js";
export * from "./seeded.js";
