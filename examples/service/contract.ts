import { createRoute, z } from "@hono/zod-openapi";
import { bodySchemaOf, type Kind, kinds } from "./commands.js";
import { largestBody } from "./problems.js";

const entry = z
  .object({
    id: z.string(),
    type: z.string(),
    stream: z.string(),
    position: z.int(),
    data: z.record(z.string(), z.unknown()),
    metadata: z.record(z.string(), z.unknown()),
  })
  .openapi("Entry");

/** A problem in the form of RFC 9457. */
const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: "What is wrong and what to do, in the language asked for." }),
    code: z.string().openapi({ description: "Stable, for programs." }),
    field: z.string().optional().openapi({ description: "The place, such as data.present[2]." }),
  })
  .openapi("Problem");
export type Problem = z.infer<typeof problem>;

const classified = z
  .object({
    subject: z.string(),
    computed: z.string().openapi({ description: "The level that the rules give, or why they give none." }),
    decided: z.string().optional(),
  })
  .openapi("Classified");

const finding = z.object({ code: z.string(), severity: z.string(), says: z.string() }).openapi("Finding");

const answer = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});
const signedIn = [{ token: [] }];
const language = z.enum(["vi", "en"]).default("vi").openapi({ description: "Of texts and problems." });

const inPath = (name: string) => z.string().openapi({ param: { name, in: "path" } });
const place = {
  cell: z.object({ organisation: inPath("organisation") }),
  committee: z.object({ organisation: inPath("organisation") }),
  meeting: z.object({ organisation: inPath("organisation"), key: inPath("key") }),
  review: z.object({ organisation: inPath("organisation"), key: inPath("key") }),
} as const;

/** Records a command in a stream of one kind. */
export const recordingIn = (kind: Kind) =>
  createRoute({
    method: "post",
    path: kinds[kind].path,
    operationId: `record-in-${kind}`,
    summary: `Records a command in the stream of a ${kind}`,
    security: signedIn,
    request: {
      params: place[kind],
      query: z.object({ language }),
      body: { required: true, content: { "application/json": { schema: bodySchemaOf(kind) } } },
    },
    responses: {
      201: answer(z.array(entry), "The entries that stand. Sent again with the same id: the same entries."),
      400: refusal("The body is not JSON, or a parameter does not fit"),
      401: refusal("Nobody is signed in"),
      403: refusal("The role may not record this here"),
      404: refusal("There is no such stream"),
      409: refusal("The command contradicts the record"),
      413: refusal(`The body is larger than ${largestBody} bytes`),
      415: refusal("The body is not application/json"),
      422: refusal("The command does not fit its shape"),
      503: refusal("Not recorded: send it again with the same id"),
    },
  });

const year = z.coerce
  .number()
  .int()
  .min(1900)
  .max(2200)
  .openapi({ param: { name: "year", in: "path" } });
const asked = z.object({
  under: z
    .string()
    .optional()
    .openapi({ description: "A rule set. Without it, the one that the reviews adopted." }),
  language,
});
const unread = {
  400: refusal("No such rule set, none was adopted, or a parameter does not fit"),
  401: refusal("Nobody is signed in"),
};

export const readingYear = createRoute({
  method: "get",
  path: "/years/{year}",
  operationId: "read-year",
  summary: "Levels and findings of a year, as far as the reader's role sees them",
  security: signedIn,
  request: { params: z.object({ year }), query: asked },
  responses: {
    200: answer(
      z.object({ ruleSet: z.string(), classified: z.array(classified), findings: z.array(finding) }),
      "The year",
    ),
    ...unread,
  },
});

export const explainingLevel = createRoute({
  method: "get",
  path: "/years/{year}/members/{member}",
  operationId: "explain-level",
  summary: "How a member's level was reached",
  security: signedIn,
  request: { params: z.object({ year, member: inPath("member") }), query: asked },
  responses: {
    200: answer(z.object({ text: z.string(), explanation: z.unknown() }), "The explanation"),
    404: refusal("No such member in this year, or none whom the reader's role sees"),
    ...unread,
  },
});

export const exportingJournal = createRoute({
  method: "get",
  path: "/journal",
  operationId: "export-journal",
  summary: "The journal as JSON Lines, without what the reader's role may not see",
  security: signedIn,
  responses: {
    200: { description: "One entry on a line", content: { "application/x-ndjson": { schema: z.string() } } },
    401: refusal("Nobody is signed in"),
  },
});
