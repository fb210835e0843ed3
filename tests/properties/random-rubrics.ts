import * as fc from "fast-check";
import type { FactValue } from "../../src/rules/engine/conditions/facts.js";
import { meetingFacts } from "../../src/rules/rubrics/meeting-facts.js";
import type { Band, Bands, Criterion, Rubric } from "../../src/rules/rubrics/rubric.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import type { FactTable } from "../support/cases.js";
import type { Filled } from "../support/scored.js";
import { criterionOf, smallRubric } from "../support/small-rubric.js";

type Condition = NonNullable<Extract<Criterion["scored"], { kind: "toggle" }>["when"]>;

const truths = Object.entries(meetingFacts).flatMap(([name, { kind, better }]) =>
  kind === "boolean" && better === "high" ? [name] : [],
);

/** A condition that holds for better facts if it holds for worse ones. */
const inFavour = (): fc.Arbitrary<Condition> => {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.constantFrom(...truths).map((fact): Condition => ({ fact, is: "equal", value: true })),
      fc.nat(4).map((value): Condition => ({ fact: "discussion.praised", is: "at-least", value })),
      fc.nat(4).map((value): Condition => ({ fact: "attendance.unexcused", is: "at-most", value })),
      fc.nat(10).map(
        (n): Condition => ({
          share: "results.reached",
          of: "results.targets",
          is: "at-least",
          ratio: [n, 10],
        }),
      ),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    ),
  }));
  return condition;
};

const anyEvidence = () =>
  fc.oneof(
    fc.constant({}),
    inFavour().map((when) => ({ when })),
    inFavour().map((needs) => ({ needs })),
  );

/** A cut in the range of a measure. The value on the cut belongs to the upper or to the lower band. */
export interface Cut {
  readonly at: readonly [number, number];
  readonly above: boolean;
}

/**
 * Bands between cuts in rising order, with rising points from 0 up. They cover the range without overlaps.
 */
const between = (cuts: readonly Cut[], points: readonly number[], share: boolean): Band[] =>
  Array.from({ length: cuts.length + 1 }, (_, index) => {
    const [low, high] = [cuts[index - 1], cuts[index]];
    const edge = ({ at: [n, d] }: Cut): [number, number] | number => (share ? [n, d] : n);
    return {
      ...(low === undefined ? {} : { from: { at: edge(low), included: low.above } }),
      ...(high === undefined ? {} : { to: { at: edge(high), included: !high.above } }),
      points: points[index] ?? 0,
    };
  });

/** Bands that cover the range without overlaps, with the cuts between them. */
export interface Tiled {
  readonly cuts: readonly Cut[];
  readonly bands: Bands;
}

const measures = {
  share: { share: "discussion.speakers", of: "attendance.present" },
  count: { fact: "discussion.comments" },
} as const;

export const anyTiled = (): fc.Arbitrary<Tiled> =>
  fc.boolean().chain((share) =>
    fc
      .record({
        ends: fc.uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: 4 }),
        sides: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        rises: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }),
        floor: fc.nat(2),
        row: fc.boolean(),
      })
      .map(({ ends, sides, rises, floor, row }) => {
        const cuts = ends
          .sort((a, b) => a - b)
          .map((n, index): Cut => ({ at: [n, share ? 20 : 1], above: sides[share ? index : 0] ?? true }));
        const points = rises.map((_, index) => floor + rises.slice(0, index + 1).reduce((a, b) => a + b, 0));
        const first = [
          {
            when: { fact: "attendance.unexcused", is: "more-than", value: 0 } as const,
            points: points[0] ?? 0,
          },
        ];
        const bands: Bands = {
          kind: "bands",
          on: share ? measures.share : measures.count,
          ...(row ? { first } : {}),
          bands: between(cuts, points, share),
        };
        return { cuts, bands };
      }),
  );

const best = ({ bands }: Bands): number => Math.max(...bands.map(({ points }) => points));

const anyCriterion = (): fc.Arbitrary<Criterion> =>
  fc
    .record({
      criterion: fc.oneof(
        fc
          .tuple(fc.integer({ min: 1, max: 30 }), anyEvidence())
          .map(([max, evidence]) => criterionOf("c", max, { kind: "toggle", ...evidence })),
        fc
          .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 }), anyEvidence())
          .map(([step, times, evidence]) =>
            criterionOf("c", step * times, { kind: "numeric", step, ...evidence }),
          ),
        anyTiled().map(({ bands }) => criterionOf("c", best(bands), bands)),
        anyEvidence().map((evidence) => criterionOf("c", 0, { kind: "met", ...evidence })),
      ),
      otherwise: fc.option(
        fc.constantFrom("full" as const, "zero" as const, "rescale" as const, { parameter: "policy" }),
        { nil: undefined, freq: 3 },
      ),
    })
    .map(({ criterion, otherwise }) =>
      otherwise === undefined
        ? criterion
        : {
            ...criterion,
            applies: { when: { fact: "thematic.in-month", is: "equal", value: true } as const, otherwise },
          },
    );

const words = { vi: "vi", en: "en" };
const source = { document: "made up", evidence: "local" } as const;

