import { frozen } from "../frozen.js";
import { figureNames, labelIn, labels, levelNames, type ValueNames } from "../labels.js";
import type { Language } from "../language.js";
import { formValues } from "./form-values.js";
import { outcomeValues } from "./outcome-values.js";
import { ruleValues } from "./rule-values.js";

/** The values of the vocabulary by kind, each with its name in both languages. */
export const valueLabels = /* @__PURE__ */ frozen({
  ...labels,
  ...formValues,
  ...ruleValues,
  ...outcomeValues,
  // Levels are figures too.
  figure: { ...levelNames, ...figureNames },
});

/** A kind of value, such as `level` or `disciplineForm`. */
export type ValueKind = keyof typeof valueLabels;

/** The values of one kind with their names. */
export const namesOfValues = (kind: ValueKind): ValueNames => valueLabels[kind];

/** The name of a value. A value without a name stays unchanged. */
export const valueLabel = (kind: ValueKind, value: string, language: Language): string =>
  labelIn(namesOfValues(kind), value, language);
