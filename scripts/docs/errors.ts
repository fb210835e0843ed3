import type { Failure } from "../../src/cli/shared/failure.js";
import { problemKinds } from "../../src/cli/shared/problem-words.js";
import { findingCatalogue } from "../../src/findings/catalogue.js";
import type { Text } from "../../src/rules/engine/conditions/vocabulary.js";
import { type Family, families } from "../schema/program.js";
import {
  breakWords,
  defectWords,
  flawWords,
  importWords,
  looseningWords,
  refusalWords,
  remarkWords,
  type Said,
  thrown,
  type Words,
} from "./error-words.js";
import { list, made, once, page, table } from "./writing.js";

/** Codes that belong together, with what they say. */
export interface Vocabulary {
  readonly id: string;
  readonly title: string;
  /** Where it comes from, before the table. */
  readonly about: string;
  /** The public types that carry its codes. */
  readonly types: readonly string[];
  readonly words: Words;
  /** The page that has them already. */
  readonly page?: string;
}

/** Why the command could not do its work. */
const failureWords: Readonly<Record<Failure["code"], Said>> = {
  usage: { says: "The command was called in another way than it knows." },
  "no-file": { says: "A file cannot be read or written." },
  "file-exists": { says: "A file is there already; nothing is written over." },
  "not-json": { says: "A file is not JSON." },
  "unknown-rule-set": { says: "No rule set has this id." },
  "unknown-rubric": { says: "No scoring sheet has this id." },
  "unknown-roll-up": { says: "No policy for months, quarters and years has this name." },
  "unknown-name": {
    says: "The year has nobody and nothing of this name, or no kind of finding has this code.",
  },
  "not-usable": { says: "A file was read and cannot be used." },
};

/** Every vocabulary of codes, but for errors that have codes of their own. */
export const vocabularies = (families: readonly Family[]): Vocabulary[] => [
  {
    id: "refusals",
    title: "Refusals",
    about:
      "A command that would break the record; nothing is recorded. `describeRefusal` says it to a person.",
    types: ["Refusal", "Reason"],
    words: refusalWords(),
  },
  {
    id: "lines",
    title: "Lines and events",
    about:
      "What is wrong with a line of a journal, with an event that is to be appended, or with one in a store. A bad line is " +
      "reported and the next is read. `describe` says it to a person.",
    types: ["Problem", "JournalProblem", "EntryProblem", "ConflictError", "InvalidInputError"],
    words: flawWords(),
  },
  {
    id: "seal",
    title: "The seal",
    about: "What was altered since a journal was sealed. `describeBreak` says it to a person.",
    types: ["SealBreak"],
    words: breakWords(families.find(({ name }) => name === "SealBreak")?.codes ?? []),
  },
  {
    id: "import",
    title: "Import",
    about: "What cannot be imported of a table; the file is never changed.",
    types: ["ImportProblem", "TableError"],
    words: importWords(),
  },
  {
    id: "files",
    title: "Rule sets, overlays, sheets and policies",
    about:
      "What `checkRuleSet`, `checkOverlay`, `checkRubric`, `checkRollUp` and `checkCases` find in a file; each problem has its path " +
      "and its own remedy.",
    types: ["RuleSetProblem", "OverlayProblem", "RubricProblem", "RollUpProblem", "CaseProblem"],
    words: Object.fromEntries(Object.entries(problemKinds).map(([code, says]) => [code, { says }])),
  },
  {
    id: "defects",
    title: "What a sheet leaves open",
    about: "No mistake: the sheet can be used, and somebody is asked.",
    types: ["RubricDefect"],
    words: defectWords,
  },
  {
    id: "looser",
    title: "Where an overlay is looser",
    about: "Reported by `looserThan`, never refused.",
    types: ["Loosening"],
    words: looseningWords,
  },
  {
    id: "remarks",
    title: "What the analysis of a rule set notices",
    about: "By `analyse`: each remark has its path, its severity and an example where there is one.",
    types: ["RuleSetRemark"],
    words: remarkWords,
  },
  {
    id: "findings",
    title: "Findings",
    about:
      "Departures from clauses, and what an inspector should see. They are no errors: nothing is refused.",
    types: ["Finding"],
    words: Object.fromEntries(
      findingCatalogue({ ruleSets: [], rubrics: [] }).map(({ code, says, remedy }) => [
        code,
        { says, remedy },
      ]),
    ),
    page: "findings.md",
  },
  {
    id: "command",
    title: "The command",
    about:
      "`chibo` ends with **0** where there is nothing to mend, with **1** where something was found, and with **2** and one " +
      "of these where it could not do its work; each says what to do.",
    types: [],
    words: failureWords,
  },
];

/** What a family's codes say: those of its vocabulary, or its own. */
export const wordsOf = (family: Family, all: readonly Vocabulary[]): Words =>
  all.find(({ types }) => types.includes(family.name))?.words ?? thrown[family.name] ?? {};

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
