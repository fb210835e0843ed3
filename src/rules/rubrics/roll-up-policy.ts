import * as z from "zod";
import { pathOf } from "../../language/problems/problem.js";
import { checkValue } from "../engine/check-declarations.js";
import { codesFromNames } from "../engine/codes-from-names.js";
import { checkCondition, condition } from "../engine/conditions/condition.js";
import type { Facts } from "../engine/conditions/facts.js";
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

/** The periods with a score or a grade from meetings. */
const scoredPeriods = ["month", "quarter", "half-year", "year"] as const;
/** A period with a score or a grade from a roll-up. */
export type ScoredPeriod = (typeof scoredPeriods)[number];

/** The kinds of meetings. */
export const kindsOfMeetings = ["regular", "thematic", "combined", "extraordinary", "review"] as const;

/** Grades of a meeting and of a period, from the best down. */
export const meetingGrades = ["good", "fair", "average", "poor"] as const;
/** A grade that a roll-up can count. */
export type MeetingGrade = (typeof meetingGrades)[number];

/** Whether a word is a grade of a meeting. */
export const isMeetingGrade = (grade: string | undefined): grade is MeetingGrade =>
  meetingGrades.some((each) => each === grade);

const grade = () => z.enum(meetingGrades);

const common = {
  /** The schema for editors. */
  $schema: z.string().optional(),
  /** The id in an adoption. */
  id: name(),
  title: text(),
  source: source(),
  /** The kinds of meeting that count. */
  of: z.array(z.enum(kindsOfMeetings)).min(1),
  /** The periods that it rates. For other periods it gives no result. */
  periods: z.array(z.enum(scoredPeriods)).min(1),
  /** Without a value the library asks the committee. */
  parameters: z.record(name(), parameter()),
};

/** Points of meetings give the points of the period. The bands of their rubric give its grade. */
const byPoints = z.strictObject({ ...common, kind: z.literal("points"), take: z.enum(["mean", "worst"]) });

const rung = z.strictObject({
  grade: grade(),
  when: condition,
  /** An unread part of the text. The grade is then possible and never sure. */
  unread: text().optional(),
});

/** Grades of meetings give the grade of the period: the first rung from the best whose condition holds. */
const byGrades = z.strictObject({
  ...common,
  kind: z.literal("grades"),
  rungs: z.array(rung).min(1),
  /** The grade without any rung. Absent if the text does not state it. */
  otherwise: grade().optional(),
});

/** The way from meetings to the score or grade of a period: a plain, serialisable value. */
export const rollUpPolicySchema = z.discriminatedUnion("kind", [byPoints, byGrades]);
/** The way from meetings to the score or grade of a period, as data. */
export type RollUpPolicy = z.infer<typeof rollUpPolicySchema>;
/** A roll-up of points. */
export type PointsPolicy = Extract<RollUpPolicy, { kind: "points" }>;
/** A roll-up of grades. */
export type GradesPolicy = Extract<RollUpPolicy, { kind: "grades" }>;

const counted = (vi: string, en: string, better?: "high" | "low"): RuleSet["facts"][string] => ({
  says: { vi, en },
  kind: "integer",
  ...(better === undefined ? {} : { better }),
});

/** The facts of a period that a roll-up may read: its counted meetings, by grade. */
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

/** The names in the conditions of a roll-up, with the chosen parameters. */
export const rulesInUseOfPeriod = (parameters: ParameterValues): RulesInUse => ({
  ruleSet: { facts: periodFacts, lists: {}, scales: {}, subjects: {} },
  parameters,
});

/** One graded meeting with the events of its grade. */
export interface Graded {
  readonly grade: MeetingGrade;
  readonly from: readonly string[];
}

/** The facts of a period. All its meetings have a grade. */
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
    // A parameter may stay without a value. The library then asks the committee.
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
 * Checks a roll-up: its schema, its names, and that its grades go down. An empty list means that the caller
 * can use it.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRollUp = (value: unknown): LocalFileProblem[] => {
  const named = codesFromNames(value, periodFacts);
  const parsed = rollUpPolicySchema.safeParse(named);
  if (!parsed.success)
    return schemaProblems(
      { file: "roll-up", schema: rollUpPolicySchema, facts: periodFacts },
      parsed.error,
      named,
    );
  const problems: LocalFileProblem[] = [];
  const report = reportTo(problems);
  checkParameters(parsed.data, report);
  if (parsed.data.kind === "grades") checkRungs(parsed.data, report);
  return problems;
};
