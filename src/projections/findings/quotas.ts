import type { QuotaVerdict } from "../review/quotas.js";
import { type Finding, finding } from "./finding.js";

/** Caps that are exceeded by the clause, and groups where the readings of the cap part. */
export const quotaFindings = (quotas: readonly QuotaVerdict[]): Finding[] =>
  quotas.flatMap(({ quota, on, group, stage, verdicts, from }) => {
    const [clause, ...others] = verdicts;
    if (!on || clause === undefined) return [];
    const details = {
      quota: quota.id,
      stage,
      excellent: clause.excellent,
      base: clause.base,
      over: clause.over,
      maximum: clause.maximum,
      ratio: `${clause.ratio[0]}/${clause.ratio[1]}`,
      ...Object.fromEntries(
        verdicts.map(({ reading, excellent, base }) => [reading, `${excellent}/${base}`]),
      ),
    };
    return [
      ...(clause.holds
        ? []
        : [finding("cap-exceeded", group, { clause: quota.source, details, events: from })]),
      ...(others.some(({ holds }) => holds !== clause.holds)
        ? [finding("cap-readings-differ", group, { clause: quota.source, details, events: from })]
        : []),
    ];
  });
