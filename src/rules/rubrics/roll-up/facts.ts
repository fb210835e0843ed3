import type { Facts } from "../../engine/fact-reader.js";
import type { RuleSet } from "../../engine/rule-set.js";
import type { Bound } from "../../engine/rules-in-use.js";
import type { ParameterValues } from "../../engine/vocabulary.js";

/** Grades of a meeting and of a period, from the best down. */
export const meetingGrades = ["good", "fair", "average", "poor"] as const;
/** A grade that a policy can count. */
export type MeetingGrade = (typeof meetingGrades)[number];

/** Whether a word is a grade of a meeting. */
export const isMeetingGrade = (grade: string | undefined): grade is MeetingGrade =>
  meetingGrades.some((each) => each === grade);

const counted = (vi: string, en: string): RuleSet["facts"][string] => ({ says: { vi, en }, kind: "integer" });

/** What a policy may read of a period: its meetings that count, by grade. */
export const periodFacts: RuleSet["facts"] = {
  "meetings.held": counted("số kỳ sinh hoạt đã họp", "meetings held"),
  "meetings.good": counted("số kỳ sinh hoạt xếp loại tốt", "meetings graded good"),
  "meetings.fair-or-better": counted(
    "số kỳ sinh hoạt xếp loại khá trở lên",
    "meetings graded fair or better",
  ),
  "meetings.average-or-better": counted(
    "số kỳ sinh hoạt xếp loại trung bình trở lên",
    "meetings graded average or better",
  ),
  "meetings.poor": counted("số kỳ sinh hoạt xếp loại kém", "meetings graded poor"),
};

/** The names that a policy's conditions refer to, with the parameters that somebody chose. */
export const periodBound = (parameters: ParameterValues): Bound => ({
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
