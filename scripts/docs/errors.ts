import { findingCatalogue } from "../../src/findings/catalogue.js";
import type { Text } from "../../src/language/text.js";
import { type Family, families } from "../schema/program.js";
import { defectWords, looseningWords, problemWords, remarkWords, type Words } from "./error-words.js";
import { failureWords } from "./failure-words.js";
import { localFileTitles } from "./local-file-titles.js";
import { list, made, once, page, table } from "./writing.js";

/** Codes that belong together, with their texts. */
interface Vocabulary {
  readonly id: string;
  readonly title: string;
  /** The origin of the codes, above the table. */
  readonly about: string;
  /** The public types with these codes; `sectionsOf` has the errors with more than one section. */
  readonly types: readonly string[];
  /** The codes of each type, if its types divide the codes. */
  readonly divided?: string;
  readonly words: Words;
  /** The page that lists them already. */
  readonly page?: string;
}

/** The reasons why the command could not do its work. */
const failureSaid: Words = Object.fromEntries(
  Object.entries(failureWords).map(([code, { en }]) => [code, { says: en }]),
);

/** All vocabularies of codes. */
const vocabularies = (): Vocabulary[] => [
  {
    id: "refusals",
    title: "Refusals",
    about:
      "A command that would break the record; nothing is recorded. `describeRefusal` says it to a person.",
    types: ["Refusal", "Reason"],
    words: problemWords("refusal"),
  },
  {
    id: "lines",
    title: "Lines and events",
    about: "A problem with a line of a journal, with an event to be recorded, or with an event in a store.",
    types: ["JournalProblem", "EntryProblem", "StoredProblem"],
    words: problemWords("line"),
  },
  {
    id: "recording",
    title: "Recording",
    about: "Nothing was recorded: another writer was first, or an id is taken.",
    types: ["ConflictError"],
    words: problemWords("recording"),
  },
  {
    id: "seal",
    title: "The seal",
    about: "A sealed journal that was changed, a damaged seal, a text that is no checkpoint.",
    types: ["SealProblem"],
    divided:
      "`checkpoint-form`, `checkpoint-check`, `salt-length` and `salt-repeated` come in an `InvalidInputError`, the others in a `SealProblem`; `ambiguous` comes in both.",
    words: problemWords("seal"),
  },
  {
    id: "snapshots",
    title: "Snapshots",
    about: "A snapshot that cannot be taken or taken up.",
    types: [],
    divided: "`snapshot-not-plain` comes in a `WrongUseError`, the others in an `InvalidInputError`.",
    words: problemWords("snapshot"),
  },
  {
    id: "folds",
    title: "Parts of a journal",
    about: "Parts that do not belong together, or a fold that needs events again.",
    types: [],
    words: problemWords("fold"),
  },
  {
    id: "questions",
    title: "Questions to the rules",
    about: "Facts, suppositions and overlays that the rules cannot read.",
    types: [],
    words: problemWords("question"),
  },
  {
    id: "calls",
    title: "Calls",
    about:
      "A question about something that the year does not have, or a value that a function does not take.",
    types: ["NotInThisYearError"],
    divided:
      "`not-in-year` comes in a `NotInThisYearError`, `not-recorded` in a `WrongUseError`, the others in an `InvalidInputError`.",
    words: problemWords("call"),
  },
  {
    id: "stores",
    title: "Stores",
    about: "An event store of `chibo/emmett` that did not do what it was asked.",
    types: ["StoreError"],
    words: problemWords("store"),
  },
  {
    id: "import",
    title: "Import",
    about: "What cannot be imported of a table; the file is never changed.",
    types: ["TableProblem"],
    words: problemWords("table"),
  },
  {
    id: "files",
    title: "Rule sets, overlays, rubrics and roll-ups",
    about:
      "What `checkRuleSet`, `checkOverlay`, `checkRubric`, `checkRollUp` and `checkCases` find in a file; each problem has its path " +
      "and its own remedy.",
    types: ["LocalFileProblem"],
    words: Object.fromEntries(Object.entries(localFileTitles).map(([code, says]) => [code, { says }])),
  },
  {
    id: "defects",
    title: "What a rubric leaves open",
    about: "No mistake: the rubric can be used, and somebody is asked.",
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
    words: failureSaid,
  },
];

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

/** The sections of codes for an error with more than one section. */
const sectionsOf: Readonly<Record<string, readonly string[]>> = {
  InvalidInputError: ["lines", "import", "seal", "snapshots", "questions", "calls"],
  WrongUseError: ["folds", "snapshots", "calls"],
};

/** The public types with the codes of a section. */
const carriers = ({ id, types }: Vocabulary): string[] => [
  ...types,
  ...Object.keys(sectionsOf).filter((error) => sectionsOf[error]?.includes(id)),
];

const linked = (family: Family, all: readonly Vocabulary[]): string =>
  all
    .filter((vocabulary) => carriers(vocabulary).includes(family.name))
    .map(({ id, title }) => `[${title}](#${id})`)
    .join(", ");

const carriedBy = (vocabulary: Vocabulary): string => {
  const names = carriers(vocabulary).map((name) => `\`${name}\``);
  return vocabulary.divided ?? (names.length === 0 ? "" : `Carried by ${names.join(", ")}.`);
};

const section = (vocabulary: Vocabulary): string[] => {
  const { id, title, about, words, page: elsewhere } = vocabulary;
  return [
    `<a id="${id}"></a>`,
    `## ${title}`,
    `${about} ${carriedBy(vocabulary)}`.trimEnd(),
    elsewhere === undefined
      ? wordsTable(words)
      : `${Object.keys(words).length} codes: [${title}](${elsewhere}).`,
  ];
};

/** The table of all errors and codes, made from the types with these codes and from the sentences. */
export const errorsPage = once(() => {
  const known = families();
  const all = vocabularies();
  const [thrown, reported] = [true, false].map((each) => known.filter((family) => family.thrown === each));
  return page(
    made("the errors and their sentences"),
    "# Errors and codes",
    "A **problem** says what is wrong with an input: `{ code, path, facts }`, and where it has one the `line`, `row` or `entry`. " +
      "`describe(problem, language)` says it to a person: the place, the reason, the remedy. Within problems a code means " +
      "one thing; open points, remarks and failures of the command have tables of their own. A code is stable: " +
      "programs may branch on it, and it changes with a major version only ([versioning](versioning.md)). Sentences are for people and may change. `{member}` and the like stand for what a fact names.",
    list([
      "**Thrown**: five errors, each with its `problem`; the message is the problem in English.",
      "**Returned**: problems of data: lines, files, tables, seals. One bad line never ends a reading.",
      "**Found**: what rules have against a record that is sound: [findings](findings.md).",
    ]),
    "## Thrown",
    table(
      ["Error", "From", "Codes", "When"],
      (thrown ?? []).map((family) => [
        `\`${family.name}\``,
        imported(family),
        linked(family, all),
        family.says,
      ]),
    ),
    "`StoreError` is the sixth, because a store that fails is neither a wrong input nor a wrong call: the same call can " +
      "succeed later. A mistake in the code of a test throws a plain `Error` in `chibo/testing`.",
    "## Returned",
    table(
      ["Report", "From", "Codes", "Says"],
      (reported ?? [])
        .filter(({ name }) => name !== "Problem")
        .map((family) => [`\`${family.name}\``, imported(family), linked(family, all), family.says]),
    ),
    ...all.flatMap(section),
  );
});
