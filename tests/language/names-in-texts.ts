import { exampleRubric } from "../../examples/rubric.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { findingKinds } from "../../src/findings/index.js";
import type { Column } from "../../src/import/column.js";
import { tableKinds } from "../../src/import/kinds/table-kinds.js";
import { problemCodes } from "../../src/language/problems/describe-problem.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ngheAnTemplates } from "../../src/rules/rubrics/shipped/nghe-an-2023.js";
import { rollUpPolicies } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { chibo } from "../support/command.js";
import { Names } from "./foreign-words.js";
import { vocabularyValues } from "./vocabulary-values.js";

/** The commands and their subcommands, in the list of the help. */
const commandsBelow = (...path: string[]): string[][] => {
  const { stdout } = chibo(...path, "--help", "--lang", "en");
  const listed = stdout.split(/^Commands:$/m)[1] ?? "";
  const own = [...listed.matchAll(/^ {2}([a-z][a-z-]*)/gm)].flatMap(([, name = ""]) =>
    name === "help" ? [] : [[...path, name]],
  );
  return own.flatMap((each) => [each, ...(path.length > 1 ? [] : commandsBelow(...each))]);
};

/** Every command with its words. The program itself has no words. */
export const commands: readonly (readonly string[])[] = [[], ...commandsBelow()];

/** The documents and points that citations name. */
const citationsIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === "string"
      ? /^(?:document|number|issuer|point)$/.test(key)
        ? [each]
        : []
      : citationsIn(each),
  );
};

/** The column headings of tables, in both languages. */
const headings = Object.values(tableKinds).flatMap(({ columns }) =>
  Object.entries<Column>(columns).flatMap(([name, { header, also }]) => [
    name,
    header.vi,
    header.en,
    ...also,
  ]),
);

/** The headings side by side, as the help lists the columns of a table, with the typed form of a quarter. */
export const withHeadings = (): Names => withNames([...headings, ...Object.keys(tableKinds), "2026-Q3"]);

/**
 * The ids of shipped rule sets and rubrics, their citations, the codes that a user types, and the commands.
 */
const ownNames: readonly string[] = [
  ...Object.keys(ruleSets),
  ...Object.keys(rubrics),
  ...Object.values(ngheAnTemplates).map(({ id }) => id),
  ...citationsIn([ruleSets, rubrics, ngheAnTemplates, rollUpPolicies]),
  ...Object.keys(rollUpPolicies),
  exampleRubric.id,
  ...citationsIn(exampleRubric),
  ...Object.keys(findingKinds),
  ...commands.map((words) => ["chibo", ...words].join(" ")),
];

/** Codes that a text names in brackets, so that a reader can ask for them. */
const codes: readonly string[] = problemCodes;

/**
 * The options of parameters, the grounds and cases of relief, the keys of points: a text on a mistake lists them in
 * quotation marks.
 */
const listed: readonly string[] = Object.values(ruleSets).flatMap(({ parameters, facts, scoring }) => [
  ...(scoring?.rubrics ?? []).flatMap(({ groups }) => groups.map(({ fact }) => fact.replace("points.", ""))),
  ...Object.values(parameters).flatMap(({ choices = [] }) => choices),
  ...Object.keys(facts).flatMap((name) => (name.startsWith("relief.") ? name.split(".") : [])),
]);

/** The names that a text may contain: the names for every text, and the given ones. */
export const withNames = (names: Iterable<string> = [], quoted: Iterable<string> = []): Names =>
  new Names([...ownNames, ...names], [...listed, ...quoted], codes);

/** The ids in a rule set or rubric; a local file refers to them. */
export const idsIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const { id, facts = {}, parameters = {} } = value as Readonly<Record<string, unknown>>;
  return [
    ...(typeof id === "string" ? [id] : []),
    ...Object.keys(facts as object),
    ...Object.keys(parameters as object),
    ...Object.values(value).flatMap(idsIn),
  ];
};

/** All texts in the data of an entry. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * The ids and texts of a journal. A text that is also a value of the vocabulary is a name only in quotation
 * marks.
 */
export const namesIn = (events: Iterable<JournalEvent>): Names => {
  const texts = new Set(
    [...events].flatMap(({ stream, data, metadata }) => [...stream.split("/"), ...textsIn([data, metadata])]),
  );
  const isName = (text: string): boolean => !vocabularyValues.has(text) && !/^\d[\d-]*$/.test(text);
  return withNames([...texts].filter(isName), texts);
};

/**
 * A text about a JSON file without its quotes of JSON: keys and values in straight quotes, and codes in
 * brackets.
 */
export const withoutJson = (text: string): string =>
  text.replaceAll(/"(?:[^"\\\n]|\\.)*"|\[[a-z]+(?:-[a-z]+)*\]$/gmu, " ");
