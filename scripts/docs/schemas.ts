import * as z from "zod";
import { checkpointSchema, sealSchema } from "../../src/events/seal/schema.js";
import type { Language } from "../../src/language/language.js";
import { snapshotSchema } from "../../src/projections/fold/snapshot.js";
import { overlaySchema } from "../../src/rules/engine/overlay/overlay.js";
import { ruleSetSchema } from "../../src/rules/engine/rule-set.js";
import { rollUpPolicySchema } from "../../src/rules/rubrics/roll-up-policy.js";
import { rubricSchema } from "../../src/rules/rubrics/rubric.js";
import { commandsDocument, eventsDocument } from "../schema/events.js";
import { explanationSchema, findingSchema } from "../schema/explanation.js";
import { readModelsDocument } from "../schema/read-models.js";
import { definitions } from "../schema/shared.js";
import { once } from "./writing.js";

type Settings = Parameters<typeof z.toJSONSchema>[1];

const published = (
  schema: z.ZodType,
  title: string,
  description: string,
  settings: Settings = {},
): string => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", ...settings });
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

/** The JSON Schema of an explanation, for programs that read one. */
export const explanationJsonSchema = (): string =>
  published(
    explanationSchema,
    "chibo explanation",
    "How a level, a meeting's score, a cell's quality, a cap, years in a row, commendations or a finding came about, down to the ids of events.",
    { metadata: definitions },
  );

/** The JSON Schema of a finding. */
export const findingJsonSchema = (): string =>
  published(
    findingSchema,
    "chibo finding",
    "A departure from a clause, or something an inspector should see.",
    { metadata: definitions },
  );

/** The JSON Schema of a seal, as its file holds it. */
export const sealJsonSchema = (): string =>
  published(
    sealSchema,
    "chibo seal",
    "The seal of a journal. As confidential as the journal: it holds the salts. What it says is checked by verifySeal.",
  );

/** The JSON Schema of a snapshot. */
export const snapshotJsonSchema = (): string =>
  published(
    snapshotSchema,
    "chibo snapshot",
    "What is known of a journal at a moment, to go on from. States are those of schema/read-models.json, by version.",
  ).replaceAll("condition", "json");

/** The JSON Schema of a checkpoint. */
export const checkpointJsonSchema = (): string =>
  published(
    checkpointSchema,
    "chibo checkpoint",
    "What is published of a seal: its size, the root of its tree, one digest of the heads.",
  );

const written = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** The JSON Schema of an entry of a journal, with a definition of each event type. */
export const eventsJsonSchema = (language: Language): string => written(eventsDocument(language));

/** The JSON Schema of a command, with a definition of each command type. */
export const commandsJsonSchema = (language: Language): string => written(commandsDocument(language));

/** The JSON Schema of what projections know. */
export const readModelsJsonSchema = once(() => written(readModelsDocument()));
