import type { Quota, RuleSet } from "../rule-set.js";
import { checkCondition } from "./condition.js";
import { checkLevel } from "./ladder.js";
import type { Report } from "./problem.js";
import { checkAdoptable } from "./rule.js";

/** A decision may only raise a cap. */
export const checkExtension = (
  { ratio, extendedTo }: Pick<Quota, "ratio" | "extendedTo">,
  path: string,
  report: Report,
): void => {
  if (extendedTo !== undefined && extendedTo[0] * ratio[1] < ratio[0] * extendedTo[1])
    report(`${path}.extendedTo`, "ratio-order", `Use at least ${ratio.join("/")}, or leave it out.`);
};

/** Caps: whom they count, of which levels, and how far they may be raised. */
export const checkQuotas = (set: RuleSet, ids: Set<string>, report: Report): void => {
  set.quotas.forEach((quota, index) => {
    const at = `quotas[${index}]`;
    checkAdoptable(quota, at, ids, set, report);
    if (!Object.hasOwn(set.subjects, quota.subject))
      report(`${at}.subject`, "unknown-subject", `Use one of: ${Object.keys(set.subjects).join(", ")}.`);
    checkLevel(quota.counted, `${at}.counted`, set, report);
    checkLevel(quota.base, `${at}.base`, set, report);
    if (quota.where !== undefined) checkCondition(quota.where, `${at}.where`, set, report);
    checkExtension(quota, at, report);
  });
};
