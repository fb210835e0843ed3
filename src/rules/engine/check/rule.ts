import type { Exception, Rule, RuleSet } from "../rule-set.js";
import { checkCondition } from "./condition.js";
import { own, type Report } from "./problem.js";

/** Takes down an id; one that names something else already is a problem. */
export const checkId = (id: string, path: string, ids: Set<string>, report: Report): void => {
  if (ids.has(id)) report(`${path}.id`, "duplicate-id", `"${id}" names another rule already.`);
  ids.add(id);
};

/** What somebody must adopt names a parameter of yes or no. */
export const checkAdoption = (
  adoptedBy: string | undefined,
  path: string,
  set: RuleSet,
  report: Report,
): void => {
  if (adoptedBy !== undefined && own(set.parameters, adoptedBy)?.kind !== "boolean")
    report(`${path}.adoptedBy`, "unknown-parameter", `Declare "${adoptedBy}" as a boolean parameter.`);
};

/** What rules, quotas and constraints share: an id and, where somebody must adopt them, a parameter. */
export const checkAdoptable = (
  { id, adoptedBy }: { readonly id: string; readonly adoptedBy?: string | undefined },
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  checkId(id, path, ids, report);
  checkAdoption(adoptedBy, path, set, report);
};

/** A rule with its condition and its exceptions. */
export const checkRule = (
  rule: Rule | Exception,
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  checkAdoptable(rule, path, ids, set, report);
  checkCondition(rule.when, `${path}.when`, set, report);
  if (!("unless" in rule)) return;
  rule.unless?.forEach((exception, index) => {
    checkRule(exception, `${path}.unless[${index}]`, ids, set, report);
  });
};
