import { type Sight, veiled } from "../../access/index.js";
import { type JournalEvent, type JournalProblem, readJournalSync } from "../../events/index.js";
import { type Axes, beginFold, type Known, projections } from "../../projections/index.js";
import { Failure } from "../failure.js";
import { chunksOf } from "../journal/chunks.js";
import { isToMend } from "../journal/problems.js";

/** A journal as folded: what is known, how many events that took, and how many lines have to be mended. */
export interface Opened {
  readonly file: string;
  readonly known: Known;
  readonly events: number;
  readonly toMend: number;
  /** Entries and values that this copy of the journal does not tell. */
  readonly withheld: number;
}

const isWithheld = (problem: JournalProblem): problem is JournalProblem<"withheld"> =>
  problem.code === "withheld";

/**
 * Folds a journal in pieces, reading again only the streams that a correction concerns.
 *
 * @param sight for whom it is read: words and names that are not for them are never folded
 * @throws Failure `no-file`; `not-usable` where not one line is an event
 */
export const openJournal = (file: string, axes: Axes, sight?: Sight): Opened => {
  const folding = beginFold(projections, axes);
  const told = (batch: readonly JournalEvent[]): readonly JournalEvent[] =>
    sight === undefined ? batch : batch.map((event) => veiled(event, sight));
  let [events, toMend, withheld] = [0, 0, 0];
  for (const batch of readJournalSync(chunksOf(file))) {
    const places = batch.problems.filter(isWithheld).map(({ facts }) => facts);
    folding.withhold(places.filter(({ entry }) => entry));
    folding.add(told(batch.events));
    events += batch.events.length;
    toMend += batch.problems.filter(isToMend).length;
    withheld += places.length;
  }
  if (events === 0)
    throw new Failure("not-usable", {
      vi: `“${file}” không có sự kiện nào đọc được. Chạy: chibo journal check ${file}`,
      en: `"${file}" has no event that can be read. Run: chibo journal check ${file}`,
    });
  const streams = new Set(folding.stale());
  if (streams.size > 0)
    for (const batch of readJournalSync(chunksOf(file), { streams })) folding.recall(told(batch.events));
  return { file, known: folding.done(), events, toMend, withheld };
};
