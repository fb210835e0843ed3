import type { Ladder, RuleSet } from "../../src/rules/engine/rule-set.js";
import type { Study } from "./studies.js";

type Part = { readonly id: string };

/** The parts of a ladder in which an id stands for one rule, each list with its rules. */
const lists = (ladder: Ladder): Part[] => [
  ...ladder.exemptions,
  ...ladder.forced,
  ...ladder.levels.flatMap(({ rules }) => rules),
  ...ladder.ceilings,
  ...((ladder as { readonly open?: readonly Part[] }).open ?? []),
];

/** The ids of all rules for the subject of a study. */
export const rulesOf = ({ ruleSet, subject }: Study): string[] => {
  const ladder = ruleSet.subjects[subject];
  return ladder === undefined ? [] : [...new Set(lists(ladder).map(({ id }) => id))];
};

/** A copy of a value without the objects of this id in any list. */
const dropped = (value: unknown, id: string): unknown => {
  if (Array.isArray(value))
    return value
      .filter((each) => typeof each !== "object" || each === null || (each as Partial<Part>).id !== id)
      .map((each) => dropped(each, id));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dropped(each, id)]));
};

/** The rule set of a study without one rule for its subject. */
export const without = ({ ruleSet, subject }: Study, id: string): RuleSet => ({
  ...ruleSet,
  subjects: { ...ruleSet.subjects, [subject]: dropped(ruleSet.subjects[subject], id) as Ladder },
});
