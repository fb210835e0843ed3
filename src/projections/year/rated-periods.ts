import { comparePeriods, kindOfPeriod, yearOfPeriod } from "../../events/period.js";
import { compareIds } from "../../language/collation.js";
import {
  bestByPoints,
  mostOfQuarter,
  type QuarterScore,
  quarterScore,
  type RecordedQuarterScore,
  rubricFor,
} from "../../rules/quarter-score.js";
import { type Fraction, fractionOf } from "../../rules/rubrics/fraction.js";
import type { GivenLevel, NotRated } from "../streams/authored.js";
import type { LevelChange } from "../streams/decisions.js";
import { subjectKey } from "../streams/subject-key.js";
import type { Classification } from "./classified.js";
import type { PeriodReview, YearContext } from "./context.js";
import type { Table } from "./table.js";

/** The last decision on a quarter of a subject. */
interface DecidedQuarter extends LevelChange {
  /** From 1 to 4. */
  readonly quarter: number;
}

/** The last decision on each quarter of a subject in the year, in order of quarter. It replaces those before it. */
export const quartersOf = (
  { decisions, options }: Pick<YearContext, "decisions" | "options">,
  key: string,
): DecidedQuarter[] =>
  [1, 2, 3, 4].flatMap((quarter) => {
    const last = decisions.about(key, `${options.year}-Q${quarter}`).changes.at(-1);
    return last === undefined ? [] : [{ quarter, ...last }];
  });

/** One quarter or month of a subject: what its review gave, and what the competent committee decided. */
export interface RatedPeriod {
  /** The subject, such as `member:m-07`. */
  readonly key: string;
  /** The quarter or month, such as `2026-Q3`. */
  readonly period: string;
  /** The organisation whose review of the period concerns the subject. */
  readonly organisation?: string;
  /** The level that the subject gave itself. */
  readonly selfRated?: GivenLevel;
  /** The level that the cell committee proposed. */
  readonly proposed?: GivenLevel;
  /** The level that the cell proposed. */
  readonly voted?: GivenLevel;
  /** The decisions on the level, in order of time. The last one counts. */
  readonly changes: readonly LevelChange[];
  /** The level after all changes. */
  readonly level?: string;
  /** The decided reason why there is no level. */
  readonly notRated?: string;
  /** What bodies say in the review: that the subject has no level, in order. Absent if nobody says it. */
  readonly saidNotRated?: readonly NotRated[];
  /** The points that the subject gave itself: as the decision states them, else by its self-review. */
  readonly own?: Fraction;
  /** The decided points. */
  readonly decided?: Fraction;
  /** The score that the recorded points of the criteria give under the rule set. */
  readonly computed?: QuarterScore;
  /** The most points that a quarter of the subject can have, if the rule set states how quarters are scored. */
  readonly most?: Fraction;
  /** The best level that the decided points allow, if the rule set gives levels of quarters points. */
  readonly best?: string;
}

type Points = Pick<RatedPeriod, "own" | "decided" | "computed" | "most" | "best">;

/** The score of criteria in the rubric of a subject, where the rule set states how quarters are scored. */
const scored = (
  { subject, facts, rulesInUse: inUse }: Classification,
  score: RecordedQuarterScore,
): QuarterScore | undefined => {
  const { scoring } = inUse.ruleSet;
  if (scoring?.quarters === undefined) return undefined;
  const rubric = rubricFor(subject.kind, facts, inUse);
  return rubric === undefined ? undefined : quarterScore(scoring, rubric, score);
};

/** The points of the self-review of a quarter, if each criterion has its own. */
const ownPoints = (
  classification: Classification,
  points: Readonly<Record<string, number>> = {},
): Fraction | undefined => {
  const criteria = Object.entries(points).map(([criterion, count]) => ({ criterion, points: count }));
  if (criteria.length === 0) return undefined;
  const steps = classification.rulesInUse.ruleSet.scoring?.steps ?? 1;
  const score = scored(classification, { steps, criteria });
  return score?.kind === "score" ? score.points : undefined;
};

