export { describeFinding } from "./findings.js";
export { type LabelGroup, type Language, label, languages, share } from "./labels.js";
export { cite } from "./sources.js";
