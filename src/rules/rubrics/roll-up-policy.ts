import * as z from "zod";
import { pathOf } from "../../language/problems/problem.js";
import { checkValue } from "../engine/check-declarations.js";
import { codesFromNames } from "../engine/codes-from-names.js";
import { checkCondition, condition } from "../engine/conditions/condition.js";
import type { Facts } from "../engine/conditions/fact-reader.js";
import {
  type LocalFileProblem,
  type Report,
  reportTo,
  withoutUnset,
} from "../engine/conditions/local-file-problem.js";
import { schemaProblems } from "../engine/conditions/schema-problems.js";
import { name, type ParameterValues, parameter, source, text } from "../engine/conditions/vocabulary.js";
import type { RuleSet } from "../engine/rule-set.js";
import type { RulesInUse } from "../engine/rules-in-use.js";

/** The periods for which meetings become one score or grade. */
const scoredPeriods = ["month", "quarter", "half-year", "year"] as const;
/** A period that a policy gives a score or a grade. */
export type ScoredPeriod = (typeof scoredPeriods)[number];

/** The kinds of meeting that there are. */
export const kindsOfMeetings = ["regular", "thematic", "combined", "extraordinary", "review"] as const;

/** Grades of a meeting and of a period, from the best down. */
export const meetingGrades = ["good", "fair", "average", "poor"] as const;
/** A grade that a policy can count. */
export type MeetingGrade = (typeof meetingGrades)[number];

/** Whether a word is a grade of a meeting. */
export const isMeetingGrade = (grade: string | undefined): grade is MeetingGrade =>
  meetingGrades.some((each) => each === grade);

const grade = () => z.enum(meetingGrades);

const common = {
  /** For editors. */
  $schema: z.string().optional(),
  /** As an adoption names it. */
  id: name(),
  title: text(),
  source: source(),
  /** The kinds of meeting that count. */
  of: z.array(z.enum(kindsOfMeetings)).min(1),
  /** The periods that it judges; of others it says nothing. */
  periods: z.array(z.enum(scoredPeriods)).min(1),
  /** Without a value the committee is asked. */
  parameters: z.record(name(), parameter()),
};

/** Points of meetings become points of the period; its grade is by the bands of their sheet. */
const byPoints = z.strictObject({ ...common, kind: z.literal("points"), take: z.enum(["mean", "worst"]) });

const rung = z.strictObject({
  grade: grade(),
  when: condition,
  /** A part of the text that was not read: the grade is then possible and never sure. */
  unread: text().optional(),
});

/** Grades of meetings become a grade of the period: the first rung, from the best, whose condition holds. */
const byGrades = z.strictObject({
  ...common,
  kind: z.literal("grades"),
  rungs: z.array(rung).min(1),
  /** The grade of who reaches no rung; left out where the text does not say. */
  otherwise: grade().optional(),
});

/** How the meetings of a period become its score or grade: a plain, serialisable value. */
export const rollUpPolicySchema = z.discriminatedUnion("kind", [byPoints, byGrades]);
/** How meetings become the score or grade of a period, as data. */
export type RollUpPolicy = z.infer<typeof rollUpPolicySchema>;
/** A policy that reckons with points. */
export type PointsPolicy = Extract<RollUpPolicy, { kind: "points" }>;
/** A policy that counts grades. */
export type GradesPolicy = Extract<RollUpPolicy, { kind: "grades" }>;

const counted = (vi: string, en: string, better?: "high" | "low"): RuleSet["facts"][string] => ({
  says: { vi, en },
  kind: "integer",
  ...(better === undefined ? {} : { better }),
});

/** What a policy may read of a period: its meetings that count, by grade. */
export const periodFacts: RuleSet["facts"] = {
  "meetings.held": counted("số kỳ sinh hoạt đã họp", "meetings held"),
  "meetings.good": counted("số kỳ sinh hoạt xếp loại tốt", "meetings graded good", "high"),
  "meetings.fair-or-better": counted(
    "số kỳ sinh hoạt xếp loại khá trở lên",
    "meetings graded fair or better",
    "high",
  ),
  "meetings.average-or-better": counted(
    "số kỳ sinh hoạt xếp loại trung bình trở lên",
    "meetings graded average or better",
    "high",
  ),
  "meetings.poor": counted("số kỳ sinh hoạt xếp loại kém", "meetings graded poor", "low"),
};

/** The names that a policy's conditions refer to, with the parameters that somebody chose. */
export const rulesInUseOfPeriod = (parameters: ParameterValues): RulesInUse => ({
  ruleSet: { facts: periodFacts, lists: {}, scales: {}, subjects: {} },
  parameters,
});

/** One graded meeting and the events that say so. */
export interface Graded {
  readonly grade: MeetingGrade;
  readonly from: readonly string[];
}

/** The facts of a period whose meetings are all graded. */
export const periodFactsOf = (graded: readonly Graded[]): Facts => {
  const upTo = (worst: MeetingGrade) =>
    graded.filter(({ grade }) => meetingGrades.indexOf(grade) <= meetingGrades.indexOf(worst));
  const fact = (meetings: readonly Graded[]) => ({
    value: meetings.length,
    from: meetings.flatMap(({ from }) => from),
  });
  return new Map([
    ["meetings.held", fact(graded)],
    ["meetings.good", fact(upTo("good"))],
    ["meetings.fair-or-better", fact(upTo("fair"))],
    ["meetings.average-or-better", fact(upTo("average"))],
    ["meetings.poor", fact(graded.filter(({ grade }) => grade === "poor"))],
  ]);
};

const checkParameters = ({ parameters }: RollUpPolicy, report: Report): void => {
  for (const [name, parameter] of Object.entries(parameters)) {
    const path = pathOf(["parameters", name]);
    if (parameter.kind === "choice" && parameter.choices === undefined)
      report(`${path}.choices`, "parameter-choices", { parameter: name });
    if (parameter.value !== undefined) checkValue(parameter.value, parameter, name, `${path}.value`, report);
  }
};

const checkRungs = ({ rungs, otherwise, parameters }: GradesPolicy, report: Report): void => {
  const declared = { facts: periodFacts, lists: {}, scales: {}, parameters };
  const last = otherwise === undefined ? [] : [{ grade: otherwise, path: "otherwise" }];
  const grades = [...rungs.map(({ grade }, index) => ({ grade, path: `rungs[${index}].grade` })), ...last];
  rungs.forEach(({ when }, index) => {
    // A parameter may stay without a value: the committee is then asked.
    checkCondition(when, `rungs[${index}].when`, declared, withoutUnset(report));
  });
  grades.reduce((above, { grade, path }) => {
    if (meetingGrades.indexOf(grade) <= meetingGrades.indexOf(above.grade))
      report(path, "grade-order", { worseThan: above.grade });
    return { grade, path };
  });
  if (otherwise === undefined && rungs.length === meetingGrades.length) report("rungs", "no-grade-left", {});
};

/**
 * Checks a roll-up policy: its schema, then its names, and that its grades fall. An empty list means that it
 * can be used.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRollUp = (value: unknown): LocalFileProblem[] => {
  const named = codesFromNames(value, periodFacts);
  const parsed = rollUpPolicySchema.safeParse(named);
  if (!parsed.success) return schemaProblems(rollUpPolicySchema, parsed.error, named);
  const problems: LocalFileProblem[] = [];
  const report = reportTo(problems);
  checkParameters(parsed.data, report);
  if (parsed.data.kind === "grades") checkRungs(parsed.data, report);
  return problems;
};
