import { daysBetween, fullMonthsBetween } from "../../events/index.js";
import type { Facts } from "../../rules/index.js";
import { valueOn } from "../roll/organisations.js";
import { inYear, type OnRoll, type YearContext } from "../year/context.js";
import { factBook, knowAssessments } from "./fact-book.js";
import { subjectKey } from "./subject.js";

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

const ids = (entries: readonly { readonly by: string }[]): string[] => entries.map(({ by }) => by);

/**
 * The facts about a member for one year. What would be on record had it happened (exemption, leave,
 * discipline, degradation) is known to be absent where nothing was recorded; what people state is
 * unknown until they state it.
 */
export const memberFacts = (context: YearContext, { cell, member, record, standing }: OnRoll): Facts => {
  const { begins, cutoff } = context;
  const book = factBook();
  book.know("membership.exempt", standing.exempt, standing.by);
  book.know("membership.activities-suspended", standing.suspended, standing.by);
  book.know("membership.official", standing.status === "official", standing.by);
  if (standing.admittedOn !== undefined) {
    book.know("membership.months", fullMonthsBetween(standing.admittedOn, cutoff), standing.by);
  }
  const sick = record.leave.filter(({ kind, from, to }) => kind === "sick" && from <= cutoff && to >= begins);
  book.know("leave.sick-days", daysCovered(sick, begins, cutoff), ids(sick));
  const category = valueOn(record.categories, cutoff);
  if (category !== undefined) {
    book.know("category.civil-servant", category.civilServant, [category.by]);
    book.know("category.work", category.category, [category.by]);
  }
  const discipline = inYear(record.discipline, context);
  book.know("discipline.in-year", discipline.length > 0, ids(discipline));
  const degradation = inYear(record.degradation, context);
  book.know("degradation.concluded", degradation.length > 0, ids(degradation));

  const review = context.reviewOf(cell);
  const key = subjectKey({ kind: "member", id: member });
  const employer = review?.employer[member];
  book.know("employer.level", employer?.level, employer === undefined ? [] : [employer.by]);
  knowAssessments(book, [review?.reviews[key], review?.assessments[key]]);
  return book.facts();
};
