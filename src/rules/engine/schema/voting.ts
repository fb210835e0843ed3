import * as z from "zod";
import { name, ratioOperand, source } from "./common.js";

export const voting = z.strictObject({
  /** What a level needs of the votes, level by level. */
  majorities: z.array(
    z.strictObject({
      level: name(),
      is: z.enum(["more-than", "at-least"]),
      ratio: ratioOperand(),
      source: source(),
    }),
  ),
  /** Parameters that say: how it is voted, of whom the share is taken, what follows where no level is reached. */
  form: name(),
  base: name(),
  ifNone: name(),
});
/** How the votes of a cell become a proposed level. */
export type Voting = z.infer<typeof voting>;
