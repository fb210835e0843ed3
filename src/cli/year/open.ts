import { readJournalSync } from "../../events/index.js";
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
}

/**
 * Folds a journal in pieces, reading again only the streams that a correction concerns.
 *
 * @throws Failure `no-file`; `not-usable` where not one line is an event
 */
export const openJournal = (file: string, axes: Axes): Opened => {
  const folding = beginFold(projections, axes);
  let [events, toMend] = [0, 0];
  for (const batch of readJournalSync(chunksOf(file))) {
    folding.add(batch.events);
    events += batch.events.length;
    toMend += batch.problems.filter(isToMend).length;
  }
  if (events === 0)
    throw new Failure("not-usable", {
      vi: `“${file}” không có sự kiện nào đọc được. Chạy: chibo journal check ${file}`,
      en: `"${file}" has no event that can be read. Run: chibo journal check ${file}`,
    });
  const streams = new Set(folding.stale());
  if (streams.size > 0)
    for (const batch of readJournalSync(chunksOf(file), { streams })) folding.recall(batch.events);
  return { file, known: folding.done(), events, toMend };
};
