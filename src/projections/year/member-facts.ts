import { daysBetween, fullMonthsBetween } from "../../events/time.js";
import type { Subject } from "../../events/values.js";
import type { Fact, Facts, FactValue } from "../../rules/engine/conditions/facts.js";
import { stateOf } from "../fold/folded-journal.js";
import { attendance } from "../streams/attendance.js";
import { standingLevel } from "../streams/decisions.js";
import type { MemberRecord, RollEntryKind } from "../streams/members.js";
import { type OfficeTerm, valueOn } from "../streams/organisations.js";
import { subjectKey } from "../streams/subject-key.js";
import { type BallotVerdict, resultsFor } from "./ballots.js";
import { inYear, type OnRoll, termsIn, termsOf, type YearContext } from "./context.js";
import { earlier } from "./duty.js";
import {
  type FactBook,
  factBook,
  idsOf,
  knowAssessments,
  knowCheck,
  knowDecided,
  knowViolations,
  statementsOn,
} from "./fact-book.js";
import { type JudgedDay, reviewedBefore, weighedUntil } from "./judged-day.js";
import { type MemberStanding, standingOn } from "./member-standing.js";
import { reviewMeetingsOf } from "./review-meetings.js";
import { type TalliedTasks, type TaskTally, taskCounts } from "./task-tally.js";
import { figuresReceived, knowFigures } from "./work-figures.js";

/** The roll calls that record a member as absent from the cell's review of the year. */
type Absences = (cell: string, member: string) => readonly string[];

/** Reads the roll calls of all review meetings of the year, once. */
export const absencesOf = (context: YearContext): Absences => {
  const absent = new Map<string, string[]>();
  for (const { cell, stream } of [...reviewMeetingsOf(context).values()].flat()) {
    const called = stateOf(context.folded, attendance, stream)?.rollCall;
    for (const member of [...(called?.excused ?? []), ...(called?.unexcused ?? [])]) {
      const key = `${cell}/${member}`;
      absent.set(key, [...(absent.get(key) ?? []), called?.marks?.[member] ?? called?.by ?? ""]);
    }
  }
  return (cell, member) => absent.get(`${cell}/${member}`) ?? [];
};

const heads = new Set<OfficeTerm["office"]>(["secretary", "head-of-unit"]);

/** Days of the year, both included. */
interface Days {
  readonly begins: string;
  readonly cutoff: string;
}

/** The number of days that a span from a day up to another, not included, has in common with some days. */
const daysIn = ({ begins, cutoff }: Days, from: string, to: string | undefined): number => {
  const first = from > begins ? from : begins;
  if (to === undefined || to > cutoff) return daysBetween(first, cutoff);
  return Math.max(0, daysBetween(first, to) - 1);
};

/** The value that counts for the most days. Of two with as many days it is the later one. */
const mostOf = <T>(spans: readonly { readonly days: number; readonly of: T }[]): T | undefined =>
  spans.reduce<{ readonly days: number; readonly of: T } | undefined>(
    (most, each) => (each.days > 0 && each.days >= (most?.days ?? 0) ? each : most),
    undefined,
  )?.of;

/**
 * The limits of a head's level: the decided levels of the organisation that the member heads and of its
 * leading collective. A collective exists if the organisation has committee members on that day, or if a review or
 * a decision names the collective.
 */
const headFacts = (
  { offices, begins, decisions, reviewOf }: YearContext,
  headed: OfficeTerm | undefined,
  isCurrent: (term: OfficeTerm) => boolean,
): Readonly<Record<string, Fact>> => {
  const of = (value: FactValue, from: readonly string[]): Fact => ({ value, from });
  if (headed === undefined) return { "post.head": of(false, []) };
  const id = headed.organisation;
  const levelOf = (kind: Subject["kind"]) => standingLevel(decisions.about(subjectKey({ kind, id })).changes);
  const organisation = levelOf("cell") ?? levelOf("base-organisation");
  const key = subjectKey({ kind: "collective", id });
  const review = reviewOf(id);
  const members = termsIn(offices, id).filter(
    (term) => term.office === "committee-member" && isCurrent(term),
  );
  const collective = levelOf("collective");
  const spokenOf =
    decisions.about(key).changes.length > 0 ||
    [review?.ownReviews, review?.proposals].some((records) => records?.[key] !== undefined);
  return {
    "post.head": of(true, [headed.by]),
    ...(headed.from < begins ? { "post.newly-arrived": of(false, [headed.by]) } : {}),
    ...(organisation === undefined
      ? {}
      : { "organisation.level": of(organisation.level, [organisation.by]) }),
    "collective.none": of(
      members.length === 0 && !spokenOf,
      members.length > 0 ? members.map(({ by }) => by) : [headed.by],
    ),
    ...(collective === undefined ? {} : { "collective.level": of(collective.level, [collective.by]) }),
  };
};

