export { analyse } from "./analyse.js";
export * from "./remark.js";
