import * as z from "zod";
import { name, source, text } from "./common.js";

export const constraint = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
  /** What a program can hold the record against; absent where people must look. */
  holds: z
    .union([
      /** One step before another, for the same subject or one that stands above it. */
      z.strictObject({ first: name(), next: name(), of: z.array(name()).min(1) }),
      /** A step of a subject done by a day, `12-31` of the year or of `yearsAfter` later. */
      z.strictObject({
        step: name(),
        of: z.array(name()).min(1),
        by: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
        yearsAfter: z.int().min(0),
      }),
      /** Working days between a notice and what it announces. */
      z.strictObject({ first: name(), next: name(), workingDays: z.int().min(1) }),
      /** The least time that something takes. */
      z.strictObject({ lasts: name(), days: z.int().min(1) }),
    ])
    .optional(),
});
/** A rule of order, time or form whose breach is a finding. */
export type Constraint = z.infer<typeof constraint>;
