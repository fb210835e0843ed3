import type { JournalEvent } from "../catalogue.js";
import type { Language } from "../language.js";
import type { Flaw, FlawCode } from "./flaw.js";
import { english } from "./messages/english.js";
import { reasonAndRemedy } from "./messages/messages.js";
import { vietnamese } from "./messages/vietnamese.js";

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
  const [reason, remedy] = reasonAndRemedy(flaw, english);
  return { line, ...flaw, reason, remedy, ...(event === undefined ? {} : { event }) };
};

/**
 * A problem for a reader: the line, the place in the event, what is wrong and what to do.
 * @example
 * describeProblem(problem, "en")
 * //=> "Line 12, at data.present[3]: the value has another form than the field asks for. Correct …"
 */
export const describeProblem = (problem: JournalProblem, language: Language): string => {
  const messages = language === "en" ? english : vietnamese;
  const [reason, remedy] = reasonAndRemedy(problem, messages);
  return `${messages.place(problem.line, problem.path)}: ${reason}. ${remedy}.`;
};
