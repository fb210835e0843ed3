import { partsOfStream } from "../../events/index.js";
import { brokenIdentities, openIdentities } from "../../rules/index.js";
import { statesOf } from "../driver/index.js";
import type { Classification } from "../review/classified.js";
import { decisions, type YearDecisions } from "../review/decisions.js";
import type { YearContext } from "../year/context.js";
import { corrections } from "../year/corrections.js";
import { type Finding, finding } from "./finding.js";

type Published = YearDecisions["published"][number];

/** A stated percentage that is not the exact share of any base it could mean. */
const inexactShares = (organisation: string, { of, totals, stated, by }: Published): Finding[] =>
  stated.flatMap(({ level, percent: [n, d] }) => {
    const count = totals[level];
    const { rated, listed, good, excellent } = totals;
    const together = good === undefined || excellent === undefined ? undefined : good + excellent;
    const bases = [rated, listed, together, good].filter((base) => base !== undefined);
    const [base] = bases;
    if (count === undefined || base === undefined || bases.some((each) => count * d === n * each)) return [];
    return [
      finding("published-share-inexact", organisation, {
        details: { of, level, count, base, stated: `${n}/${d}` },
        events: [by],
      }),
    ];
  });

const differences = (
  organisation: string,
  published: Published,
  context: YearContext,
  classification: readonly Classification[],
): Finding[] => {
  const own = classification.filter(
    (each) =>
      each.subject.kind === published.of &&
      each.final !== undefined &&
      (each.organisation === organisation || context.baseOf(each.organisation) === organisation),
  );
  if (own.length === 0) return [];
  return (["excellent", "good", "fulfilled", "unfulfilled"] as const).flatMap((level) => {
    const stated = published.totals[level];
    const recorded = own.filter(({ final }) => final?.level === level).length;
    return stated === undefined || stated === recorded
      ? []
      : [
          finding("published-totals-differ-from-record", organisation, {
            details: { of: published.of, level, stated, recorded },
            events: [published.by],
          }),
        ];
  });
};

/** What was published against itself and against the record. */
export const publicationFindings = (
  context: YearContext,
  classification: readonly Classification[],
): Finding[] =>
  statesOf(context.known, decisions).flatMap(([stream, { years }]) => {
    const organisation = partsOfStream(stream).organisation;
    return (years[context.options.year]?.published ?? []).flatMap((published) => [
      ...brokenIdentities(published.totals).map(({ identity, stated, sum }) =>
        finding("published-totals-disagree", organisation, {
          details: { of: published.of, identity, stated, sum },
          events: [published.by],
        }),
      ),
      ...openIdentities(published.totals).map(({ identity, stated, sum, missing }) =>
        finding("published-totals-open", organisation, {
          details: { of: published.of, identity, stated, sum, missing: missing.join(" ") },
          events: [published.by],
        }),
      ),
      ...inexactShares(organisation, published),
      ...differences(organisation, published, context, classification),
    ]);
  });

/** Corrections, contradictions of sources, and positions that were never seen. */
export const recordFindings = ({ known }: YearContext): Finding[] => [
  ...statesOf(known, corrections).flatMap(([stream, state]) => [
    ...state.corrections.map(({ entry, kind, by }) =>
      finding("entry-corrected", stream, { details: { entry, kind }, events: [by] }),
    ),
    ...state.contradictions.map(({ about, says, against, by }) =>
      finding("source-contradiction", stream, { details: { about, says, against }, events: [by] }),
    ),
  ]),
  ...known.gaps.map(({ stream, after, before }) =>
    finding("entries-missing", stream, { details: { after, before } }),
  ),
];
