import type { Text } from "../../language/text.js";
import { type ConditionTrace, prepare, traceCondition, unknownsOf } from "../engine/conditions/condition.js";
import { plain } from "../engine/conditions/fact-reader.js";
import type { Tri } from "../engine/conditions/tri.js";
import type { ParameterValues } from "../engine/conditions/vocabulary.js";
import { compareFractions, type Fraction, leastOf, meanOf } from "./fraction.js";
import {
  type Graded,
  type GradesPolicy,
  isMeetingGrade,
  type MeetingGrade,
  meetingGrades,
  type PointsPolicy,
  periodFactsOf,
  type RollUpPolicy,
  rulesInUseOfPeriod,
} from "./roll-up-policy.js";
import type { Rubric } from "./rubric.js";

/** One meeting of a period with its score so far and its events. */
export interface ScoredMeeting {
  /** Points on the scale of the rubric. */
  readonly points?: Fraction;
  /** Its grade. */
  readonly grade?: string;
  /** The events of the score or grade. */
  readonly from: readonly string[];
}

/** One rung of a roll-up with its trace. */
interface RungTrace {
  /** The grade of the rung. */
  readonly grade: string;
  /**
   * Whether the period reaches the rung for all possible grades of ungraded meetings. With an unread part it
   * is never sure.
   */
  readonly result: Tri;
  /** The unread part of the text. */
  readonly unread?: Text;
  /** The trace of its condition. */
  readonly condition: ConditionTrace;
}

/** The result of the meetings of a period. */
export interface PeriodScore {
  /** The id of the roll-up. Absent for the month of one meeting. */
  readonly policy?: string;
  /** The number of meetings with a score or a grade, as the roll-up needs. */
  readonly meetings: number;
  /** Exact points of the scored meetings, on the scale of their rubric. */
  readonly points?: Fraction;
  /** The grade, if only one is possible. */
  readonly grade?: string;
  /** The possible grades, from the best. The list is empty if the rubric's bands are unknown. */
  readonly candidates: readonly string[];
  /** Unread parts of the text, if they leave the grade open. */
  readonly unread: readonly Text[];
  /** Whether the text gives no grade to a period without any rung. */
  readonly silent: boolean;
  /** Parameters without a value that leave the result open, or `rubric` for an unknown rubric. */
  readonly missing: readonly string[];
  /** The evaluated rungs, from the best down. */
  readonly because: readonly RungTrace[];
}

/** The parts of a rubric that a score needs. */
type Bands = Pick<Rubric, "scale" | "grades">;

const taken = { mean: meanOf, worst: leastOf };

/**
 * The grades from the best possible points down to the worst ones. The list is empty if the worst points
 * reach no grade.
 */
const between = ({ grades }: Bands, best: Fraction | undefined, worst: Fraction | undefined): string[] => {
  if (best === undefined || worst === undefined) return [];
  const place = (points: Fraction) =>
    grades.findIndex(({ atLeast }) => compareFractions(points, [atLeast, 1]) >= 0);
  return grades.slice(place(best), place(worst) + 1).map(({ grade }) => grade);
};

/**
 * Rolls up points. A meeting without a score may have any points. The grade counts only if it is the same for
 * all of them.
 */
const rollUpPoints = (
  { id, take }: PointsPolicy,
  meetings: readonly ScoredMeeting[],
  rubric: Bands | undefined,
): PeriodScore | undefined => {
  const scored = meetings.flatMap(({ points }) => (points === undefined ? [] : [points]));
  if (scored.length === 0) return undefined;
  const open = meetings.length - scored.length;
  const all = (each: number) => taken[take]([...scored, ...Array<Fraction>(open).fill([each, 1])]);
  const points = taken[take](scored);
  const candidates = rubric === undefined ? [] : between(rubric, all(rubric.scale), all(0));
  const [only, ...others] = candidates;
  return {
    policy: id,
    meetings: scored.length,
    ...(points === undefined ? {} : { points }),
    ...(only === undefined || others.length > 0 ? {} : { grade: only }),
    candidates,
    unread: [],
    silent: false,
    missing: rubric === undefined ? ["rubric"] : [],
    because: [],
  };
};

/**
 * The greatest number of ungraded meetings for which the function tries every combination of grades. With
 * more meetings every grade stays open.
 */
const tried = 12;

/** Every combination of grades for some meetings, in any order. */
const waysToGrade = (
  meetings: number,
  [grade, ...worse]: readonly MeetingGrade[] = meetingGrades,
): MeetingGrade[][] => {
  if (grade === undefined) return meetings === 0 ? [[]] : [];
  return Array.from({ length: meetings + 1 }, (_, some) => some).flatMap((some) =>
    waysToGrade(meetings - some, worse).map((rest) => [...Array<MeetingGrade>(some).fill(grade), ...rest]),
  );
};

