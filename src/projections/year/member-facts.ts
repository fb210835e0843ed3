import { daysBetween, fullMonthsBetween } from "../../events/time.js";
import type { Subject } from "../../events/values.js";
import type { Facts } from "../../rules/engine/conditions/facts.js";
import { stateOf, statesOf } from "../fold/folded-journal.js";
import { attendance } from "../streams/attendance.js";
import { standingLevel } from "../streams/decisions.js";
import { meetingSteps } from "../streams/meeting-steps.js";
import type { RollEntryKind } from "../streams/members.js";
import { type OfficeTerm, valueOn } from "../streams/organisations.js";
import { subjectKey } from "../streams/subject-key.js";
import { type BallotVerdict, resultsFor } from "./ballots.js";
import { inYear, type OnRoll, termsIn, termsOf, type YearContext } from "./context.js";
import {
  type FactBook,
  factBook,
  idsOf,
  knowAssessments,
  knowCheck,
  knowDecided,
  knowViolations,
} from "./fact-book.js";
import type { JudgedDay } from "./judged-day.js";
import { meetingShown } from "./meeting-shown.js";
import { grouped, oncePer } from "./table.js";
import type { TaskFollowUp } from "./task-follow-up.js";

/** The roll calls that record a member as absent from the cell's review of the year. */
type Absences = (cell: string, member: string) => readonly string[];

/** Reads the roll calls of all review meetings of the year, once. */
export const absencesOf = ({ folded: known, begins, cutoff }: YearContext): Absences => {
  const absent = new Map<string, string[]>();
  for (const [stream, steps] of statesOf(known, meetingSteps)) {
    const { convened } = steps;
    if (convened?.kind !== "review") continue;
    const { day } = meetingShown(known, stream, steps);
    const called = stateOf(known, attendance, stream)?.rollCall;
    if (called === undefined || day < begins || day > cutoff) continue;
    for (const member of [...called.excused, ...called.unexcused]) {
      const key = `${convened.cell}/${member}`;
      absent.set(key, [...(absent.get(key) ?? []), called.by]);
    }
  }
  return (cell, member) => absent.get(`${cell}/${member}`) ?? [];
};

const heads = new Set<OfficeTerm["office"]>(["secretary", "head-of-unit"]);

/**
 * The limits of a head's level: the decided levels of the organisation that the member heads and of its
 * leading collective. A collective exists if the organisation has committee members, or if a review or a
 * decision names the collective.
 */
const knowHeaded = (
  book: FactBook,
  { offices, begins, decisions, reviewOf }: YearContext,
  member: string,
  day: string,
): void => {
  const isCurrent = ({ from, to }: OfficeTerm) => from <= day && (to === undefined || to > day);
  const headed = termsOf(offices, member).find((term) => heads.has(term.office) && isCurrent(term));
  book.know("post.head", headed !== undefined, headed === undefined ? [] : [headed.by]);
  if (headed === undefined) return;
  if (headed.from < begins) book.know("post.newly-arrived", false, [headed.by]);
  const id = headed.organisation;
  const levelOf = (kind: Subject["kind"]) => standingLevel(decisions.about(subjectKey({ kind, id })).changes);
  const organisation = levelOf("cell") ?? levelOf("base-organisation");
  book.know("organisation.level", organisation?.level, organisation === undefined ? [] : [organisation.by]);

  const key = subjectKey({ kind: "collective", id });
  const review = reviewOf(id);
  const members = termsIn(offices, id).filter(
    (term) => term.office === "committee-member" && isCurrent(term),
  );
  const collective = levelOf("collective");
  const spokenOf =
    decisions.about(key).changes.length > 0 ||
    [review?.reviews, review?.proposed, review?.voted].some((records) => records?.[key] !== undefined);
  book.know(
    "collective.none",
    members.length === 0 && !spokenOf,
    members.length > 0 ? members.map(({ by }) => by) : [headed.by],
  );
  book.know("collective.level", collective?.level, collective === undefined ? [] : [collective.by]);
};

/** A member's recorded tasks of the year, by the names of the facts that people may state instead. */
interface RecordedTasks {
  readonly counts: Readonly<Record<TaskCount, number>>;
  /** Ids of the events that assigned and assessed them. */
  readonly by: readonly string[];
}

export const taskCounts = [
  "tasks.assigned",
  "tasks.done",
  "tasks.on-time",
  "tasks.exceeded",
  "tasks.failed",
] as const;
type TaskCount = (typeof taskCounts)[number];

const countsOf = (tasks: readonly TaskFollowUp[]): RecordedTasks => {
  const by: string[] = [];
  for (const { assigned, assessed } of tasks) {
    by.push(assigned.by);
    if (assessed !== undefined) by.push(assessed.by);
  }
  const number = (...states: readonly TaskFollowUp["state"][]) =>
    tasks.filter(({ state }) => states.includes(state)).length;
  return {
    counts: {
      "tasks.assigned": tasks.length,
      "tasks.done": number("exceeded", "done", "late"),
      "tasks.on-time": number("exceeded", "done"),
      "tasks.exceeded": number("exceeded"),
      "tasks.failed": number("failed"),
    },
    by,
  };
};

/**
 * The members with countable tasks of the year in any cell: all tasks due by the day of reading have an
 * assessment. If one has none, its result is unknown, and so are the counts.
 */
