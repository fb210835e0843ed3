import type { Text } from "../language/text.js";
import { judge } from "./engine/conditions/condition.js";
import type { Facts } from "./engine/conditions/facts.js";
import type { RuleSet, SubjectRubric } from "./engine/rule-set.js";
import type { RulesInUse } from "./engine/rules-in-use.js";
import { recordedForRubric, rubricsOf } from "./engine/scoring.js";

/** A key of `points` in a review: a group of criteria, or a criterion with points of its own. */
export interface PointKey {
  /** The key in the record, such as `general`. */
  readonly key: string;
  /** Its wording in the rule set. */
  readonly says: Text;
  /** The most points. */
  readonly most: number;
  /** The number of steps per point. A review records whole steps: 29.5 points in halves are 59. */
  readonly steps: number;
}

/** The keys of one rubric. */
export interface KeysOfRubric {
  /** The keys that count, in the order of the rubric. Their points make the total. */
  readonly keys: readonly PointKey[];
  /** Criteria and groups that the rubric names without points of their own. Points under their keys do not count. */
  readonly uncounted: readonly Omit<PointKey, "most" | "steps">[];
}

const prefix = "points.";

const keyOf = (fact: string): string => (fact.startsWith(prefix) ? fact.slice(prefix.length) : fact);

const keysOf = (rubric: SubjectRubric, steps: number): KeysOfRubric => {
  const says = new Map(
    rubric.groups.flatMap((group) => [group, ...group.criteria].map((each) => [each.fact, each.says])),
  );
  const counted = recordedForRubric(rubric, 1);
  const facts = new Set(counted.map(({ fact }) => fact));
  return {
    keys: counted.map(({ fact, most }) => ({
      key: keyOf(fact),
      says: says.get(fact) ?? { vi: fact, en: fact },
      most,
      steps,
    })),
    uncounted: [...says].flatMap(([fact, each]) =>
      facts.has(fact) ? [] : [{ key: keyOf(fact), says: each }],
    ),
  };
};

/** The rubrics that a subject may have: one if the facts tell which, none without points. */
export const possibleRubrics = (subject: string, facts: Facts, inUse: RulesInUse): SubjectRubric[] => {
  const found: SubjectRubric[] = [];
  for (const rubric of rubricsOf(inUse.ruleSet.scoring, subject)) {
    const fits = rubric.when === undefined ? "holds" : judge(rubric.when, facts, inUse);
    if (fits === "fails") continue;
    found.push(rubric);
    if (fits === "holds") break;
  }
  return found;
};

/** The keys of the rubrics that a subject may have. */
export const keysOfRubrics = (subject: string, facts: Facts, inUse: RulesInUse): KeysOfRubric[] =>
  possibleRubrics(subject, facts, inUse).map((rubric) => keysOf(rubric, inUse.ruleSet.scoring?.steps ?? 1));

/**
 * The keys under which a review records points, from the rubrics of a rule set. For a form and for checks of
 * input.
 *
 * @param subject a kind of subject: `member`, `cell`, `base-organisation` or `collective`
 * @param kindOfWork the kind of work of a member, such as `with-post`. Without it the keys of all rubrics of the
 * subject are listed, each once.
 * @returns an empty list if the rule set counts no points
 */
export const pointKeys = (ruleSet: RuleSet, subject: string, kindOfWork?: string): PointKey[] => {
  const facts: Facts = new Map(
    kindOfWork === undefined ? [] : [["category.work", { value: kindOfWork, from: [] }]],
  );
  const all = keysOfRubrics(subject, facts, { ruleSet, parameters: {} }).flatMap(({ keys }) => keys);
  return [...new Map(all.map((each) => [each.key, each])).values()];
};
