import { factsRead, prepare } from "./conditions/condition.js";
import {
  type EvaluationContext,
  type FactReader,
  keeping,
  plain,
  recordedFact,
  together,
} from "./conditions/fact-reader.js";
import type { Facts } from "./conditions/facts.js";
import { type Ranging, recordedRange } from "./conditions/range.js";
import type { NotApplicable, Scoring, SubjectRubric } from "./rule-set.js";
import type { RulesInUse } from "./rules-in-use.js";

/** A total after rounding, in steps. */
export const rounded = (total: number, rounding: NotApplicable["rounding"]): number => {
  if (rounding === undefined) return total;
  const { to, how } = rounding;
  return to * Math.floor(how === "down" ? total / to : (2 * total + to) / (2 * to));
};

/** The name under which a search supposes a total. No journal records it. */
export const supposedTotal = (total: string): string => `supposed ${total}`;

/** A reader of points with the range of the points that it can give. */
interface PointsReader extends FactReader {
  readonly range: Ranging;
}

/** Points count only up to the maximum. A larger number is no value. */
const within = (name: string, max: number): PointsReader => {
  const { value, from } = recordedFact(name);
  const counted = (facts: Facts) => {
    const points = value(facts);
    return typeof points === "number" && points <= max ? points : undefined;
  };
  return {
    value: counted,
    from,
    missing: (facts) => (counted(facts) === undefined ? [name] : []),
    range: (facts) => {
      const points = counted(facts);
      return points === undefined ? [0, max] : [points, points];
    },
  };
};

/** The sum of several readers. It has no value if one reader has none. Its range adds up theirs. */
const sum = (parts: readonly PointsReader[], finish: (total: number) => number): PointsReader => ({
  value: (facts) => {
    let total = 0;
    for (const part of parts) {
      const value = part.value(facts);
      if (typeof value !== "number") return undefined;
      total += value;
    }
    return finish(total);
  },
  from: (facts) => {
    let joined: readonly string[] = [];
    for (const part of parts) joined = together(joined, part.from(facts));
    return joined;
  },
  missing: (facts) => parts.flatMap((part) => part.missing(facts)),
  range: (facts) => {
    let [least, most] = [0, 0];
    for (const part of parts) {
      const [low, high] = part.range(facts);
      least += low;
      most += high;
    }
    return [finish(least), finish(most)];
  },
});

/**
 * The recorded facts of a rubric, in steps: its criteria if each has its own points. Otherwise its groups.
 */
export const recordedForRubric = (
  { groups }: SubjectRubric,
  steps: number,
): readonly { readonly fact: string; readonly most: number }[] =>
  groups.flatMap(({ fact, max, criteria }) => {
    const split = criteria.flatMap((each) =>
      each.max === undefined ? [] : [{ fact: each.fact, most: each.max * steps }],
    );
    return split.length > 0 && split.length === criteria.length ? split : [{ fact, most: max * steps }];
  });

/** The rubrics that give a subject a total. */
export const rubricsOf = (scoring: Scoring | undefined, subject: string): SubjectRubric[] =>
  (scoring?.rubrics ?? []).filter((rubric) => rubric.subject === subject);

/**
 * The total from the first rubric that fits. If all rubrics add the same facts, any of them serves. If the
 * choice is unknown, it is the total on which all possible rubrics agree.
 */
const fitting = (
  rubrics: readonly { readonly rubric: SubjectRubric; readonly sums: string; readonly total: PointsReader }[],
  inUse: RulesInUse,
): PointsReader => {
  const [only] = rubrics;
  if (only !== undefined && rubrics.every(({ sums }) => sums === only.sums)) return only.total;
  const choices = rubrics.map(({ rubric, total }) => ({
    total,
    reads: rubric.when === undefined ? [] : factsRead(rubric.when, inUse.ruleSet.lists),
    fits: rubric.when === undefined ? () => "holds" as const : prepare(rubric.when, plain(inUse)),
  }));
  const open = (facts: Facts) => {
    const found: (typeof choices)[number][] = [];
    for (const choice of choices) {
      const result = choice.fits(facts);
      if (result !== "fails") found.push(choice);
      if (result === "holds") break;
    }
    return found;
  };
  const candidates = (facts: Facts): PointsReader[] => open(facts).map(({ total }) => total);
  return {
    value: (facts) => {
      const [first, ...others] = candidates(facts).map((total) => total.value(facts));
      return others.every((other) => other === first) ? first : undefined;
    },
    from: (facts) => [...new Set(candidates(facts).flatMap((total) => total.from(facts)))],
    missing: (facts) => {
      const found = open(facts);
      const which = found.length > 1 ? found.flatMap(({ reads }) => reads) : [];
      return [
        ...which.filter((name) => facts.get(name)?.value === undefined),
        ...found.flatMap(({ total }) => total.missing(facts)),
      ];
    },
    range: (facts) => {
      const ranges = candidates(facts).map((total) => total.range(facts));
      if (ranges.length === 0) return [0, Number.POSITIVE_INFINITY];
      return [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))];
    },
  };
};

/**
 * The context for the rules of a subject. It computes the totals of the subject's rubrics and keeps answers
 * from one `begin` to the next.
 */
export const evaluationContextOf = (
  inUse: RulesInUse,
  subject: string,
): EvaluationContext & { begin(): void } => {
  const { scoring } = inUse.ruleSet;
  const { begin, once } = keeping();
  const recorded = (fact: string): Ranging => recordedRange(fact, inUse.ruleSet.facts, once);
  if (scoring === undefined) return { names: inUse, computed: new Map(), rangeOf: recorded, begin, once };
  const rubrics = rubricsOf(scoring, subject).map((rubric) => {
    const recordedFacts = recordedForRubric(rubric, scoring.steps);
    return {
      rubric,
      sums: JSON.stringify(recordedFacts),
      total: sum(
        recordedFacts.map(({ fact, most }) => within(fact, most)),
        (total) => rounded(total, scoring.rounding),
      ),
    };
  });
  const totals = new Map(
    [...new Set(rubrics.map(({ rubric }) => rubric.total))].map((total) => {
      const computed = fitting(
        rubrics.filter(({ rubric }) => rubric.total === total),
        inUse,
      );
      const supposed = supposedTotal(total);
      const value = once(
        `value of ${total}`,
        () => (facts) => facts.get(supposed)?.value ?? computed.value(facts),
      );
      const range: Ranging = (facts) => {
        const known = facts.get(supposed)?.value;
        return typeof known === "number" ? [known, known] : computed.range(facts);
      };
      const reader: PointsReader = {
        value,
        from: once(`from of ${total}`, () => computed.from),
        missing: computed.missing,
        range: once(`range of ${total}`, () => range),
      };
      return [total, reader];
    }),
  );
  const most = new Map(
    rubrics
      .flatMap(({ rubric }) => recordedForRubric(rubric, scoring.steps))
      .map((each) => [each.fact, each.most]),
  );
  const ofPoints =
    (fact: string, max: number): Ranging =>
    (facts) => {
      const points = facts.get(fact)?.value;
      return typeof points === "number" ? [points, points] : [0, max];
    };
  return {
    names: inUse,
    computed: totals,
    rangeOf: (fact) => {
      const max = most.get(fact);
      return totals.get(fact)?.range ?? (max === undefined ? recorded(fact) : ofPoints(fact, max));
    },
    begin,
    once,
  };
};
