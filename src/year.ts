import type { JournalEvent } from "./events/catalogue.js";
import { type Finding, findingsOf } from "./findings/index.js";
import { fold } from "./projections/fold/fold.js";
import type { FoldedJournal } from "./projections/fold/folded-journal.js";
import { projections } from "./projections/streams/projections.js";
import { contextOf, type YearOptions } from "./projections/year/context.js";
import { readings, type YearReadings } from "./projections/year/readings.js";
import { computedOnce } from "./projections/year/table.js";

const readingsAndFindings = { ...readings, findings: findingsOf };

/** A year as read from a journal. Everything is computed when first asked for, and kept. */
export interface Year extends YearReadings {
  /** In an inspector's order. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a year from a folded journal.
 * @throws InvalidInputError `not-an-instant` where `asAt` or `asOf` is no instant
 * @throws WrongUseError `not-folded-as-of` where it was folded for another instant than `asOf`;
 * `rule-set-needed` where no rule set is named and the reviews of the year do not settle it
 */
export const yearOf = (folded: FoldedJournal, options: YearOptions): Year =>
  computedOnce({ context: contextOf(folded, options) }, readingsAndFindings);

/**
 * Replays a journal and reads one year of it: as known on a date (`asAt`), as it stood on a date (`asOf`),
 * under a rule set: the one that `under` names, or the one that all reviews of the year adopted, taken from
 * `ruleSets`.
 *
 * @throws InvalidInputError `not-an-instant` where `asAt` or `asOf` is no instant
 * @throws WrongUseError `rule-set-needed`, with the candidates, where `under` is absent and the reviews adopted
 * no rule set, several, or one that is not among `ruleSets`
 * @example
 * ```ts
 * import { replay } from "chibo";
 * import { qd132hd21 } from "chibo/rules";
 * replay([], { year: 2021, under: qd132hd21 }).classification.all.length; //=> 0
 * ```
 */
export const replay = (events: Iterable<JournalEvent>, options: YearOptions): Year =>
  yearOf(fold(projections, events, options), options);
