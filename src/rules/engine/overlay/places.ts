import type { Ladder, Rule, RuleSet } from "../rule-set.js";

/** Where in a ladder a rule stands. */
export type Part = "exemptions" | "forced" | "levels" | "edges" | "ceilings";

/** A rule of a rule set with its place. */
export interface Place {
  readonly subject: string;
  readonly part: Part;
  readonly rule: Rule;
}

const placesIn = (subject: string, { exemptions, forced, levels, ceilings }: Ladder): Place[] => {
  const at = (part: Part, rules: readonly Rule[]) => rules.map((rule) => ({ subject, part, rule }));
  return [
    ...at("exemptions", exemptions),
    ...at("forced", forced),
    ...levels.flatMap(({ rules, upTo = [] }) => [...at("levels", rules), ...at("edges", upTo)]),
    ...at("ceilings", ceilings),
  ];
};

/** Every rule of a rule set by its id, with its place. */
export const placesOf = ({ subjects }: RuleSet): ReadonlyMap<string, Place> =>
  new Map(
    Object.entries(subjects)
      .flatMap(([subject, ladder]) => placesIn(subject, ladder))
      .map((place) => [place.rule.id, place]),
  );

/** A rule's own id and those of its exceptions. */
export const idsOf = ({ id, unless = [] }: Rule): string[] => [id, ...unless.map((each) => each.id)];

/** Every id that a rule set has given away. */
export const idsTaken = (set: RuleSet): Set<string> =>
  new Set([
    ...[...placesOf(set).values()].flatMap(({ rule }) => idsOf(rule)),
    ...Object.values(set.subjects).flatMap(({ levels }) =>
      levels.flatMap(({ unread = [] }) => unread.map(({ id }) => id)),
    ),
    ...(set.scoring?.sheets ?? []).map(({ id }) => id),
    ...set.quotas.map(({ id }) => id),
    ...set.constraints.map(({ id }) => id),
  ]);
