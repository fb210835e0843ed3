import * as z from "zod";
import { turnStates } from "../../src/projections/year/procedure/turns.js";
import { steps } from "../../src/rules/calendar/procedure.js";
import { ruleSetSchema } from "../../src/rules/engine/rule-set.js";
import { id, ids, named, source } from "./shared.js";

const step = () => z.enum(Object.keys(steps) as (keyof typeof steps)[]);

/** A step of a subject's review. */
export const stepShown = named(
  "step-of-review",
  z.strictObject({
    organisation: id(),
    step: step(),
    taker: z.strictObject({
      taker: ruleSetSchema.shape.procedure.unwrap().element.shape.taker,
      organisation: id().optional(),
    }),
    state: z.enum(turnStates).exclude(["not-needed"]),
    clause: source.optional(),
    on: z.iso.date().optional(),
    by: ids(),
    from: z.iso.date().optional(),
    until: z.strictObject({ on: z.iso.date(), clause: source.optional(), by: id().optional() }).optional(),
    waitsFor: z.array(z.strictObject({ step: step(), keys: ids() })),
  }),
);
