import * as z from "zod";
import { exemptionOutcomes } from "../../src/rules/engine/rule-set.js";
import { comparisons } from "../../src/rules/engine/vocabulary.js";
import { fraction, id, ids, named, source, text } from "./shared.js";

export const tri = () => z.enum(["holds", "fails", "unknown"]);
const factValue = () => z.union([z.number(), z.boolean(), z.string()]);

const factTrace = z.strictObject({
  kind: z.literal("fact"),
  fact: id(),
  is: z.enum(comparisons),
  against: factValue().optional(),
  parameter: id().optional(),
  value: factValue().optional(),
  from: ids(),
  missing: ids().optional(),
  result: tri(),
});

const shareTrace = z.strictObject({
  kind: z.literal("share"),
  share: id(),
  of: id(),
  is: z.enum(comparisons),
  ratio: fraction().optional(),
  parameter: id().optional(),
  values: fraction().optional(),
  from: ids(),
  missing: ids().optional(),
  result: tri(),
});

const joint = z.strictObject({
  kind: z.enum(["all", "any", "not"]),
  // Its type is said: found from what refers back to it, it would depend on the order in which files are checked.
  get parts(): z.ZodArray<z.ZodUnion<readonly [typeof factTrace, typeof shareTrace, typeof joint]>> {
    return z.array(conditionTrace);
  },
  result: tri(),
});

/** A condition with what it read. */
export const conditionTrace: z.ZodUnion<readonly [typeof factTrace, typeof shareTrace, typeof joint]> =
  z.union([factTrace, shareTrace, joint]);
named("condition-trace", conditionTrace);

const traced = {
  rule: id(),
  says: text,
  source,
  on: z.boolean(),
  upholds: z.boolean(),
  conflict: z.literal(true).optional(),
  result: tri(),
  condition: conditionTrace,
};

/** A rule with what its condition read, and its exceptions. */
export const ruleTrace = z.strictObject({
  // One by one: of fields that are spread beside one that refers back, the compiler finds no type.
  rule: traced.rule,
  says: traced.says,
  source: traced.source,
  on: traced.on,
  upholds: traced.upholds,
  conflict: traced.conflict,
  result: traced.result,
  condition: traced.condition,
  get exceptions() {
    return z.array(ruleTrace);
  },
});
named("rule-trace", ruleTrace);

/** A rule that bears on a level; one that limits says the best level that it leaves. */
export const bearingRule = named(
  "bearing-rule",
  z.strictObject({ ...traced, exceptions: z.array(ruleTrace), level: z.string().optional() }),
);

const candidates = () => z.array(z.string());

/** What the rules make of a subject's facts. */
export const outcome = named(
  "outcome",
  z.union([
    z.strictObject({ kind: z.literal("level"), level: z.string() }),
    z.strictObject({ kind: z.enum(exemptionOutcomes), rule: id() }),
    z.strictObject({ kind: z.literal("undetermined"), candidates: candidates(), silent: z.array(source) }),
    z.strictObject({
      kind: z.literal("missing-facts"),
      candidates: candidates(),
      missing: ids(),
      silent: z.array(source),
    }),
    z.strictObject({
      kind: z.literal("conflict"),
      candidates: candidates(),
      conflicts: z.array(z.strictObject({ rule: id(), exceptions: ids() })),
    }),
  ]),
);
