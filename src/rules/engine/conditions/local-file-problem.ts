import { type Problem, pathOf } from "../../../language/problem.js";
import type { LocalFileCode, LocalFileFacts } from "../../../language/problems/local-file-facts.js";

/** Something wrong with a rule set, overlay, rubric, roll-up or file of cases; `path` is a JSON path into the file. */
export type LocalFileProblem = Problem<LocalFileCode>;

/** Takes down a problem. */
export type Report = <C extends LocalFileCode>(path: string, code: C, facts: LocalFileFacts[C]) => void;

/** A report that adds to a list. */
export const reportTo =
  (problems: LocalFileProblem[]): Report =>
  (path, code, facts) => {
    problems.push({ path, code, facts } as LocalFileProblem);
  };

/** A report that leaves out what is no mistake where a committee chooses later: a parameter without a value. */
export const withoutUnset =
  (report: Report): Report =>
  (path, code, facts) => {
    if (code !== "parameter-unset") report(path, code, facts);
  };

/** A name's entry, where the rule set itself has it: `constructor` is a name like any other. */
export const own = <T>(entries: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

/** The place of a name that somebody chose, in an object at a path: in brackets where it has dots. */
export const under = (path: string, name: string): string => `${path}${pathOf(["a", name]).slice(1)}`;
