import { monthOf } from "../../events/time.js";
import type { Fact, Facts, FactValue } from "../../rules/engine/conditions/facts.js";
import type { RulesInUse } from "../../rules/engine/rules-in-use.js";
import { minimumMinutes } from "../../rules/rubrics/meeting-facts.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import { attendanceBase } from "../../rules/voting/eligibility.js";
import type { Standing } from "../../rules/voting/party-standing.js";
import { stateOf } from "../fold/folded-journal.js";
import { type GradingState, grading } from "../streams/grading.js";
import { type TasksState, tasks } from "../streams/tasks.js";
import { termsIn, type YearContext, type YearOptions } from "./context.js";
import type { DutyState } from "./duty.js";
import { type ExcusedRun, excusedRunsOf, longestRunBy } from "./excused-runs.js";
import { dutyStepOf } from "./meeting-duties.js";
import { attendanceEntries, attendanceEntry, type Meeting, standingsAt } from "./meetings.js";
import { indexBy } from "./table.js";
import { type Targets, type TaskFollowUp, targetsOf } from "./task-follow-up.js";

/** A book of the facts of one meeting, with the name to ask for if a fact is missing. */
interface EvidenceBook {
  know(name: string, value: FactValue, from: readonly (string | undefined)[]): void;
  /** Marks a fact as unknown until the choices or entries with these names exist. */
  ask(names: readonly string[], of: readonly string[]): void;
  readonly facts: Facts;
  /** The names to ask for, by the name of the missing fact. */
  readonly asks: ReadonlyMap<string, readonly string[]>;
}

/** An empty book. */
const evidenceBook = (): EvidenceBook => {
  const facts = new Map<string, Fact>();
  const asks = new Map<string, readonly string[]>();
  return {
    know(name, value, from) {
      const once = from.length < 2 ? from : [...new Set(from)];
      facts.set(name, { value, from: once.filter((id) => id !== undefined) });
    },
    ask(names, of) {
      for (const name of names) asks.set(name, of);
    },
    facts,
    asks,
  };
};

/** Members of the cell who spoke at a closed meeting, among some; unknown while a speaker is not named. */
const knowSpeakers = (
  book: EvidenceBook,
  { steps: { closed, unnamed, speakers, firstComments } }: Meeting,
  among: ReadonlySet<string>,
  from: readonly string[],
): void => {
  if (closed === undefined) return;
  if (unnamed > 0) {
    book.ask(["discussion.speakers"], ["comment.by"]);
    return;
  }
  const spoke = speakers.flatMap((member, index) => (among.has(member) ? [index] : []));
  book.know("discussion.speakers", spoke.length, [...from, ...spoke.map((index) => firstComments[index])]);
};

/**
 * Attendance as counts. A count is of the members expected only where the roll expects all of its members, present or
 * not, and where the counts agree with it. Otherwise the members whose place depends on their presence are asked for.
 */
const knowCounts = (
  book: EvidenceBook,
  meeting: Meeting,
  { present, listed, excused, unexcused, by }: NonNullable<Meeting["counted"]>,
  standings: readonly Standing[],
  { parameters }: RulesInUse,
): void => {
  const members = standings.map(({ member }) => member);
  const expectedIf = (here: boolean) =>
    new Set(
      attendanceBase(
        standings.map((standing) => ({ ...standing, present: here })),
        meeting.day,
        parameters,
      ).expected,
    );
  const [whenHere, whenAway] = [expectedIf(true), expectedIf(false)];
  const unsettled = members.filter((member) => !whenHere.has(member) || !whenAway.has(member));
  const all = members.length;
  if (all === 0) return;
  if (unsettled.length > 0) {
    book.ask(
      ["attendance.expected", "attendance.present", "discussion.speakers"],
      unsettled.map((id) => `member:${id}`),
    );
    return;
  }
  book.know("attendance.expected", all, [by]);
  knowSpeakers(book, meeting, whenHere, [by]);
  if (present > all || (listed ?? all) !== all) return;
  book.know("attendance.present", present, [by]);
  // Where everybody is present, nobody is absent. Two of three counts give the third.
  const absent = all - present;
  const away = excused ?? (unexcused === undefined ? undefined : absent - unexcused);
  const missing = unexcused ?? (excused === undefined ? undefined : absent - excused);
  if (absent === 0 || (away !== undefined && missing !== undefined && away + missing === absent)) {
    book.know("attendance.excused", away ?? 0, [by]);
    book.know("attendance.unexcused", missing ?? 0, [by]);
  }
};

