import { OpenAPIHono } from "@hono/zod-openapi";
import { describeFinding, encodeJournal, explain, fold, type JournalEvent, render } from "chibo";
import { accessOf, accessProjections, mayRecord, redact } from "chibo/access";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { stream } from "hono/streaming";
import { commandIn, componentSchemas, type Kind, kinds } from "./commands.js";
import { explainingLevel, exportingJournal, readingYear, recordingIn } from "./contract.js";
import { answerProblem, largestBody, ServiceError } from "./problems.js";
import { yearFor } from "./reading.js";
import { type Account, accountOf, viewerOf } from "./sign-in.js";
import type { Record } from "./store.js";

/** The dependencies of the service: its record, who may use it, and a clock, because the library reads none. */
export interface Service {
  readonly record: Record;
  readonly accounts: readonly Account[];
  readonly now: () => Date;
}

type Variables = { readonly account: Account };

/** One base organisation over HTTP. */
export const serviceOf = ({ record, accounts, now }: Service) => {
  const app = new OpenAPIHono<{ Variables: Variables }>({
    defaultHook: (result) => {
      if (result.success) return;
      const field = result.error.issues[0]?.path.join(".") ?? "";
      throw new ServiceError("invalid-request", field, field);
    },
  });
  app.onError(answerProblem);
  app.notFound((context) => answerProblem(new ServiceError("unknown-path", "", context.req.path), context));

  const signIn = bearerAuth<{ Variables: Variables }>({
    verifyToken: (token, context) => {
      const account = accountOf(accounts, token);
      if (account !== undefined) context.set("account", account);
      return account !== undefined;
    },
  });
  for (const path of ["/streams/*", "/years/*", "/journal"])
    app.use(path, signIn, async (context, next) => {
      await next();
      context.header("cache-control", "no-store");
    });
  app.use(
    "/streams/*",
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new ServiceError("too-large", String(largestBody), "body");
      },
    }),
  );

  for (const kind of Object.keys(kinds) as Kind[])
    app.openapi(recordingIn(kind), async (context) => {
      const { organisation, key } = context.req.valid("param") as { organisation: string; key?: string };
      const account = context.get("account");
      const handle = record.handleAs(mayRecord(await record.organisations(), account));
      const entries = await handle(
        kinds[kind].decider as typeof kinds.meeting.decider,
        [kind, organisation, ...(key === undefined ? [] : [key])].join("/"),
        {
          ...((await commandIn(context)) as Parameters<typeof kinds.meeting.decider.decide>[0]),
          recordedAt: `${now().toISOString().slice(0, 19)}Z`,
          recordedBy: account.member,
          recordedFor: account.organisation,
        },
      );
      return context.json(entries as never, 201);
    });

  app.openapi(readingYear, async (context) => {
    const { under, language } = context.req.valid("query");
    const viewer = viewerOf(context.get("account"));
    const year = yearFor(await record.entries(), viewer, context.req.valid("param").year, under);
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

  app.openapi(explainingLevel, async (context) => {
    const { under, language } = context.req.valid("query");
    const { year: asked, member } = context.req.valid("param");
    const viewer = viewerOf(context.get("account"));
    const year = yearFor(await record.entries(), viewer, asked, under);
    if (year.classification.of(`member:${member}`) === undefined)
      throw new ServiceError("unknown-member", member, "member");
    const explanation = explain(year, { member });
    return context.json({ text: render(explanation, { language }), explanation }, 200);
  });

  app.openAPIRegistry.registerPath(exportingJournal);
  app.get(exportingJournal.path, async (context) => {
    const entries = await record.entries();
    const access = accessOf(fold(accessProjections, entries), viewerOf(context.get("account")));
    context.header("content-type", "application/x-ndjson");
    return stream(context, async (out) => {
      for (const lines of encodeJournal(redact(entries, access).entries as readonly JournalEvent[]))
        await out.write(lines);
    });
  });

  for (const [name, schema] of Object.entries(componentSchemas))
    app.openAPIRegistry.registerComponent("schemas", name, schema);
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "One base organisation on chibo", version: "1" },
  });
  return app;
};
