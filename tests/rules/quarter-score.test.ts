import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOverlay, layer } from "../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../src/rules/engine/overlay/overlay.js";
import type { RuleSet, Scoring } from "../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { bestByPoints, type QuarterScore, quarterScore, rubricFor } from "../../src/rules/quarter-score.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { factsOf } from "../support/cases.js";
import { root } from "../support/root.js";

const overlay: Overlay = JSON.parse(
  readFileSync(join(root, "examples/overlays/song-thao-2026.json"), "utf8"),
);
const province = layer(qd366hd43quarter, overlay);
const inUse = rulesInUse(province);
const holder = rubricFor("member", factsOf({ "category.work": "with-post" }), inUse);
if (holder === undefined || province.scoring === undefined) throw new Error("holders have a rubric");
const rubric = holder;
const scoring = province.scoring;

const most = Object.fromEntries(
  rubric.groups.flatMap(({ criteria }) =>
    criteria.map(({ fact, max = 0 }) => [fact.replace("points.", ""), max * 10]),
  ),
);
/** All criteria in tenths with their maxima, but for some of them. */
const tenths = (changes: Readonly<Record<string, number | undefined>> = {}) =>
  Object.entries({ ...most, ...changes }).flatMap(([criterion, points]) =>
    points === undefined ? [] : [{ criterion, points }],
  );
const scored = (changes: Readonly<Record<string, number | undefined>>, bonus = 0, by: Scoring = scoring) =>
  quarterScore(by, rubric, { steps: 10, bonus, criteria: tenths(changes) });
const rounded = (to: number, how: "down" | "half-up"): Scoring => ({
  ...scoring,
  quarters: { ...(scoring.quarters as NonNullable<Scoring["quarters"]>), rounding: { to, how } },
});
const points = (n: number, d = 1): QuarterScore => ({ kind: "score", points: [n, d] });

describe("the score of a quarter by a province's six axes", () => {
  it.each<{ clause: string; name: string; given: QuarterScore; gives: QuarterScore }>([
    { clause: "2", name: "30 and 70 are 100", given: scored({}), gives: points(100) },
    {
      clause: "2.1",
      name: "a criterion of the 30 counts whole or not at all: one of 6 is not given",
      given: scored({ "general.ethics": 0 }),
      gives: points(94),
    },
    {
      clause: "2.1",
      name: "a part of one is no points",
      given: scored({ "general.ethics": 30 }),
      gives: {
        kind: "impossible",
        criteria: [
          {
            criterion: "general.ethics",
            says: expect.anything(),
            most: [6, 1],
            points: [3, 1],
            why: "all-or-nothing",
          },
        ],
      },
    },
    {
      clause: "2.2",
      name: "an axis counts in tenths",
      given: scored({ "axes.led": 143 }),
      gives: points(993, 10),
    },
    {
      clause: "2.2",
      name: "an axis has no more than its maximum",
      given: scored({ "axes.led": 151 }),
      gives: {
        kind: "impossible",
        criteria: [
          {
            criterion: "axes.led",
            says: expect.anything(),
            most: [15, 1],
            points: [151, 10],
            why: "above-maximum",
          },
        ],
      },
    },
    {
      clause: "2.2",
      name: "the central criterion that the axes replaced is in no rubric",
      given: scored({ "tasks.own": 100 }),
      gives: {
        kind: "impossible",
        criteria: [{ criterion: "tasks.own", points: [10, 1], why: "not-in-rubric" }],
      },
    },
    {
      clause: "2.2",
      name: "an axis without points leaves the score open",
      given: scored({ "axes.led": undefined, "axes.time": undefined }),
      gives: { kind: "missing", criteria: ["points.axes.time", "points.axes.led"] },
    },
    {
      clause: "3",
      name: "a bonus of 2 points to 50 of the 70",
      given: scored({ "axes.quantity": 0, "axes.led": 100 }, 20),
      gives: points(82),
    },
    {
      clause: "3",
      name: "the bonus is at most 5 % of the points reached: of 50 points 2.5",
      given: scored({ "axes.quantity": 0, "axes.led": 100 }, 60),
      gives: points(165, 2),
    },
    {
      clause: "3",
      name: "5 % of 50.1 is 2.505: 82.605, rounded to a tenth",
      given: scored({ "axes.quantity": 0, "axes.led": 101 }, 60),
      gives: points(413, 5),
    },
    {
      clause: "3",
      name: "the bonus leads to the maximum of the group and not past it: 69.5 and 0.5",
      given: scored({ "axes.led": 145, "general.politics": 0 }, 30),
      gives: points(94),
    },
    {
      clause: "3",
      name: "the bonus adds nothing to a full group",
      given: scored({}, 35),
      gives: points(100),
    },
    {
      clause: "rounding to half points",
      name: "89.7 is 89.5 and 89.8 is 90",
      given: scored({ "axes.led": 47 }, 0, rounded(5, "half-up")),
      gives: points(179, 2),
    },
    {
      clause: "rounding to half points",
      name: "89.8 is 90",
      given: scored({ "axes.led": 48 }, 0, rounded(5, "half-up")),
      gives: points(90),
    },
    {
      clause: "rounding to half points",
      name: "89.75 is 90 from a half upwards",
      given: quarterScore(rounded(5, "half-up"), rubric, {
        steps: 100,
        criteria: tenths({}).map(({ criterion, points }) => ({
          criterion,
          points: criterion === "axes.led" ? 475 : points * 10,
        })),
      }),
      gives: points(90),
    },
    {
      clause: "rounding down",
      name: "89.9 is 89.5",
      given: scored({ "axes.led": 49 }, 0, rounded(5, "down")),
      gives: points(179, 2),
    },
  ])("$clause: $name", ({ given, gives }) => {
    expect(given).toEqual(gives);
  });

  it.each<readonly [number, number, string]>([
    [90, 1, "excellent"],
    [899, 10, "good"],
    [70, 1, "good"],
    [139, 2, "fulfilled"],
    [50, 1, "fulfilled"],
    [499, 10, "unfulfilled"],
    [0, 1, "unfulfilled"],
  ])("%i/%i points allow %s at best", (n, d, level) => {
    expect(bestByPoints(province, [n, d])).toBe(level);
  });

  it("points below the one threshold that is stated allow the next level", () => {
    const quarters = { ...(scoring.quarters as NonNullable<Scoring["quarters"]>) };
    const one = { ...scoring, quarters: { ...quarters, levels: [{ level: "excellent", atLeast: 90 }] } };
    expect(bestByPoints({ ...province, scoring: one }, [10, 1])).toBe("good");
  });

  it("points allow nothing under the central text, which gives levels of quarters no points", () => {
    expect(qd366hd43quarter.scoring?.quarters).toBeUndefined();
    expect(bestByPoints(qd366hd43quarter, [10, 1])).toBeUndefined();
  });

  it("has no rubric while the work of the member is unknown", () => {
    expect(rubricFor("member", factsOf({}), inUse)).toBeUndefined();
    expect(rubricFor("member", factsOf({ "category.work": "without-post" }), inUse)?.id).toBe("appendix-4");
  });

  it("law: a score lies from 0 to 100, does not fall with more points, and does not pass the rubric with a bonus", () => {
    const names = Object.keys(most);
    const any = fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          name.startsWith("general.")
            ? fc.constantFrom(0, most[name] ?? 0)
            : fc.integer({ min: 0, max: most[name] ?? 0 }),
        ]),
      ),
    );
    const value = (score: QuarterScore): number => {
      if (score.kind !== "score") throw new Error("every criterion has points");
      return score.points[0] / score.points[1];
    };
    fc.assert(
      fc.property(any, fc.constantFrom(...names), fc.nat(100), fc.nat(100), (given, name, bonus, more) => {
        const less = value(scored(given, bonus));
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(100);
        expect(value(scored({ ...given, [name]: most[name] }, bonus + more))).toBeGreaterThanOrEqual(less);
        const without = value(scored(given));
        expect(less - without).toBeLessThanOrEqual(3.5);
      }),
      { numRuns: 200 },
    );
  });
});