/** Present members among those expected by the rubric's choices, and present members who spoke. */
const knowAttendance = (
  book: EvidenceBook,
  meeting: Meeting,
  standings: readonly Standing[],
  inUse: RulesInUse,
): void => {
  const { attendance, counted, day } = meeting;
  if (attendance === undefined) {
    if (counted !== undefined) knowCounts(book, meeting, counted, standings, inUse);
    return;
  }
  const { expected, attending, open } = attendanceBase(standings, day, inUse.parameters);
  const from = attendanceEntries(attendance);
  const unaccounted = attendance.unaccounted.map((id) => `member:${id}`);
  if (open.length > 0) {
    book.ask(
      ["attendance.expected", "attendance.present", "discussion.speakers"],
      [...new Set(open.map(({ parameter }) => parameter))],
    );
  } else {
    book.know("attendance.expected", expected.length, from);
    // The roll call says nothing of those whom it does not name.
    if (unaccounted.length === 0) book.know("attendance.present", attending.length, from);
    else book.ask(["attendance.present"], unaccounted);
    knowSpeakers(book, meeting, new Set(attending), from);
  }
  if (unaccounted.length > 0) {
    book.ask(["attendance.excused", "attendance.unexcused"], unaccounted);
    return;
  }
  const awaited = new Set(expected);
  const know = (how: "excused" | "unexcused") => {
    const those = attendance[how].filter((member) => awaited.has(member));
    const own = those.map((member) => attendanceEntry(attendance, member));
    book.know(`attendance.${how}`, those.length, those.length === 0 ? from : [attendance.by, ...own]);
  };
  know("excused");
  know("unexcused");
};

/** The longest run of absences with reason that a member of the cell had reached by the end of the meeting. */
const knowRuns = (book: EvidenceBook, meeting: Meeting, runs: readonly ExcusedRun[]): void => {
  const { attendance } = meeting;
  if (attendance === undefined) return;
  const longest = longestRunBy(runs, meeting);
  book.know("attendance.excused-in-a-row", longest.length, [attendance.by, ...longest.map(({ by }) => by)]);
};

const counts = (standings: readonly Standing[], expected: number | undefined) => ({
  official: standings.filter(({ status }) => status === "official").length,
  listed: standings.filter(({ status }) => status !== "guest").length,
  ...(expected === undefined ? {} : { expected }),
});

/** The length of the meeting and its minimum length, from the cell itself or from the rubric. */
const knowDuration = (
  book: EvidenceBook,
  { steps, kind, minutes }: Meeting,
  standings: readonly Standing[],
  rubric: Rubric,
  { parameters }: RulesInUse,
): void => {
  const { opened, closed, convened } = steps;
  if (minutes !== undefined) book.know("duration.minutes", minutes, [opened?.by, closed?.by]);
  const minimumOfRubric = (): number | undefined => {
    const expected = book.facts.get("attendance.expected")?.value;
    const by = counts(standings, typeof expected === "number" ? expected : undefined);
    const chosen = Object.entries(by).find(([name]) => name === parameters["members-counted"])?.[1];
    return minimumMinutes(rubric, kind, chosen === undefined ? Object.values(by) : [chosen]);
  };
  const own = convened?.minimumMinutes;
  const minimum = own ?? minimumOfRubric();
  if (minimum === undefined) {
    const hasMinimum = rubric.minimums?.some(({ kinds }) => kinds.includes(kind));
    if (hasMinimum) book.ask(["duration.minimum", "duration.shortfall"], ["members-counted"]);
    return;
  }
  const from = own === undefined ? [] : [convened?.by];
  book.know("duration.minimum", minimum, from);
  if (minutes !== undefined)
    book.know("duration.shortfall", Math.max(0, minimum - minutes), [...from, opened?.by, closed?.by]);
};

/** The meetings of a cell for a month. */
const inMonth = indexBy<Meeting>(({ cell, forMonth }) => [`${cell}/${forMonth}`]);

/** Whether a thematic meeting was held in the month. Its absence is known only after the month. */
const knowTheme = (
  book: EvidenceBook,
  { cell, kind, forMonth, steps }: Meeting,
  meetings: readonly Meeting[],
  { cutoff, options }: YearContext,
): void => {
  book.know("meeting.combined", kind === "combined", [steps.convened?.by]);
  const theme = inMonth(meetings, `${cell}/${forMonth}`).find(
    (each) => each.held && (each.kind === "thematic" || each.kind === "combined"),
  );
  if (theme !== undefined) book.know("thematic.in-month", true, [theme.heldBy]);
  else if (monthOf(cutoff) > forMonth || cutoff === `${options.year}-12-31`)
    book.know("thematic.in-month", false, []);
};

/**
 * Whether the cell has only a secretary, from the terms of office on the day; unknown if no term is known.
 */
const knowOfficers = (book: EvidenceBook, { cell, day }: Meeting, { offices }: YearContext): void => {
  const held = termsIn(offices, cell).filter(({ from, to }) => from <= day && (to === undefined || to > day));
  if (held.length === 0) return;
  const others = held.filter(({ office }) => office === "deputy" || office === "committee-member");
  book.know(
    "cell.only-secretary",
    others.length === 0 && held.some(({ office }) => office === "secretary"),
    (others.length === 0 ? held : others).map(({ by }) => by),
  );
};

