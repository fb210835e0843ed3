import { monthOf } from "../../events/time.js";
import type { Fact, Facts, FactValue } from "../../rules/engine/conditions/fact-reader.js";
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
import { type Meeting, standingsAt } from "./meetings.js";
import { indexBy } from "./table.js";
import { type Targets, type TaskFollowUp, targetsOf } from "./task-follow-up.js";

/** The facts of one meeting while they are gathered, and what to ask for where one is missing. */
interface EvidenceBook {
  know(name: string, value: FactValue, from: readonly (string | undefined)[]): void;
  /** Sets a fact that is unknown until a choice or an entry is made: the names of these. */
  ask(names: readonly string[], of: readonly string[]): void;
  readonly facts: Facts;
  /** The names to ask for instead of a missing fact, by the fact's name. */
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

/** Members present, of those expected by the rubric's choices, and members present who spoke. */
const knowAttendance = (
  book: EvidenceBook,
  { attendance, steps, day }: Meeting,
  standings: readonly Standing[],
  { parameters }: RulesInUse,
): void => {
  if (attendance === undefined) return;
  const { expected, attending, open } = attendanceBase(standings, day, parameters);
  const { by } = attendance;
  if (open.length > 0) {
    book.ask(
      ["attendance.expected", "attendance.present", "discussion.speakers"],
      [...new Set(open.map(({ parameter }) => parameter))],
    );
  } else {
    const here = new Set(attending);
    const spoke = steps.speakers.flatMap((member, index) => (here.has(member) ? [index] : []));
    book.know("attendance.expected", expected.length, [by]);
    book.know("attendance.present", attending.length, [by]);
    if (steps.closed !== undefined && steps.unnamed > 0) book.ask(["discussion.speakers"], ["comment.by"]);
    else if (steps.closed !== undefined)
      book.know("discussion.speakers", spoke.length, [
        by,
        ...spoke.map((index) => steps.firstComments[index]),
      ]);
  }
  const awaited = new Set(expected);
  const among = (those: readonly string[]) => those.filter((member) => awaited.has(member)).length;
  if (attendance.unaccounted.length > 0) {
    book.ask(
      ["attendance.excused", "attendance.unexcused"],
      attendance.unaccounted.map((id) => `member:${id}`),
    );
    return;
  }
  book.know("attendance.excused", among(attendance.excused), [by]);
  book.know("attendance.unexcused", among(attendance.unexcused), [by]);
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

/** How long it lasted and how long it should have: the minimum of the cell itself, else that of the sheet. */
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

/** Whether a thematic meeting was held in the month; that there was none is known when the month is over. */
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
  if (theme !== undefined) book.know("thematic.in-month", true, [theme.steps.opened?.by]);
  else if (monthOf(cutoff) > forMonth || cutoff === `${options.year}-12-31`)
    book.know("thematic.in-month", false, []);
};

/** Whether the cell has only a secretary, from who holds office on the day; unknown where nobody is known to. */
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

/** Whether a step was taken in time. Unknown while it is due, and where readings of its days disagree. */
const inTime: Readonly<Record<DutyState, boolean | undefined>> = {
  done: true,
  late: false,
  missed: false,
  due: undefined,
  unsettled: undefined,
};

/** Whether documents were there a day before, and were posted within two days after. */
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
 * The order of a meeting, its comments and its documents. A recorded step is known at once; a missing step is known
 * only when the meeting is closed.
 */
const knowSteps = (
  book: EvidenceBook,
  { steps, attendance }: Meeting,
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
  step("order.roll-call", attendance?.by);
  step("order.fees", attendance?.fees);
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
 * How many of the tasks that the meeting has to evaluate were reached. One that nobody assessed leaves it open, and so
 * does one done late until the committee says whether that is reached.
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

/** The sources of the evidence of meetings, gathered once for a year. */
export interface EvidenceSources {
  readonly context: YearContext;
  readonly meetings: readonly Meeting[];
  readonly followUp: readonly TaskFollowUp[];
  readonly runs: readonly ExcusedRun[];
}

/** What rubrics may read of a meeting: each fact from its events, or what to ask for. */
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

/** Gathers the sources of the evidence of a year's meetings. */
export const evidenceSources = (
  context: YearContext,
  meetings: readonly Meeting[],
  followUp: readonly TaskFollowUp[],
): EvidenceSources => ({ context, meetings, followUp, runs: excusedRunsOf(meetings) });
