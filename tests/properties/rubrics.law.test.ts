import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRubric } from "../../src/rules/rubrics/check-rubric.js";
import { compareFractions, type Fraction } from "../../src/rules/rubrics/fraction.js";
import { meetingFacts, rubricInUse } from "../../src/rules/rubrics/meeting-facts.js";
import { isOnStep, mostOf } from "../../src/rules/rubrics/possible-points.js";
import type { Bands, Criterion, Rubric } from "../../src/rules/rubrics/rubric.js";
import { type CriterionScore, gradeOf, type RubricScore } from "../../src/rules/rubrics/score.js";
import { scoreCriterion } from "../../src/rules/rubrics/score-criterion.js";
import { markedScore } from "../../src/rules/rubrics/score-rubric.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { type FactTable, factsOf } from "../support/cases.js";
import { type Filled, marksOf, rubricScore } from "../support/scored.js";
import { criterionOf, rubricOf } from "../support/small-rubric.js";
import { anyKnown, anyPartly, anyRubric, anyRubricAtAll, anyTiled } from "./random-rubrics.js";

const settings = { numRuns: 300 };
const fewer = { numRuns: 100 };

const isAtMost = (one: Fraction, other: Fraction): boolean => compareFractions(one, other) <= 0;
const isWithin = (one: Fraction, [least, most]: RubricScore["between"]): boolean =>
  isAtMost(least, one) && isAtMost(one, most);

/** The criteria that count, each with some of its points. */
type Completed = { readonly points: number; readonly max: number }[];

/** A sum over the maxima that count, computed without the library. */
const overMaxima = (counting: Completed, scale: number): Fraction | undefined => {
  const of = counting.reduce((sum, { max }) => sum + max, 0);
  return of === 0 ? undefined : [counting.reduce((sum, { points }) => sum + points, 0) * scale, of];
};

const gradeAt = ({ grades }: Rubric, [n, d]: Fraction): number =>
  grades.findIndex(({ atLeast }) => n >= atLeast * d);

describe("rubrics that are drawn", () => {
  it("have no problem, and no defect but choices that they name", () => {
    fc.assert(
      fc.property(anyRubric(), (rubric) => {
        const { problems, defects } = checkRubric(rubric);
        expect(problems).toEqual([]);
        expect(defects.filter(({ code }) => code !== "policy-open")).toEqual([]);
      }),
      settings,
    );
  });

  it("are of every kind, and meet every reason for being open", () => {
    const drawn = fc.sample(anyPartly(), { numRuns: 1500, seed: 42 });
    const kinds = new Set(drawn.flatMap(({ rubric }) => rubric.criteria.map(({ scored }) => scored.kind)));
    expect([...kinds].sort()).toEqual(["bands", "met", "numeric", "toggle"]);
    const scores = drawn.flatMap(({ rubric, partly }) => rubricScore(rubric, partly).criteria);
    expect([...new Set(scores.map(({ how }) => how))].sort()).toEqual([
      "computed",
      "judged",
      "not-applicable",
      "open",
    ]);
    expect([...new Set(scores.flatMap(({ open }) => open?.why ?? []))].sort()).toEqual([
      "missing-facts",
      "no-band",
      "not-chosen",
      "not-judged",
      "not-supported",
      "off-step",
      "several-bands",
    ]);
  });
});

