import { checkRubric } from "../../src/rules/rubrics/check-rubric.js";
import type { Bands, Criterion, Rubric } from "../../src/rules/rubrics/rubric.js";
import { said } from "./problem-text.js";
import { pastHalf, smallRubric } from "./small-rubric.js";

/** Problems as `path: code: remedy`. */
export const problemsOf = (rubric: unknown): string[] =>
  checkRubric(rubric).problems.map((problem) => `${problem.path}: ${problem.code}: ${said(problem)}`);

/** Problems as `path: code`. */
export const codesOf = (rubric: unknown): string[] =>
  checkRubric(rubric).problems.map(({ path, code }) => `${path}: ${code}`);

/** Defects as `path: code: at`. */
export const defectsOf = (rubric: unknown): string[] =>
  checkRubric(rubric).defects.map(({ path, code, at }) => `${path}: ${code}: ${at}`);

export const says = { vi: "vi", en: "en" };
export const source = { document: "made up", evidence: "local" } as const;

const nth = (index: number): Criterion => {
  const criterion = smallRubric.criteria[index];
  if (criterion === undefined) throw new Error("the small rubric has two criteria");
  return criterion;
};

/** The criteria of the small rubric: a person marks one, bands score the other. */
export const marked = nth(0);
export const banded = nth(1);

/** The small rubric with another scoring of its marked criterion. */
export const withScored = (scored: Criterion["scored"], rest: Partial<Rubric> = {}): Rubric => ({
  ...smallRubric,
  ...rest,
  criteria: [{ ...marked, scored }, banded],
});

/** The small rubric with other bands. */
export const withBands = (changes: Partial<Bands>, rest: Partial<Rubric> = {}): Rubric => ({
  ...smallRubric,
  ...rest,
  criteria: [marked, { ...banded, scored: { ...pastHalf, ...changes } }],
});

export const unknownFact = { fact: "weather.rain", is: "equal", value: true } as const;
export const shown = { fact: "order.concluded", is: "equal", value: true } as const;
