import * as z from "zod";
import { overlaySchema, ruleSetSchema } from "../../src/rules/index.js";

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