describe("a score", () => {
  it("is never below 0 and never above the scale, nor are points outside their criterion", () => {
    fc.assert(
      fc.property(anyPartly(), fc.nat(40), ({ rubric, partly }, wish) => {
        const settled = Object.fromEntries(rubric.criteria.map(({ id }) => [id, wish]));
        for (const filled of [partly, { ...partly, settled }]) {
          const { score, between, criteria } = rubricScore(rubric, filled);
          const [least, most] = between;
          expect(isWithin(least, [[0, 1], most])).toBe(true);
          expect(isAtMost(most, [rubric.scale, 1])).toBe(true);
          if (score !== undefined) expect(isWithin(score, between)).toBe(true);
          criteria.forEach(({ points, between: [low, high], max }, index) => {
            const criterion = rubric.criteria[index];
            expect([low >= 0, low <= high, high <= max]).toEqual([true, true, true]);
            if (points === undefined || criterion === undefined) return;
            expect([low, high]).toEqual([points, points]);
            expect(criterion.applies !== undefined || isOnStep(criterion, points)).toBe(true);
          });
        }
      }),
      settings,
    );
  });

  it("that is known is the sum of its criteria over the maxima that count", () => {
    fc.assert(
      fc.property(anyKnown(), ({ rubric, full }) => {
        const { score, criteria, between } = rubricScore(rubric, full);
        const open = criteria.some(({ how }) => how === "open");
        const counting = criteria.filter(({ counted }) => counted === true);
        const sum = overMaxima(
          counting.map(({ points = 0, max }) => ({ points, max })),
          rubric.scale,
        );
        if (open || sum === undefined) expect(score).toBeUndefined();
        else {
          expect(score && compareFractions(score, sum)).toBe(0);
          expect(between).toEqual([score, score]);
        }
      }),
      settings,
    );
  });

  it("lies between its ends however its open criteria turn out, and its grade is among the candidates", () => {
    fc.assert(
      fc.property(anyPartly(), fc.infiniteStream(fc.nat()), ({ rubric, partly }, stream) => {
        const { criteria, between, candidates, ceilings } = rubricScore(rubric, partly);
        const draw = (): number => stream.next().value ?? 0;
        const turned = criteria.flatMap(({ counted, between: [low, high], max }): Completed => {
          if (counted === false || (counted === "open" && draw() % 2 === 0)) return [];
          return [{ points: low + (draw() % (high - low + 1)), max }];
        });
        const score = overMaxima(turned, rubric.scale);
        if (score === undefined) return;
        expect(isWithin(score, between)).toBe(true);
        const limits = ceilings
          .filter(({ trace }) => trace.result === "holds" || draw() % 2 === 0)
          .map(({ atBest }) => rubric.grades.findIndex(({ grade }) => grade === atBest));
        expect(candidates).toContain(rubric.grades[Math.max(gradeAt(rubric, score), ...limits)]?.grade);
      }),
      settings,
    );
  });

  it("is only narrowed by what becomes known later", () => {
    fc.assert(
      fc.property(anyPartly(), ({ rubric, full, partly }) => {
        const [before, after] = [rubricScore(rubric, partly), rubricScore(rubric, full)];
        for (const end of after.between) expect(isWithin(end, before.between)).toBe(true);
        expect(after.candidates.filter((grade) => !before.candidates.includes(grade))).toEqual([]);
        before.criteria.forEach(({ points, how }, index) => {
          if (points !== undefined && how !== "not-applicable")
            expect(after.criteria[index]?.points).toBe(points);
        });
      }),
      settings,
    );
  });

  it("does not depend on the order of the criteria", () => {
    fc.assert(
      fc.property(
        anyPartly().chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray(one.rubric.criteria, { minLength: one.rubric.criteria.length }),
          ),
        ),
        ([{ rubric, partly }, criteria]) => {
          const { criteria: one, ...whole } = rubricScore(rubric, partly);
          const { criteria: other, ...shuffled } = rubricScore({ ...rubric, criteria }, partly);
          expect(shuffled).toEqual(whole);
          const byId = (a: CriterionScore, b: CriterionScore) => (a.criterion < b.criterion ? -1 : 1);
          expect([...other].sort(byId)).toEqual([...one].sort(byId));
        },
      ),
      fewer,
    );
  });

  it("is the same under a rubric that was written as JSON and read again", () => {
    fc.assert(
      fc.property(anyPartly(), ({ rubric, partly }) => {
        const { rubric: again } = checkRubric(JSON.parse(JSON.stringify(rubric)));
        expect(again).toEqual(rubric);
        expect(again && rubricScore(again, partly)).toEqual(rubricScore(rubric, partly));
      }),
      fewer,
    );
  });

  it("of a marker who marks what the evidence shows is the score of the evidence", () => {
    fc.assert(
      fc.property(anyKnown(), ({ rubric, full }) => {
        const { score, criteria } = rubricScore(rubric, full);
        if (score === undefined) return;
        const marks = criteria.flatMap(({ criterion, points, how }) =>
          points === undefined || how === "not-applicable" ? [] : [[criterion, points] as const],
        );
        const marked = markedScore(rubric, marksOf(Object.fromEntries(marks)), criteria);
        expect(marked.score).toEqual(score);
        expect(marked.grade).toBe(gradeOf(rubric, score));
        expect([marked.unmarked, marked.over, marked.offStep, marked.strange]).toEqual([[], [], [], []]);
      }),
      settings,
    );
  });
});

/** The counts of which a rubric takes shares. A larger count of these is not always better. */
const basesIn = (value: unknown): string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) =>
        key === "of" && typeof part === "string" ? [part] : basesIn(part),
      );

/** The facts of which more, or less, is better under a rubric. */
const movable = ({ criteria }: Rubric): string[] => {
  const bases = basesIn(criteria);
  return Object.keys(meetingFacts).filter(
    (name) => meetingFacts[name]?.better !== undefined && !bases.includes(name),
  );
};

/** The facts with one of them improved by this amount, as far as possible. */
const bettered = (facts: FactTable, name: string, by: number): FactTable => {
  const { kind, better, partOf = "" } = meetingFacts[name] ?? {};
  if (kind === "boolean") return { ...facts, [name]: true };
  const value = Number(facts[name]) + (better === "high" ? by : -by);
  return { ...facts, [name]: Math.max(0, Math.min(value, Number(facts[partOf] ?? 1_000))) };
};

