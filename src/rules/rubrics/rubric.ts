import * as z from "zod";
import type { Condition } from "../engine/rule-set.js";
import { ruleSetSchema } from "../engine/rule-set.js";

const text = ruleSetSchema.shape.title;
const source = ruleSetSchema.shape.parameters.valueType.shape.source;
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/** A scoring sheet for meetings: a plain, serialisable value. Points are whole numbers. */
export const rubricSchema = z.strictObject({
  id,
  title: text,
  source,
  from: z.iso.date(),
  until: z.iso.date().optional(),
  scale: z.int().min(1),
  criteria: z
    .array(
      z.strictObject({
        id,
        group: id,
        says: text,
        max: z.int().min(0),
        /** A condition on the meeting's facts that full points need, where the sheet states one. */
        needs: z.custom<Condition>((value) => typeof value === "object" && value !== null).optional(),
      }),
    )
    .min(1),
  grades: z.array(z.strictObject({ grade: id, atLeast: z.int().min(0) })).min(1),
  gaps: z.array(text),
});
export type Rubric = z.infer<typeof rubricSchema>;

/** A mistake in a rubric: maxima that do not add up, grades out of order. */
export interface RubricProblem {
  readonly path: string;
  readonly remedy: string;
}

/** Checks that maxima add up to the scale, ids are unique, and grades fall from the top to 0. */
export const checkRubric = (rubric: Rubric): RubricProblem[] => {
  const problems: RubricProblem[] = [];
  const total = rubric.criteria.reduce((sum, { max }) => sum + max, 0);
  if (total !== rubric.scale) {
    problems.push({
      path: "criteria",
      remedy: `The maxima add up to ${total}; the scale is ${rubric.scale}.`,
    });
  }
  const ids = new Set<string>();
  rubric.criteria.forEach((criterion, index) => {
    if (ids.has(criterion.id))
      problems.push({ path: `criteria[${index}].id`, remedy: `"${criterion.id}" is there already.` });
    ids.add(criterion.id);
  });
  rubric.grades.forEach(({ atLeast }, index) => {
    const above = rubric.grades[index - 1]?.atLeast ?? rubric.scale + 1;
    if (atLeast >= above)
      problems.push({ path: `grades[${index}].atLeast`, remedy: `Must be below ${above}.` });
  });
  if (rubric.grades.at(-1)?.atLeast !== 0)
    problems.push({ path: "grades", remedy: "The last grade must begin at 0." });
  return problems;
};
