import { type FieldWords, wordsByPlace } from "../fields/field.js";
import { caseFields } from "./case-fields.js";
import { examplesByFile, examplesByPlace, type LocalFileKind } from "./examples.js";
import { rubricFields } from "./rubric-fields.js";
import { ruleFields } from "./rule-fields.js";
import { conditionFields, sharedFields } from "./shared-fields.js";

const fields: Readonly<Record<string, FieldWords>> = {
  ...conditionFields,
  ...sharedFields,
  ...ruleFields,
  ...rubricFields,
  ...caseFields,
};

const isFile = (name: string): name is LocalFileKind => Object.hasOwn(examplesByFile, name);

/** The longest end of a way that a table has: the whole way, or the way without some fields that hold the last. */
const endIn = (table: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined =>
  names.map((_, index) => names.slice(index).join(".")).find((place) => Object.hasOwn(table, place));

/** An example of the field: of its own place, else as its kind of file has it, else of its name. */
const exampleAt = (names: readonly string[], words: FieldWords): unknown => {
  const [file = "", last = ""] = [names[0], names.at(-1)];
  const place = endIn(examplesByPlace, names);
  if (place?.includes(".") === true) return examplesByPlace[place];
  const named = endIn(fields, names);
  if (named?.includes(".") === true && words.example !== undefined) return words.example;
  if (isFile(file) && Object.hasOwn(examplesByFile[file], last)) return examplesByFile[file][last];
  return place === undefined ? words.example : examplesByPlace[place];
};

/**
 * The words of a field of a file that a committee writes; nothing for a name that somebody chose.
 *
 * @param names the kind of file where it is known, then the fields that hold the field, outermost first, and the field
 */
export const wordsOfFileField = (names: readonly string[]): FieldWords | undefined => {
  const words = wordsByPlace(fields, names);
  if (words === undefined) return undefined;
  const example = exampleAt(names, words);
  return example === undefined ? words : { ...words, example };
};

/** Whether some file has a field of this name. */
export const isFileField = (name: string): boolean =>
  Object.keys(fields).some((place) => place.split(".").at(-1) === name);
