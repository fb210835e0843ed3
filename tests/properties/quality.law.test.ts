import * as fc from "fast-check";
import { describe, it } from "vitest";
import { monthsOf } from "../../src/events/time.js";
import { compareFractions } from "../../src/rules/rubrics/fraction.js";
import { type PeriodScore, rollUp, type ScoredMeeting } from "../../src/rules/rubrics/roll-up.js";
import {
  isMeetingGrade,
  type MeetingGrade,
  meetingGrades,
  type RollUpPolicy,
} from "../../src/rules/rubrics/roll-up-policy.js";
import { mean, rollUpPolicies, worst } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { oneCell, read } from "../projections/world.js";
import { gradedBy } from "../projections/year/quality-stories.js";

const rubric = {
  scale: 100,
  grades: [
    { grade: "good", atLeast: 90 },
    { grade: "fair", atLeast: 70 },
    { grade: "average", atLeast: 50 },
    { grade: "poor", atLeast: 0 },
  ],
};
const gradeOf = (points: number): MeetingGrade =>
  points >= 90 ? "good" : points >= 70 ? "fair" : points >= 50 ? "average" : "poor";

const points = fc.integer({ min: 0, max: 100 });
const year = fc.array(points, { minLength: 1, maxLength: 12 });
const open = fc.array(fc.option(points, { nil: undefined }), { minLength: 1, maxLength: 7 });
const few = fc.array(fc.option(points, { nil: undefined, freq: 2 }), { minLength: 1, maxLength: 5 });
const parameters = fc.record({
  "good-meetings": fc.integer({ min: 0, max: 12 }),
  "fair-meetings": fc.integer({ min: 0, max: 12 }),
  "average-meetings": fc.integer({ min: 0, max: 12 }),
});
const policy = fc.constantFrom<RollUpPolicy>(...rollUpPolicies);

const meeting = (scored: number | undefined): ScoredMeeting =>
  scored === undefined ? { from: [] } : { points: [scored, 1], grade: gradeOf(scored), from: [] };
const rolled = (
  by: RollUpPolicy,
  scores: readonly (number | undefined)[],
  chosen: Readonly<Record<string, number>>,
): PeriodScore | undefined => rollUp(by, scores.map(meeting), { rubric, parameters: chosen });

const place = (grade: string | undefined): number =>
  isMeetingGrade(grade) ? meetingGrades.indexOf(grade) : -1;
const best = (score: PeriodScore | undefined) => place(score?.candidates[0]);
const last = (score: PeriodScore | undefined) => place(score?.candidates.at(-1));

describe("a policy that ships", () => {
  it("minds no order of the meetings", () =>
    fc.assert(
      fc.property(
        policy,
        parameters,
        open.chain((scores) =>
          fc.tuple(
            fc.constant(scores),
            fc.shuffledSubarray(scores, { minLength: scores.length, maxLength: scores.length }),
          ),
        ),
        (by, chosen, [scores, shuffled]) => {
          const plain = (so: typeof scores) => {
            const { points: sum, candidates } = rolled(by, so, chosen) ?? {};
            return JSON.stringify([sum, candidates]);
          };
          return plain(scores) === plain(shuffled);
        },
      ),
    ));

  it("never gives a worse year for a better meeting", () =>
    fc.assert(
      fc.property(policy, parameters, year, fc.nat(), points, (by, chosen, scores, at, other) => {
        const index = at % scores.length;
        const better = scores.map((each, place) => (place === index ? Math.max(each, other) : each));
        const [before, after] = [rolled(by, scores, chosen), rolled(by, better, chosen)];
        const more =
          before?.points === undefined ||
          after?.points === undefined ||
          compareFractions(after.points, before.points) >= 0;
        return more && best(after) <= best(before) && last(after) <= last(before);
      }),
    ));

  it("leaves open exactly what the ways to score the open meetings give", () =>
    fc.assert(
      fc.property(policy, parameters, few, (by, chosen, scores) => {
        if (by.kind === "points" && scores.every((each) => each === undefined)) return true;
        // Points can have any value between their ends; grades are tried one by one.
        const tried = by.kind === "points" ? [0, 100] : [95, 75, 55, 5];
        const ways = scores.reduce<number[][]>(
          (so, each) =>
            so.flatMap((way) => (each === undefined ? tried : [each]).map((next) => [...way, next])),
          [[]],
        );
        const places = ways.flatMap((way) => (rolled(by, way, chosen)?.candidates ?? []).map(place));
        const possible =
          by.kind === "points"
            ? meetingGrades.slice(Math.min(...places), Math.max(...places) + 1)
            : meetingGrades.filter((grade) => places.includes(place(grade)));
        return JSON.stringify(rolled(by, scores, chosen)?.candidates) === JSON.stringify(possible);
      }),
    ));

  it("is sure of a grade where it is the only one left, and asks for nothing then", () =>
    fc.assert(
      fc.property(policy, fc.oneof(parameters, fc.constant({})), open, (by, chosen, scores) => {
        const score = rolled(by, scores, chosen);
        if (score === undefined) return true;
        const sure = score.candidates.length === 1;
        return sure
          ? score.grade === score.candidates[0] && score.missing.length === 0 && !score.silent
          : score.grade === undefined;
      }),
    ));
});

describe("the mean", () => {
  it("lies between the worst meeting and the best", () =>
    fc.assert(
      fc.property(year, (scores) => {
        const [middle, least] = [rolled(mean, scores, {})?.points, rolled(worst, scores, {})?.points];
        return (
          middle !== undefined &&
          least !== undefined &&
          compareFractions(middle, least) >= 0 &&
          compareFractions(middle, [Math.max(...scores), 1]) <= 0
        );
      }),
    ));
});

describe("a cell's year", () => {
  it("has the same points whichever months its scores are of", () => {
    const told = (scores: readonly number[]) =>
      scores.reduce(
        (so, each, index) => gradedBy(so, "c-1", monthsOf(2021)[index] ?? "", gradeOf(each), each),
        oneCell("m-1", "m-2"),
      );
    const points = (scores: readonly number[], rollUpBy: string) =>
      JSON.stringify(read(told(scores), { rollUp: rollUpBy }).cellQuality.of("c-1")?.year.score?.points);
    fc.assert(
      fc.property(year, fc.constantFrom("mean", "worst"), (scores, by) => {
        const reversed = [...scores].reverse();
        return points(scores, by) === points(reversed, by);
      }),
      { numRuns: 20 },
    );
  });
});
