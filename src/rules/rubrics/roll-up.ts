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

/** One meeting of a period as far as it was scored, with the events that say so. */
export interface ScoredMeeting {
  /** Points on the scale of the sheet. */
  readonly points?: Fraction;
  /** Its grade. */
  readonly grade?: string;
  /** The events that say so. */
  readonly from: readonly string[];
}

/** One rung of a policy with what it read. */
interface RungTrace {
  /** The grade that it gives. */
  readonly grade: string;
  /** Whether the rung is reached, whatever the grades of meetings that nobody graded; never sure where a part was not read. */
  readonly result: Tri;
  /** The part of the text that was not read. */
  readonly unread?: Text;
  /** What its condition read. */
  readonly condition: ConditionTrace;
}

/** What the meetings of a period come to. */
export interface PeriodScore {
  /** The policy that gave it; absent where the period is the month of one meeting. */
  readonly policy?: string;
  /** Meetings that were scored, or graded, as the policy needs. */
  readonly meetings: number;
  /** Exact points of the meetings that were scored, on the scale of their sheet. */
  readonly points?: Fraction;
  /** The grade, where only one is possible. */
  readonly grade?: string;
  /** The grades still possible, from the best; none where the rubric's bands are not known. */
  readonly candidates: readonly string[];
  /** Parts of the text that were not read, where they leave it open. */
  readonly unread: readonly Text[];
  /** The text does not say what becomes of who reaches none of its grades. */
  readonly silent: boolean;
  /** Parameters that nobody chose and without which it stays open; `rubric` where the rubric is not known. */
  readonly missing: readonly string[];
  /** The rungs that were tried, from the best down. */
  readonly because: readonly RungTrace[];
}

/** What a score needs of a sheet. */
type Bands = Pick<Rubric, "scale" | "grades">;

const taken = { mean: meanOf, worst: leastOf };

/** The grades from that of the best possible points down to that of the worst; none where the worst reaches none. */
const between = ({ grades }: Bands, best: Fraction | undefined, worst: Fraction | undefined): string[] => {
  if (best === undefined || worst === undefined) return [];
  const place = (points: Fraction) =>
    grades.findIndex(({ atLeast }) => compareFractions(points, [atLeast, 1]) >= 0);
  return grades.slice(place(best), place(worst) + 1).map(({ grade }) => grade);
};

/** Rolls points up. A meeting that nobody scored may have had any points: its grade counts only where that is all one. */
const rollUpPoints = (
  { id, take }: PointsPolicy,
  meetings: readonly ScoredMeeting[],
  sheet: Bands | undefined,
): PeriodScore | undefined => {
  const scored = meetings.flatMap(({ points }) => (points === undefined ? [] : [points]));
  if (scored.length === 0) return undefined;
  const open = meetings.length - scored.length;
  const all = (each: number) => taken[take]([...scored, ...Array<Fraction>(open).fill([each, 1])]);
  const points = taken[take](scored);
  const candidates = sheet === undefined ? [] : between(sheet, all(sheet.scale), all(0));
  const [only, ...others] = candidates;
  return {
    policy: id,
    meetings: scored.length,
    ...(points === undefined ? {} : { points }),
    ...(only === undefined || others.length > 0 ? {} : { grade: only }),
    candidates,
    unread: [],
    silent: false,
    missing: sheet === undefined ? ["sheet"] : [],
    because: [],
  };
};

/** Up to this many meetings without a grade every way to grade them is tried; more leave every grade open. */
const tried = 12;

/** Every way to grade some meetings, their order aside. */
const waysToGrade = (
  meetings: number,
  [grade, ...worse]: readonly MeetingGrade[] = meetingGrades,
): MeetingGrade[][] => {
  if (grade === undefined) return meetings === 0 ? [[]] : [];
  return Array.from({ length: meetings + 1 }, (_, some) => some).flatMap((some) =>
    waysToGrade(meetings - some, worse).map((rest) => [...Array<MeetingGrade>(some).fill(grade), ...rest]),
  );
};

/** What one way to grade the meetings leads to. */
interface Reached {
  readonly grades: readonly MeetingGrade[];
  readonly rungs: readonly Tri[];
  readonly unread: readonly Text[];
  readonly silent: boolean;
}

/** Reads the rungs from the best; one that is not sure, or has a part that was not read, leaves the next possible. */
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

/** What all ways agree on; a part that was not read keeps a rung from being sure. */
const agreed = (results: readonly (Tri | undefined)[], unread: Text | undefined): Tri => {
  if (results.every((result) => result === "fails")) return "fails";
  return unread === undefined && results.every((result) => result === "holds") ? "holds" : "unknown";
};

/** Rolls grades up. A meeting that nobody graded may have had any grade: each is tried. */
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

/** What a policy is read with: the rubric by which all meetings were scored, and what the committee chose. */
interface RollUpOptions {
  /** The bands of the sheet. */
  readonly sheet?: Bands | undefined;
  /** What the committee chose, by the parameter's name. */
  readonly parameters?: ParameterValues;
}

/** The values of a policy's parameters: as chosen, else as the policy says. */
const valuesOf = ({ parameters }: RollUpPolicy, chosen: ParameterValues): ParameterValues =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { value }]) => {
      const given = Object.hasOwn(chosen, name) ? chosen[name] : value;
      return given === undefined ? [] : [[name, given]];
    }),
  );

/**
 * What the meetings of a period come to under a policy; nothing where there is nothing to go by. The caller
 * chooses the meetings: those of the kinds that the policy counts, held, scored or not.
 */
export const rollUp = (
  policy: RollUpPolicy,
  meetings: readonly ScoredMeeting[],
  { sheet, parameters = {} }: RollUpOptions = {},
): PeriodScore | undefined =>
  policy.kind === "points"
    ? rollUpPoints(policy, meetings, sheet)
    : rollUpGrades(policy, meetings, valuesOf(policy, parameters));
