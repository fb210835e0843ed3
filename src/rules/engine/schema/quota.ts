import * as z from "zod";
import { name, ratio, source, text } from "./common.js";
import { condition } from "./condition.js";

/** What a cap can be a share of: those rated good, good or better, or all who were rated. */
export const capReadings = ["of-good", "of-good-or-better", "of-rated"] as const;
/** The groups over which a cap can be counted. */
export const quotaScopes = ["base-organisation", "declared-group", "title-group"] as const;

export const quota = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
  subject: name(),
  /** Whom of these subjects it counts; all where absent. */
  where: condition.optional(),
  counted: name(),
  base: name(),
  ratio: ratio(),
  /** How far a recorded decision may raise the ratio; absent where nothing is said. */
  extendedTo: ratio().optional(),
  scope: z.enum(quotaScopes),
  reading: z.enum(capReadings),
  rounding: z.enum(["down", "half-up"]),
  heads: z.enum(["counted", "apart"]),
});
/** A cap on how many may get a level, as a ratio to those who got another. */
export type Quota = z.infer<typeof quota>;
