import { judge } from "./engine/conditions/condition.js";
import type { Facts } from "./engine/conditions/facts.js";
import { reduced } from "./engine/conditions/share.js";
import type { Ratio } from "./engine/conditions/vocabulary.js";
import type { QuarterScoring, Scoring, SubjectRubric } from "./engine/rule-set.js";
import type { RulesInUse } from "./engine/rules-in-use.js";
import { recordedForRubric, rubricsOf } from "./engine/scoring.js";

/** The recorded points of a quarter, in whole steps. */
export interface RecordedQuarterScore {
  /** The number of steps per point. */
  readonly steps: number;
  /** The additional points. */
  readonly bonus?: number | undefined;
  /** The points of each criterion, by its fact without `points.`. */
  readonly criteria?: readonly { readonly criterion: string; readonly points: number }[] | undefined;
}

/** Points that a criterion cannot have: above its maximum, a part where only all or nothing counts, or of no rubric. */
export interface ImpossiblePoints {
  readonly criterion: string;
  /** The wording and the maximum of the criterion, if the rubric has it. */
  readonly says?: { readonly vi: string; readonly en: string };
  readonly most?: Ratio;
  readonly points: Ratio;
  readonly why: "above-maximum" | "all-or-nothing" | "not-in-rubric";
}

/** The score of a quarter, or why there is none. */
export type QuarterScore =
  | { readonly kind: "score"; readonly points: Ratio }
  | { readonly kind: "missing"; readonly criteria: readonly string[] }
  | { readonly kind: "impossible"; readonly criteria: readonly ImpossiblePoints[] };

/** The rubric of a subject. It is undefined if the facts do not tell which one fits. */
export const rubricFor = (subject: string, facts: Facts, inUse: RulesInUse): SubjectRubric | undefined => {
  for (const rubric of rubricsOf(inUse.ruleSet.scoring, subject)) {
    const fits = rubric.when === undefined ? "holds" : judge(rubric.when, facts, inUse);
    if (fits === "unknown") return undefined;
    if (fits === "holds") return rubric;
  }
  return undefined;
};

const rounded = (
  [n, d]: Ratio,
  steps: number,
  rounding: QuarterScoring["rounding"] | Scoring["rounding"],
): Ratio => {
  if (rounding === undefined) return reduced([n, d]);
  // In units of `to` steps the points are n·steps / d·to.
  const [over, under] = [n * steps, d * rounding.to];
  const whole =
    rounding.how === "down" ? Math.floor(over / under) : Math.floor((2 * over + under) / (2 * under));
  return reduced([whole * rounding.to, steps]);
};

/**
 * The score of a quarter from the points of its criteria: the groups of the rubric, the bonus within its
 * limits, rounded as the rule set says. All arithmetic is in whole numbers.
 */
export const quarterScore = (
  scoring: Scoring,
  rubric: SubjectRubric,
  { steps, bonus = 0, criteria = [] }: RecordedQuarterScore,
): QuarterScore => {
  const { quarters } = scoring;
  const { formula } = quarters ?? {};
  const recorded = new Map(criteria.map(({ criterion, points }) => [`points.${criterion}`, points]));
  const named = new Map(criteria.map(({ criterion }) => [`points.${criterion}`, criterion]));
  const missing: string[] = [];
  const impossible: ImpossiblePoints[] = [];
  // The sum is counted in parts of a step, so that the mean of a formula and the limit of the bonus are whole numbers.
  const hundredth = 100 * (formula?.mean.length ?? 1);
  const [share, of] = quarters?.bonus?.ratio ?? [0, 1];
  const parts = of * (formula === undefined ? 1 : hundredth);
  let sum = 0;
  for (const group of rubric.groups) {
    const meant = formula?.group === group.fact ? formula.mean : undefined;
    const asked =
      meant?.map((fact) => ({ fact, most: 100 * steps })) ??
      recordedForRubric({ ...rubric, groups: [group] }, steps);
    let reached = 0;
    for (const { fact, most } of asked) {
      const points = recorded.get(fact);
      const criterion = named.get(fact);
      if (points === undefined || criterion === undefined) {
        missing.push(fact);
        continue;
      }
      named.delete(fact);
      reached += points;
      const partly = quarters?.allOrNothing?.includes(group.fact) === true && points !== 0 && points !== most;
      if (points > most || (partly && fact !== group.fact))
        impossible.push({
          criterion,
          says: group.criteria.find((each) => each.fact === fact)?.says ?? group.says,
          most: reduced([most, steps]),
          points: reduced([points, steps]),
          why: points > most ? "above-maximum" : "all-or-nothing",
        });
    }
    const inParts = meant === undefined ? reached * parts : (reached * group.max * parts) / hundredth;
    const room = Math.max(0, group.max * steps * parts - inParts);
    const extra = quarters?.bonus?.group === group.fact ? bonus : 0;
    sum += inParts + Math.min(extra * parts, (inParts * share) / of, room);
  }
  for (const [fact, criterion] of named)
    impossible.push({
      criterion,
      points: reduced([recorded.get(fact) ?? 0, steps]),
      why: "not-in-rubric",
    });
  if (impossible.length > 0) return { kind: "impossible", criteria: impossible };
  if (missing.length > 0) return { kind: "missing", criteria: missing };
  const rounding = quarters?.rounding ?? scoring.rounding;
  return { kind: "score", points: rounded([sum, parts * steps], scoring.steps, rounding) };
};

/**
 * The most points that a quarter can have by the rubrics that may fit a subject. It is undefined if no rubric
 * does. Rounding may lift a sum above the maximum.
 */
export const mostOfQuarter = (subject: string, facts: Facts, inUse: RulesInUse): Ratio | undefined => {
  const { scoring } = inUse.ruleSet;
  const rounding = scoring?.quarters?.rounding ?? scoring?.rounding;
  return rubricsOf(scoring, subject)
    .filter(({ when }) => when === undefined || judge(when, facts, inUse) !== "fails")
    .flatMap(({ groups }): Ratio[] => {
      const most = groups.reduce((sum, { max }) => sum + max, 0);
      const steps = scoring?.steps ?? 1;
      return [[most, 1], rounded([most, 1], steps, rounding)];
    })
    .sort(([n, d], [other, of]) => n * of - other * d)
    .at(-1);
};

/**
 * The best level that the points of a quarter allow. It is undefined if the rule set gives levels no points.
 * Other conditions may demand a lower level.
 */
export const bestByPoints = (
  { scoring, scales }: Pick<RulesInUse["ruleSet"], "scoring" | "scales">,
  [n, d]: Ratio,
): string | undefined => {
  const levels = scoring?.quarters?.levels;
  const last = levels?.at(-1);
  if (levels === undefined || last === undefined) return undefined;
  const reached = levels.find(({ atLeast }) => n >= atLeast * d);
  return reached?.level ?? scales.level?.[scales.level.indexOf(last.level) + 1];
};