describe("an overlay on the scoring of quarters", () => {
  const problems = (quarters: Partial<NonNullable<NonNullable<RuleSet["scoring"]>["quarters"]>>) =>
    checkOverlay(qd366hd43quarter, {
      ...overlay,
      scoring: { ...overlay.scoring, quarters: { ...overlay.scoring?.quarters, ...quarters } },
    }).map(({ path, code }) => [path, code]);

  it("that is the example fits", () => {
    expect(checkOverlay(qd366hd43quarter, overlay)).toEqual([]);
  });

  it.each<{ name: string; quarters: Parameters<typeof problems>[0]; found: readonly (readonly string[])[] }>([
    {
      name: "names groups that no rubric has",
      quarters: { allOrNothing: ["points.common"], bonus: { group: "points.kpi", ratio: [5, 100] } },
      found: [
        ["scoring.quarters.allOrNothing[0]", "unknown-group"],
        ["scoring.quarters.bonus.group", "unknown-group"],
      ],
    },
    {
      name: "has levels out of order, and one that there is not",
      quarters: {
        levels: [
          { level: "good", atLeast: 70 },
          { level: "excellent", atLeast: 70 },
          { level: "average", atLeast: 50 },
        ],
      },
      found: [
        ["scoring.quarters.levels[1].level", "level-order"],
        ["scoring.quarters.levels[1].atLeast", "grade-order"],
        ["scoring.quarters.levels[2].level", "unknown-level"],
        ["scoring.quarters.levels[2].level", "level-order"],
      ],
    },
    {
      name: "rounds past the maximum",
      quarters: { rounding: { to: 3, how: "half-up" } },
      found: [["scoring.quarters.rounding.to", "steps"]],
    },
    {
      name: "cites no local text",
      quarters: { source: { document: "HD 02-HD/BTCTW", evidence: "reported" } },
      found: [
        ["scoring.quarters.source.evidence", "evidence-not-local"],
        ["scoring.quarters.source.document", "unknown-document"],
      ],
    },
  ])("$name", ({ quarters, found }) => {
    expect(problems(quarters)).toEqual(found);
  });
});