/** The post of a head on the judged day, and the post of most of the year. */
const knowHeaded = (book: FactBook, context: YearContext, member: string, day: string, year: Days): void => {
  const isCurrent = ({ from, to }: OfficeTerm) => from <= day && (to === undefined || to > day);
  const terms = termsOf(context.offices, member).filter((term) => heads.has(term.office));
  const now = terms.find(isCurrent);
  const half = daysBetween(year.begins, year.cutoff);
  const most = mostOf(terms.map((of) => ({ of, days: daysIn(year, of.from, of.to) })));
  const mostly = most !== undefined && 2 * daysIn(year, most.from, most.to) > half ? most : undefined;
  const onDay = headFacts(context, now, isCurrent);
  const inMost = now === mostly ? onDay : headFacts(context, mostly, isCurrent);
  for (const name of Object.keys({ ...onDay, ...inMost }))
    book.knowByOption(name, { "judged-day": onDay[name], "most-of-year": inMost[name] });
};

/** The kind of work on the judged day, and that of most of the year. */
const knowWork = (book: FactBook, { categories }: MemberRecord, day: string, year: Days): void => {
  const begun = categories
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const now = valueOn(categories, day);
  if (now === undefined) return;
  const byMost = <T extends FactValue>(read: (each: MemberRecord["categories"][number]) => T) => {
    const days = new Map<T, { days: number; by: string }>();
    begun.forEach((each, nth) => {
      const before = days.get(read(each))?.days ?? 0;
      const own = daysIn(year, each.on, begun[nth + 1]?.on);
      days.delete(read(each));
      days.set(read(each), { days: before + own, by: each.by });
    });
    return mostOf(
      [...days].map(([value, { days: each, by }]) => ({ of: { value, from: [by] }, days: each })),
    );
  };
  const know = <T extends FactValue>(name: string, read: (each: MemberRecord["categories"][number]) => T) => {
    const onDay = { value: read(now), from: [now.by] };
    book.knowByOption(name, { "judged-day": onDay, "most-of-year": byMost(read) ?? onDay });
  };
  know("category.civil-servant", ({ civilServant }) => civilServant);
  know("category.work", ({ category }) => category);
};

/** The standing on the judged day, and that on the day of the review meeting. */
const knowStanding = (
  book: FactBook,
  { record, standing, judgedOn: { on } }: JudgedMember,
  meeting: string | undefined,
): void => {
  const facts = ({ by: from, exempt, suspended, status, admittedOn }: MemberStanding, day: string) => ({
    "membership.exempt": { value: exempt, from },
    "membership.activities-suspended": { value: suspended, from },
    "membership.official": { value: status === "official", from },
    ...(admittedOn === undefined
      ? {}
      : { "membership.months": { value: fullMonthsBetween(admittedOn, day), from } }),
  });
  const onDay: Readonly<Record<string, Fact>> = facts(standing, on);
  const reviewed: typeof onDay = meeting === undefined ? onDay : facts(standingOn(record, meeting), meeting);
  for (const name of Object.keys({ ...onDay, ...reviewed }))
    book.knowByOption(name, { "judged-day": onDay[name], "review-meeting": reviewed[name] });
};

/**
 * Enters the recorded counts if people stated none. Stated counts are taken as a whole, because a share of a
 * stated count and a recorded count would mean nothing.
 */
const knowTasks = (book: FactBook, recorded: TaskTally | undefined): void => {
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
  /** Tasks that meetings and reviews record, by member and days. */
  readonly tasks: TalliedTasks;
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
  judged: JudgedMember,
  { absences, ballots, tasks }: MemberRecords,
): Facts => {
  const { cell, member, record, judgedOn } = judged;
  const { begins } = context;
  const book = factBook("member", context.rulesInUseFor(cell));
  const key = subjectKey({ kind: "member", id: member });
  const review = context.reviewOf(cell);
  const cutoff = weighedUntil(context, key, judgedOn);
  const weighed = { begins, cutoff };
  knowStanding(book, judged, reviewedBefore(context, cell, key, judgedOn));
  const absent = review?.reviews[key] === undefined ? absences(cell, member) : [];
  book.know("review.absent", absent.length > 0, absent);
  const transfers = inYear(record.entries, weighed).filter(({ kind }) => isTransfer.has(kind));
  book.know("transfer.in-year", transfers.length > 0, idsOf(transfers));
  const sick = record.leave.filter(({ kind, from, to }) => kind === "sick" && from <= cutoff && to >= begins);
  book.know("leave.sick-days", daysCovered(sick, begins, cutoff), idsOf(sick));
  const year = { begins, cutoff: earlier(judgedOn.on, cutoff) };
  knowWork(book, record, judgedOn.on, year);
  knowViolations(book, inYear(record.discipline, weighed), context);
  const degradation = inYear(record.degradation, weighed);
  book.know("degradation.concluded", degradation.length > 0, idsOf(degradation));
  const confidence = inYear(record.confidence, weighed).at(-1);
  const voted = confidence === undefined ? [] : [confidence.by];
  book.know("confidence.returned", confidence?.returned ?? 0, voted);
  book.know("confidence.low", confidence?.low ?? 0, voted);
  knowHeaded(book, context, member, judgedOn.on, year);
  knowDecided(book, context, key);
  knowCheck(book, context, cell, key, judgedOn);
  knowVotes(book, ballots, key);
  const employer = review?.employer[member];
  book.know("employer.level", employer?.level, employer === undefined ? [] : [employer.by]);
  knowAssessments(book, statementsOn(review, key));
  knowFigures(book, figuresReceived(context.folded, cell, String(context.options.year), key));
  knowTasks(book, tasks(member, { from: begins, to: cutoff }));
  return book.facts();
};
