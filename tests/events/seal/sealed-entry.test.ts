import { createHash } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { digestOf } from "../../../src/events/seal/hash.js";
import { entryDigest } from "../../../src/events/seal/index.js";
import { valueAtPath, without } from "../../../src/events/seal/personal-fields.js";
import { commitmentOf, linkOf } from "../../../src/events/seal/sealed-entry.js";
import { sealed, told } from "./told.js";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The examples of RFC 8785, sections 3.2.2 and 3.2.3, with their canonical text. */
const canonical: readonly [unknown, string][] = [
  [
    JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    },
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
];

describe("A digest", () => {
  test.each(canonical)("is SHA-256 of the canonical text of RFC 8785: %#", (value, text) => {
    expect(digestOf(value)).toBe(sha256(text));
  });

  it("of an entry is that of what is open and of the commitments, as anybody can work it out", () => {
    const { digest, fields } = sealed.entries[1] ?? {};
    const { commitment, salt } = fields?.["/data/text"] ?? {};
    expect(commitment).toBe(sha256(`{"salt":"${salt}","value":"Nhất trí với báo cáo"}`));
    const open =
      '{"data":{},"id":"meeting/c-3/2021-11@1","metadata":{"happenedAt":"2021-11-03T07:30:00Z",' +
      '"recordedAt":"2021-11-03T10:02:11Z","recordedBy":"m-01","recordedFor":"c-3","schemaVersion":1},' +
      '"position":1,"stream":"meeting/c-3/2021-11","type":"CommentMade"}';
    const by = fields?.["/data/by"]?.commitment;
    const commitments = `{"/data/by":"${by}","/data/text":"${commitment}"}`;
    expect(digest).toBe(sha256(`{"commitments":${commitments},"open":${open}}`));
  });

  it("of a link holds the link before", () => {
    const [first, , second] = sealed.entries;
    const link = sha256(`{"digest":"${first?.digest}","position":1,"previous":null}`);
    expect(linkOf(null, 1, first?.digest ?? "")).toBe(link);
    expect(sealed.heads["cell/c-3"]).toEqual({
      position: 2,
      link: sha256(`{"digest":"${second?.digest}","position":2,"previous":"${link}"}`),
    });
  });

  it("is another where a committed value is shown as an open one", () => {
    const { digest, fields } = sealed.entries[1] ?? {};
    const shown = without(told[1], "/data/text", fields?.["/data/text"]?.commitment);
    expect(entryDigest(shown)).not.toBe(digest);
    expect(entryDigest(told[1])).not.toBe(digest);
    expect(entryDigest(told[1], fields)).toBe(digest);
  });

  it("of a value is another with another salt", () => {
    expect(commitmentOf("00", "ốm")).not.toBe(commitmentOf("01", "ốm"));
  });
});

describe("A pointer", () => {
  const value = { a: { "x/y": 1, "x~z": 2 }, list: ["p", "q"] };

  it("leads to a field by its name, whatever characters that has", () => {
    const paths = ["/a/x~1y", "/a/x~0z", "/list/1", "/list/2", "/list/length", "/a/toString", "/a/b/c"];
    expect(paths.map((path) => valueAtPath(value, path))).toEqual([
      1,
      2,
      "q",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("takes a field out of a copy, and keeps the places of a list", () => {
    expect(without(value, "/a/x~1y")).toEqual({ a: { "x~z": 2 }, list: ["p", "q"] });
    expect(without(value, "/list/0")).toEqual({ ...value, list: [null, "q"] });
    expect(without(value, "/list/0", "r")).toEqual({ ...value, list: ["r", "q"] });
    expect(without(value, "/b/c")).toBe(value);
    expect(value.list).toEqual(["p", "q"]);
  });

  it("leaves a key of that name alone where it is told to take out another", () => {
    const hostile = JSON.parse('{"__proto__":1,"a":2}');
    expect(JSON.stringify(without(hostile, "/a"))).toBe('{"__proto__":1}');
  });
});