const neverLowers = (rubric: Rubric, less: Filled, more: Filled): void => {
  const [before, after] = [rubricScore(rubric, less), rubricScore(rubric, more)];
  before.criteria.forEach(({ points: one }, index) => {
    const other = after.criteria[index]?.points;
    if (one !== undefined && other !== undefined) expect(other).toBeGreaterThanOrEqual(one);
  });
  if (before.score === undefined || after.score === undefined) return;
  expect(isAtMost(before.score, after.score)).toBe(true);
  const place = (grade: string | undefined) => rubric.grades.findIndex((each) => each.grade === grade);
  expect(place(after.grade)).toBeLessThanOrEqual(place(before.grade));
};

describe("evidence in favour", () => {
  it("never lowers a score or a grade", () => {
    fc.assert(
      fc.property(anyKnown(), fc.nat(), fc.integer({ min: 1, max: 30 }), ({ rubric, full }, nth, by) => {
        const facts = movable(rubric);
        const name = facts[nth % facts.length] ?? "";
        neverLowers(rubric, full, { ...full, facts: bettered(full.facts, name, by) });
      }),
      { numRuns: 600 },
    );
  });

  it("changes something for each fact that a rubric reads", () => {
    const changes = new Set<string>();
    for (const { rubric, full } of fc.sample(anyKnown(fc.constantFrom(...Object.values(rubrics))), {
      numRuns: 120,
      seed: 7,
    }))
      for (const name of movable(rubric)) {
        const points = (facts: FactTable) =>
          JSON.stringify(rubricScore(rubric, { ...full, facts }).criteria.map((each) => each.between));
        if (points(full.facts) !== points(bettered(full.facts, name, 30))) changes.add(name);
      }
    const read = new Set(
      Object.values(rubrics).flatMap((rubric) => {
        const text = JSON.stringify(rubric.criteria);
        return movable(rubric).filter((name) => text.includes(`"${name}"`));
      }),
    );
    expect([...read].filter((name) => !changes.has(name))).toEqual([]);
    expect(read.size).toBeGreaterThan(10);
  });

  it("and a mark that is raised never lower a score or a grade", () => {
    fc.assert(
      fc.property(anyKnown(), fc.nat(), fc.integer({ min: 1, max: 30 }), ({ rubric, full }, nth, by) => {
        const criterion = rubric.criteria[nth % rubric.criteria.length];
        if (criterion === undefined) return;
        const { id } = criterion;
        const raised = Math.min(mostOf(criterion), (full.marks?.[id] ?? 0) + by);
        neverLowers(rubric, full, { ...full, marks: { ...full.marks, [id]: raised } });
      }),
      settings,
    );
  });
});

/** The points of a criterion on its rubric. */
const pointsOf = (criterion: Criterion): number[] =>
  Array.from({ length: mostOf(criterion) + 1 }, (_, points) => points).filter((points) =>
    isOnStep(criterion, points),
  );

/** The best facts of all, or the worst. */
const extreme = (good: boolean): FactTable => ({
  ...Object.fromEntries(
    Object.entries(meetingFacts).map(([name, { kind, better }]) => [
      name,
      kind === "boolean" ? good : (better === "low") === good ? 0 : 60,
    ]),
  ),
  "thematic.in-month": true,
  "cell.only-secretary": false,
  "attendance.expected": 60,
  "attendance.present": 60,
  "results.targets": 60,
  "duration.minimum": 90,
});

/** Facts among which each point value of a criterion must occur. */
const tries = ({ scored }: Criterion, parts: number): FactTable[] => {
  if (scored.kind !== "bands") return [extreme(true), extreme(false)];
  const { on } = scored;
  return [true, false].flatMap((good) =>
    Array.from({ length: parts + 1 }, (_, count) => ({
      ...extreme(good),
      ...("fact" in on ? { [on.fact]: count } : { [on.share]: count, [on.of]: parts }),
    })),
  );
};

const reached = (rubric: Rubric, criterion: Criterion, parts: number): number[] => {
  const points = tries(criterion, parts).flatMap((table) =>
    (criterion.scored.kind === "bands" ? [0] : pointsOf(criterion)).flatMap((mark) => {
      const marks = marksOf({ [criterion.id]: mark });
      const evidence = { facts: factsOf(table), rulesInUse: rubricInUse(rubric), marks, settled: new Map() };
      return scoreCriterion(criterion, evidence).points ?? [];
    }),
  );
  return [...new Set(points)].sort((a, b) => a - b);
};

