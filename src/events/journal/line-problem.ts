import type { JournalLineFacts } from "../../language/problems/journal-line.js";
import type { Problem } from "../../language/problems/problem.js";
import type { JournalEvent } from "../catalogue.js";

/** The code of a problem with a line of a journal. */
export type LineCode = keyof JournalLineFacts | "id-conflict";

/** A problem with an entry. `path` is a place in the entry such as `data.present[3]`, or empty. */
export type EntryProblem<C extends LineCode = LineCode> = Problem<C>;

/** A problem with one line of a journal. Its fields hold no value of the record except names and ids. */
export type JournalProblem<C extends LineCode = LineCode> = EntryProblem<C> & {
  /** The line of the file, from 1. */
  readonly line: number;
  /** The event, if the reader could read it but it has no place in its stream. */
  readonly event?: JournalEvent;
};

/** Turns the problem of an entry into the problem of its line. */
export const onLine = <C extends LineCode>(
  line: number,
  problem: EntryProblem<C>,
  event?: JournalEvent,
): JournalProblem<C> => ({ line, ...problem, ...(event === undefined ? {} : { event }) });

/** The value that a schema returns, or the problem of the value. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: EntryProblem };

/** The result for a value with a problem. */
export const refused = (problem: EntryProblem): Checked<never> => ({ ok: false, problem });
