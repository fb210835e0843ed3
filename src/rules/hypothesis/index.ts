export { checkReach } from "./check.js";
export * from "./errors.js";
export * from "./reach.js";
export { type Supposed, suppose } from "./suppose.js";
