import { statesOf } from "../projections/fold/folded-journal.js";
import { corrections } from "../projections/streams/corrections.js";
import type { YearContext } from "../projections/year/context.js";
import { grouped } from "../projections/year/table.js";
import { type Finding, finding } from "./finding.js";

/** Corrections, contradictions of sources, positions that were never seen, and what a copy withholds. */
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
  ...[...grouped(known.withheld, ({ stream }) => [stream])].map(([stream, { length }]) =>
    finding("entries-withheld", stream, { details: { count: length } }),
  ),
];
