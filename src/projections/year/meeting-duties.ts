import { daysOfPeriod } from "../../events/period.js";
import { dayOf, minutesBetween } from "../../events/time.js";
import { groundOn, type MeetingObligation, type MeetingStep } from "../../rules/calendar/obligations.js";
import { daysAfter, type WorkingCalendar, workingDaysBetween } from "../../rules/calendar/working-days.js";
import type { MeetingStepsState } from "../streams/meeting-steps.js";
import type { YearOptions } from "./context.js";
import type { Coverage } from "./coverage.js";
import { type Duty, type DutyState, earlier, isOver } from "./duty.js";
import type { Meeting } from "./meetings.js";

/** A recorded step. The instant is known for posted documents. */
interface Taken {
  readonly on: string;
  readonly at?: string;
  readonly by: string;
}

const posted = (steps: MeetingStepsState, phase: "before" | "after"): Taken | undefined => {
  const [first, ...others] = steps.posted.filter((each) => each.phase === phase);
  if (first === undefined) return undefined;
  const { at, by } = others.reduce((earliest, each) => (each.at < earliest.at ? each : earliest), first);
  return { on: dayOf(at), at, by };
};

const stepsTaken: Readonly<Record<MeetingStep, (steps: MeetingStepsState) => Taken | undefined>> = {
  "pre-meeting": ({ preMeeting }) => preMeeting,
  "documents-before": (steps) => posted(steps, "before"),
  "documents-after": (steps) => posted(steps, "after"),
  report: ({ reported }) => reported && { ...reported, on: dayOf(reported.at) },
};

const isStepTaken =
  (step: MeetingStep) =>
  (steps: MeetingStepsState): boolean =>
    stepsTaken[step](steps) !== undefined;

const minutesADay = 24 * 60;

/**
 * A step that comes before the meeting by this number of times 24 hours is in time under each reading. A step
 * with fewer hours, but early enough by days, is in time under one reading only.
 */
const beforeState = ({ on, at }: Taken, due: string, days: number, starts: string): DutyState => {
  if (on > due) return "late";
  return days === 0 || (at !== undefined && minutesBetween(at, starts) >= days * minutesADay)
    ? "done"
    : "unsettled";
};

/** A stretch of this many days always contains two working days, because no holidays are so long. */
const surelyOver = 31;

/**
 * Whether this number of working days has passed between two days, by the supplied calendar if there is one.
 */
const workingDaysPast = (
  calendar: WorkingCalendar | undefined,
  from: string,
  days: number,
  on: string,
): boolean => {
  if (on > daysAfter(from, surelyOver)) return true;
  const between = calendar && workingDaysBetween(calendar, daysAfter(from, 1), on);
  return between !== undefined && between >= days;
};

/**
 * No text says whether these are calendar days or working days. A step is in time under both readings, under
 * one, or under none.
 */
const afterState = (
  taken: Taken | undefined,
  { day }: Meeting,
  due: string,
  days: number,
  options: YearOptions,
): DutyState => {
  const past = (on: string): boolean => workingDaysPast(options.workingDays, day, days, on);
  if (taken === undefined) {
    if (!isOver(due, options)) return "due";
    return options.asOf === undefined || past(dayOf(options.asOf)) ? "missed" : "unsettled";
  }
  if (taken.on <= due) return "done";
  return past(taken.on) ? "late" : "unsettled";
};

/** Steps belong to a meeting that was held, or that is still to come. */
const goesAhead = ({ held, cancelled, day }: Meeting, options: YearOptions): boolean =>
  held || (!cancelled && !isOver(day, options));

/** The state of a step for one meeting, whichever clause requires it. */
interface StepState {
  readonly due: string;
  readonly state: DutyState;
  readonly taken?: { readonly on: string; readonly by: string };
}

/**
 * The state of a step of one meeting: in time, late, still due, missed, or in time under only one reading of
 * its days.
 */
export const dutyStepOf = (
  { step, days }: Pick<MeetingObligation, "step" | "days">,
  meeting: Meeting,
  options: YearOptions,
): StepState => {
  const { steps, day, held } = meeting;
  const taken = stepsTaken[step](steps);
  const due = daysAfter(day, "before" in days ? -days.before : days.after);
  const starts = steps.opened?.at ?? steps.postponedTo ?? steps.convened?.scheduledFor ?? "";
  const state = (): DutyState => {
    if ("after" in days) return afterState(taken, meeting, due, days.after, options);
    if (taken !== undefined) return beforeState(taken, due, days.before, starts);
    return held || isOver(due, options) ? "missed" : "due";
  };
  return { due, state: state(), ...(taken === undefined ? {} : { taken }) };
};

/**
 * The duties of one meeting of a cell: done, late, still due, missed, or not on record where the cell's record holds
 * no such step of any meeting.
 */
export const dutyOfMeeting = (
  obligation: MeetingObligation,
  meeting: Meeting,
  options: YearOptions,
  { holds }: Coverage,
): Duty[] => {
  const { cell, kind, forMonth, day, stream } = meeting;
  const clause = groundOn(obligation.grounds, day);
  if (clause === undefined || !obligation.kinds.includes(kind) || !goesAhead(meeting, options)) return [];
  const { due, state, taken } = dutyStepOf(obligation, meeting, options);
  const month = daysOfPeriod(forMonth).from;
  return [
    {
      organisation: cell,
      obligation,
      clause,
      period: forMonth,
      opens: "after" in obligation.days ? day : earlier(month, due),
      due,
      state: state === "missed" && !holds(isStepTaken(obligation.step)) ? "not-on-record" : state,
      ...(taken === undefined ? {} : { doneOn: taken.on }),
      meetings: [stream],
      by: taken === undefined ? [] : [taken.by],
    },
  ];
};
