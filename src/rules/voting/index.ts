export * from "./electorate.js";
export * from "./majority.js";
