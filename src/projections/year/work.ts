import { daysOfPeriod } from "../../events/period.js";
import { compareIds } from "../../language/collation.js";
import type { Facts } from "../../rules/engine/conditions/facts.js";
import { subjectKey, subjectOf } from "../streams/subject-key.js";
import type { WorkFigures } from "../streams/tasks.js";
import type { Classification } from "./classified.js";
import type { PeriodReview, YearContext } from "./context.js";
import { earlier } from "./duty.js";
import { factBook, knowAssessments, statementsOn, subjectsStated } from "./fact-book.js";
import { weighedUntil } from "./judged-day.js";
import { grouped, type Table } from "./table.js";
import type { TaskFollowUp } from "./task-follow-up.js";
import { type TaskTally, talliedTasks, tasksDue } from "./task-tally.js";
import { figuresReceived, subjectsWithFigures } from "./work-figures.js";

/** A criterion that a body says does not apply to the subject. */
export interface CriterionLeftOut {
  /** The key of its points or its degree, such as `general.remedies`. */
  readonly criterion: string;
  readonly reason: string;
  /** Whether the same statement gives the criterion points or a degree. */
  readonly rated: boolean;
  /** The id of the event that states it. */
  readonly by: string;
}

/** The work of one subject in one period: tasks, counts, figures of outside systems, and what reviews state. */
export interface WorkOfPeriod {
  /** The subject, such as `member:m-07`. */
  readonly key: string;
  /** The year, or a quarter or month of it. */
  readonly period: string;
  /** A member's tasks with a day in the period, in any organisation, in order of day. */
  readonly tasks: readonly TaskFollowUp[];
  /** Their counts; absent while one of them has no result. */
  readonly tally?: TaskTally;
  /** The last figures of each outside system. */
  readonly figures: readonly WorkFigures[];
  /** Figures with a cut-off day outside the period. Nothing uses them. */
  readonly figuresOutside: readonly WorkFigures[];
  /** The facts that reviews and proposals of the period state; the last body that states one counts. */
  readonly stated: Facts;
  /** The criteria that do not apply, by the last statement about each. */
  readonly leftOut: readonly CriterionLeftOut[];
}

const leftOutIn = (reviews: readonly PeriodReview[], key: string): CriterionLeftOut[] => {
  const found = new Map<string, CriterionLeftOut>();
  for (const { review } of reviews)
    for (const { degrees, points, notApplicable = [], by } of statementsOn(review, key)) {
      for (const criterion of [...Object.keys(degrees), ...Object.keys(points)]) found.delete(criterion);
      for (const { criterion, reason } of notApplicable) {
        const rated = Object.hasOwn(points, criterion) || Object.hasOwn(degrees, criterion);
        found.set(criterion, { criterion, reason, rated, by });
      }
    }
  return [...found.values()];
};

const statedIn = (context: YearContext, reviews: readonly PeriodReview[], key: string): Facts => {
  const organisation = reviews[0]?.organisation ?? "";
  const book = factBook(subjectOf(key).kind, context.rulesInUseFor(organisation));
  for (const { review } of reviews) knowAssessments(book, statementsOn(review, key));
  return book.facts();
};

/** A review and the keys of the subjects of which it speaks, or on which it received figures. */
const subjectsIn = ({ folded }: YearContext, { organisation, period, review }: PeriodReview): string[] => [
  ...new Set([...subjectsWithFigures(folded, organisation, period), ...subjectsStated(review)]),
];

/** The work of all subjects with recorded tasks, figures of outside systems or criteria that do not apply. */
export const workOf = (
  context: YearContext,
  followUp: readonly TaskFollowUp[],
  classification: Table<Classification>,
): WorkOfPeriod[] => {
  const { folded, options, cutoff } = context;
  const year = String(options.year);
  const tally = talliedTasks(followUp);
  const byPeriod = grouped(context.reviews, ({ period }) => [period]);
  const members = [...new Set(followUp.map(({ member }) => subjectKey({ kind: "member", id: member })))];
  const workIn = (period: string, key: string, reviews: readonly PeriodReview[]): WorkOfPeriod[] => {
    const { kind, id } = subjectOf(key);
    const { from, to } = daysOfPeriod(period);
    const judged = period === year ? classification.of(key)?.judgedOn : undefined;
    const days = {
      from,
      to: earlier(to, judged === undefined ? cutoff : weighedUntil(context, key, judged)),
    };
    const due = kind === "member" ? tasksDue(followUp, id, days) : [];
    const received = reviews.map(({ organisation }) => figuresReceived(folded, organisation, period, key));
    const figures = received.flatMap(({ standing }) => standing);
    const figuresOutside = received.flatMap(({ outside }) => outside);
    const leftOut = leftOutIn(reviews, key);
    if (due.length + figures.length + figuresOutside.length + leftOut.length === 0) return [];
    const counted = kind === "member" ? tally(id, days) : undefined;
    return [
      {
        key,
        period,
        tasks: due.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
        ...(counted === undefined ? {} : { tally: counted }),
        figures,
        figuresOutside,
        stated: statedIn(context, reviews, key),
        leftOut,
      },
    ];
  };
  return [...new Set([year, ...byPeriod.keys()])].sort(compareIds).flatMap((period) => {
    const speaking = grouped(byPeriod.get(period) ?? [], (each) => subjectsIn(context, each));
    return [...new Set([...members, ...speaking.keys()])]
      .sort(compareIds)
      .flatMap((key) => workIn(period, key, speaking.get(key) ?? []));
  });
};
