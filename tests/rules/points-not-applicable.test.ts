import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/rules/engine/conditions/facts.js";
import { checkOverlay, layer } from "../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../src/rules/engine/overlay/overlay.js";
import type { NotApplicable, RuleSet } from "../../src/rules/engine/rule-set.js";
import { pointsNotApplicable } from "../../src/rules/points-not-applicable.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";

const source = { document: "HD 01-HD/TU", point: "4", evidence: "local" } as const;

/** A province that gives the three general criteria of Appendix 4 their points, in steps. */
const overlayOf = (notApplicable?: Omit<NotApplicable, "source">, steps = 1): Overlay => ({
  id: "doi-xa-2026",
  title: { vi: "Tỉnh giả định", en: "A made-up province" },
  over: qd366hd43.id,
  documents: [{ number: "HD 01-HD/TU", issuer: "Tỉnh ủy", issuedOn: "2026-01-05" }],
  scoring: {
    source,
    steps,
    rubrics: {
      "appendix-4": {
        "points.general": [
          { fact: "points.general.politics", max: 15 },
          { fact: "points.general.capacity", max: 10 },
          { fact: "points.general.remedies", max: 5 },
        ],
      },
    },
    ...(notApplicable === undefined ? {} : { notApplicable: { source, ...notApplicable } }),
  },
});
const province = (notApplicable?: Omit<NotApplicable, "source">, steps?: number): RuleSet =>
  layer(qd366hd43, overlayOf(notApplicable, steps));

const factsOf = (points: Readonly<Record<string, number>>, work = "without-post"): Facts =>
  new Map<string, { value: string | number; from: readonly string[] }>([
    ["category.work", { value: work, from: [] }],
    ...Object.entries(points).map(
      ([name, value]) => [`points.general.${name}`, { value, from: [] }] as const,
    ),
  ]);

const points = (
  ruleSet: RuleSet,
  out: readonly string[],
  facts: Facts = factsOf({ politics: 12, capacity: 8 }),
) => [
  ...pointsNotApplicable(new Set(out.map((name) => `points.general.${name}`)), "member", facts, {
    ruleSet,
    parameters: {},
  }),
];

describe("the points of a criterion that does not apply", () => {
  it("are open where the text does not say it", () => {
    expect(points(province(), ["remedies"])).toEqual([]);
    expect(points(qd366hd43, ["remedies"])).toEqual([]);
  });

  it("are all points or none, in steps, as the text says", () => {
    expect(points(province({ otherwise: "full" }, 10), ["remedies"])).toEqual([
      ["points.general.remedies", 50],
    ]);
    expect(points(province({ otherwise: "zero" }), ["remedies"])).toEqual([["points.general.remedies", 0]]);
  });

  it("are those that the rest of the group reaches: 20 of 25 are 4 of 5", () => {
    expect(points(province({ otherwise: "rescale" }), ["remedies"])).toEqual([
      ["points.general.remedies", 4],
    ]);
    const twoOut = points(province({ otherwise: "rescale" }), ["remedies", "capacity"]);
    expect(twoOut.reduce((sum, [, value]) => sum + value, 0)).toBe(12);
  });

  it("stay open where rescaling gives no whole step, unless the text rounds it", () => {
    const odd = factsOf({ politics: 12, capacity: 9 });
    expect(points(province({ otherwise: "rescale" }), ["remedies"], odd)).toEqual([]);
    const rounded = (how: "down" | "half-up", of: Facts) =>
      points(province({ otherwise: "rescale", rounding: { to: 1, how } }), ["remedies"], of)[0]?.[1];
    // 21 of 25 are 4.2 of 5; 23 are 4.6.
    expect([rounded("down", odd), rounded("half-up", odd)]).toEqual([4, 4]);
    const higher = factsOf({ politics: 13, capacity: 10 });
    expect([rounded("down", higher), rounded("half-up", higher)]).toEqual([4, 5]);
  });

  it("stay open while other points of the group are unknown or impossible, or nothing is left of it", () => {
    const rescale = province({ otherwise: "rescale" });
    expect(points(rescale, ["remedies"], factsOf({ politics: 12 }))).toEqual([]);
    expect(points(rescale, ["remedies"], factsOf({ politics: 16, capacity: 4 }))).toEqual([]);
    expect(points(rescale, ["politics", "capacity", "remedies"])).toEqual([]);
  });

  it("are those of the subject's rubric, and open while the rubrics that it may have differ", () => {
    const full = province({ otherwise: "full" });
    expect(points(full, ["remedies"], factsOf({}, "with-post"))).toEqual([]);
    expect(points(full, ["remedies"], new Map())).toEqual([]);
  });

  it("are of the group where its criteria have no points of their own", () => {
    const whole = pointsNotApplicable(new Set(["points.tasks"]), "member", factsOf({}), {
      ruleSet: province({ otherwise: "zero" }),
      parameters: {},
    });
    expect([...whole]).toEqual([["points.tasks", 0]]);
  });
});

describe("an overlay that says what happens to such points", () => {
  it("is checked for its source", () => {
    expect(checkOverlay(qd366hd43, overlayOf({ otherwise: "full" }))).toEqual([]);
    const elsewhere = overlayOf({ otherwise: "full" });
    const wrong = {
      ...elsewhere,
      scoring: {
        ...elsewhere.scoring,
        notApplicable: { otherwise: "full", source: { ...source, document: "HD 99-HD/TU" } },
      },
    };
    expect(checkOverlay(qd366hd43, wrong).map(({ path }) => path)).toEqual([
      "scoring.notApplicable.source.document",
    ]);
  });
});
