import type { JournalEvent, Subject } from "../../events/index.js";
import { type Explanation, explain, type Question } from "../../explanation/explain.js";
import { fold, projections, type Year, yearOf } from "../../projections/index.js";
import type { YearOptions } from "../../projections/year/context.js";

/** By which rules, and with which sheets and policy, a law reads its years. */
export type Reading = Pick<YearOptions, "under" | "rubrics" | "rollUp">;

/** The years that a journal tells of: by its reviews, and by the months of its meetings. */
export const yearsIn = (events: readonly JournalEvent[]): number[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === "ReviewOpened") return [event.data.year];
      return event.type === "MeetingConvened" ? [Number(event.data.forMonth.slice(0, 4))] : [];
    }),
  ),
];

/** Every year that a journal tells of, read from one fold. */
export const readingsOf = (events: readonly JournalEvent[], reading: Reading): Year[] => {
  const known = fold(projections, events);
  return yearsIn(events).map((year) => yearOf(known, { ...reading, year }));
};

/** The question about a subject. */
export const questionAbout = ({ kind, id }: Subject): Question => {
  if (kind === "member") return { member: id };
  if (kind === "cell") return { cell: id };
  return kind === "collective" ? { collective: id } : { baseOrganisation: id };
};

/** The explanation of everything that a year can be asked about: every subject, meeting, cell's quality, group, row of years, commendation and finding. */
export const everyExplanation = (year: Year): Explanation[] => [
  ...year.classification.all.map(({ subject }) => explain(year, questionAbout(subject))),
  ...year.meetings.all.map(({ stream }) => explain(year, { meeting: stream })),
  ...year.cellQuality.all.map(({ cell }) => explain(year, { quality: cell })),
  ...[...new Set(year.quotas.map(({ group }) => group))].map((group) => explain(year, { quota: group })),
  ...year.streaks.all.map(({ key }) => explain(year, { streak: key })),
  ...year.streaks.all.map(({ key }) => explain(year, { commendation: key })),
  ...year.findings.map((finding) => explain(year, { finding })),
];
