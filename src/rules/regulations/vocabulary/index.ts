import type { Condition } from "../../engine/conditions/condition.js";
import { factsRead } from "../../engine/conditions/condition.js";
import type { Ladder, RuleSet } from "../../engine/rule-set.js";
import type { FactDeclaration } from "./declare.js";
import { memberFacts } from "./member.js";
import { organisationFacts } from "./organisation.js";
import { sharedFacts } from "./shared.js";

export * from "./declare.js";

/** Scales that every rule set since 2014 shares, best first; kinds of work have no better side. */
export const scales = {
  level: ["excellent", "good", "fulfilled", "unfulfilled"],
  degree: ["excellent", "good", "average", "poor"],
  category: ["with-post", "without-post", "outside-political-system"],
};

/** Everything that the regulations read, said once. */
export const vocabulary: Readonly<Record<string, FactDeclaration>> = {
  ...sharedFacts,
  ...memberFacts,
  ...organisationFacts,
};

const conditionsOf = ({ exemptions, forced, levels, ceilings }: Ladder): Condition[] =>
  [
    ...exemptions,
    ...forced,
    ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
    ...ceilings,
  ].flatMap(({ when, unless = [] }) => [when, ...unless.map((each) => each.when)]);

/** Declares just the facts that a rule set reads, from the vocabulary and from its own. */
export const factsReadBy = (
  {
    subjects,
    lists,
    quotas,
    scoring,
  }: Pick<RuleSet, "subjects" | "lists" | "quotas"> & { readonly scoring?: RuleSet["scoring"] },
  own: Readonly<Record<string, FactDeclaration>> = {},
): RuleSet["facts"] => {
  const conditions = [
    ...Object.values(subjects).flatMap(conditionsOf),
    ...quotas.flatMap(({ where }) => where ?? []),
    ...(scoring?.sheets ?? []).flatMap(({ when }) => when ?? []),
  ];
  const scored = (scoring?.sheets ?? []).flatMap(({ groups }) =>
    groups.flatMap(({ fact, criteria }) => [fact, ...criteria.map((criterion) => criterion.fact)]),
  );
  const read = [...conditions.flatMap((condition) => factsRead(condition, lists)), ...scored];
  const declared = { ...vocabulary, ...own };
  const names = new Set(read.flatMap((name) => [name, declared[name]?.partOf ?? name]));
  return Object.fromEntries(Object.entries(declared).filter(([name]) => names.has(name)));
};
