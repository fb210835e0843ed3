import * as z from "zod";
import { condition } from "../../engine/conditions/condition.js";
import { name, ratio, text } from "../../engine/vocabulary.js";

/** What bands divide: one count, or the share that one count is of another. */
export const measure = z.union([
  z.strictObject({ fact: name() }),
  z.strictObject({ share: name(), of: name() }),
]);
/** A quantity that is measured: a number, or one of another. */
export type Measure = z.infer<typeof measure>;

/**
 * One end of a band: a whole number of the count, a ratio of the share, or a share of another count.
 * `included` says whether a value exactly on it lies in the band.
 */
export const edge = z.strictObject({
  at: z.union([z.int().min(0), ratio(), z.strictObject({ ratio: ratio(), of: name() })]),
  included: z.boolean(),
});
/** Where a band begins or ends. */
export type Edge = z.infer<typeof edge>;

/** Points for a range of the measured quantity; without an end the range is open there. */
export const band = z.strictObject({
  from: edge.optional(),
  to: edge.optional(),
  points: z.int().min(0),
  says: text().optional(),
});
/** Points for the values between two edges. */
export type Band = z.infer<typeof band>;

export const bands = z.strictObject({
  kind: z.literal("bands"),
  on: measure,
  /** Read before the bands, from the top: where the condition holds, its points. */
  first: z
    .array(z.strictObject({ when: condition, points: z.int().min(0), says: text().optional() }))
    .optional(),
  bands: z.array(band).min(1),
});
/** How a criterion is scored by where a measured quantity lies. */
export type Bands = z.infer<typeof bands>;
