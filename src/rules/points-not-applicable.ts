import type { Facts } from "./engine/conditions/facts.js";
import type { NotApplicable, SubjectRubric } from "./engine/rule-set.js";
import type { RulesInUse } from "./engine/rules-in-use.js";
import { rounded } from "./engine/scoring.js";
import { possibleRubrics } from "./point-keys.js";

type Group = SubjectRubric["groups"][number];

/** A criterion or a group that has points of its own, with its maximum in steps. */
interface Weighed {
  readonly fact: string;
  readonly most: number;
}

/** A share of some points in whole steps; undefined if it is no whole number and the text does not round it. */
const share = (
  points: number,
  part: number,
  whole: number,
  rounding: NotApplicable["rounding"],
): number | undefined => {
  const product = points * part;
  if (product % whole === 0) return product / whole;
  if (rounding === undefined) return undefined;
  // Rounding to multiples of `to` of a share is rounding to multiples of `to` times the whole of the product.
  return Math.min(part, rounded(product, { ...rounding, to: rounding.to * whole }) / whole);
};

/** The points that rescaling the other criteria of a group gives those that do not apply, in their order. */
const rescaled = (
  all: readonly Weighed[],
  out: readonly Weighed[],
  facts: Facts,
  rounding: NotApplicable["rounding"],
): [string, number][] => {
  const rest = all.filter((each) => !out.includes(each));
  const sum = (of: readonly Weighed[]) => of.reduce((total, { most }) => total + most, 0);
  let reached = 0;
  for (const { fact, most } of rest) {
    const points = facts.get(fact)?.value;
    if (typeof points !== "number" || points > most) return [];
    reached += points;
  }
  let left = rest.length === 0 ? undefined : share(reached, sum(out), sum(rest), rounding);
  if (left === undefined) return [];
  return out.map(({ fact, most }): [string, number] => {
    const points = Math.min(most, left ?? 0);
    left = (left ?? 0) - points;
    return [fact, points];
  });
};

/** The criteria of a group if each has points of its own. */
const weighed = ({ criteria }: Group, steps: number): Weighed[] | undefined => {
  const split = criteria.flatMap(({ fact, max }) => (max === undefined ? [] : [{ fact, most: max * steps }]));
  return split.length > 0 && split.length === criteria.length ? split : undefined;
};

const ofGroup = (
  group: Group,
  isOut: (fact: string) => boolean,
  facts: Facts,
  { steps, notApplicable }: { readonly steps: number; readonly notApplicable: NotApplicable },
): [string, number][] => {
  const split = weighed(group, steps);
  const all = split ?? [{ fact: group.fact, most: group.max * steps }];
  const out = all.filter(({ fact }) => isOut(fact));
  if (out.length === 0) return [];
  const { otherwise, rounding } = notApplicable;
  if (otherwise === "rescale") return rescaled(all, out, facts, rounding);
  return out.map(({ fact, most }) => [fact, otherwise === "full" ? most : 0]);
};

/**
 * The points of criteria that do not apply to a subject, as the text of the scoring says: in full, none, or what
 * the other criteria of the group reach. Points are whole steps, by the name of their fact. A criterion without an
 * entry stays open: the text does not say it, the rubrics that the subject may have differ, or other points of the
 * group are unknown.
 *
 * @param out the names of their facts, such as `points.general.remedies`
 */
export const pointsNotApplicable = (
  out: ReadonlySet<string>,
  subject: string,
  facts: Facts,
  inUse: RulesInUse,
): ReadonlyMap<string, number> => {
  const { scoring } = inUse.ruleSet;
  if (scoring?.notApplicable === undefined || out.size === 0) return new Map();
  const { steps, notApplicable } = scoring;
  const given = possibleRubrics(subject, facts, inUse).map(
    ({ groups }) =>
      new Map(
        groups.flatMap((group) => ofGroup(group, (fact) => out.has(fact), facts, { steps, notApplicable })),
      ),
  );
  const [first = new Map<string, number>(), ...others] = given;
  return new Map([...first].filter(([fact, points]) => others.every((other) => other.get(fact) === points)));
};
