import * as z from "zod";
import { checkpointSchema, sealSchema } from "../../src/events/seal/schema.js";
import { mappingSchema } from "../../src/import/index.js";
import type { Language } from "../../src/language/language.js";
import type { Text } from "../../src/language/text.js";
import { snapshotSchema } from "../../src/projections/fold/snapshot.js";
import { overlaySchema } from "../../src/rules/engine/overlay/overlay.js";
import { ruleSetSchema } from "../../src/rules/engine/rule-set.js";
import { rollUpPolicySchema } from "../../src/rules/rubrics/roll-up-policy.js";
import { rubricSchema } from "../../src/rules/rubrics/rubric.js";
import { type LocalFile, wordsOfLocalFileField } from "../../src/words.js";
import { commandsDocument, eventsDocument, type Json } from "../schema/events.js";
import { explanationSchema, findingSchema } from "../schema/explanation.js";
import { readModelsDocument } from "../schema/read-models.js";
import { definitions } from "../schema/shared.js";
import { withWords } from "../schema/words.js";
import { once } from "./writing.js";

type Settings = Parameters<typeof z.toJSONSchema>[1];

const document = (schema: z.ZodType, told: Json, settings: Settings = {}): Json => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", ...settings });
  // Only one type refers to itself: a condition.
  return JSON.parse(
    JSON.stringify({ $schema, ...told, ...rest }).replaceAll("__schema0", "condition"),
  ) as Json;
};

const written = (json: object): string => `${JSON.stringify(json, null, 2)}\n`;

const published = (schema: z.ZodType, title: string, description: string, settings: Settings = {}): string =>
  written(document(schema, { title, description }, settings));

/** The local files and the rule sets, each with its schema and its description. */
const localFiles = {
  overlay: {
    schema: overlaySchema,
    title: { vi: "chibo: quy định của cấp ủy địa phương", en: "chibo overlay" },
    description: {
      vi: "Điều cấp ủy địa phương quy định trên một bộ quy định. Tên và điểm được kiểm tra khi đọc tệp.",
      en: "What a local committee sets on top of a rule set. Names and weights are checked by checkOverlay.",
    },
  },
  "rule-set": {
    schema: ruleSetSchema,
    title: { vi: "chibo: bộ quy định", en: "chibo rule set" },
    description: {
      vi: "Bộ quy tắc có ngày và căn cứ. Các tên được kiểm tra khi đọc tệp.",
      en: "A dated, cited set of rules. Names are checked by checkRuleSet.",
    },
  },
  rubric: {
    schema: rubricSchema,
    title: { vi: "chibo: biểu điểm", en: "chibo rubric" },
    description: {
      vi: "Cách chấm điểm buổi sinh hoạt. Tên, tổng điểm và các khoảng được kiểm tra khi đọc tệp.",
      en: "How a meeting is scored. Names, sums and bands are checked by checkRubric.",
    },
  },
  "roll-up": {
    schema: rollUpPolicySchema,
    title: { vi: "chibo: cách tổng hợp", en: "chibo roll-up" },
    description: {
      vi: "Cách tổng hợp các buổi sinh hoạt thành điểm hoặc mức của một kỳ.",
      en: "How the meetings of a period become its score or grade. Names are checked by checkRollUp.",
    },
  },
} as const satisfies Record<LocalFile, { schema: z.ZodType; title: Text; description: Text }>;

/** The JSON Schema of a local file, for editors and forms. */
export const localFileJsonSchema = (file: LocalFile, language: Language): string => {
  const { schema, title, description } = localFiles[file];
  const json = document(schema, { title: title[language], description: description[language] });
  return written(withWords(json, (path) => wordsOfLocalFileField(file, path), language));
};

/** The JSON Schema of an explanation, for programs that read explanations. */
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

/** The JSON Schema of the file of a seal. */
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

/** The JSON Schema of a mapping: how the tables of one layout are read. */
export const mappingJsonSchema = (): string =>
  published(
    mappingSchema,
    "chibo mapping",
    "Which column of a table states what, and what its marks mean. `chibo import guess` writes it; a person corrects it.",
  );

/** The JSON Schema of an entry of a journal, with a definition of each event type. */
export const eventsJsonSchema = (): string => written(eventsDocument());

/** The JSON Schema of a command, with a definition of each command type. */
export const commandsJsonSchema = (language: Language): string => written(commandsDocument(language));

/** The JSON Schema of the states of projections. */
export const readModelsJsonSchema = once(() => written(readModelsDocument()));