/** The grades that meetings may have, best first: as many as there may be lines, and one more. */
const gradeNames = ["good", "fair", "average", "poor"] as const;

/** A rubric without a problem. Its only possible defect is an open choice. */
export const anyRubric = (): fc.Arbitrary<Rubric> =>
  fc
    .record({
      criteria: fc.array(anyCriterion(), { minLength: 1, maxLength: 5 }),
      bars: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 3 }),
      policy: fc.constantFrom("full", "zero", "rescale", undefined),
      ceiling: fc.option(inFavour(), { nil: undefined }),
    })
    .map(({ criteria, bars, policy, ceiling }) => {
      const named = criteria.map((criterion, index) => ({ ...criterion, id: `c${index + 1}` }));
      const scale = named.reduce((sum, { max }) => sum + max, 0);
      const lines = [...new Set(bars.map((bar) => Math.ceil((bar * scale) / 100)))].sort((a, b) => b - a);
      const grades = [...lines, 0].flatMap((atLeast, index) =>
        gradeNames.slice(index, index + 1).map((grade) => ({ grade, atLeast })),
      );
      const { grade: worst = "" } = grades.at(-1) ?? {};
      const asked = named.filter(({ applies }) => typeof applies?.otherwise === "object");
      return {
        ...smallRubric,
        criteria: named,
        scale,
        grades: scale === 0 ? [] : grades,
        ...(asked.length === 0
          ? {}
          : {
              parameters: {
                policy: {
                  says: words,
                  kind: "choice" as const,
                  choices: ["full", "zero", "rescale"],
                  ...(policy === undefined ? {} : { value: policy }),
                  source,
                },
              },
              defects: asked.map(({ id }) => ({ id: `D-${id}`, criterion: id, says: words })),
            }),
        ...(ceiling === undefined || scale === 0
          ? {}
          : { ceilings: [{ id: "ceiling", when: { not: ceiling }, atBest: worst, says: words, source }] }),
      };
    });

/** A shipped rubric or an invented one. */
export const anyRubricAtAll = (): fc.Arbitrary<Rubric> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(rubrics)) },
    { weight: 3, arbitrary: anyRubric() },
  );

/**
 * Facts that the record of a meeting may show in full; counts are parts of one another as the rubric
 * declares.
 */
export const anyFullFacts = (): fc.Arbitrary<FactTable> =>
  fc
    .record({
      counts: fc.array(fc.oneof(fc.nat(20), fc.nat(1)), { minLength: 40, maxLength: 40 }),
      booleans: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      minimum: fc.constantFrom(90, 120),
      minutes: fc.oneof(fc.nat(150), fc.constantFrom(75, 105, 60, 45)),
    })
    .map(({ counts, booleans, minimum, minutes }) => {
      const table: Record<string, FactValue> = {};
      const part = (name: string, count: number): number => {
        const whole = meetingFacts[name]?.partOf;
        if (whole === undefined) return count;
        const most = table[whole];
        return typeof most === "number" ? Math.min(count, most) : count;
      };
      Object.entries(meetingFacts).forEach(([name, { kind }], index) => {
        table[name] =
          kind === "boolean" ? booleans[index % 40] === true : part(name, counts[index % 40] ?? 0);
      });
      return {
        ...table,
        "duration.minimum": minimum,
        "duration.minutes": minutes,
        "duration.shortfall": Math.max(0, minimum - minutes),
      };
    });

/** Marks for a rubric in a marker's form. Most of them fit the rubric. */
export const anyMarks = ({ criteria }: Rubric): fc.Arbitrary<Readonly<Record<string, number>>> =>
  fc
    .tuple(...criteria.map(({ max }) => fc.oneof(fc.constantFrom(0, 1, max), fc.nat(Math.max(1, max)))))
    .map((points) => Object.fromEntries(criteria.map(({ id }, index) => [id, points[index] ?? 0])));

/** A rubric and a meeting with all facts known. */
export interface Known {
  readonly rubric: Rubric;
  readonly full: Filled & { readonly facts: FactTable };
}

export const anyKnown = (rubrics = anyRubricAtAll()): fc.Arbitrary<Known> =>
  rubrics.chain((rubric) =>
    fc.record({ facts: anyFullFacts(), marks: anyMarks(rubric) }).map((full) => ({ rubric, full })),
  );

/** The same with some facts and marks not yet recorded. */
export interface Partly extends Known {
  readonly partly: Filled & { readonly facts: FactTable };
}

const without = <T>(table: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([name]) => !gone.has(name)));

export const anyPartly = (rubrics = anyRubricAtAll()): fc.Arbitrary<Partly> =>
  anyKnown(rubrics).chain(({ rubric, full }) =>
    fc
      .record({
        facts: fc.subarray(Object.keys(full.facts)),
        marks: fc.subarray(Object.keys(full.marks ?? {})),
      })
      .map((gone) => ({
        rubric,
        full,
        partly: {
          facts: without(full.facts, new Set(gone.facts)),
          marks: without(full.marks ?? {}, new Set(gone.marks)),
        },
      })),
  );
