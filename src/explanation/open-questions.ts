import type { Text } from "../language/text.js";
import type { Classified } from "../rules/engine/classification/classify.js";
import type { ConditionTrace } from "../rules/engine/conditions/condition.js";
import type { OpenReason, Outcome } from "../rules/engine/outcome.js";
import { rulesOf } from "../rules/engine/placed-rules.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { RuleSet } from "../rules/engine/rule-set.js";

/** A reason why a level is open, in words. */
export interface OpenQuestion extends OpenReason {
  /** The words of the open case, the rule or the unread part. Absent if the reason concerns no single one. */
  readonly says?: Text;
  /** The gaps of the rule set behind the reason. */
  readonly gaps: readonly { readonly id: string; readonly says: Text }[];
  /** The count that is 0, if a rule compares a share of it. */
  readonly counted?: string;
}

/** The wording of the rules and unread parts of a ladder, by id. */
const wordingOf = (ruleSet: RuleSet, subject: string): ReadonlyMap<string, Text> => {
  const ladder = ruleSet.subjects[subject];
  if (ladder === undefined) return new Map();
  const parts = ladder.levels.flatMap(({ unread = [] }) => unread);
  return new Map([...rulesOf(ladder), ...parts].map(({ id, says }) => [id, says]));
};

/** The base of a share of nothing in a condition. */
const emptyBase = (trace: ConditionTrace): string | undefined => {
  if (!("parts" in trace)) return trace.kind === "share" && trace.ofNothing ? trace.of : undefined;
  return trace.parts.map(emptyBase).find((base) => base !== undefined);
};

const countedBy = ({ forced, levels, ceilings, open }: Classified, id: string): string | undefined => {
  const rules: readonly RuleTrace[] = [
    ...forced,
    ...levels.flatMap(({ rules, upTo }) => [...rules, ...upTo]),
    ...ceilings,
    ...open,
  ];
  return rules
    .filter(({ rule }) => rule === id)
    .flatMap((rule) => [rule, ...rule.exceptions])
    .map(({ condition }) => emptyBase(condition))
    .find((base) => base !== undefined);
};

/** The reasons of an outcome, with the words that the rule set has for each. */
export const openQuestions = (
  classified: Classified,
  ruleSet: RuleSet,
  subject: string,
): readonly OpenQuestion[] => {
  const { outcome } = classified;
  if (!("open" in outcome)) return [];
  const words = wordingOf(ruleSet, subject);
  return outcome.open.map((reason) => {
    const { rule, settledBy, why } = reason;
    const says = rule === undefined ? undefined : words.get(rule);
    const counted = why === "nothing-counted" && rule !== undefined ? countedBy(classified, rule) : undefined;
    return {
      ...reason,
      ...(says === undefined ? {} : { says }),
      gaps: ruleSet.gaps
        .filter(({ by = [] }) => by.some((id) => id === rule || id === settledBy))
        .map(({ id, says: gap }) => ({ id, says: gap })),
      ...(counted === undefined ? {} : { counted }),
    };
  });
};

/** The choices that nobody made and on which an outcome may depend. */
export const choicesOf = (outcome: Outcome): readonly string[] => {
  const asked =
    outcome.kind === "missing-facts"
      ? outcome.choices
      : outcome.kind === "undetermined"
        ? outcome.readings.flatMap(({ under }) => Object.keys(under))
        : [];
  const settling = "open" in outcome ? outcome.open.flatMap(({ settledBy }) => settledBy ?? []) : [];
  return [...new Set([...asked, ...settling])];
};
