import type { QuotaVerdict, Ungrouped } from "../projections/year/caps.js";
import { type CapVerdict, capVerdict, type Tally } from "../rules/caps/cap.js";
import { type Finding, finding } from "./finding.js";

const written = (ratio: readonly number[]): string => ratio.join("/");

/** A verdict's figures as the sentences need them. */
const detailsOf = ({ quota, stage, verdicts, unsettled }: QuotaVerdict, clause: CapVerdict) => ({
  quota: quota.id,
  stage,
  excellent: clause.excellent,
  base: clause.base,
  over: clause.over,
  maximum: clause.maximum,
  ratio: written(clause.ratio),
  ...(unsettled.rated === 0 ? {} : { unsettled: unsettled.rated }),
  ...Object.fromEntries(verdicts.map(({ reading, excellent, base }) => [reading, `${excellent}/${base}`])),
});

/** Whether the cap holds whichever of those who are unsettled it counts; undefined where it depends on that. */
const settled = ({ tally, unsettled }: QuotaVerdict, clause: CapVerdict): boolean | undefined => {
  const { excellent, good, rated } = unsettled;
  const holds = (more: Tally): boolean =>
    capVerdict(
      {
        excellent: tally.excellent + more.excellent,
        good: tally.good + more.good,
        rated: tally.rated + more.rated,
      },
      clause.ratio,
      clause.reading,
      clause.rounding,
    ).holds;
  const worst = holds({ excellent, good: 0, rated: excellent });
  const best = holds({ excellent: 0, good, rated: rated - excellent });
  return worst === best ? worst : undefined;
};

const ofOne = (verdict: QuotaVerdict): Finding[] => {
  const { quota, on, group, verdicts, from } = verdict;
  const [clause, ...others] = verdicts;
  if (!on || clause === undefined) return [];
  const holds = settled(verdict, clause);
  const cited = { clause: quota.source, details: detailsOf(verdict, clause), events: from };
  return [
    ...(holds === false ? [finding("cap-exceeded", group, cited)] : []),
    ...(holds === undefined ? [finding("cap-unsettled", group, cited)] : []),
    ...(others.some((other) => other.holds !== clause.holds)
      ? [finding("cap-readings-differ", group, cited)]
      : []),
  ];
};

/** Extensions that the clause does not allow, each once whatever the stages. */
const extensions = (quotas: readonly QuotaVerdict[]): Finding[] => {
  const decided = new Map(
    quotas.flatMap((verdict) =>
      verdict.on && verdict.tooLarge !== undefined
        ? [[`${verdict.quota.id} ${verdict.group}`, { ...verdict, tooLarge: verdict.tooLarge }] as const]
        : [],
    ),
  );
  return [...decided.values()].map(({ quota, group, tooLarge }) =>
    finding("cap-extension-too-large", group, {
      clause: quota.source,
      details: {
        quota: quota.id,
        ratio: written(tooLarge.ratio),
        allowed: written(quota.extendedTo ?? quota.ratio),
      },
      events: [tooLarge.by],
    }),
  );
};

/** Caps that are exceeded by the clause or may be, groups where the readings part, extensions too large. */
export const quotaFindings = (
  quotas: readonly QuotaVerdict[],
  ungrouped: readonly Ungrouped[],
): Finding[] => [
  ...quotas.flatMap(ofOne),
  ...extensions(quotas),
  ...ungrouped.map(({ quota, base, subjects, from }) =>
    finding("not-in-quota-group", base, {
      clause: quota.source,
      details: { quota: quota.id, subject: quota.subject, count: subjects.length },
      events: from,
    }),
  ),
];
