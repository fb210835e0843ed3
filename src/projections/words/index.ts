export { askedText } from "./asked.js";
export { renderConsolidation } from "./consolidation.js";
export { dateText, dayText } from "./dates.js";
export { figureName, type LabelGroup, label, percentText, share } from "./labels.js";
export { pointsText, scoreText } from "./points.js";
export { cite, citeWhole } from "./sources.js";
