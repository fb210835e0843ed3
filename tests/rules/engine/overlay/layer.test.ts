import { describe, expect, it } from "vitest";
import type { InvalidInputError } from "../../../../src/language/problems/errors.js";
import { checkRuleSet } from "../../../../src/rules/engine/check-rule-set.js";
import { classify } from "../../../../src/rules/engine/classification/classify.js";
import { fingerprint } from "../../../../src/rules/engine/fingerprints.js";
import { layer } from "../../../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../../../src/rules/engine/overlay/overlay.js";
import { ruleSetSchema } from "../../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../../src/rules/engine/rules-in-use.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { factsOf } from "../../../support/cases.js";
import { smallRuleSet } from "../../../support/small-rule-set.js";
import { local, locally, overlay, points } from "./local.js";

const facts = factsOf({
  away: false,
  guilty: false,
  points: 8,
  assigned: 8,
  first: "high",
  second: "high",
});
const levelUnder = (ruleSet: typeof smallRuleSet) => classify("thing", facts, rulesInUse(ruleSet));
const laid = (changes: Partial<Overlay> = {}) => layer(smallRuleSet, overlay(changes));

describe("an overlay", () => {
  it("gives a rule set that names both layers, both documents and its own title", () => {
    const layered = laid();
    expect([layered.id, layered.title, layered.layers]).toEqual([
      "province-2021",
      overlay().title,
      ["small-2020", "province-2021"],
    ]);
    expect(layered.documents.map(({ number }) => number)).toEqual(["Document 1", "Document 2"]);
    expect(checkRuleSet(layered)).toEqual([]);
  });

  it("sets a parameter, keeps its sentence and source, and adds none", () => {
    const layered = laid({ parameters: { "enough-points": 9 } });
    expect(layered.parameters).toStrictEqual({
      ...smallRuleSet.parameters,
      "enough-points": { ...smallRuleSet.parameters["enough-points"], value: 9 },
    });
    expect(levelUnder(layered)).toMatchObject({ kind: "undetermined" });
  });

  it("replaces a rule by its id, whole: exceptions and adoption that it does not repeat are gone", () => {
    const guilty = local("thing.guilty", { fact: "points", is: "at-least", value: 8 });
    const criteria = local("thing.good.criteria", { every: "criteria", is: "at-least", value: "low" });
    const layered = laid({
      rules: [
        guilty,
        criteria,
        local("thing.away", { fact: "away", is: "equal", value: false }),
        local("thing.under-half", { fact: "points", is: "equal", value: 1 }),
      ],
    });
    const { exemptions, forced, levels, ceilings } = layered.subjects.thing ?? {};
    expect(forced).toEqual([guilty]);
    expect(levels?.[1]?.rules).toEqual([criteria]);
    expect(levels?.[0]).toEqual(smallRuleSet.subjects.thing?.levels[0]);
    expect(exemptions?.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["thing.away", "not-reviewed"],
      ["thing.no-points", "not-classified"],
    ]);
    expect(ceilings?.map(({ level }) => level)).toEqual(["good"]);
    expect(ruleSetSchema.safeParse(layered).success).toBe(true);
    expect(levelUnder(layered)).toEqual({ kind: "not-reviewed", rule: "thing.away" });
  });

  it("adds rules beside those of the centre, each in its place", () => {
    const when = { fact: "guilty", is: "equal", value: false } as const;
    const layered = laid({
      further: [
        { part: "exemptions", subject: "thing", outcome: "deferred", rule: local("wait", when) },
        { part: "forced", subject: "thing", rule: local("force", when) },
        { part: "levels", subject: "thing", level: "good", rule: local("good-too", when) },
        { part: "ceilings", subject: "thing", level: "unfulfilled", rule: local("limit", when) },
      ],
    });
    const { exemptions, forced, levels, ceilings } = layered.subjects.thing ?? {};
    expect(exemptions?.map(({ id, outcome }) => [id, outcome]).at(-1)).toEqual(["wait", "deferred"]);
    expect(forced?.map(({ id }) => id)).toEqual(["thing.guilty", "force"]);
    expect(levels?.map(({ rules }) => rules.map(({ id }) => id))).toEqual([
      ["thing.excellent.criteria", "thing.excellent.points"],
      ["thing.good.criteria", "good-too"],
    ]);
    expect(ceilings?.map(({ id, level }) => [id, level])).toEqual([
      ["thing.under-half", "good"],
      ["limit", "unfulfilled"],
    ]);
    expect(checkRuleSet(layered)).toEqual([]);
    expect(levelUnder(layered)).toEqual({ kind: "deferred", rule: "wait" });
  });

  it("adds exceptions to rules of the centre and to those that it replaces", () => {
    const exception = local("thing.guilty.small", { fact: "assigned", is: "less-than", value: 3 });
    const [central] = smallRuleSet.subjects.thing?.forced ?? [];
    expect(laid({ exceptions: [{ to: "thing.guilty", exception }] }).subjects.thing?.forced).toEqual([
      { ...central, unless: [...(central?.unless ?? []), exception] },
    ]);
    const { forced: _, ...others } = smallRuleSet.subjects.thing ?? { forced: [] };
    expect(laid({ exceptions: [{ to: "thing.guilty", exception }] }).subjects.thing).toEqual({
      ...others,
      forced: [expect.objectContaining({ id: "thing.guilty" })],
    });
    const guilty = local("thing.guilty", { fact: "points", is: "at-least", value: 8 });
    expect(
      laid({ rules: [guilty], exceptions: [{ to: "thing.guilty", exception }] }).subjects.thing?.forced,
    ).toEqual([{ ...guilty, unless: [exception] }]);
  });

  it("keeps the upper edges of a level, and replaces them like other rules", () => {
    const band = qd366hd43.subjects.cell?.levels[1]?.upTo?.[0];
    if (band === undefined) throw new Error("good has an upper edge");
    const over366 = { ...overlay(), over: qd366hd43.id };
    const edges = (changes: Partial<Overlay>) =>
      layer(qd366hd43, { ...over366, ...changes }).subjects.cell?.levels.map(({ upTo }) => upTo);
    expect(edges({})).toEqual(qd366hd43.subjects.cell?.levels.map(({ upTo }) => upTo));
    const stricter = local(band.id, { fact: "score.total", is: "less-than", value: 95 });
    expect(edges({ rules: [stricter] })?.[1]).toEqual([stricter]);
  });

  it("changes what it says of a cap, with its own source, and leaves the rest", () => {
    const [cap] = smallRuleSet.caps;
    const source = locally;
    expect(laid({ caps: [{ id: "things", source, ratio: [1, 6], extendedTo: [1, 5] }] }).caps).toEqual([
      { ...cap, source, ratio: [1, 6], extendedTo: [1, 5] },
    ]);
    expect(
      laid({
        caps: [
          {
            id: "things",
            source,
            scope: "title-group",
            reading: "of-rated",
            rounding: "half-up",
            heads: "apart",
          },
        ],
      }).caps,
    ).toEqual([
      {
        ...cap,
        source,
        scope: "title-group",
        reading: "of-rated",
        rounding: "half-up",
        heads: "apart",
      },
    ]);
    expect(laid().caps).toEqual(smallRuleSet.caps);
  });

  it("adds constraints, and declares facts that its rules read", () => {
    const { source, says } = local("x", points);
    const layered = laid({
      facts: { weight: { says, kind: "integer" } },
      further: [
        {
          part: "forced",
          subject: "thing",
          rule: local("heavy", { fact: "weight", is: "more-than", value: 9 }),
        },
      ],
      constraints: [{ id: "early", says, source }],
      procedure: [{ step: "ballot", taker: "cell", of: ["thing"], source }],
    });
    expect(layered.facts.weight).toEqual({ says, kind: "integer" });
    expect(layered.constraints.map(({ id }) => id)).toEqual(["in-order", "early"]);
    expect(layered.procedure?.map(({ step }) => step)).toEqual(["ballot"]);
    expect(checkRuleSet(layered)).toEqual([]);
  });

  it("that says nothing changes nothing but the names", () => {
    const layered = laid();
    expect(layered).toStrictEqual({
      ...smallRuleSet,
      id: "province-2021",
      title: overlay().title,
      layers: ["small-2020", "province-2021"],
      documents: layered.documents,
    });
  });

  it("bears no name of a layer below, not of the rule set only", () => {
    const below = { ...smallRuleSet, layers: ["below-2019", "small-2020"] };
    expect(() => layer(below, overlay({ id: "below-2019" }))).toThrow("duplicate-id");
    expect(() => layer(below, overlay({ id: "small-2020" }))).toThrow("duplicate-id");
    expect(layer(below, overlay()).id).toBe("province-2021");
  });

  it("can be laid over another overlay", () => {
    const source = locally;
    const district = overlay({
      id: "district-2021",
      over: "province-2021",
      caps: [{ id: "things", source, ratio: [1, 10] }],
    });
    const layered = layer(laid({ parameters: { "enough-points": 9 } }), district);
    expect(layered.layers).toEqual(["small-2020", "province-2021", "district-2021"]);
    expect([layered.parameters["enough-points"]?.value, layered.caps[0]?.ratio]).toEqual([9, [1, 10]]);
  });

  it("leaves the base as it was, and is plain JSON of another fingerprint", () => {
    const before = fingerprint(smallRuleSet);
    const layered = laid({ rules: [local("thing.guilty", points)] });
    expect(fingerprint(smallRuleSet)).toBe(before);
    expect(fingerprint(layered)).not.toBe(before);
    expect(JSON.parse(JSON.stringify(layered))).toStrictEqual(layered);
  });

  it("with a mistake is laid on not at all: the error names the place and the remedy", () => {
    const wrong = overlay({ parameters: { "enough-points": 9, weight: 1 } });
    let thrown: unknown;
    try {
      layer(smallRuleSet, wrong);
    } catch (error) {
      thrown = error;
    }
    const { code, problem, message } = thrown as InvalidInputError;
    expect([code, problem.path]).toEqual(["invalid-overlay", "parameters.weight"]);
    expect(message).toBe(
      "parameters.weight: the overlay has a problem here [unknown-parameter]; nothing of it was applied. Run checkOverlay, and mend everything that it reports.",
    );
  });
});

describe("exceptions of the centre and of a province", () => {
  const upheld = layer(
    smallRuleSet,
    overlay({
      exceptions: [
        {
          to: "thing.guilty",
          exception: {
            ...local("thing.guilty.grave", { fact: "points", is: "at-most", value: 3 }),
            upholds: true,
          },
        },
      ],
    }),
  );
  const outcome = (points: number, excused: boolean) =>
    classify(
      "thing",
      factsOf({ away: false, guilty: true, excused, points, assigned: 8, first: "low", second: "low" }),
      rulesInUse(upheld),
    );

  it("that hold and disagree are a conflict, which names both", () => {
    expect(outcome(3, true)).toMatchObject({
      kind: "conflict",
      conflicts: [{ rule: "thing.guilty", exceptions: ["thing.guilty.excused", "thing.guilty.grave"] }],
    });
  });

  it("decide where only one of them holds", () => {
    expect(outcome(3, false)).toEqual({ kind: "level", level: "unfulfilled" });
    expect(outcome(4, true)).not.toMatchObject({ kind: "conflict" });
    expect(outcome(4, true)).not.toEqual({ kind: "level", level: "unfulfilled" });
    expect(outcome(4, false)).toEqual({ kind: "level", level: "unfulfilled" });
  });
});
