import { type FieldWords, wordsByPlace } from "../fields/field.js";
import { rubricFields } from "./rubric-fields.js";
import { ruleFields } from "./rule-fields.js";
import { conditionFields, sharedFields } from "./shared-fields.js";

const localFileFields = { ...conditionFields, ...sharedFields, ...ruleFields, ...rubricFields };

/** A file that a local committee writes, or a rule set as it ships. */
export type LocalFile = "overlay" | "rubric" | "roll-up" | "rule-set";

/** The words of a field of a file that a committee writes, by the names of the fields down to it, joined by dots. */
export const wordsOfLocalFileField = (file: LocalFile, path: string): FieldWords | undefined =>
  wordsByPlace(localFileFields, [file, ...path.split(".")]);
