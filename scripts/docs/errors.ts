import type { Text } from "../../src/rules/index.js";
import { type Family, families } from "../schema/errors/families.js";
import { type Vocabulary, vocabularies, wordsOf } from "./errors/vocabularies.js";
import type { Words } from "./errors/words.js";
import { list, made, page, table } from "./markdown.js";
import { once } from "./once.js";

const told = (text: Text | string | undefined): string => {
  if (text === undefined) return "";
  return typeof text === "string" ? text : `${text.vi}<br>*${text.en}*`;
};

const wordsTable = (words: Words): string => {
  const rows = Object.entries(words);
  const remedies = rows.some(([, { remedy }]) => remedy !== undefined);
  return table(
    remedies ? ["Code", "Says", "What to do"] : ["Code", "Says"],
    rows.map(([code, { says, remedy }]) => [`\`${code}\``, told(says), ...(remedies ? [told(remedy)] : [])]),
  );
};

const imported = ({ from }: Family): string => from.map((path) => `\`${path}\``).join(", ");

const vocabularyOf = ({ name }: Family, all: readonly Vocabulary[]): Vocabulary | undefined =>
  all.find(({ types }) => types.includes(name));

const errorRows = (thrown: readonly Family[], all: readonly Vocabulary[]): string[][] =>
  thrown.flatMap((family) => {
    const vocabulary = vocabularyOf(family, all);
    const [name, from] = [`\`${family.name}\``, imported(family)];
    if (vocabulary !== undefined)
      return [[name, from, `[${vocabulary.title}](#${vocabulary.id})`, family.says, ""]];
    const words = wordsOf(family, all);
    return family.codes.map((code) => [
      name,
      from,
      `\`${code}\``,
      told(words[code]?.says),
      told(words[code]?.remedy),
    ]);
  });

const section = ({ id, title, about, types, words, page: elsewhere }: Vocabulary): string[] => [
  `<a id="${id}"></a>`,
  `## ${title}`,
  `${about}${types.length === 0 ? "" : ` Carried by ${types.map((type) => `\`${type}\``).join(", ")}.`}`,
  elsewhere === undefined
    ? wordsTable(words)
    : `${Object.keys(words).length} codes: [${title}](${elsewhere}).`,
];

/** The table of every error and code, from the types that carry them and the sentences that are said. */
export const errorsPage = once(() => {
  const known = families();
  const all = vocabularies(known);
  const [thrown, reported] = [true, false].map((each) => known.filter((family) => family.thrown === each));
  return page(
    made("the errors and their sentences"),
    "# Errors and codes",
    "Whatever goes wrong has a **code**, the place and a remedy. A code is stable: programs may branch on it, and it changes " +
      "with a major version only ([versioning](versioning.md)). Sentences are for people and may change. `{member}` and the " +
      "like stand for what the error names.",
    list([
      "**Thrown** is what the caller did wrong, or what a store did. Each class has a `name` and a `code`, and its message ends with the remedy.",
      "**Returned** is what is wrong with data: lines, files, tables, seals. One bad line never ends a reading.",
      "**Found** is what rules have against a record that is sound: [findings](findings.md).",
    ]),
    "## Thrown",
    table(["Error", "From", "Code", "When", "What to do"], errorRows(thrown ?? [], all)),
    "A mistake in the code of a test throws a plain `Error` in `chibo/testing`.",
    "## Returned",
    table(
      ["Report", "From", "Codes", "Says"],
      (reported ?? []).map((family) => {
        const vocabulary = vocabularyOf(family, all);
        return [
          `\`${family.name}\``,
          imported(family),
          vocabulary === undefined ? "" : `[${vocabulary.title}](#${vocabulary.id})`,
          family.says,
        ];
      }),
    ),
    ...all.flatMap(section),
  );
});
