import type { JournalEvent } from "../catalogue.js";
import type { Language } from "../language.js";
import type { Flaw, FlawCode } from "./flaw.js";
import { placeOf, reasonAndRemedy } from "./messages.js";

/**
 * What is wrong with one line of a journal. `code`, `path` and `facts` are for programs; `reason` and
 * `remedy` say the same in English. No field holds a value of the record except names and ids.
 */
export type JournalProblem<C extends FlawCode = FlawCode> = Flaw<C> & {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly reason: string;
  readonly remedy: string;
  /** The event itself, where it could be read but has no place in its stream. */
  readonly event?: JournalEvent;
};

/** The report of a flaw found in a line. */
export const problemOf = (line: number, flaw: Flaw, event?: JournalEvent): JournalProblem => {
  const [reason, remedy] = reasonAndRemedy(flaw, "en");
  return { line, ...flaw, reason, remedy, ...(event === undefined ? {} : { event }) };
};

/**
 * A problem for a reader: the line, the place in the event, what is wrong and what to do.
 * @example
 * describeProblem(problem, "en")
 * //=> "Line 12, at data.present[3]: the value has another form than the field asks for. Correct …"
 */
export const describeProblem = (problem: JournalProblem, language: Language): string => {
  const [reason, remedy] = reasonAndRemedy(problem, language);
  return `${placeOf(problem.line, problem.path, language)}: ${reason}. ${remedy}.`;
};
