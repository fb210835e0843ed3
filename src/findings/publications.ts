import { levels } from "../events/index.js";
import type { Classification } from "../projections/year/classification/classified.js";
import type { YearContext } from "../projections/year/context.js";
import type { PublishedCap, PublishedShare, PublishedTotals } from "../projections/year/published-totals.js";
import { isPercentage, rangeText } from "../rules/caps/cap-of-totals.js";
import { type Finding, finding } from "./finding.js";

const sumFindings = ({ organisation, of, sums, by }: PublishedTotals): Finding[] =>
  sums.flatMap(({ identity, stated, sum, missing, state }) => {
    const details = { of, identity, stated, sum };
    if (state === "disagrees")
      return [finding("published-totals-disagree", organisation, { details, events: [by] })];
    const open = { ...details, missing: missing.join(" ") };
    return state === "open"
      ? [finding("published-totals-open", organisation, { details: open, events: [by] })]
      : [];
  });

/** More than all of what it is a share of. Only the excellent may be more than their base: those rated good. */
const isImpossible = ({ of, percent: [n, d], base, count, fits }: PublishedShare): boolean => {
  if (of === "excellent" && (base === undefined || base === "good")) return false;
  return n > d || (count !== undefined && fits.length > 0 && fits.every(({ number }) => count > number));
};

const shareFindings = ({ organisation, of, shares, by }: PublishedTotals): Finding[] =>
  shares.flatMap((share) => {
    const { of: figure, percent, base, count, fits } = share;
    const stated = percent.join("/");
    const found = (code: Finding["code"], more: Finding["details"] = {}) =>
      finding(code, organisation, { details: { of, figure, stated, ...more }, events: [by] });
    const close = fits.filter(({ fit }) => fit === "exact" || fit === "rounded");
    const [first] = fits;
    const problem = isImpossible(share)
      ? [found("published-share-impossible")]
      : first !== undefined && count !== undefined && close.length === 0
        ? [found("published-share-inexact", { count, base: first.number })]
        : [];
    return base === undefined && isPercentage(percent)
      ? [
          ...problem,
          found("published-share-without-base", { fits: close.map((each) => each.base).join(" ") }),
        ]
      : problem;
  });

/**
 * Totals over the cap by the clause. Rounding down, a total that is over means a group that is over, and a total that
 * is within says nothing of the groups.
 */
const capFindings = ({ organisation, of, stage, caps, by }: PublishedTotals): Finding[] =>
  caps.flatMap(({ quota, on, ratio, readings }: PublishedCap) => {
    if (!on || quota.rounding !== "down" || readings[0]?.holds !== "fails") return [];
    const figures = readings.map(({ reading, excellent, base, holds }) => [
      reading,
      `${rangeText(excellent)}/${rangeText(base)} ${holds}`,
    ]);
    const details = { of, quota: quota.id, ratio: ratio.join("/"), ...(stage && { stage }) };
    return [
      finding("published-cap-exceeded", organisation, {
        clause: quota.source,
        details: { ...details, ...Object.fromEntries(figures) },
        events: [by],
      }),
    ];
  });

const differences = ({ organisation, of, totals, by }: PublishedTotals, own: readonly Classification[]) =>
  levels.flatMap((level) => {
    const stated = totals[level];
    const recorded = own.filter(({ final }) => final?.level === level).length;
    return stated === undefined || stated === recorded
      ? []
      : [
          finding("published-totals-differ-from-record", organisation, {
            details: { of, level, stated, recorded },
            events: [by],
          }),
        ];
  });

/** Totals of the same population at the same stage that were published more than once, and not alike. */
const sourceFindings = (published: readonly PublishedTotals[]): Finding[] => {
  const alike = new Map<string, PublishedTotals[]>();
  for (const each of published) {
    const { organisation, of, population = "", stage = "" } = each;
    const key = JSON.stringify([organisation, of, population, stage]);
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()].flatMap((entries) => {
    const figures = new Set(entries.flatMap(({ totals }) => Object.keys(totals) as (keyof typeof totals)[]));
    return [...figures].sort().flatMap((figure) => {
      const told = entries.filter(({ totals }) => totals[figure] !== undefined);
      if (new Set(told.map(({ totals }) => totals[figure])).size < 2) return [];
      const says = told.map(({ totals, source }) => `${totals[figure]}${source ? ` (${source})` : ""}`);
      return told.slice(0, 1).map(({ organisation, of }) =>
        finding("published-sources-differ", organisation, {
          details: { of, figure, says: says.join("; ") },
          events: told.map(({ by }) => by),
        }),
      );
    });
  });
};

/** What was published against itself, against the cap and against the record. */
export const publicationFindings = (
  context: YearContext,
  published: readonly PublishedTotals[],
  classification: readonly Classification[],
): Finding[] => [
  ...published.flatMap((totals) => {
    const own = classification.filter(
      (each) =>
        each.subject.kind === totals.of &&
        each.final !== undefined &&
        (each.organisation === totals.organisation ||
          context.baseOf(each.organisation) === totals.organisation),
    );
    return [
      ...sumFindings(totals),
      ...shareFindings(totals),
      // Where levels are on record the cap is held against them, group by group.
      ...(own.length === 0 ? capFindings(totals) : differences(totals, own)),
    ];
  }),
  ...sourceFindings(published),
];
