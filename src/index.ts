/**
 * chibo: a year of a party organisation as events, read under dated rules, explained down to the events.
 * Rule sets, rubrics and the engine are in `chibo/rules`.
 * @packageDocumentation
 */
export * from "./aggregates/index.js";
export * from "./events/index.js";
export * from "./explanation/index.js";
export {
  cite,
  citeWhole,
  dateText,
  percentText,
  pointsText,
  scoreText,
  share,
  vietnameseDay,
} from "./language/formats.js";
export { figureName, type LabelGroup, label } from "./language/labels.js";
export { type Language, languages } from "./language/language.js";
export * from "./projections/index.js";