/** The result of one combination of grades. */
interface Reached {
  readonly grades: readonly MeetingGrade[];
  readonly rungs: readonly Tri[];
  readonly unread: readonly Text[];
  readonly silent: boolean;
}

/**
 * Reads the rungs from the best. An unsure rung, or a rung with an unread part, leaves the next one possible.
 */
const gradeReached = (policy: GradesPolicy, judged: readonly Tri[]): Reached => {
  const grades: MeetingGrade[] = [];
  const unread: Text[] = [];
  for (const [index, rung] of policy.rungs.entries()) {
    const result = judged[index];
    if (result === "fails") continue;
    grades.push(rung.grade);
    if (rung.unread !== undefined) unread.push(rung.unread);
    else if (result === "holds") return { grades, rungs: judged, unread, silent: false };
  }
  if (policy.otherwise !== undefined)
    return { grades: [...grades, policy.otherwise], rungs: judged, unread, silent: false };
  const named = policy.rungs.map(({ grade }) => grade);
  const left = meetingGrades.filter((grade) => !named.includes(grade));
  return { grades: [...grades, ...left], rungs: judged, unread, silent: true };
};

/** The common result of all combinations. A rung with an unread part is never sure. */
const agreed = (results: readonly (Tri | undefined)[], unread: Text | undefined): Tri => {
  if (results.every((result) => result === "fails")) return "fails";
  return unread === undefined && results.every((result) => result === "holds") ? "holds" : "unknown";
};

/** Rolls up grades. A meeting without a grade may have any grade, and the function tries each one. */
const rollUpGrades = (
  policy: GradesPolicy,
  meetings: readonly ScoredMeeting[],
  parameters: ParameterValues,
): PeriodScore | undefined => {
  if (meetings.length === 0) return undefined;
  const graded = meetings.flatMap(({ grade, from }): Graded[] =>
    isMeetingGrade(grade) ? [{ grade, from }] : [],
  );
  const open = meetings.length - graded.length;
  const inUse = rulesInUseOfPeriod(parameters);
  const conditions = policy.rungs.map(({ when }) => prepare(when, plain(inUse)));
  const ways = open > tried ? [undefined] : waysToGrade(open);
  const reached = ways.map((way) => {
    const facts =
      way === undefined
        ? new Map()
        : periodFactsOf([...graded, ...way.map((grade): Graded => ({ grade, from: [] }))]);
    return gradeReached(
      policy,
      conditions.map((judged) => judged(facts)),
    );
  });
  const possible = new Set(reached.flatMap(({ grades }) => grades));
  const candidates = meetingGrades.filter((grade) => possible.has(grade));
  const known = open === 0 ? periodFactsOf(graded) : new Map();
  const because = policy.rungs.map(({ grade, when, unread }, index) => ({
    grade,
    result: agreed(
      reached.map(({ rungs }) => rungs[index]),
      unread,
    ),
    ...(unread === undefined ? {} : { unread }),
    condition: traceCondition(when, known, inUse),
  }));
  const [only, ...others] = candidates;
  const sure = only !== undefined && others.length === 0;
  const unset = because
    .filter(({ result }) => result === "unknown")
    .flatMap(({ condition }) => unknownsOf(condition))
    .filter((name) => Object.hasOwn(policy.parameters, name));
  return {
    policy: policy.id,
    meetings: graded.length,
    ...(sure ? { grade: only } : {}),
    candidates,
    unread: sure ? [] : [...new Set(reached.flatMap(({ unread }) => unread))],
    silent: !sure && reached.some(({ silent }) => silent),
    missing: sure ? [] : [...new Set(unset)],
    because,
  };
};

/** The options of a roll-up: the rubric of all meetings, and the committee's choices. */
interface RollUpOptions {
  /** The bands of the rubric. */
  readonly rubric?: Bands | undefined;
  /** The committee's choices, by the parameter's name. */
  readonly parameters?: ParameterValues;
}

/** The values of a roll-up's parameters: the chosen ones, or the roll-up's own ones. */
const valuesOf = ({ parameters }: RollUpPolicy, chosen: ParameterValues): ParameterValues =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { value }]) => {
      const given = Object.hasOwn(chosen, name) ? chosen[name] : value;
      return given === undefined ? [] : [[name, given]];
    }),
  );

/**
 * The result of the meetings of a period under a roll-up. It is undefined if there is no data. The caller
 * chooses the meetings: those that took place, of the kinds that the roll-up counts, scored or not.
 */
export const rollUp = (
  policy: RollUpPolicy,
  meetings: readonly ScoredMeeting[],
  { rubric, parameters = {} }: RollUpOptions = {},
): PeriodScore | undefined =>
  policy.kind === "points"
    ? rollUpPoints(policy, meetings, rubric)
    : rollUpGrades(policy, meetings, valuesOf(policy, parameters));
