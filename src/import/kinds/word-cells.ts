import { withoutMarks } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { type CellReader, fault, type KnownValue, read } from "../column.js";

/** Words for the values of a closed list, by value. */
export type WordsFor<T extends string> = { readonly [K in T]?: readonly string[] };

/** One word of a closed list, in Vietnamese, in English, as its code, or another word that means the same. */
const wordOf = <T extends string | boolean>(
  words: readonly {
    readonly value: T;
    readonly means: Text;
    readonly also?: readonly string[];
    readonly marks?: readonly string[];
  }[],
): CellReader<T> => {
  const known = new Map(
    words.flatMap(({ value, means, also = [] }) =>
      [means.vi, means.en, ...also, String(value)].map((word) => [withoutMarks(word), value] as const),
    ),
  );
  const list = (language: "vi" | "en"): string => words.map(({ means }) => `“${means[language]}”`).join(", ");
  return {
    form: { vi: list("vi"), en: list("en") },
    choices: words.map(
      ({ value, means, marks = [] }): KnownValue => ({ value: String(value), means, marks }),
    ),
    read: (said) => {
      const value = known.get(withoutMarks(said));
      return value === undefined ? fault("not-in-form") : read(value);
    },
  };
};

/**
 * One value of the vocabulary by the name that every answer shows, by its code, or by another word that means it.
 * @param also other words that can mean nothing else in such a column
 * @param marks signs that often mean it; a person confirms what they mean in a table
 */
export const namedValue = <T extends string>(
  names: Readonly<Record<T, Text>>,
  also: WordsFor<T> = {},
  marks: WordsFor<T> = {},
): CellReader<T> =>
  wordOf(
    (Object.keys(names) as T[]).map((value) => ({
      value,
      means: names[value],
      ...(also[value] === undefined ? {} : { also: also[value] }),
      ...(marks[value] === undefined ? {} : { marks: marks[value] }),
    })),
  );

/** Yes or no. */
export const yesOrNo = wordOf([
  { value: true, means: { vi: "có", en: "yes" }, marks: ["x", "X", "✓"] },
  { value: false, means: { vi: "không", en: "no" }, marks: ["0"] },
]);
