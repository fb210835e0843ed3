import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { describeFinding, explain, type Language, render } from "chibo";
import { stream } from "hono/streaming";
import { classified, command, deciders, entry, finding, type Kind, problem } from "./contract.js";
import { judged } from "./judging.js";
import { problemOf } from "./problems.js";
import type { Record } from "./store.js";

/** The dependencies of the service: its record, and a clock, because the library reads none. */
export interface Service {
  readonly record: Record;
  readonly now: () => Date;
}

const answer = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const refusal = { description: "A problem", content: { "application/problem+json": { schema: problem } } };
const language = z.enum(["vi", "en"]).default("vi");

const recording = createRoute({
  method: "post",
  path: "/streams/{kind}/{organisation}/commands",
  summary: "Records a command",
  request: {
    params: z.object({ kind: z.enum(["cell", "committee", "meeting", "review"]), organisation: z.string() }),
    query: z.object({
      key: z
        .string()
        .optional()
        .openapi({ description: "Of a meeting, such as 2026-11; the year of a review." }),
      language,
    }),
    headers: z.object({ "x-recorded-by": z.string().openapi({ description: "The member who records." }) }),
    body: { required: true, content: { "application/json": { schema: command } } },
  },
  responses: {
    201: answer(z.array(entry), "The entries that stand"),
    409: refusal,
    422: refusal,
    503: refusal,
  },
});

const reading = createRoute({
  method: "get",
  path: "/years/{year}",
  summary: "Levels and findings of a year",
  request: {
    params: z.object({ year: z.coerce.number().int() }),
    query: z.object({ under: z.string().optional(), language }),
  },
  responses: {
    200: answer(
      z.object({ ruleSet: z.string(), classified: z.array(classified), findings: z.array(finding) }),
      "The year",
    ),
    400: refusal,
  },
});

const explaining = createRoute({
  method: "get",
  path: "/years/{year}/members/{member}",
  summary: "How a member's level was reached",
  request: {
    params: z.object({ year: z.coerce.number().int(), member: z.string() }),
    query: z.object({ under: z.string().optional(), language }),
  },
  responses: {
    200: answer(z.object({ text: z.string(), explanation: z.unknown() }), "The explanation"),
    400: refusal,
  },
});

const toChoose = (choices: readonly string[]) => ({
  type: "urn:chibo:service:which-rule-set",
  title: "Which rule set?",
  status: 400,
  detail: `Name one by ?under=: ${choices.join(", ")}`,
  code: "which-rule-set",
});

/**
 * One base organisation over HTTP. The host decides which callers may use it, so put it behind your sign-in.
 */
export const serviceOf = ({ record, now }: Service): OpenAPIHono => {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const field = issue?.path.join(".") ?? "";
      const detail = `${field}: ${issue?.message ?? ""}`;
      return context.json(
        { type: "about:blank", title: "Not understood", status: 422, detail, code: "invalid-request", field },
        422,
        { "content-type": "application/problem+json" },
      );
    },
  });

  const languageOf = (asked: string | undefined): Language => (asked === "en" ? "en" : "vi");
  app.onError((error, context) => {
    const said = problemOf(error, languageOf(context.req.query("language")));
    if (said.status === 500) console.error(error);
    return context.body(JSON.stringify(said), said.status as 409, {
      "content-type": "application/problem+json",
    });
  });

  app.openapi(recording, async (context) => {
    const { kind, organisation } = context.req.valid("param");
    const { key } = context.req.valid("query");
    const stream = [kind, organisation, ...(key === undefined ? [] : [key])].join("/");
    const entries = await record.handle(deciders[kind as Kind] as typeof deciders.meeting, stream, {
      ...(context.req.valid("json") as Parameters<typeof deciders.meeting.decide>[0]),
      recordedAt: `${now().toISOString().slice(0, 19)}Z`,
      recordedBy: context.req.valid("header")["x-recorded-by"],
      recordedFor: organisation,
    });
    return context.json(entries as unknown as z.infer<typeof entry>[], 201);
  });

  app.openapi(reading, async (context) => {
    const { under, language } = context.req.valid("query");
    const year = judged(await record.known(), context.req.valid("param").year, under);
    if ("choices" in year) return context.json(toChoose(year.choices), 400);
    return context.json(
      {
        ruleSet: year.ruleSet.id,
        classified: year.classification.all.map(({ key, outcome, final }) => ({
          subject: key,
          computed: outcome.kind === "level" ? outcome.level : outcome.kind,
          ...(final === undefined ? {} : { decided: final.level }),
        })),
        findings: year.findings.map((each) => ({
          code: each.code,
          severity: each.severity,
          says: describeFinding(each, language),
        })),
      },
      200,
    );
  });

  app.openapi(explaining, async (context) => {
    const { under, language } = context.req.valid("query");
    const { year: asked, member } = context.req.valid("param");
    const year = judged(await record.known(), asked, under);
    if ("choices" in year) return context.json(toChoose(year.choices), 400);
    const explanation = explain(year, { member });
    return context.json({ text: render(explanation, { language }), explanation }, 200);
  });

  // The whole record as JSON Lines, for an inspector's command or for another system.
  app.get("/journal", (context) => {
    context.header("content-type", "application/x-ndjson");
    return stream(context, async (out) => {
      for await (const line of record.lines()) await out.write(`${line}\n`);
    });
  });

  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "One base organisation on chibo", version: "1" },
  });
  return app;
};