export const recordedTasksOf = oncePer(({ begins, cutoff }: YearContext) =>
  oncePer((followUp: readonly TaskFollowUp[]): ReadonlyMap<string, RecordedTasks> => {
    const due = followUp.filter((task) => task.due >= begins && task.due <= cutoff);
    const recorded = new Map<string, RecordedTasks>();
    for (const [member, tasks] of grouped(due, (task) => [task.member]))
      if (tasks.every(({ assessed }) => assessed !== undefined)) recorded.set(member, countsOf(tasks));
    return recorded;
  }),
);

/**
 * Enters the recorded counts if people stated none. Stated counts are taken as a whole, because a share of a
 * stated count and a recorded count would mean nothing.
 */
const knowTasks = (book: FactBook, recorded: RecordedTasks | undefined): void => {
  if (recorded === undefined || taskCounts.some((name) => book.has(name))) return;
  for (const name of taskCounts) book.know(name, recorded.counts[name], recorded.by);
};

/**
 * The votes for a subject's levels in the last ballot, and their base if it is a single number. A base that
 * nobody chose, or that the roll leaves open, stays unknown.
 */
const knowVotes = (book: FactBook, ballots: readonly BallotVerdict[], key: string): void => {
  const last = resultsFor(ballots, key).at(-1);
  if (last === undefined) return;
  const { ballot, subject } = last;
  for (const { level, votes } of subject.levels) book.know(`votes.${level}`, votes, ballot.by);
  const higher = subject.levels.filter(({ level }) => level === "excellent" || level === "good");
  const atLeastGood = higher.reduce((sum, { votes }) => sum + votes, 0);
  if (higher.length > 0) book.know("votes.at-least-good", atLeastGood, ballot.by);
  const ends = ballot.takenOf.flatMap((way) => [ballot.bases[way].least, ballot.bases[way].most]);
  const [base] = ends;
  if (ends.every((end) => end === base)) book.know("votes.base", base, ballot.by);
};

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The number of days that spans cover between two bounds. A day in two spans counts once. */
const daysCovered = (spans: readonly Span[], first: string, last: string): number => {
  let covered = 0;
  let reached = "";
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = [from, first].reduce((a, b) => (a > b ? a : b));
    const end = to < last ? to : last;
    if (end <= reached) continue;
    covered += begin > reached ? daysBetween(begin, end) : daysBetween(reached, end) - 1;
    reached = end;
  }
  return covered;
};

/** Data that is read once for all members. */
interface MemberRecords {
  readonly absences: Absences;
  /** Ballots on levels, if the rule set asks for votes. */
  readonly ballots: readonly BallotVerdict[];
  /** Tasks that meetings assigned and assessed, by member. */
  readonly tasks: ReadonlyMap<string, RecordedTasks>;
}

/** A member with the standing on the day on which the review judges. */
export interface JudgedMember extends OnRoll {
  readonly judgedOn: JudgedDay;
}

/** The entries of an official transfer to a cell and from it. */
const isTransfer = new Set<RollEntryKind>(["transferred-in", "transferred-out"]);

/**
 * The facts about a member for one year. Standing, office and kind of work are read on the judged day. Some facts would be on record if they had happened: exemption,
 * leave, discipline, degradation, a vote, a check. Without an entry they are known to be absent. Facts that
 * people state are unknown until somebody states them.
 */
export const memberFacts = (
  context: YearContext,
  { cell, member, record, standing, judgedOn: { on: day } }: JudgedMember,
  { absences, ballots, tasks }: MemberRecords,
): Facts => {
  const { begins, cutoff } = context;
  const book = factBook("member", context.rulesInUseFor(cell));
  const key = subjectKey({ kind: "member", id: member });
  const review = context.reviewOf(cell);
  book.know("membership.exempt", standing.exempt, standing.by);
  book.know("membership.activities-suspended", standing.suspended, standing.by);
  book.know("membership.official", standing.status === "official", standing.by);
  if (standing.admittedOn !== undefined) {
    book.know("membership.months", fullMonthsBetween(standing.admittedOn, day), standing.by);
  }
  const absent = review?.reviews[key] === undefined ? absences(cell, member) : [];
  book.know("review.absent", absent.length > 0, absent);
  const transfers = inYear(record.entries, context).filter(({ kind }) => isTransfer.has(kind));
  book.know("transfer.in-year", transfers.length > 0, idsOf(transfers));
  const sick = record.leave.filter(({ kind, from, to }) => kind === "sick" && from <= cutoff && to >= begins);
  book.know("leave.sick-days", daysCovered(sick, begins, cutoff), idsOf(sick));
  const category = valueOn(record.categories, day);
  if (category !== undefined) {
    book.know("category.civil-servant", category.civilServant, [category.by]);
    book.know("category.work", category.category, [category.by]);
  }
  knowViolations(book, inYear(record.discipline, context), context);
  const degradation = inYear(record.degradation, context);
  book.know("degradation.concluded", degradation.length > 0, idsOf(degradation));
  const confidence = inYear(record.confidence, context).at(-1);
  const voted = confidence === undefined ? [] : [confidence.by];
  book.know("confidence.returned", confidence?.returned ?? 0, voted);
  book.know("confidence.low", confidence?.low ?? 0, voted);
  knowHeaded(book, context, member, day);
  knowDecided(book, context, key);
  knowCheck(book, context, cell, key);
  knowVotes(book, ballots, key);
  const employer = review?.employer[member];
  book.know("employer.level", employer?.level, employer === undefined ? [] : [employer.by]);
  knowAssessments(book, [review?.reviews[key], review?.assessments[key]]);
  knowTasks(book, tasks.get(member));
  return book.facts();
};
