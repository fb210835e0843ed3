import type { FactValue } from "../../../../src/rules/engine/conditions/facts.js";
import type { ParameterValues } from "../../../../src/rules/engine/conditions/vocabulary.js";
import {
  changesReaching,
  type ReachedLevel,
} from "../../../../src/rules/engine/hypothesis/smallest-changes.js";
import type { RuleSet } from "../../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../../src/rules/engine/rules-in-use.js";
import { type FactTable, factsOf } from "../../../support/cases.js";

/** A question about one kind of subject of a rule set. */
export interface Asking {
  readonly ruleSet: RuleSet;
  readonly subject: string;
  readonly parameters?: ParameterValues;
  readonly most?: number;
  readonly fixed?: readonly string[];
}

export const reach = (
  { ruleSet, subject, parameters = {}, most = 3, fixed = [] }: Asking,
  facts: FactTable,
  level: string,
): ReachedLevel =>
  changesReaching(subject, factsOf(facts), rulesInUse(ruleSet, parameters), level, { most, fixed });

/** The sets as plain values: the value that each fact would need. */
export const setsOf = ({ sets }: ReachedLevel): Record<string, FactValue>[] =>
  sets.map(({ changes }) => Object.fromEntries(changes.map(({ fact, becomes }) => [fact, becomes])));
