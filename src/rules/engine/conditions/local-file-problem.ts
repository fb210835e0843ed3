import type { LocalFileCode, LocalFileFacts } from "../../../language/problems/local-file-facts.js";
import { type Problem, pathOf } from "../../../language/problems/problem.js";

/**
 * A problem of a rule set, overlay, rubric, roll-up or file of cases. `path` is a JSON path into the file.
 */
export type LocalFileProblem = Problem<LocalFileCode>;

/** Reports a problem. */
export type Report = <C extends LocalFileCode>(path: string, code: C, facts: LocalFileFacts[C]) => void;

/** A report function that adds to a list. */
export const reportTo =
  (problems: LocalFileProblem[]): Report =>
  (path, code, facts) => {
    problems.push({ path, code, facts } as LocalFileProblem);
  };

/**
 * A report function that leaves out parameters without a value. They are no mistake if a committee chooses
 * later.
 */
export const withoutUnset =
  (report: Report): Report =>
  (path, code, facts) => {
    if (code !== "parameter-unset") report(path, code, facts);
  };

/** The entry of a name, if the object itself has it. `constructor` is a name like any other. */
export const own = <T>(entries: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

/** The path of a name in an object. A name with dots stands in brackets. */
export const under = (path: string, name: string): string => `${path}${pathOf(["a", name]).slice(1)}`;
