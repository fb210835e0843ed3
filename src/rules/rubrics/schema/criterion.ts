import * as z from "zod";
import { condition } from "../../engine/conditions/condition.js";
import { name, source, text } from "../../engine/vocabulary.js";
import { bands } from "./bands.js";
import { id } from "./common.js";

/** What becomes of a part that does not apply to a meeting. */
export const notApplying = ["full", "zero", "rescale"] as const;
/** What becomes of the points of a part that does not apply. */
export type NotApplying = (typeof notApplying)[number];

/**
 * What the record says of full points. `when`: it gives them exactly where the condition holds. `needs`: without
 * it they are not given; with it a person judges. Without either a person judges.
 */
const evidence = { when: condition.optional(), needs: condition.optional() };

/** All or nothing. */
const toggle = z.strictObject({ kind: z.literal("toggle"), ...evidence });
/** From nothing to the maximum in steps. */
const numeric = z.strictObject({ kind: z.literal("numeric"), step: z.int().min(1), ...evidence });
/** Met or not, without points; a mark of 1 says that it is met. */
const met = z.strictObject({ kind: z.literal("met"), ...evidence });

export const criterion = z.strictObject({
  id: id(),
  group: id(),
  says: text(),
  max: z.int().min(0),
  /** Where it is not the source of the sheet. */
  source: source().optional(),
  /** A part that applies only to some meetings, and what becomes of it elsewhere: as the sheet says, or as the committee chooses. */
  applies: z
    .strictObject({
      when: condition,
      otherwise: z.union([z.enum(notApplying), z.strictObject({ parameter: name() })]),
    })
    .optional(),
  scored: z.union([toggle, numeric, met, bands]),
});
/** One criterion of a sheet: its wording, its points and how they come about. */
export type Criterion = z.infer<typeof criterion>;
