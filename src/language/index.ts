/**
 * Labels and formats in Vietnamese and English that `chibo` does not export.
 * @packageDocumentation
 */

// Words and figures.

export { percentText, pointsText, scoreText, share } from "./formats.js";
export { figureName } from "./labels.js";

// Values of the vocabulary: their names, and the value for a name.

export type { Text } from "./text.js";
export type { Words } from "./words/fields/field.js";
export { codeNamed, valueNamed } from "./words/read-name.js";
export { namesOfValues, type ValueKind, valueLabel, valueLabels } from "./words/values.js";
