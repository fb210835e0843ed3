import { describe, expect, it, test } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { decodeLine, type Trust } from "../../../src/events/journal/decode.js";
import { closed, commented, entry, metadata } from "../../support/entry.js";

const problemIn = (value: unknown, trust: Trust = "raw") => {
  const decoded = decodeLine(typeof value === "string" ? value : JSON.stringify(value), 12, trust);
  return decoded.ok ? undefined : decoded.problem;
};

const rollCall = entry(1, "RollCallTaken", { present: ["m-01", "m-02"], excused: [], unexcused: [] });
const withData = (event: JournalEvent, data: unknown) => ({ ...event, data });

describe("A line that is no event is a problem, in a trusted journal too", () => {
  test.each([
    ["no JSON", "not json", "not-json", ""],
    ["an empty text", "", "not-json", ""],
    ["a line that breaks off", JSON.stringify(closed(1)).slice(0, -4), "not-json", ""],
    ["a number", 12, "invalid", ""],
    ["null", null, "invalid", ""],
    ["a list", [closed(1)], "invalid", "type"],
    ["no type", { ...closed(1), type: undefined }, "invalid", "type"],
    ["a type that is no text", { ...closed(1), type: 5 }, "invalid", "type"],
    ["a type that nobody knows", { ...closed(1), type: "MeetingEnded" }, "unknown-type", "type"],
    ["a type from the prototype", { ...closed(1), type: "constructor" }, "unknown-type", "type"],
    ["the prototype as a type", { ...closed(1), type: "__proto__" }, "unknown-type", "type"],
    ["a newer version", { ...closed(1), metadata: metadata(2) }, "unknown-version", "metadata.schemaVersion"],
    ["version 0", { ...closed(1), metadata: metadata(0) }, "invalid", "metadata.schemaVersion"],
    ["half a version", { ...rollCall, metadata: metadata(1.5) }, "invalid", "metadata.schemaVersion"],
    ["no metadata", { ...closed(1), metadata: undefined }, "invalid", "metadata"],
    ["metadata null", { ...closed(1), metadata: null }, "invalid", "metadata"],
    ["no position", { ...closed(1), position: undefined }, "invalid", "position"],
    ["position 0", { ...closed(1), position: 0 }, "invalid", "position"],
    ["a stream that is no text", { ...closed(1), stream: {} }, "invalid", "stream"],
    ["an id that is no text", { ...closed(1), id: null }, "invalid", "id"],
    ["no data", { ...closed(1), data: undefined }, "invalid", "data"],
  ])("%s", (_, value, code, path) => {
    for (const trust of ["raw", "validated"] as const)
      expect(problemIn(value, trust)).toMatchObject({ line: 12, code, path });
  });
});

describe("A field that is not as its schema says is named with its place and what it should be", () => {
  test.each([
    [
      "a member's id",
      withData(rollCall, { present: ["m-01", "?"], excused: [], unexcused: [] }),
      "data.present[1]",
      "form",
    ],
    ["a field left out", withData(rollCall, { present: [], excused: [] }), "data.unexcused", "missing"],
    ["a field too many", withData(closed(1), { at: 1 }), "data.at", "unknown-field"],
    ["a field too many in the envelope", { ...closed(1), hash: "" }, "hash", "unknown-field"],
    [
      "an instant",
      { ...closed(1), metadata: { ...metadata(), recordedAt: "03/11/2021" } },
      "metadata.recordedAt",
      "form",
    ],
    ["a list", withData(rollCall, { present: "m-01", excused: [], unexcused: [] }), "data.present", "type"],
    ["a text that is too short", commented(1, ""), "data.text", "at-least"],
    ["a text that is too long", commented(1, "x".repeat(20_001)), "data.text", "at-most"],
    [
      "one of a few values",
      withData(entry(1, "GradeVoted", { grade: "good", inFavour: 1, against: 0, abstained: 0 }), {
        grade: "best",
        inFavour: 1,
        against: 0,
        abstained: 0,
      }),
      "data.grade",
      "one-of",
    ],
    [
      "a key of a table",
      withData(entry(1, "SelfReviewSubmitted", { member: "m-01" }), { member: "m-01", points: { "a b": 1 } }),
      'data.points["a b"]',
      "form",
    ],
    [
      "a value of a table",
      withData(entry(1, "SelfReviewSubmitted", { member: "m-01" }), { member: "m-01", points: { a: "1" } }),
      "data.points.a",
      "type",
    ],
  ])("%s", (_, value, path, kind) => {
    expect(problemIn(value)).toMatchObject({ code: "invalid", path, facts: { kind } });
  });

  it("is let through where the journal is trusted", () => {
    expect(problemIn(withData(closed(1), { at: 1 }), "validated")).toBeUndefined();
  });
});

describe("The replacement that a correction carries", () => {
  const correction = (replacement: object) =>
    withData(closed(9), {
      entry: 1,
      reason: "Ghi nhầm",
      replacement: { happenedAt: "2021-11-03T07:30:00Z", data: {}, ...replacement },
    });
  const corrected = (replacement: object) => ({ ...correction(replacement), type: "EntryCorrected" });

  it("is read where it fits the schema of its type", () => {
    expect(problemIn(corrected({ type: "MeetingClosed" }))).toBeUndefined();
  });

  test.each([
    ["of no known type", { type: "Nothing" }, "unknown-type", "data.replacement.type"],
    ["that is a correction itself", { type: "EntryCorrected" }, "invalid", "data.replacement.type"],
    ["that is a withdrawal", { type: "EntryWithdrawn" }, "invalid", "data.replacement.type"],
    [
      "whose data does not fit",
      { type: "MemberPraised", data: { member: 1 } },
      "invalid",
      "data.replacement.data.member",
    ],
  ])("is a problem %s", (_, replacement, code, path) => {
    expect(problemIn(corrected(replacement))).toMatchObject({ code, path });
  });

  it("is raised to the present version where it fits only an older one", () => {
    const old = corrected({
      type: "RollCallTaken",
      data: { present: ["m-01"], absent: [{ member: "m-02" }] },
    });
    for (const trust of ["raw", "validated"] as const) {
      const decoded = decodeLine(JSON.stringify(old), 1, trust);
      expect(decoded).toMatchObject({
        ok: true,
        event: { data: { replacement: { data: { present: ["m-01"], excused: [], unexcused: ["m-02"] } } } },
      });
    }
  });
});
