import { statesOf } from "../fold/folded-journal.js";
import { type MeetingStepsState, meetingSteps } from "../streams/meeting-steps.js";
import type { YearContext } from "./context.js";
import { monthsOfPeriod } from "./duty.js";
import { grouped, oncePer } from "./table.js";

/** What the record of one organisation's meetings holds. */
export interface Coverage {
  /**
   * Whether the record covers a month, quarter or half-year: in each of its months, or before and after that month,
   * there is a meeting on record. In a year without a meeting no period is covered. Meetings of review and
   * extraordinary ones do not show that the monthly meetings are recorded.
   */
  readonly covers: (period: string) => boolean;
  /** Whether the record holds, of any year, a meeting with this property. */
  readonly holds: (which: (steps: MeetingStepsState) => boolean) => boolean;
}

const periodic: readonly string[] = ["regular", "thematic", "combined"];

const coverageOf = (year: number, meetings: readonly MeetingStepsState[]): Coverage => {
  const months = meetings
    .flatMap(({ convened }) =>
      convened !== undefined && periodic.includes(convened.kind) ? [convened.forMonth] : [],
    )
    .sort();
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const inYear = months.some((month) => month.startsWith(`${year}-`));
  return {
    covers: (period) => inYear && monthsOfPeriod(period).every((month) => first <= month && month <= last),
    holds: (which) => meetings.some(which),
  };
};

const meetingsByOrganisation = oncePer(({ folded }: YearContext) =>
  grouped(
    [...statesOf(folded, meetingSteps)].map(([, steps]) => steps),
    ({ convened }) => (convened === undefined ? [] : [convened.cell]),
  ),
);

/** What the record holds of the meetings of a cell or base organisation. */
export const coverageIn = (context: YearContext, organisation: string): Coverage =>
  coverageOf(context.options.year, meetingsByOrganisation(context).get(organisation) ?? []);