describe("every point of every criterion is reached", () => {
  it.each(Object.values(rubrics))("on the rubric $id", (rubric) => {
    for (const criterion of rubric.criteria)
      expect(reached(rubric, criterion, 100)).toEqual(pointsOf(criterion));
  });

  it("on rubrics that are drawn, but where the record alone gives full points", () => {
    fc.assert(
      fc.property(anyRubric(), (rubric) => {
        for (const criterion of rubric.criteria)
          if (!("when" in criterion.scored))
            expect(reached(rubric, criterion, 40)).toEqual(pointsOf(criterion));
      }),
      fewer,
    );
  });
});

describe("bands", () => {
  it("give at each end, and beside it as near as can be, the points of the side where it belongs", () => {
    fc.assert(
      fc.property(anyTiled(), fc.integer({ min: 2, max: 1_000_000 }), ({ cuts, bands }, finer) => {
        const { on } = bands;
        const points = ([n, d]: Fraction) => {
          const measure = "fact" in on ? { [on.fact]: n } : { [on.share]: n, [on.of]: d };
          return rubricScore(rubricOf([criterionOf("b", 60, bands)]), {
            facts: { ...measure, "attendance.unexcused": 0 },
          }).criteria[0]?.points;
        };
        cuts.forEach(({ at: [n, d], above }, index) => {
          const [below, over] = [bands.bands[index]?.points, bands.bands[index + 1]?.points];
          const by = "fact" in on ? 1 : finer;
          expect(points([n * by, d * by])).toBe(above ? over : below);
          const isEnd = (value: number): boolean => cuts.some((cut) => cut.at[0] * by === value);
          if (!isEnd(n * by + 1)) expect(points([n * by + 1, d * by])).toBe(over);
          if (!isEnd(n * by - 1)) expect(points([n * by - 1, d * by])).toBe(below);
        });
      }),
      settings,
    );
  });

  /** Random bands: with gaps, with overlaps, and bands that contain no value. */
  const anyBands = (share: boolean): fc.Arbitrary<Bands["bands"]> => {
    const denominators = share ? [2, 3, 4, 5, 6, 10, 12] : [1];
    const edge = fc.option(
      fc
        .record({ n: fc.nat(12), d: fc.constantFrom(...denominators), included: fc.boolean() })
        .map(({ n, d, included }) => ({
          at: share ? ([Math.min(n, d), d] as [number, number]) : n,
          included,
        })),
      { nil: undefined, freq: 3 },
    );
    const band = fc
      .record({ from: edge, to: edge, points: fc.constantFrom(4, 10) })
      .map(({ from, to, points }) => ({
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        points,
      }));
    return fc
      .array(band, { minLength: 1, maxLength: 4 })
      .map((bands) => [...bands, bands[0] ?? { points: 4 }]);
  };

  const contains = ({ from, to }: Bands["bands"][number], [n, d]: Fraction): boolean => {
    const side = (at: unknown): number => {
      const [m, e] = Array.isArray(at) ? (at as [number, number]) : [Number(at), 1];
      return Math.sign(n * e - m * d);
    };
    const above = from === undefined ? 1 : side(from.at);
    const below = to === undefined ? -1 : side(to.at);
    return (
      (above > 0 || (above === 0 && from?.included === true)) &&
      (below < 0 || (below === 0 && to?.included === true))
    );
  };

  it.each([{ share: true }, { share: false }])(
    "tile by the check where trying every value finds no gap and no overlap (share: $share)",
    ({ share }) => {
      // The ends are twelfths, tenths and coarser fractions. Between two different ends there is always a
      // hundred-and-twentieth.
      const values = share
        ? Array.from({ length: 121 }, (_, n): Fraction => [n, 120])
        : Array.from({ length: 20 }, (_, n): Fraction => [n, 1]);
      fc.assert(
        fc.property(anyBands(share), (bands) => {
          const found = new Set(
            values.flatMap((value) => {
              const points = new Set(bands.flatMap((band) => (contains(band, value) ? [band.points] : [])));
              return points.size === 1 ? [] : [points.size === 0 ? "band-gap" : "band-overlap"];
            }),
          );
          const on = share
            ? { share: "discussion.speakers", of: "attendance.present" }
            : { fact: "discussion.comments" };
          const criterion = criterionOf("b", 10, { kind: "bands", on, bands });
          const rubric = rubricOf([criterion], {
            defects: [{ id: "D", criterion: "b", says: { vi: "vi", en: "en" } }],
          });
          expect([...new Set(checkRubric(rubric).defects.map(({ code }) => code))].sort()).toEqual(
            [...found].sort(),
          );
        }),
        settings,
      );
    },
  );
});

it("a rubric at all is a rubric that ships or one that is drawn", () => {
  const drawn = fc.sample(anyRubricAtAll(), { numRuns: 200, seed: 1 }).map(({ id }) => id);
  expect([...new Set(drawn)].sort()).toEqual([...Object.keys(rubrics), "small"].sort());
});
