import { SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { beforeEach, describe, expect, it } from "vitest";
import { execute, type MeetingCommand, meeting } from "../../src/aggregates/index.js";
import { journal } from "../../src/events/index.js";
import { projections, replay } from "../../src/projections/index.js";
import { qd132hd21 } from "../../src/rules/index.js";
import { spansOf } from "../../src/telemetry/index.js";
import { seededYears } from "../../src/testing/index.js";
import { asked } from "../aggregates/facts.js";

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const told = () =>
  exporter.getFinishedSpans().map(({ name, attributes, status, events }) => ({
    name,
    attributes,
    status: status.code,
    events: events.length,
  }));
beforeEach(() => exporter.reset());

const stream = "meeting/c-3/2021-11";
const convening = asked("ConveneMeeting", {
  cell: "c-3",
  kind: "regular",
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person",
}) as MeetingCommand;
const remark = asked("MakeComment", { by: "m-07", text: "Ý kiến riêng" }) as MeetingCommand;
const spans = spansOf(provider.getTracer("test"));
const command = { "chibo.stream.kind": "meeting", "chibo.command.type": "MakeComment" };

describe("a span", () => {
  it("of a command says its kind, its type and what followed, at once or by a promise", async () => {
    const book = journal();
    const now = spans.commands((...given) => execute(book, ...given));
    const soon = spans.commands(async (...given) => execute(book, ...given));
    now(meeting, stream, convening);
    expect((await soon(meeting, stream, remark))[0]).toMatchObject({ position: 2 });
    expect(told()).toMatchObject([
      { name: "chibo.command", attributes: { "chibo.command.type": "ConveneMeeting" } },
      {
        attributes: { ...command, "chibo.outcome": "recorded", "chibo.entries": 1 },
        status: SpanStatusCode.UNSET,
      },
    ]);
  });

  it("of a refusal says its code, and that nothing failed", async () => {
    const soon = spans.commands(async (...given) => execute(journal(), ...given));
    await expect(soon(meeting, stream, remark)).rejects.toMatchObject({ code: "not-begun" });
    const refused = { ...command, "chibo.outcome": "refused", "chibo.refusal.code": "not-begun" };
    expect(told()).toEqual([
      { name: "chibo.command", attributes: refused, status: SpanStatusCode.UNSET, events: 0 },
    ]);
  });

  it("of a failure says its code and not its message", () => {
    const failing = spans.commands(() => {
      throw Object.assign(new Error(`${stream}: lost`), { code: "store-unreachable" });
    });
    expect(() => failing(meeting, stream, remark)).toThrow("lost");
    const failed = { ...command, "chibo.outcome": "failed", "error.type": "store-unreachable" };
    expect(told()).toEqual([
      { name: "chibo.command", attributes: failed, status: SpanStatusCode.ERROR, events: 0 },
    ]);
  });

  it("of a replay, a reading and a catch-up says what was counted", async () => {
    const options = { year: 2021, under: qd132hd21 };
    const events = [...seededYears({ seed: 1, events: 60 })];
    const year = spans.replay(options, () => replay(events, options));
    const findings = spans.reading("findings", () => year.findings);
    await spans.catchUp(async () => ({ streams: projections.length, events: 5 }));
    expect(told().map(({ name, attributes }) => ({ name, attributes }))).toEqual([
      { name: "chibo.replay", attributes: { "chibo.year": 2021, "chibo.rule_set.id": qd132hd21.id } },
      { name: "chibo.reading", attributes: { "chibo.reading": "findings", "chibo.count": findings.length } },
      { name: "chibo.catch-up", attributes: { "chibo.streams": projections.length, "chibo.events": 5 } },
    ]);
  });

  it("holds nothing of the record, and without a tracer there is none", () => {
    const book = journal();
    for (const each of [spans, spansOf(undefined)]) {
      const handle = each.commands((...given) => execute(book, ...given));
      if (book.position(stream) === 0) handle(meeting, stream, convening);
      handle(meeting, stream, { ...remark, id: `secret-${book.position(stream)}` });
    }
    expect(book.position(stream)).toBe(3);
    expect(told()).toHaveLength(2);
    expect(JSON.stringify(told())).not.toMatch(/c-3|m-0|Ý kiến|secret|2021/);
  });
});
