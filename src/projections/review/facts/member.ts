import { daysBetween, fullMonthsBetween } from "../../../events/index.js";
import type { Facts } from "../../../rules/engine/fact-reader.js";
import { valueOn } from "../../roll/organisations.js";
import { inYear, type OnRoll, type YearContext } from "../../year/context.js";
import type { BallotVerdict } from "../ballots.js";
import type { YearDecisions } from "../decisions.js";
import { subjectKey } from "../subject.js";
import type { Absences } from "./absence.js";
import { factBook, knowAssessments } from "./book.js";
import { knowCheck, knowDecided } from "./decided.js";
import { knowHeaded } from "./head.js";
import { idsOf, knowViolations } from "./measures.js";
import { knowTasks, type RecordedTasks } from "./tasks.js";
import { knowVotes } from "./votes.js";

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Days covered by spans within two bounds; a day in two spans counts once. */
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

/** What is read once for all members. */
export interface MemberRecords {
  readonly absences: Absences;
  /** Ballots on levels, where the rule set asks for votes. */
  readonly ballots: readonly BallotVerdict[];
  /** What meetings assigned and assessed, by member. */
  readonly tasks: ReadonlyMap<string, RecordedTasks>;
}

/**
 * The facts about a member for one year. What would be on record had it happened (exemption, leave,
 * discipline, degradation, a vote, a check) is known to be absent where nothing was recorded; what people
 * state is unknown until they state it.
 */
export const memberFacts = (
  context: YearContext,
  { cell, member, record, standing }: OnRoll,
  decided: readonly YearDecisions[],
  { absences, ballots, tasks }: MemberRecords,
): Facts => {
  const { begins, cutoff } = context;
  const book = factBook(context.options.under.facts);
  const key = subjectKey({ kind: "member", id: member });
  const review = context.reviewOf(cell);
  book.know("membership.exempt", standing.exempt, standing.by);
  book.know("membership.activities-suspended", standing.suspended, standing.by);
  book.know("membership.official", standing.status === "official", standing.by);
  if (standing.admittedOn !== undefined) {
    book.know("membership.months", fullMonthsBetween(standing.admittedOn, cutoff), standing.by);
  }
  const absent = review?.reviews[key] === undefined ? absences(cell, member) : [];
  book.know("review.absent", absent.length > 0, absent);
  const sick = record.leave.filter(({ kind, from, to }) => kind === "sick" && from <= cutoff && to >= begins);
  book.know("leave.sick-days", daysCovered(sick, begins, cutoff), idsOf(sick));
  const category = valueOn(record.categories, cutoff);
  if (category !== undefined) {
    book.know("category.civil-servant", category.civilServant, [category.by]);
    book.know("category.work", category.category, [category.by]);
  }
  knowViolations(book, inYear(record.discipline, context));
  const degradation = inYear(record.degradation, context);
  book.know("degradation.concluded", degradation.length > 0, idsOf(degradation));
  const confidence = inYear(record.confidence, context).at(-1);
  const voted = confidence === undefined ? [] : [confidence.by];
  book.know("confidence.returned", confidence?.returned ?? 0, voted);
  book.know("confidence.low", confidence?.low ?? 0, voted);
  knowHeaded(book, context, member, decided);
  knowDecided(book, decided, key);
  knowCheck(book, context, cell, key);
  knowVotes(book, ballots, key);
  const employer = review?.employer[member];
  book.know("employer.level", employer?.level, employer === undefined ? [] : [employer.by]);
  knowAssessments(book, [review?.reviews[key], review?.assessments[key]]);
  knowTasks(book, tasks.get(member));
  return book.facts();
};