/** Whether a step was taken in time. Unknown while it is due, and if readings of its days disagree. */
const inTime: Readonly<Record<DutyState, boolean | undefined>> = {
  done: true,
  late: false,
  missed: false,
  due: undefined,
  replaced: undefined,
  "not-on-record": undefined,
  unsettled: undefined,
};

/** Whether documents were available a day before the meeting, and were posted within two days after it. */
const knowDocuments = (book: EvidenceBook, meeting: Meeting, options: YearOptions): void => {
  const steps = {
    "preparation.documents-in-time": { step: "documents-before", days: { before: 1 } },
    "closing.documents-in-time": { step: "documents-after", days: { after: 2 } },
  } as const;
  for (const [name, step] of Object.entries(steps)) {
    const { state, taken } = dutyStepOf(step, meeting, options);
    const value = inTime[state];
    if (value !== undefined) book.know(name, value, [taken?.by]);
  }
};

/**
 * The order of a meeting, its comments and its documents. A recorded step is known at once. The absence of a
 * step is known only after the close of the meeting.
 */
const knowSteps = (
  book: EvidenceBook,
  { steps, attendance, counted, fees }: Meeting,
  tasks: TasksState | undefined,
  grading: GradingState | undefined,
): void => {
  const { closed, firsts, preMeeting, posted, concluded, minutes } = steps;
  const step = (name: string, by: string | undefined): void => {
    if (by !== undefined) book.know(name, true, [by]);
    else if (closed !== undefined) book.know(name, false, [closed.by]);
  };
  const marks = Object.values(Object.values(grading?.marks ?? {})[0] ?? {});
  step("preparation.pre-meeting", preMeeting?.by);
  step("documents.on-handbook", posted.find(({ channel }) => channel === "handbook-app")?.by);
  step("order.roll-call", attendance?.by ?? counted?.by);
  step("order.fees", fees);
  step("order.agenda", firsts.agenda);
  step("order.presented", firsts.presented);
  step("order.discussed", steps.firstComments[0]);
  step("order.concluded", concluded?.by);
  step("order.tasks-assigned", tasks?.assigned[0]?.by);
  step("order.scored", marks[0]?.by ?? grading?.proposed?.by ?? grading?.voted?.by);
  step("order.minutes", minutes?.by);
  if (closed === undefined) return;
  book.know("discussion.comments", steps.comments, [closed.by, ...steps.firstComments]);
  book.know("discussion.praised", steps.praised, [firsts.praised ?? closed.by]);
  book.know("discussion.reminded", steps.reminded, [firsts.reminded ?? closed.by]);
};

/**
 * The number of reached tasks among those that the meeting must evaluate. It is open if one task has no
 * assessment. It is also open if one was done late and the committee has not said whether that counts.
 */
const knowResults = (
  book: EvidenceBook,
  { assigned, reached, late, unassessed, by }: Targets,
  { parameters }: RulesInUse,
): void => {
  book.know("results.targets", assigned.length, by);
  const reach = parameters["late-tasks-reach"];
  const assessed = unassessed.length === 0;
  if (assessed || assigned.length === 0) book.know("order.tasks-assessed", true, by);
  else book.know("order.tasks-assessed", false, by);
  if (!assessed)
    book.ask(
      ["results.reached"],
      unassessed.map((task) => `task:${task}`),
    );
  else if (late.length > 0 && typeof reach !== "boolean") book.ask(["results.reached"], ["late-tasks-reach"]);
  else book.know("results.reached", reached.length + (reach === true ? late.length : 0), by);
};

/** The sources of evidence for meetings, read once for a year. */
export interface EvidenceSources {
  readonly context: YearContext;
  readonly meetings: readonly Meeting[];
  readonly followUp: readonly TaskFollowUp[];
  readonly runs: readonly ExcusedRun[];
}

/**
 * The facts of a meeting that rubrics may read, each from its events; for a missing fact, the name to ask
 * for.
 */
export const meetingEvidence = (
  { context, meetings, followUp, runs }: EvidenceSources,
  meeting: Meeting,
  rubric: Rubric,
  inUse: RulesInUse,
): EvidenceBook => {
  const { folded: known, options } = context;
  const book = evidenceBook();
  const standings = standingsAt(context, meeting);
  knowAttendance(book, meeting, standings, inUse);
  knowRuns(book, meeting, runs);
  knowDuration(book, meeting, standings, rubric, inUse);
  knowOfficers(book, meeting, context);
  knowTheme(book, meeting, meetings, context);
  knowDocuments(book, meeting, options);
  knowSteps(book, meeting, stateOf(known, tasks, meeting.stream), stateOf(known, grading, meeting.stream));
  knowResults(book, targetsOf(followUp, meeting), inUse);
  return book;
};

/** Reads the sources of evidence for the meetings of a year. */
export const evidenceSources = (
  context: YearContext,
  meetings: readonly Meeting[],
  followUp: readonly TaskFollowUp[],
): EvidenceSources => ({ context, meetings, followUp, runs: excusedRunsOf(meetings) });
