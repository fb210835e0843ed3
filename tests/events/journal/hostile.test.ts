import { describe, expect, it, test } from "vitest";
import { decodeLine } from "../../../src/events/journal/decode.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { closed, commented, entry } from "../../support/entry.js";

const outcome = (text: string, trust: "raw" | "validated" = "raw") => {
  const decoded = decodeLine(text, 1, trust);
  return decoded.ok ? "read" : decoded.problem.code;
};

/** The line of a comment in which another value replaces its text or its member. */
const comment = encodeEvent(commented(1, "TEXT"));
const insteadOfText = (json: string) => comment.replace('"TEXT"', json);
const insteadOfMember = (json: string) => comment.replace('"m-02"', json);
const selfReview = (points: string) =>
  encodeEvent(entry(1, "SelfReviewSubmitted", { member: "m-01", points: { POINTS: 1 } })).replace(
    '{"POINTS":1}',
    points,
  );
const votes = (against: string) =>
  encodeEvent(entry(1, "GradeVoted", { grade: "good", inFavour: 2, against: 777, abstained: 0 })).replace(
    "777",
    against,
  );

describe("Keys of prototypes", () => {
  test.each(["__proto__", "constructor", "prototype", "\\u005f_proto__"])(
    "%s is no field of an event",
    (key) => {
      const put = (text: string, place: string) =>
        text.replace(place, `{"${key}":{"polluted":1},${place.slice(1)}`);
      expect(outcome(put(comment, '{"data"'))).toBe("invalid");
      expect(outcome(put(comment, '{"by"'))).toBe("invalid");
      expect(outcome(put(comment, '{"happenedAt"'))).toBe("invalid");
      expect({}).not.toHaveProperty("polluted");
    },
  );

  it("a table refuses __proto__, and takes constructor as a plain key", () => {
    expect(outcome(selfReview('{"__proto__":1}'))).toBe("invalid");
    expect(outcome(selfReview('{"a":1,"\\u005f_proto__":{"b":2}}'))).toBe("invalid");
    const decoded = decodeLine(selfReview('{"constructor":1}'), 1, "raw");
    expect(decoded).toMatchObject({ ok: true, event: { data: { points: { constructor: 1 } } } });
  });

  it("the data of a replacement refuses __proto__ at any depth", () => {
    const replaced = (data: string) =>
      encodeEvent(
        entry(2, "EntryCorrected", {
          entry: 1,
          reason: "Ghi nhầm",
          replacement: { type: "SelfReviewSubmitted", happenedAt: "2021-11-03T07:30:00Z", data: { D: 1 } },
        }),
      ).replace('{"D":1}', data);
    expect(outcome(replaced('{"member":"m-01","points":{"a":1}}'))).toBe("read");
    expect(outcome(replaced('{"member":"m-01","__proto__":{"points":{}}}'))).toBe("invalid");
    expect(outcome(replaced('{"member":"m-01","points":{"__proto__":1}}'))).toBe("invalid");
  });

  it("a trusted journal that has them pollutes nothing when it is raised to a new version", () => {
    const old = `{"__proto__":{"polluted":1},${JSON.stringify({
      ...closed(1),
      type: "RollCallTaken",
      data: { present: [], absent: [] },
    }).slice(1)}`;
    const decoded = decodeLine(old, 1, "validated");
    expect(decoded.ok).toBe(true);
    expect(decoded.ok && decoded.event).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("Texts", () => {
  it("of 10 MB are refused by the schema, or by the reader before they are parsed", () => {
    const text = insteadOfText(`"${"x".repeat(10_000_000)}"`);
    expect(outcome(text)).toBe("invalid");
    const [batch] = [...readJournalSync([`${text}\n`])];
    expect(batch?.problems[0]?.code).toBe("line-too-long");
  });

  it("with lone surrogates are refused, escaped or not, in texts, ids and keys", () => {
    for (const lone of ["\\ud800", "\ud800", "\\udfff x", "a\\udc00\\ud800"]) {
      expect(outcome(insteadOfText(`"${lone}"`))).toBe("invalid");
      expect(outcome(insteadOfMember(`"${lone}"`))).toBe("invalid");
      expect(outcome(selfReview(`{"${lone}":1}`))).toBe("invalid");
    }
    expect(outcome(insteadOfText('"\\ud83d\\ude00"'))).toBe("read");
  });

  it("keep NUL and line separators as they are", () => {
    const decoded = decodeLine(insteadOfText('"a\\u0000b\u2028c"'), 1, "raw");
    expect(decoded.ok && decoded.event.data).toEqual({ by: "m-02", text: "a\0b\u2028c" });
    expect(decoded.ok && encodeEvent(decoded.event)).toContain("a\\u0000b\u2028c");
  });
});

describe("Numbers", () => {
  test.each(["1e309", "-1e309", "9007199254740993", "1e300", "1.5", "-1", '"1"'])(
    "%s is no count",
    (number) => {
      expect(outcome(votes(number))).toBe("invalid");
    },
  );

  it("minus zero counts as zero and is written as zero", () => {
    const decoded = decodeLine(votes("-0"), 1, "raw");
    expect(decoded.ok && encodeEvent(decoded.event)).toBe(votes("0"));
  });

  it("are known by their value, not by how they were written", () => {
    const decoded = decodeLine(votes("1.0e1"), 1, "raw");
    expect(decoded.ok && encodeEvent(decoded.event)).toBe(votes("10"));
  });
});

describe("Structure", () => {
  it.each(["[", '{"a":'])("nested 100,000 deep by %s is a problem and no more", (opening) => {
    const closing = opening === "[" ? "]" : "}";
    const deep = `${opening.repeat(100_000)}1${closing.repeat(100_000)}`;
    expect(outcome(deep)).toMatch(/^(not-json|invalid)$/);
    expect(outcome(insteadOfText(deep))).toMatch(/^(not-json|invalid)$/);
    const correction = encodeEvent(
      entry(2, "EntryCorrected", {
        entry: 1,
        reason: "Ghi nhầm",
        replacement: { type: "MeetingClosed", happenedAt: "2021-11-03T07:30:00Z", data: {} },
      }),
    ).replace('"data":{}', `"data":{"a":${deep}}`);
    expect(outcome(correction)).toMatch(/^(not-json|invalid)$/);
  });

  it("a name that stands twice is a problem, because readers disagree on its value", () => {
    expect(decodeLine(comment.replace('"text"', '"by":"m-03","text"'), 1, "raw")).toMatchObject({
      ok: false,
      problem: { code: "repeated-name", path: "data.by" },
    });
  });

  it.each(["[]", "[[]]", "1", "true", "null", '"text"', "{}", "[1,2]", '{"length":1}'])(
    "%s is no event",
    (text) => {
      expect(outcome(text)).toBe("invalid");
      expect(outcome(text, "validated")).toBe("invalid");
    },
  );
});

describe("A name that a hostile record makes up", () => {
  it("is shortened and escaped in the report", () => {
    const decoded = decodeLine(JSON.stringify({ ...closed(1), type: "X".repeat(5000) }), 1, "raw");
    expect(decoded.ok ? "" : (decoded.problem.facts as { type: string }).type).toHaveLength(65);
    const field = decodeLine(JSON.stringify({ ...closed(1), data: { "a\n\u001b[31m": 1 } }), 1, "raw");
    expect(field.ok ? "" : field.problem.path).toBe('data["a\\n\\u001b[31m"]');
  });
});
