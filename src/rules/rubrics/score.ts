import type { Rubric } from "./rubric.js";

/** Points that a marker gave, by criterion. */
export type Marks = ReadonlyMap<string, number>;

/** The sum of a marked sheet, or what keeps it from being one. */
export interface Score {
  /** The sum; absent while a criterion is unmarked or over its maximum. */
  readonly points?: number;
  readonly grade?: string;
  readonly unmarked: readonly string[];
  readonly over: readonly { readonly criterion: string; readonly points: number; readonly max: number }[];
  /** Marks for criteria that the sheet does not have. */
  readonly strange: readonly string[];
}

/** The grade that points reach on a rubric. */
export const gradeOf = (rubric: Rubric, points: number): string | undefined =>
  rubric.grades.find(({ atLeast }) => points >= atLeast)?.grade;

/** Adds up a marked sheet. Nothing is filled in: an unmarked criterion leaves the sum open. */
export const scoreOf = (rubric: Rubric, marks: Marks): Score => {
  const unmarked = rubric.criteria.filter(({ id }) => !marks.has(id)).map(({ id }) => id);
  const over = rubric.criteria.flatMap(({ id, max }) => {
    const points = marks.get(id) ?? 0;
    return points > max ? [{ criterion: id, points, max }] : [];
  });
  const known = new Set(rubric.criteria.map(({ id }) => id));
  const strange = [...marks.keys()].filter((id) => !known.has(id));
  if (unmarked.length > 0 || over.length > 0) return { unmarked, over, strange };
  const points = rubric.criteria.reduce((sum, { id }) => sum + (marks.get(id) ?? 0), 0);
  const grade = gradeOf(rubric, points);
  return { points, ...(grade === undefined ? {} : { grade }), unmarked, over, strange };
};