const pointsOf = (
  score: LevelChange["score"],
  stated: Readonly<Record<string, number>> | undefined,
  classification: Classification | undefined,
): Points => {
  const inPoints = (count: number | undefined): Fraction | undefined =>
    count === undefined || score === undefined ? undefined : fractionOf(count, score.steps);
  const decided = inPoints(score?.decided);
  const own =
    inPoints(score?.own) ?? (classification === undefined ? undefined : ownPoints(classification, stated));
  const inUse = classification?.rulesInUse;
  const best =
    inUse === undefined || decided === undefined ? undefined : bestByPoints(inUse.ruleSet, decided);
  const computed =
    classification === undefined || score?.criteria === undefined ? undefined : scored(classification, score);
  const most =
    classification === undefined || inUse?.ruleSet.scoring?.quarters === undefined
      ? undefined
      : mostOfQuarter(classification.subject.kind, classification.facts, inUse);
  return {
    ...(own === undefined ? {} : { own }),
    ...(decided === undefined ? {} : { decided }),
    ...(computed === undefined ? {} : { computed }),
    ...(most === undefined ? {} : { most }),
    ...(best === undefined ? {} : { best }),
  };
};

/** What the review of a period gave to a subject. */
const reviewedIn = (of: PeriodReview | undefined, key: string): Partial<RatedPeriod> => {
  if (of === undefined) return {};
  const { ownLevels, proposed, voted, notRated } = of.review;
  return {
    organisation: of.organisation,
    ...(ownLevels[key] === undefined ? {} : { selfRated: ownLevels[key] }),
    ...(proposed[key] === undefined ? {} : { proposed: proposed[key] }),
    ...(voted[key] === undefined ? {} : { voted: voted[key] }),
    ...(notRated[key] === undefined ? {} : { saidNotRated: notRated[key] }),
  };
};

/** The keys of the subjects about whom a review says something. */
const namedIn = ({ review }: PeriodReview): string[] => [
  ...[review.ownReviews, review.proposals, review.notRated].flatMap(Object.keys),
  ...Object.values(review.ballots).flatMap(({ subjects }) => subjects.map(subjectKey)),
];

/**
 * The quarters and months of all subjects that were reviewed or decided about, in order of subject and period. Scores
 * are computed only under a rule set that states how quarters are scored.
 */
export const ratedPeriodsOf = (
  context: YearContext,
  classification: Table<Classification>,
): RatedPeriod[] => {
  const { decisions, options, reviews } = context;
  const parts = reviews.filter(({ period }) => kindOfPeriod(period) !== "year");
  const found = new Map<string, Map<string, PeriodReview | undefined>>();
  const note = (key: string, period: string, review?: PeriodReview): void => {
    const own = found.get(key) ?? new Map<string, PeriodReview | undefined>();
    found.set(key, own.set(period, review ?? own.get(period)));
  };
  for (const [key, periods] of decisions.all)
    for (const [period, { changes }] of periods)
      if (changes.length > 0 && kindOfPeriod(period) !== "year" && yearOfPeriod(period) === options.year)
        note(key, period);
  for (const review of parts) for (const key of namedIn(review)) note(key, review.period, review);
  return [...found]
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([key, periods]) =>
      [...periods]
        .sort(([a], [b]) => comparePeriods(a, b))
        .map(([period, review]): RatedPeriod => {
          const { changes } = decisions.about(key, period);
          const last = changes.at(-1);
          return {
            key,
            period,
            ...reviewedIn(review, key),
            changes,
            ...(last?.level === undefined ? {} : { level: last.level }),
            ...(last?.notRated === undefined ? {} : { notRated: last.notRated }),
            ...pointsOf(last?.score, review?.review.reviews[key]?.points, classification.of(key)),
          };
        }),
    );
};
