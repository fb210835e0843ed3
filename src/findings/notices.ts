import type { StepTaken } from "../projections/streams/procedure.js";
import type { Classification } from "../projections/year/classification/classified.js";
import type { YearContext } from "../projections/year/context.js";
import { courseOf, type Party, partiesOf, stepOf } from "../projections/year/review-steps.js";
import { isStep, type Step } from "../rules/calendar/procedure.js";
import { workingDaysBefore, workingDaysBetween } from "../rules/calendar/working-days.js";
import { applies } from "../rules/engine/rules-in-use.js";
import { type Finding, finding } from "./finding.js";

/** A notice and what it announced, both recorded, with the working days that a clause asks between them. */
interface Notice {
  readonly party: Party;
  readonly given: StepTaken;
  readonly announced: StepTaken;
  readonly least: number;
  readonly found: (workingDays: number) => Finding;
}

const noticesOf = (context: YearContext, classification: readonly Classification[]): Notice[] =>
  context.options.under.constraints.flatMap((constraint) => {
    const { holds } = constraint;
    if (holds === undefined || !("workingDays" in holds)) return [];
    const { first, next, workingDays: least } = holds;
    if (!isStep(first) || !isStep(next)) return [];
    return partiesOf(context, classification).flatMap((party): Notice[] => {
      const given = stepOf(context, party, first);
      const announced = stepOf(context, party, next);
      if (given === undefined || announced === undefined || !applies(constraint, party.bound)) return [];
      const found = (workingDays: number) =>
        finding("notice-too-short", party.key, {
          clause: constraint.source,
          details: { first, next, firstOn: given.on, nextOn: announced.on, workingDays, least },
          events: [given.by, announced.by],
        });
      return [{ party, given, announced, least, found }];
    });
  });

/** Drafts that came too late before the meeting, by the caller's calendar; what it leaves open is said once. */
export const noticeFindings = (
  context: YearContext,
  classification: readonly Classification[],
): Finding[] => {
  const { workingDays: calendar, under } = context.options;
  const notices = noticesOf(context, classification);
  const judged = notices.map((notice) => {
    const { given, announced, least } = notice;
    const last = calendar && workingDaysBefore(calendar, announced.on, least);
    if (calendar === undefined || last === undefined) return { notice, open: true, found: [] };
    const days = given.on <= last ? least : workingDaysBetween(calendar, given.on, announced.on);
    return { notice, open: false, found: days === undefined || days >= least ? [] : [notice.found(days)] };
  });
  const open = judged.filter((each) => each.open).map(({ notice }) => notice);
  return [
    ...judged.flatMap(({ found }) => found),
    ...(open.length === 0
      ? []
      : [
          finding("working-calendar-missing", under.id, {
            details: { notices: open.length },
            events: open.flatMap(({ given, announced }) => [given.by, announced.by]),
          }),
        ]),
  ];
};

const halfDaysOf = (context: YearContext, party: Party, step: Step): number | undefined =>
  step === "review-meeting"
    ? courseOf(context, party.organisation)?.meetings[party.key]?.halfDays
    : undefined;

/** What took less time than a constraint asks; nothing where nobody recorded how long it took. */
export const durationFindings = (
  context: YearContext,
  classification: readonly Classification[],
): Finding[] =>
  context.options.under.constraints.flatMap((constraint) => {
    const { holds } = constraint;
    if (holds === undefined || !("lasts" in holds) || !isStep(holds.lasts)) return [];
    const { lasts, days } = holds;
    return partiesOf(context, classification).flatMap((party) => {
      const halfDays = halfDaysOf(context, party, lasts);
      const held = stepOf(context, party, lasts);
      if (halfDays === undefined || held === undefined || halfDays >= 2 * days) return [];
      if (!applies(constraint, party.bound)) return [];
      const details = { step: lasts, on: held.on, halfDays, least: 2 * days };
      return [
        finding("review-too-short", party.key, { clause: constraint.source, details, events: [held.by] }),
      ];
    });
  });
