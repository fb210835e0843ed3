import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { checkOverlay, layer } from "../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../src/rules/engine/overlay/overlay.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { bestByPoints, type QuarterScore, quarterScore, rubricFor } from "../../src/rules/quarter-score.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { factsOf } from "../support/cases.js";
import { root } from "../support/root.js";

/** A case by the clause: points, and parts in percent, that differ from those of the base. */
interface Case {
  readonly clause: string;
  readonly case: string;
  readonly criteria?: Readonly<Record<string, number | null>>;
  readonly bonus?: number;
  readonly gives?: number;
  readonly level?: string;
  readonly missing?: readonly string[];
  readonly impossible?: readonly string[];
}

const { overlay, base, cases } = JSON.parse(
  readFileSync(join(root, "tests/rules/quarter-cases.json"), "utf8"),
) as {
  readonly overlay: Overlay;
  readonly base: Readonly<Record<string, number>>;
  readonly cases: readonly Case[];
};

const province = layer(qd366hd43quarter, overlay);
const rubric = rubricFor("member", factsOf({ "category.work": "with-post" }), rulesInUse(province));
const { scoring } = province;
if (rubric === undefined || scoring === undefined) throw new Error("holders have a rubric");

const tenths = (points: number): number => Math.round(points * 10);

const scoreOf = ({ criteria = {}, bonus = 0 }: Case): QuarterScore =>
  quarterScore(scoring, rubric, {
    steps: 10,
    bonus: tenths(bonus),
    criteria: Object.entries({ ...base, ...criteria }).flatMap(([criterion, points]) =>
      points === null ? [] : [{ criterion, points: tenths(points) }],
    ),
  });

describe("a quarter of 30 points and a KPI as the mean of four parts", () => {
  it.each(cases)("$clause: $case", (each) => {
    const score = scoreOf(each);
    if (score.kind === "missing") expect(score.criteria).toEqual(each.missing);
    else if (score.kind === "impossible")
      expect(score.criteria.map(({ criterion }) => criterion)).toEqual(each.impossible);
    else {
      const [n, d] = score.points;
      expect([tenths(n / d), bestByPoints(province, score.points)]).toEqual([
        tenths(each.gives ?? Number.NaN),
        each.level,
      ]);
    }
  });

  it("fits the rule set of the quarters", () => {
    expect(checkOverlay(qd366hd43quarter, overlay)).toEqual([]);
  });

  it("names a group that the rubric has, and periods of subjects that there are", () => {
    const quarters = {
      ...(overlay.scoring?.quarters as NonNullable<NonNullable<Overlay["scoring"]>["quarters"]>),
      formula: { group: "points.kpi", mean: ["points.kpi.a", "points.kpi.b"] },
    };
    const wrong: Overlay = {
      ...overlay,
      parts: (overlay.parts ?? []).map((part) => ({ ...part, of: ["person"] })),
      scoring: { ...(overlay.scoring as NonNullable<Overlay["scoring"]>), quarters },
    };
    expect(checkOverlay(qd366hd43quarter, wrong).map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ["scoring.quarters.formula.group", "unknown-group"],
        ["parts[0].of[0]", "unknown-subject"],
      ]),
    );
  });
});

describe("the periods that a rule set rates besides the year", () => {
  it("are the quarters of holders of posts since 2026, the fourth inside the year; a committee may add months", () => {
    expect(qd366hd43quarter.parts?.map(({ kind, inYear }) => [kind, inYear])).toEqual([["quarter", [4]]]);
    expect(province.parts?.map(({ kind }) => kind)).toEqual(["quarter", "month"]);
  });

  it("decide no level: a review that adopted the rules before they were stated keeps its fingerprint", () => {
    const { parts: _, ...without } = qd366hd43quarter;
    expect(fingerprint(without)).toBe(fingerprint(qd366hd43quarter));
  });
});
