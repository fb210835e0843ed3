import * as z from "zod";
import { name, text } from "./schema/common.js";
import { constraint } from "./schema/constraint.js";
import { fact, parameter } from "./schema/facts.js";
import { ladder } from "./schema/ladder.js";
import { quota } from "./schema/quota.js";
import { scoring } from "./schema/scoring.js";
import { voting } from "./schema/voting.js";

export {
  type Comparison,
  comparisons,
  type Evidence,
  evidenceMarks,
  type Ratio,
  type RatioOperand,
  type Source,
  type Text,
} from "./schema/common.js";
export type { Condition, Operand } from "./schema/condition.js";
export type { Constraint } from "./schema/constraint.js";
export type { Parameter } from "./schema/facts.js";
export {
  type Exception,
  exemptionOutcomes,
  type Ladder,
  type Rule,
  type Rung,
  type Unread,
} from "./schema/ladder.js";
export { capReadings, type Quota, quotaScopes } from "./schema/quota.js";
export type { Scoring, Sheet } from "./schema/scoring.js";
export type { Voting } from "./schema/voting.js";

/** The schema of a rule set: a plain, serialisable value. */
export const ruleSetSchema = z.strictObject({
  id: name(),
  title: text(),
  layers: z.array(name()).min(1),
  documents: z
    .array(
      z.strictObject({
        number: z.string().min(1),
        issuer: z.string().min(1),
        issuedOn: z.iso.date(),
        until: z.iso.date().optional(),
      }),
    )
    .min(1),
  scales: z.record(name(), z.array(name()).min(2)),
  facts: z.record(name(), fact),
  lists: z.record(name(), z.array(name()).min(1)),
  parameters: z.record(name(), parameter),
  subjects: z.record(name(), ladder),
  scoring: scoring.optional(),
  voting: voting.optional(),
  quotas: z.array(quota),
  constraints: z.array(constraint),
  gaps: z.array(z.strictObject({ id: name(), says: text() })),
});
/** A dated, cited set of rules. */
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** Values of parameters as a committee chose them. */
export type ParameterValues = Readonly<Record<string, number | boolean | string>>;
