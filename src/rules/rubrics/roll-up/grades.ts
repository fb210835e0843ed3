import { prepare, traceCondition, unknownsOf } from "../../engine/conditions/condition.js";
import { plain } from "../../engine/fact-reader.js";
import type { Tri } from "../../engine/tri.js";
import type { ParameterValues, Text } from "../../engine/vocabulary.js";
import {
  type Graded,
  isMeetingGrade,
  type MeetingGrade,
  meetingGrades,
  periodBound,
  periodFactsOf,
} from "./facts.js";
import type { GradesPolicy } from "./policy.js";
import type { PeriodScore, ScoredMeeting } from "./score.js";

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
const climb = (policy: GradesPolicy, judged: readonly Tri[]): Reached => {
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
export const rollUpGrades = (
  policy: GradesPolicy,
  meetings: readonly ScoredMeeting[],
  parameters: ParameterValues,
): PeriodScore | undefined => {
  if (meetings.length === 0) return undefined;
  const graded = meetings.flatMap(({ grade, from }): Graded[] =>
    isMeetingGrade(grade) ? [{ grade, from }] : [],
  );
  const open = meetings.length - graded.length;
  const bound = periodBound(parameters);
  const conditions = policy.rungs.map(({ when }) => prepare(when, plain(bound)));
  const ways = open > tried ? [undefined] : waysToGrade(open);
  const reached = ways.map((way) => {
    const facts =
      way === undefined
        ? new Map()
        : periodFactsOf([...graded, ...way.map((grade): Graded => ({ grade, from: [] }))]);
    return climb(
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
    condition: traceCondition(when, known, bound),
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
