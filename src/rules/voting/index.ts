export * from "./discipline-ballot.js";
export * from "./electorate.js";
export * from "./eligibility/index.js";
export * from "./level-ballot.js";
export * from "./majority.js";
export * from "./policy.js";
export * from "./repeated-ballot.js";
