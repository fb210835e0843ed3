import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { localFileJsonSchema } from "../../scripts/docs/schemas.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { checkRubric } from "../../src/rules/rubrics/check-rubric.js";
import { checkRollUp } from "../../src/rules/rubrics/roll-up-policy.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ngheAnTemplates } from "../../src/rules/rubrics/shipped/nghe-an-2023.js";
import { rollUpPolicies } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { root } from "../support/root.js";

// A pattern checks the dates, so no plugin for formats is needed.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false, strict: true, strictTuples: false });
const ofSheets = ajv.compile(JSON.parse(localFileJsonSchema("rubric", "en")));
const ofPolicies = ajv.compile(JSON.parse(localFileJsonSchema("roll-up", "en")));

const example: Record<string, unknown> & { criteria: { id: string }[]; defects: { id: string }[] } =
  JSON.parse(readFileSync(join(root, "examples/rubrics/song-lam-2026.json"), "utf8"));
const page = readFileSync(join(root, "docs/rubrics.md"), "utf8");
const shown: { id: string; criteria?: unknown }[] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json = ""]) => JSON.parse(json),
);

describe("the example of a local rubric", () => {
  it("can be used, and names what it leaves to be asked", () => {
    const { problems, defects } = checkRubric(example);
    expect(problems).toEqual([]);
    expect(defects).toEqual([
      { path: "criteria[4].scored.bands", code: "band-gap", at: "50/100" },
      {
        path: "criteria[5].applies.otherwise.parameter",
        code: "policy-open",
        at: "month-without-theme",
      },
    ]);
  });

  it("is adopted without the line that is for editors: moving the file changes no fingerprint", () => {
    const { rubric } = checkRubric(example);
    const { rubric: moved } = checkRubric({ ...example, $schema: "./elsewhere/rubric.json" });
    expect(rubric).not.toHaveProperty("$schema");
    expect(fingerprint(rubric)).toBe(fingerprint(moved));
  });

  it("is shown on the page as it is: begin, criteria and defect", () => {
    expect(shown.map(({ id }) => id)).toEqual(["song-lam-2026", "A1", "B1", "C1", "C3", "C2-half"]);
    const parts = [...example.criteria, ...example.defects];
    for (const part of shown.slice(1)) expect(parts.find(({ id }) => id === part.id)).toEqual(part);
    const { $schema, title, groups, ...begin } = { title: {}, groups: [], ...shown[0] } as Record<
      string,
      unknown
    >;
    expect(example).toMatchObject(begin);
    expect([$schema, Object.keys(title as object)]).toEqual([
      "./node_modules/chibo/schema/rubric.json",
      ["vi", "en"],
    ]);
    expect(example.groups).toEqual(expect.arrayContaining(groups as unknown[]));
  });
});

describe("the published schema of rubrics", () => {
  it("accepts the example and every rubric that ships, as the library does", () => {
    for (const rubric of [example, ...Object.values(rubrics)]) {
      expect([ofSheets(rubric), ofSheets.errors]).toEqual([true, null]);
      expect(checkRubric(rubric).problems).toEqual([]);
    }
  });

  it("says a condition once, and refers to it from within itself", () => {
    for (const schema of [localFileJsonSchema("rubric", "en"), localFileJsonSchema("roll-up", "en")]) {
      const { $defs } = JSON.parse(schema);
      expect(Object.keys($defs)).toEqual(["condition"]);
      expect(JSON.stringify($defs.condition)).toContain('{"$ref":"#/$defs/condition"}');
    }
  });

  const [first = { id: "" }] = example.criteria;
  it.each<{ name: string; rubric: object }>([
    { name: "a template that is not filled in", rubric: ngheAnTemplates.regular },
    { name: "a maximum that is no whole number", rubric: { ...example, criteria: [{ ...first, max: 2.5 }] } },
    {
      name: "a kind of scoring that does not exist",
      rubric: { ...example, criteria: [{ ...first, scored: { kind: "wish" } }] },
    },
    { name: "a wished total", rubric: { ...example, total: 95 } },
    { name: "a day that is none", rubric: { ...example, from: "2026-02-30" } },
    { name: "no criteria", rubric: { ...example, criteria: [] } },
  ])("finds what the library finds: $name", ({ rubric }) => {
    expect(ofSheets(rubric)).toBe(false);
    expect(checkRubric(rubric).problems.map(({ code }) => code)).toContain("schema");
  });
});

describe("the published schema of roll-up policies", () => {
  it("accepts every policy that ships, and its name for editors", () => {
    for (const policy of rollUpPolicies) {
      const file = { $schema: "../schema/roll-up.json", ...policy };
      expect([ofPolicies(file), ofPolicies.errors]).toEqual([true, null]);
      expect(checkRollUp(file)).toEqual([]);
    }
  });

  it("finds what the library finds", () => {
    const broken = { ...rollUpPolicies[0], periods: ["decade"] };
    expect(ofPolicies(broken)).toBe(false);
    expect(checkRollUp(broken).map(({ code }) => code)).toEqual(["schema"]);
  });
});

describe.each(["README.md", "README.vi.md"])("%s", (name) => {
  const listed = [...readFileSync(join(root, name), "utf8").matchAll(/^\| `([a-z0-9-]+)` \| /gm)].map(
    ([, id = ""]) => id,
  );

  it("has a row for each rubric that ships, and for nothing else that is no rule set", () => {
    expect(listed.filter((id) => !(id in ruleSets)).toSorted()).toEqual(Object.keys(rubrics).toSorted());
  });
});
