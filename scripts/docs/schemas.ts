import * as z from "zod";
import { overlaySchema, rollUpPolicySchema, rubricSchema, ruleSetSchema } from "../../src/rules/index.js";

const published = (schema: z.ZodType, title: string, description: string): string => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
  const text = JSON.stringify({ $schema, title, description, ...rest }, null, 2);
  // Of what refers to itself there is one thing: a condition.
  return `${text.replaceAll("__schema0", "condition")}\n`;
};

/** The JSON Schema of an overlay, for editors. */
export const overlayJsonSchema = (): string =>
  published(
    overlaySchema,
    "chibo overlay",
    "What a local committee sets on top of a rule set. Names and weights are checked by checkOverlay.",
  );

/** The JSON Schema of a rule set, for editors. */
export const ruleSetJsonSchema = (): string =>
  published(
    ruleSetSchema,
    "chibo rule set",
    "A dated, cited set of rules. Names are checked by checkRuleSet.",
  );

/** The JSON Schema of a scoring sheet for meetings, for editors. */
export const rubricJsonSchema = (): string =>
  published(
    rubricSchema,
    "chibo scoring sheet",
    "How a meeting is scored. Names, sums and bands are checked by checkRubric.",
  );

/** The JSON Schema of a roll-up policy, for editors. */
export const rollUpJsonSchema = (): string =>
  published(
    rollUpPolicySchema,
    "chibo roll-up policy",
    "How the meetings of a period become its score or grade. Names are checked by checkRollUp.",
  );
