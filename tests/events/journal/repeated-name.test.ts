import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decodeLine } from "../../../src/events/journal/decode.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { repeatedName } from "../../../src/events/journal/repeated-name.js";
import { commented } from "../../support/entry.js";

const found = (text: string): string | undefined => repeatedName(text, JSON.parse(text));

describe("A name that stands twice in one object", () => {
  test.each([
    ['{"a":1,"a":1}', "a"],
    ['{"a":1,"a":2}', "a"],
    ['{"a" :1,"a": 2}', "a"],
    ['{"a":1,"\\u0061":2}', "a"],
    ['{"a":1e3,"a":1000}', "a"],
    ['{"a":100000000000,"a":1e1}', "a"],
    ['{"a":"\\":","a":1}', "a"],
    ['{"b":{"a":[0,{"x":1},{"x":1,"y":2,"x":3}]}}', "b.a[2].x"],
    ['{"a":{"a":{"a":1}},"c":[],"a":0}', "a"],
    ['{"__proto__":1,"__proto__":2}', "__proto__"],
    ['{"":1,"":2}', '[""]'],
  ])("is found in %s", (text, path) => {
    expect(found(text)).toBe(path);
  });

  test.each([
    "{}",
    "[]",
    '""',
    '{"a":{"a":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"\\"a\\":1,\\"a\\":2"}',
    '{"a" : 1e3, "b" : [ ], "c":"x :y"}',
    '{"a":"{\\"b\\"","b":1}',
    '{"a":-0,"b":1.50,"c":1e-2}',
  ])("is not found in %s", (text) => {
    expect(found(text)).toBeUndefined();
  });

  const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });
  const spaces = fc.constantFrom(undefined, 1, "\t");

  it("is not found in any JSON that a program writes", () => {
    fc.assert(
      fc.property(json, spaces, (value, space) => {
        expect(found(JSON.stringify(value, null, space))).toBeUndefined();
      }),
    );
  });

  it("is found wherever it is put, in any spelling that JSON allows", () => {
    const objects = fc.dictionary(fc.string(), json, { minKeys: 1, noNullPrototype: true });
    const escaped = (name: string): string =>
      `"${[...Array(name.length).keys()].map((at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, "0")}`).join("")}"`;
    fc.assert(
      fc.property(objects, json, fc.nat(), fc.boolean(), spaces, (value, other, nth, isSpelled, space) => {
        const names = Object.keys(value);
        const name = names[nth % names.length] as string;
        const text = JSON.stringify({ deep: [value] }, null, space);
        const spelled = isSpelled ? escaped(name) : JSON.stringify(name);
        const at = text.indexOf("{", 1) + 1;
        const twice = `${text.slice(0, at)}${spelled}:${JSON.stringify(other)},${text.slice(at)}`;
        expect(found(twice)).toBeDefined();
      }),
    );
  });
});

describe("A line with such a name", () => {
  const line = encodeEvent(commented(1, "Nhất trí"));
  const twice = line.replace('"by":', '"by":"m-09","by":');

  it("is a problem of its own, and nothing of it is read", () => {
    expect(decodeLine(line, 1, "raw").ok).toBe(true);
    expect(decodeLine(twice, 1, "raw")).toEqual({
      ok: false,
      problem: { line: 1, code: "repeated-name", path: "data.by", facts: {} },
    });
  });

  it("is not looked for in a journal that the reader trusts", () => {
    expect(decodeLine(twice, 1, "validated").ok).toBe(true);
  });

  it("may be nested too deeply for a scan, and is then no JSON for this reader", () => {
    const deep = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect(decodeLine(deep, 1, "raw")).toMatchObject({ ok: false, problem: { code: "not-json" } });
  });
});
