import type { Classification } from "../projections/year/classification/classified.js";
import type { YearContext } from "../projections/year/context.js";
import type { RollReport } from "../projections/year/roll-report.js";
import { type Finding, finding } from "./finding.js";

/** Members on several rolls at the year's end: somewhere an arrival or a departure is missing. */
const onSeveralRolls = (context: YearContext, members: readonly Classification[]): Finding[] => {
  const listed = members.filter((member) => member.listed);
  return [...new Set(listed.map(({ key }) => key))].flatMap((key) => {
    const here = listed.filter((member) => member.key === key);
    const cells = here.map(({ organisation }) => organisation);
    if (cells.length < 2) return [];
    const events = here.flatMap(({ organisation, subject }) =>
      context
        .rollOf(organisation, context.cutoff)
        .flatMap(({ member, standing }) => (member === subject.id ? standing.by : [])),
    );
    return [finding("member-on-several-rolls", key, { details: { cells: cells.join(", ") }, events })];
  });
};

/** Members without a level and without a reason, on rolls where others were rated. */
const unaccounted = (context: YearContext, report: readonly RollReport[]): Finding[] => {
  const cells = new Set(context.cells.map(({ id }) => id));
  return report
    .filter((roll) => cells.has(roll.organisation) && roll.rated > 0 && roll.unaccounted.length > 0)
    .map((roll) =>
      finding("member-unaccounted", roll.organisation, { details: { members: roll.unaccounted.join(", ") } }),
    );
};

/** What is irregular about rolls. */
export const rollFindings = (
  context: YearContext,
  classification: readonly Classification[],
  report: readonly RollReport[],
): Finding[] => [
  ...onSeveralRolls(
    context,
    classification.filter(({ subject }) => subject.kind === "member"),
  ),
  ...unaccounted(context, report),
];
