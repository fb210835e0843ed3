import type { Language } from "../../src/language/language.js";
import { namesOfValues, type ValueKind } from "../../src/language/words/values.js";
import type { FieldWords } from "../../src/words.js";
import type { Json } from "./events.js";

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The words of a field, by the names of the fields on the way to it. */
type WordsAt = (path: string) => FieldWords | undefined;

/**
 * The annotations of a field, for form generators. The unit stands in the title, because JSON Schema has no
 * keyword for it.
 */
const annotations = (words: FieldWords, language: Language): Json => ({
  title:
    words.unit === undefined ? words.label[language] : `${words.label[language]} (${words.unit[language]})`,
  ...(words.help === undefined ? {} : { description: words.help[language] }),
  ...(words.example === undefined ? {} : { examples: [words.example] }),
});

/** Values with their names, for form generators: `oneOf` of constants with titles. */
export const choices = (values: readonly unknown[], kind: ValueKind, language: Language): Json => {
  const names = namesOfValues(kind);
  return {
    type: "string",
    oneOf: values.map((value) => {
      const title = names[String(value)]?.[language];
      return title === undefined ? { const: value } : { const: value, title };
    }),
  };
};

/**
 * A JSON Schema with the words of its fields: title, description, an example and the names of values.
 *
 * @param wordsAt the words of a field; a list is passed over in its path
 */
export const withWords = (json: Json, wordsAt: WordsAt, language: Language): Json => {
  const walk = (node: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((part) => walk(part, path));
    if (!isObject(node)) return node;
    const kind = path.length === 0 ? undefined : wordsAt(path.join("."))?.values;
    const { enum: values, type: _, ...rest } = node;
    const shown =
      Array.isArray(values) && kind !== undefined ? { ...rest, ...choices(values, kind, language) } : node;
    return Object.fromEntries(
      Object.entries(shown).map(([keyword, part]) => [
        keyword,
        keyword === "properties" && isObject(part) ? fieldsOf(part, path) : walk(part, path),
      ]),
    );
  };
  const fieldsOf = (properties: Json, path: readonly string[]): Json =>
    Object.fromEntries(
      Object.entries(properties).map(([name, field]) => {
        const inner = [...path, name];
        const words = wordsAt(inner.join("."));
        const walked = walk(field, inner) as Json;
        return [name, words === undefined ? walked : { ...annotations(words, language), ...walked }];
      }),
    );
  return walk(json, []) as Json;
};
