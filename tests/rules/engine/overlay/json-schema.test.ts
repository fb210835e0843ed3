import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { localFileJsonSchema } from "../../../../scripts/docs/schemas.js";
import { checkRuleSet } from "../../../../src/rules/engine/check-rule-set.js";
import { checkOverlay, layer } from "../../../../src/rules/engine/overlay/check-overlay.js";
import { overlaySchema } from "../../../../src/rules/engine/overlay/overlay.js";
import { qd132hd21 } from "../../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { root } from "../../../support/root.js";

// A pattern checks the dates, so no plugin for formats is needed.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false, strict: true, strictTuples: false });
const ofOverlays = ajv.compile(JSON.parse(localFileJsonSchema("overlay", "en")));
const ofRuleSets = ajv.compile(JSON.parse(localFileJsonSchema("rule-set", "en")));

const example: Record<string, unknown> = JSON.parse(
  readFileSync(join(root, "examples/overlays/song-lam-2026.json"), "utf8"),
);

describe("the published schema of overlays", () => {
  it("accepts the example, as the library does", () => {
    expect([ofOverlays(example), ofOverlays.errors]).toEqual([true, null]);
    expect(checkOverlay(qd366hd43, example)).toEqual([]);
    const layered = layer(qd366hd43, overlaySchema.parse(example));
    expect(checkRuleSet(layered)).toEqual([]);
    expect([ofRuleSets(layered), ofRuleSets.errors]).toEqual([true, null]);
  });

  it("says a condition once, and refers to it from within itself", () => {
    const { $defs } = JSON.parse(localFileJsonSchema("overlay", "en"));
    expect(Object.keys($defs)).toEqual(["condition"]);
    expect(JSON.stringify($defs.condition)).toContain('{"$ref":"#/$defs/condition"}');
  });

  const source = { document: "HD 07-HD/TU", evidence: "local" };
  const within = (when: unknown) => ({
    further: [
      {
        part: "forced",
        subject: "member",
        rule: { id: "x", says: { vi: "câu", en: "sentence" }, source, when },
      },
    ],
  });

  it.each<{ name: string; changes: object; path: string }>([
    { name: "no document", changes: { documents: [] }, path: "/documents" },
    {
      name: "a day that is none",
      changes: { documents: [{ number: "1", issuer: "x", issuedOn: "2026-02-30" }] },
      path: "/documents/0/issuedOn",
    },
    { name: "a key that does not belong", changes: { paramters: {} }, path: "" },
    {
      name: "a parameter that is a fraction",
      changes: { parameters: { "exceeded-percent": 30.5 } },
      path: "/parameters/exceeded-percent",
    },
    { name: "a further rule of no part", changes: { further: [{ subject: "member" }] }, path: "/further/0" },
    {
      name: "a ratio with nothing below the line",
      changes: { caps: [{ id: "x", source, ratio: [1, 0] }] },
      path: "/caps/0/ratio/1",
    },
    {
      name: "a ratio of one number",
      changes: { caps: [{ id: "x", source, ratio: [1] }] },
      path: "/caps/0/ratio",
    },
    {
      name: "a ratio of three numbers",
      changes: { caps: [{ id: "x", source, ratio: [1, 2, 3] }] },
      path: "/caps/0/ratio",
    },
    {
      name: "a condition of no kind",
      changes: within({ fact: "a", is: "above", value: 1 }),
      path: "/further/0/rule/when/is",
    },
    {
      name: "a mistake deep in a condition",
      changes: within({ all: [{ not: { any: [] } }] }),
      path: "/further/0/rule/when/all/0/not/any",
    },
  ])("finds what the library finds: $name", ({ changes, path }) => {
    const broken = { ...example, ...changes };
    expect(ofOverlays(broken)).toBe(false);
    expect(ofOverlays.errors?.map(({ instancePath }) => instancePath)).toContain(path);
    expect(checkOverlay(qd366hd43, broken).map(({ code }) => code)).toContain("schema");
  });
});

describe("the published schema of rule sets", () => {
  it.each([qd132hd21, qd366hd43])("accepts $id", (set) => {
    expect([ofRuleSets(set), ofRuleSets.errors]).toEqual([true, null]);
  });

  it("finds a rule without a source", () => {
    const caps = qd366hd43.caps.map(({ source: _, ...cap }) => cap);
    expect(ofRuleSets({ ...qd366hd43, caps })).toBe(false);
  });
});
