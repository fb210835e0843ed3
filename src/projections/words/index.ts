export { askedText } from "./asked.js";
export { renderConsolidation } from "./consolidation.js";
export { describeFinding } from "./findings.js";
export { type LabelGroup, label, share } from "./labels.js";
export { pointsText, scoreText } from "./points.js";
export { cite } from "./sources.js";
