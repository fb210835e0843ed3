import type { JournalEvent } from "../../events/catalogue.js";
import {
  comparedWithFirst,
  conflictsOf,
  type Displaced,
  type EntryConflict,
} from "../../events/journal/entry-conflict.js";
import type { JournalProblem } from "../../events/journal/line-problem.js";
import { readJournalSync } from "../../events/journal/read.js";
import type { Language } from "../../language/language.js";
import { Failure } from "./failure.js";
import { chunksOf } from "./files.js";
import { journalProblemTexts } from "./problem-words.js";

/** Whether a line has the id of an earlier line and other content. */
export const isIdConflict = (problem: JournalProblem): problem is JournalProblem<"id-conflict"> =>
  problem.code === "id-conflict";

/** The problems of all lines of a journal. */
export const problemsIn = (file: string): JournalProblem[] => {
  const found: JournalProblem[] = [];
  for (const { problems } of readJournalSync(chunksOf(file))) found.push(...problems);
  return found;
};

/** The entry that the reader left out because an earlier one has its id or its position. */
const displacedBy = (problem: JournalProblem): Displaced[] => {
  const { event } = problem;
  if (event === undefined) return [];
  if (problem.code === "position-conflict") return [{ event, by: event }];
  return problem.code === "id-conflict" ? [{ event, by: problem.facts }] : [];
};

function* eventsIn(file: string): Generator<JournalEvent> {
  for (const { events } of readJournalSync(chunksOf(file))) yield* events;
}

/** The conflicts among the problems of a journal, which is read again only where there are any. */
export const entryConflictsIn = (file: string, problems: readonly JournalProblem[]): EntryConflict[] =>
  conflictsOf(problems.flatMap(displacedBy), eventsIn(file));

/** Problems of lines, with the fields in which two entries of one id differ. */
export const withDifferences = (
  file: string,
  problems: readonly JournalProblem[],
): readonly JournalProblem[] => {
  const displaced = problems.filter(isIdConflict).flatMap(displacedBy);
  const compared = comparedWithFirst(displaced, eventsIn(file)).values();
  return problems.map((problem) => {
    if (!isIdConflict(problem) || problem.event === undefined) return problem;
    const differs = compared.next().value?.differs;
    return differs === undefined ? problem : { ...problem, facts: { ...problem.facts, differs } };
  });
};

const texts = (file: string, conflicts: readonly JournalProblem[], language: Language): string =>
  journalProblemTexts(file, withDifferences(file, conflicts), language).join("\n");

const nothingWritten = { vi: "Chưa ghi tệp nào.", en: "No file was written." };

/**
 * The refusal to go on from a journal that gives one id two contents: no one knows which of them is right.
 *
 * @param writes whether the command would have written a file; the refusal then says that it did not
 */
export const idConflictIn = (
  file: string,
  problems: readonly JournalProblem[],
  writes = false,
): Failure | undefined => {
  const conflicts = problems.filter(isIdConflict);
  if (conflicts.length === 0) return undefined;
  const said = (language: Language): string =>
    [texts(file, conflicts, language), ...(writes ? [nothingWritten[language]] : [])].join("\n");
  return new Failure("id-conflict", { vi: said("vi"), en: said("en") });
};
