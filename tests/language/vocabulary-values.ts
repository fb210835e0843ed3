import { eventTypes } from "../../src/events/catalogue.js";
import { namesOfValues, type ValueKind, valueLabels } from "../../src/language/words/values.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";

/** Values and names of the code that no reader should see: enumerations, event types, facts, parameters. */
export const vocabularyValues: ReadonlySet<string> = new Set([
  ...(Object.keys(valueLabels) as ValueKind[]).flatMap((kind) => Object.keys(namesOfValues(kind))),
  ...eventTypes,
  ...Object.values(ruleSets).flatMap(({ facts, parameters }) => [
    ...Object.keys(facts),
    ...Object.keys(parameters),
  ]),
]);
