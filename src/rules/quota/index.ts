export * from "./cap.js";
export * from "./roll-identity.js";
