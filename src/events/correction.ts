import * as z from "zod";
import { fact, freeText, instant, note, title } from "./values.js";

const entry = () => note(z.int().min(1), "position of the entry in the same stream");

/** How a record is put right: the original stays readable. On the stream of the entry concerned. */
export const correctionEvents = {
  EntryWithdrawn: fact("An entry should not have been made.", { entry: entry(), reason: freeText() }),
  EntryCorrected: fact("An entry is replaced by another of the same type.", {
    entry: entry(),
    reason: freeText(),
    replacement: z.strictObject({
      type: z.string().max(64),
      happenedAt: instant(),
      data: note(z.record(z.string(), z.unknown()), "the whole data anew, checked by the schema of `type`"),
    }),
  }),
  ContradictionNoted: fact("The source of an entry says two things; both are kept.", {
    about: title(),
    says: title(),
    against: title(),
    source: title().optional(),
  }),
};
