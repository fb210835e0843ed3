import { describeProblem, type JournalProblem } from "../../events/index.js";
import type { Language } from "../words.js";

/** What is wrong with a line, as data: without the entry, which may hold personal data. */
export type LineProblem = Omit<JournalProblem, "event">;

/** A problem without its entry. */
export const lineProblem = ({ line, code, path, facts, reason, remedy }: JournalProblem): LineProblem => ({
  line,
  code,
  path,
  facts,
  reason,
  remedy,
});

/** A problem on a line of text, with its code. */
export const problemText = (problem: LineProblem, language: Language): string =>
  `[${problem.code}] ${describeProblem(problem as JournalProblem, language)}`;

/** An entry delivered twice was read once, and what a copy withholds stands elsewhere: nothing is to be mended. */
export const isToMend = ({ code }: LineProblem): boolean => code !== "duplicate" && code !== "withheld";

/** Whether the entry of the line is lost to the reader; after a gap, or delivered twice, it is not. */
export const isLost = ({ code }: LineProblem): boolean => code !== "gap" && code !== "duplicate";
