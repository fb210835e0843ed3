import * as z from "zod";
import {
  count,
  day,
  degreeSchema,
  freeText,
  identifier,
  instrument,
  memberId,
  month,
  organisationId,
} from "./values.js";

/** The terms of a task, as far as they are recorded. */
const terms = {
  /** What the task gives, in the words of the record. */
  product: freeText().optional(),
  /** The weight among the tasks of the same member and period. */
  weight: count().optional(),
  /** The standard that the product must meet. */
  standard: freeText().optional(),
  /** Whether the member leads the task or supports it. */
  part: z.enum(["lead", "support"]).optional(),
};

/** The causes for which a body excludes a task from the counts. */
const exclusionCauses = ["force-majeure", "withdrawn-by-superior", "other-duty", "other"] as const;

/** The tasks of members: assigned in a meeting, or registered in the review of a period. */
export const taskEvents = {
  TaskAssigned: z.strictObject({
    task: identifier(),
    member: memberId(),
    /** The last day of the task. */
    due: day(),
    ...terms,
    resolution: identifier().optional(),
    reportAt: month().optional(),
    text: freeText().optional(),
  }),
  TaskChanged: z.strictObject({
    task: identifier(),
    due: day().optional(),
    ...terms,
    by: organisationId().optional(),
    reason: freeText(),
  }),
  TaskExcluded: z.strictObject({
    task: identifier(),
    cause: z.enum(exclusionCauses),
    by: organisationId(),
    reason: freeText().optional(),
    instrument: instrument().optional(),
  }),
  TaskReported: z.strictObject({
    task: identifier(),
    by: memberId(),
    text: freeText().optional(),
  }),
  TaskAssessed: z.strictObject({
    task: identifier(),
    result: z.enum(["exceeded", "done", "late", "failed"]),
    degree: degreeSchema().optional(),
    by: organisationId().optional(),
    text: freeText().optional(),
  }),
};
