import * as z from "zod";
import { name, source, text } from "./common.js";
import { condition } from "./condition.js";

const sheet = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  subject: name(),
  /** Whom of these subjects it is for; all where absent. The first sheet that fits counts. */
  when: condition.optional(),
  /** The fact that the sum becomes. */
  total: name(),
  groups: z
    .array(
      z.strictObject({
        fact: name(),
        says: text(),
        max: z.int().min(1),
        /** Without `max` the text names a criterion and gives it no points of its own. */
        criteria: z.array(z.strictObject({ fact: name(), says: text(), max: z.int().min(1).optional() })),
      }),
    )
    .min(1),
});
/** A scoring sheet: groups of criteria with their maxima in points. */
export type Sheet = z.infer<typeof sheet>;

export const scoring = z.strictObject({
  /** How many steps make a point: recorded points are whole steps. */
  steps: z.int().min(1),
  /** Rounds a total to whole multiples of so many steps; absent where nothing is rounded. */
  rounding: z
    .strictObject({ to: z.int().min(1), how: z.enum(["down", "half-up"]), source: source() })
    .optional(),
  sheets: z.array(sheet).min(1),
});
/** How points are counted. */
export type Scoring = z.infer<typeof scoring>;
