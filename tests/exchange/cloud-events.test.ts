import { HTTP, CloudEvent as StandardEvent } from "cloudevents";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventTypes, type JournalEvent } from "../../src/events/catalogue.js";
import { cloudEventOf, entryOf } from "../../src/exchange/index.js";
import { InvalidInputError } from "../../src/language/problems/errors.js";
import { anyEvent } from "../support/arbitrary-event.js";

const source = "urn:example:ward-7";

const entry: JournalEvent<"MeetingClosed"> = {
  id: "meeting/c-3/2021-11@9",
  type: "MeetingClosed",
  stream: "meeting/c-3/2021-11",
  position: 9,
  data: {},
  metadata: {
    schemaVersion: 1,
    happenedAt: "2021-11-03T09:30:00Z",
    recordedAt: "2021-11-03T10:02:11Z",
    recordedBy: "m-01",
    recordedFor: "c-3",
    causationId: "close-9",
  },
};

/** A CloudEvent that the official kit has written as JSON and read again. */
const throughTheKit = (cloudEvent: object): unknown => {
  const standard = new StandardEvent(JSON.parse(JSON.stringify(cloudEvent)), true);
  return JSON.parse(JSON.stringify(standard));
};

describe("an entry as a CloudEvent", () => {
  it("has each part of its envelope in an attribute, and its data as they are", () => {
    expect(cloudEventOf(entry, source)).toEqual({
      specversion: "1.0",
      id: "meeting/c-3/2021-11@9",
      source,
      type: "chibo.MeetingClosed.v1",
      subject: "meeting/c-3/2021-11",
      time: "2021-11-03T09:30:00Z",
      datacontenttype: "application/json",
      position: "9",
      recordedat: "2021-11-03T10:02:11Z",
      recordedby: "m-01",
      recordedfor: "c-3",
      causationid: "close-9",
      data: {},
    });
  });

  it.each(["", "ward-7", "/ward/7", "urn:a b", "https://ward.example/#7", "urn:"])(
    "is not made of a record that %j would have to name",
    (named) => {
      expect(() => cloudEventOf(entry, named)).toThrow(InvalidInputError);
    },
  );

  it.each(eventTypes)("is what the official kit takes, and is the entry again: %s", (type) => {
    fc.assert(
      fc.property(anyEvent(type), (event) => {
        const given = { ok: true, event };
        const cloudEvent = cloudEventOf(event, source);
        expect(entryOf(JSON.parse(JSON.stringify(cloudEvent)))).toEqual(given);
        expect(entryOf(throughTheKit(cloudEvent))).toEqual(given);
      }),
      { numRuns: 4 },
    );
  });

  it("travels in a batch", () => {
    const body = JSON.stringify([cloudEventOf(entry, source)]);
    const headers = { "content-type": "application/cloudevents-batch+json" };
    const [received] = HTTP.toEvent({ headers, body }) as StandardEvent<unknown>[];
    expect(received?.validate()).toBe(true);
    expect(entryOf(JSON.parse(JSON.stringify(received)))).toEqual({ ok: true, event: entry });
  });
});

describe("what is no entry in a CloudEvent is said with its place", () => {
  const cloudEvent = cloudEventOf(entry, source);
  it.each([
    ["not an object", null, "invalid", ""],
    ["a list", [cloudEvent], "invalid", ""],
    ["an older form of CloudEvents", { ...cloudEvent, specversion: "0.3" }, "invalid", "specversion"],
    ["an event of others", { ...cloudEvent, type: "com.example.made" }, "unknown-type", "type"],
    ["a type of ours that is not known", { ...cloudEvent, type: "chibo.Made.v1" }, "unknown-type", "type"],
    ["a later version", { ...cloudEvent, type: "chibo.MeetingClosed.v2" }, "unknown-version", "type"],
    ["no subject", { ...cloudEvent, subject: undefined }, "invalid", "subject"],
    ["a time with a fraction", { ...cloudEvent, time: "2021-11-03T09:30:00.5Z" }, "invalid", "time"],
    ["a position that is no number", { ...cloudEvent, position: "nine" }, "invalid", "position"],
    ["no recorder", { ...cloudEvent, recordedby: undefined }, "invalid", "recordedby"],
    ["data as text", { ...cloudEvent, data: "{}" }, "invalid", "data"],
  ])("%s", (_, given, code, path) => {
    expect(entryOf(given, 7)).toMatchObject({ ok: false, problem: { line: 7, code, path } });
  });

  it("an older version of a schema is raised", () => {
    const data = { present: ["m-01"], absent: [{ member: "m-02" }] };
    const older = { ...cloudEvent, type: "chibo.RollCallTaken.v1", data };
    expect(entryOf(older)).toMatchObject({ ok: true, event: { metadata: { schemaVersion: 2 } } });
  });
});
