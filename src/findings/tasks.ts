import type { Classification } from "../projections/year/classification/classified.js";
import { recordedTasksOf, taskCounts } from "../projections/year/classification/member-facts.js";
import type { YearContext } from "../projections/year/context.js";
import type { TaskFollowUp } from "../projections/year/task-follow-up.js";
import { type Finding, type FindingCode, finding } from "./finding.js";

const codeOf = ({ reports, heardAt }: TaskFollowUp): FindingCode =>
  reports.length > 0 ? "task-not-assessed" : heardAt === undefined ? "task-overdue" : "task-not-reported";

/**
 * Tasks past their day without an assessment: reported and not assessed; not reported though the meeting that had to
 * hear of it was held; or past their day with no such meeting yet.
 */
export const taskFindings = ({ cutoff }: YearContext, followUp: readonly TaskFollowUp[]): Finding[] =>
  followUp
    .filter(({ due, assessed }) => due <= cutoff && assessed === undefined)
    .map((each) => {
      const { cell, task, due, member, assigned, reports } = each;
      return finding(codeOf(each), cell, {
        details: { task, due, member },
        events: [assigned.by, ...reports.map(({ by }) => by)],
      });
    });

/** Members whose review states other counts of tasks than their meetings recorded. */
export const statedTaskFindings = (
  context: YearContext,
  classification: readonly Classification[],
  followUp: readonly TaskFollowUp[],
): Finding[] => {
  const recorded = recordedTasksOf(context, followUp);
  return classification.flatMap(({ key, subject, facts }) => {
    const record = subject.kind === "member" ? recorded.get(subject.id) : undefined;
    if (record === undefined) return [];
    const differing = taskCounts.flatMap((name) => {
      const fact = facts.get(name);
      return fact === undefined || fact.value === record.counts[name] ? [] : [{ name, fact }];
    });
    if (differing.length === 0) return [];
    const details = Object.fromEntries(
      differing.flatMap(({ name, fact }) => [
        [`${name}.stated`, Number(fact.value)],
        [`${name}.recorded`, record.counts[name]],
      ]),
    );
    const stated = [...new Set(differing.flatMap(({ fact }) => fact.from))];
    return [finding("stated-tasks-differ-from-record", key, { details, events: [...stated, ...record.by] })];
  });
};
