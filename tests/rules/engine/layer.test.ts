import { describe, expect, it } from "vitest";
import {
  bind,
  checkRuleSet,
  classify,
  fingerprint,
  layer,
  type Overlay,
  ruleSetSchema,
} from "../../../src/rules/index.js";
import { factsOf } from "../../support/cases.js";
import { rule, smallRuleSet, source } from "../../support/small-rule-set.js";

const overlay: Overlay = {
  id: "province-2021",
  title: { vi: "Tỉnh", en: "Province" },
  documents: [{ number: "Document 2", issuer: "Province", issuedOn: "2021-02-03" }],
  parameters: { "enough-points": 9, weight: 1 },
};
const facts = factsOf({
  away: false,
  guilty: false,
  points: 8,
  assigned: 8,
  first: "high",
  second: "high",
});
const levelUnder = (ruleSet: typeof smallRuleSet) => classify("thing", facts, bind(ruleSet));

describe("an overlay", () => {
  it("gives a rule set that names both layers, both documents and its own title", () => {
    const local = layer(smallRuleSet, overlay);
    expect([local.id, local.title, local.layers]).toEqual([
      "province-2021",
      overlay.title,
      ["small-2020", "province-2021"],
    ]);
    expect(local.documents.map(({ number }) => number)).toEqual(["Document 1", "Document 2"]);
    expect(checkRuleSet(local)).toEqual([]);
  });

  it("sets a parameter, keeps its sentence and source, and adds none", () => {
    const local = layer(smallRuleSet, overlay);
    expect(local.parameters).toStrictEqual({
      ...smallRuleSet.parameters,
      "enough-points": { ...smallRuleSet.parameters["enough-points"], value: 9 },
    });
    expect(levelUnder(local)).toMatchObject({ kind: "undetermined" });
  });

  it("replaces a rule by its id, whole: exceptions and adoption that it does not repeat are gone", () => {
    const local = layer(smallRuleSet, {
      ...overlay,
      parameters: {},
      rules: [
        rule("thing.guilty", { fact: "points", is: "at-least", value: 8 }),
        rule("thing.good.criteria", { every: "criteria", is: "at-least", value: "low" }),
        rule("thing.away", { fact: "away", is: "equal", value: false }),
        rule("thing.under-half", { fact: "points", is: "equal", value: 1 }),
      ],
    });
    const { exemptions, forced, levels, ceilings } = local.subjects.thing ?? {};
    expect(forced).toEqual([rule("thing.guilty", { fact: "points", is: "at-least", value: 8 })]);
    expect(levels?.[1]?.rules).toEqual([
      rule("thing.good.criteria", { every: "criteria", is: "at-least", value: "low" }),
    ]);
    expect(levels?.[0]).toEqual(smallRuleSet.subjects.thing?.levels[0]);
    expect(exemptions?.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["thing.away", "not-reviewed"],
      ["thing.no-points", "not-classified"],
    ]);
    expect(ceilings?.map(({ level }) => level)).toEqual(["good"]);
    expect(ruleSetSchema.safeParse(local).success).toBe(true);
    expect(levelUnder(local)).toEqual({ kind: "not-reviewed", rule: "thing.away" });
  });

  it("replaces a quota by its id", () => {
    const [quota] = smallRuleSet.quotas;
    if (quota === undefined) throw new Error("the small rule set has a quota");
    const local = layer(smallRuleSet, { ...overlay, quotas: [{ ...quota, ratio: [1, 4] }] });
    expect(local.quotas).toEqual([{ ...quota, ratio: [1, 4] }]);
    expect(layer(smallRuleSet, overlay).quotas).toEqual(smallRuleSet.quotas);
  });

  it("that says nothing changes nothing but the names", () => {
    const local = layer(smallRuleSet, { id: "same", title: smallRuleSet.title });
    expect(local).toStrictEqual({ ...smallRuleSet, id: "same", layers: ["small-2020", "same"] });
  });

  it("leaves the base as it was", () => {
    const before = fingerprint(smallRuleSet);
    layer(smallRuleSet, {
      ...overlay,
      rules: [rule("thing.guilty", { not: { fact: "away", is: "equal", value: true } })],
    });
    expect(fingerprint(smallRuleSet)).toBe(before);
  });

  it("changes the fingerprint", () => {
    expect(fingerprint(layer(smallRuleSet, overlay))).not.toBe(fingerprint(smallRuleSet));
  });
});

describe("a fingerprint", () => {
  it("is the SHA-256 of the canonical JSON: known values", () => {
    expect(fingerprint({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(fingerprint({ b: 1, a: "Chi bộ" })).toBe(fingerprint({ a: "Chi bộ", b: 1 }));
    expect(fingerprint(undefined)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("does not depend on the order of keys, at any depth", () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    expect(fingerprint(turned(smallRuleSet))).toBe(fingerprint(smallRuleSet));
  });

  it("changes with one number, one mark, one word", () => {
    const changed = [
      { ...smallRuleSet, id: "small-2021" },
      { ...smallRuleSet, gaps: [] },
      { ...smallRuleSet, documents: [{ number: "Document 1", issuer: "Somebody", issuedOn: "2020-01-02" }] },
      { ...smallRuleSet, constraints: [{ id: "in-order", says: { vi: "câu", en: "a sentence" }, source }] },
    ];
    expect(new Set([smallRuleSet, ...changed].map(fingerprint)).size).toBe(5);
  });
});
