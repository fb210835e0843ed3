import * as z from "zod";
import { name, source, text } from "./common.js";

/** One fact that rules read, and how it is measured. */
export const fact = z.strictObject({
  says: text(),
  /** `points` are whole steps, `steps` of the scoring to a point; they are compared with points. */
  kind: z.enum(["boolean", "integer", "ordinal", "points"]),
  scale: name().optional(),
  /** Which way is better; absent where neither is. True and the best of a scale are high. */
  better: z.enum(["high", "low"]).optional(),
  /** The count that this one is part of. */
  partOf: name().optional(),
});

export const parameter = z.strictObject({
  says: text(),
  /** `percent` is a whole number of hundredths. */
  kind: z.enum(["boolean", "integer", "percent", "choice"]),
  choices: z.array(z.string().min(1)).optional(),
  value: z.union([z.boolean(), z.int(), z.string().min(1)]).optional(),
  /** Which way a number is stricter; absent where neither is. */
  stricter: z.enum(["higher", "lower"]).optional(),
  source: source(),
});
/** A choice that the texts leave open, or a threshold kept apart from the rules. Without `value` nobody chose yet. */
export type Parameter = z.infer<typeof parameter>;
