import type { Failure } from "../../../src/cli/failure.js";
import { problemKinds } from "../../../src/cli/problem-words.js";
import { findingCatalogue } from "../../../src/findings/catalogue/index.js";
import type { Family } from "../../schema/errors/families.js";
import { defectWords, looseningWords, remarkWords } from "./reported.js";
import { breakWords, flawWords, importWords, refusalWords } from "./sentences.js";
import { thrown } from "./thrown.js";
import type { Said, Words } from "./words.js";

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
      "reported and the next is read. `describeProblem` says it to a person.",
    types: ["JournalProblem", "Flaw", "InvalidEventError", "StoredEventError"],
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
      "What `checkRuleSet`, `checkOverlay`, `checkRubric` and `checkRollUp` find in a file; each problem has its path " +
      "and its own remedy.",
    types: ["RuleSetProblem", "OverlayProblem", "RubricProblem", "RollUpProblem"],
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
    words: Object.fromEntries(findingCatalogue.map(({ code, says, remedy }) => [code, { says, remedy }])),
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
