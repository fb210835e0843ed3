/**
 * Labels and formats in Vietnamese and English beside what `chibo` exports.
 * @packageDocumentation
 */

// Words and figures.

export { citeWhole, dateText, percentText, pointsText, scoreText, share } from "./formats.js";
export { figureName, type LabelGroup } from "./labels.js";
