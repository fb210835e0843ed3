import {
  bestByPoints,
  mostOfQuarter,
  type QuarterScore,
  quarterScore,
  rubricFor,
} from "../../rules/quarter-score.js";
import { type Fraction, fractionOf } from "../../rules/rubrics/fraction.js";
import type { LevelChange } from "../streams/decisions.js";
import type { Classification } from "./classified.js";
import type { YearContext } from "./context.js";
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

/** One quarter of a subject as the competent committee decided it. */
export interface RatedQuarter {
  /** The subject, such as `member:m-07`. */
  readonly key: string;
  /** From 1 to 4. */
  readonly quarter: number;
  /** The decided level. */
  readonly level?: string;
  /** The reason why there is no level. */
  readonly notRated?: string;
  /** The points that the subject gave itself. */
  readonly own?: Fraction;
  /** The decided points. */
  readonly decided?: Fraction;
  /** The score that the recorded points of the criteria give under the rule set. */
  readonly computed?: QuarterScore;
  /** The most points that a quarter of the subject can have, if the rule set states how quarters are scored. */
  readonly most?: Fraction;
  /** The best level that the decided points allow, if the rule set gives levels of quarters points. */
  readonly best?: string;
  /** The day of the decision. */
  readonly on: string;
  /** The id of the event that records it. */
  readonly by: string;
}

const rated = (
  key: string,
  { quarter, level, notRated, score, on, by }: DecidedQuarter,
  classification: Classification | undefined,
): RatedQuarter => {
  const inPoints = (count: number | undefined): Fraction | undefined =>
    count === undefined || score === undefined ? undefined : fractionOf(count, score.steps);
  const [own, decided] = [inPoints(score?.own), inPoints(score?.decided)];
  const inUse = classification?.rulesInUse;
  const best =
    inUse === undefined || decided === undefined ? undefined : bestByPoints(inUse.ruleSet, decided);
  const scoring = inUse?.ruleSet.scoring;
  const rubric =
    classification === undefined || score?.criteria === undefined || scoring?.quarters === undefined
      ? undefined
      : rubricFor(classification.subject.kind, classification.facts, classification.rulesInUse);
  const most =
    classification === undefined || scoring?.quarters === undefined
      ? undefined
      : mostOfQuarter(classification.subject.kind, classification.facts, classification.rulesInUse);
  return {
    key,
    quarter,
    ...(level === undefined ? {} : { level }),
    ...(notRated === undefined ? {} : { notRated }),
    ...(own === undefined ? {} : { own }),
    ...(decided === undefined ? {} : { decided }),
    ...(rubric === undefined || scoring === undefined || score === undefined
      ? {}
      : { computed: quarterScore(scoring, rubric, score) }),
    ...(most === undefined ? {} : { most }),
    ...(best === undefined ? {} : { best }),
    on,
    by,
  };
};

/**
 * The quarters of all subjects that committees decided about, the last decision on each. Scores are computed
 * only under a rule set that states how quarters are scored.
 */
export const ratedQuartersOf = (
  context: YearContext,
  classification: Table<Classification>,
): RatedQuarter[] =>
  [...context.decisions.all.keys()].flatMap((key) =>
    quartersOf(context, key).map((each) => rated(key, each, classification.of(key))),
  );
