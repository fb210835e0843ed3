import * as z from "zod";
import { freeText, instant, title } from "./values.js";

const entry = () => z.int().min(1);

/**
 * The events that correct a record, on the stream of the entry concerned. The original entry stays readable.
 */
export const correctionEvents = {
  EntryWithdrawn: z.strictObject({ entry: entry(), reason: freeText() }),
  EntryCorrected: z.strictObject({
    entry: entry(),
    reason: freeText(),
    replacement: z.strictObject({
      type: z.string().max(64),
      happenedAt: instant(),
      data: z.record(z.string(), z.unknown()),
    }),
  }),
  ContradictionNoted: z.strictObject({
    about: title(),
    says: title(),
    against: title(),
    source: title().optional(),
  }),
};
