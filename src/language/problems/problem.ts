import type { Language } from "../language.js";
import type { CallFacts } from "./call.js";
import type { FoldFacts } from "./fold.js";
import type { JournalLineFacts } from "./journal-line.js";
import type { LocalFileFacts } from "./local-file-facts.js";
import type { RecordingFacts } from "./recording.js";
import type { RefusalFacts } from "./refusal-facts.js";
import type { RulesQuestionFacts } from "./rules-question.js";
import type { SealFacts } from "./seal.js";
import { asText, type Said, type Sentences } from "./sentences.js";
import type { SnapshotFacts } from "./snapshot.js";
import type { StoreFacts } from "./store.js";
import type { TableFacts } from "./table.js";

/** The facts of every problem, by code: the parameters of its sentences. A code means one thing in all problems. */
export interface ProblemFacts
  extends JournalLineFacts,
    RecordingFacts,
    LocalFileFacts,
    SealFacts,
    FoldFacts,
    SnapshotFacts,
    RulesQuestionFacts,
    CallFacts,
    LocalFileFacts,
    StoreFacts,
    TableFacts,
    RefusalFacts {}

/** The code of a problem; stable across releases. */
export type ProblemCode = keyof ProblemFacts;

/** The number of the line, row or entry that has a problem. */
export interface ProblemPlace {
  /** Line of a text, from 1. */
  readonly line?: number;
  /** Row of a table, from 1: the line of its text or the row of its sheet. */
  readonly row?: number;
  /** Entry of a journal: its number in the order of recording, from 1, or its place, such as `cell/c-3@4`. */
  readonly entry?: number | string;
}

/**
 * A fault in an input: a line, a table, a rule set, an overlay, a rubric, a roll-up, a seal, a snapshot.
 * `path` is the place in the input, such as `data.present[3]`, or the column of a table; empty for the whole
 * input.
 */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: { readonly code: K; readonly path: string; readonly facts: ProblemFacts[K] } & ProblemPlace;
}[C];

const plainKey = /^[A-Za-z_$][\w$-]{0,63}$/;
const longestName = 64;

/** A name taken from a hostile record, short enough for a message. */
export const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName)}…` : name;

/**
 * The place of a field in parsed JSON.
 * @example pathOf(["data", "present", 3]) //=> "data.present[3]"
 */
export const pathOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    const name = String(key);
    if (!plainKey.test(name)) return `${path}[${JSON.stringify(shortened(name))}]`;
    return path === "" ? name : `${path}.${name}`;
  }, "");

/** The reason and the remedy of a problem by the sentences of its family. */
export const saidBy = <C extends ProblemCode>(
  problem: Pick<Problem<C>, "code" | "facts">,
  sentences: Sentences<Pick<ProblemFacts, C>>,
): Said => (sentences[problem.code] as (facts: unknown) => Said)(problem.facts);

/**
 * The target of a problem's path: a field, or a column of a table. Some sentences name the place themselves.
 */
export type PathKind = "field" | "column" | "named" | "file";

/** The place of a problem, in English. */
export const englishPlace = ({ line, row, entry, path }: Problem, kind: PathKind = "field"): string =>
  [
    line === undefined ? "" : `Line ${line}`,
    row === undefined ? "" : `Row ${row}`,
    entry === undefined ? "" : typeof entry === "number" ? `Entry ${entry}` : entry,
    path === "" || kind === "named" ? "" : kind === "column" ? `column “${path}”` : path,
  ]
    .filter((part) => part !== "")
    .join(", ");

/** A problem in English, by the sentences of its family alone: the message of an error needs no other table. */
export const inEnglish = <C extends ProblemCode>(
  problem: Problem<C>,
  sentences: Sentences<Pick<ProblemFacts, C>>,
): string => asText(englishPlace(problem as Problem), saidBy<C>(problem, sentences));

/** Where a problem stands, in Vietnamese. */
export const vietnamesePlace = ({ line, row, entry }: Problem, path: string): string =>
  [
    line === undefined ? "" : `Dòng ${line}`,
    row === undefined ? "" : `Dòng ${row}`,
    entry === undefined ? "" : typeof entry === "number" ? `Mục thứ ${entry} của cả sổ` : entry,
    path,
  ]
    .filter((part) => part !== "")
    .join(", ");

/** A problem by the sentences of its family alone, for a program that needs no other family. Its path is a field. */
export const describeBy = <C extends ProblemCode>(
  problem: Problem<C>,
  language: Language,
  sentences: Readonly<Record<Language, Sentences<Pick<ProblemFacts, C>>>>,
): string =>
  asText(
    language === "en" ? englishPlace(problem as Problem) : vietnamesePlace(problem as Problem, problem.path),
    saidBy<C>(problem, sentences[language]),
  );
