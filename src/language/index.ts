/**
 * Labels and formats in Vietnamese and English beside what `chibo` exports.
 * @packageDocumentation
 */

// Words and figures.

export { percentText, pointsText, scoreText, share } from "./formats.js";
export { figureName } from "./labels.js";
