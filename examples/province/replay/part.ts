import {
  type FoldedJournal,
  fold,
  type JournalEvent,
  merge,
  mergeTotals,
  noTotals,
  projections,
  readJournalSync,
  type Totals,
  totalsByOrganisation,
  type YearOptions,
} from "chibo";
import { nothingFolded } from "chibo/projections";
import { ProvinceError } from "../store/errors.js";
import { groupsOf } from "../store/links.js";
import { linesOf, type Queries, superiorsOf } from "../store/read.js";

/** Folds a journal that was checked before it was stored. */
const knownOf = (lines: readonly string[]): FoldedJournal => {
  const events: JournalEvent[] = [];
  for (const batch of readJournalSync([`${lines.join("\n")}\n`], { trust: "validated" })) {
    events.push(...batch.events);
    const [wrong] = batch.problems;
    if (wrong !== undefined) throw new ProvinceError("stored-line-unreadable", lines[wrong.line - 1] ?? "");
  }
  return fold(projections, events);
};

/** The result of a replay of a partition. */
export interface PartTotals {
  readonly part: number;
  readonly totals: Totals;
  readonly events: number;
  readonly bases: number;
}

/**
 * The totals of one partition. It replays one base organisation at a time, so memory does not grow with their
 * number. Decisions of superior committees concern every base organisation; they are counted once, with the
 * first partition.
 */
export const totalsOfPart = async (
  client: Queries,
  part: number,
  options: YearOptions,
): Promise<PartTotals> => {
  let above = nothingFolded;
  for (const superior of await superiorsOf(client))
    above = merge(above, knownOf(await linesOf(client, superior.part, [superior.organisation])));
  let totals = part === 0 ? totalsByOrganisation(above, options) : noTotals;
  let [events, bases] = [0, 0];
  for (const group of await groupsOf(client, part)) {
    const lines: string[] = [];
    for (const { part: home, organisations } of group)
      lines.push(...(await linesOf(client, home, organisations)));
    const folded = merge(above, knownOf(lines));
    totals = mergeTotals(totals, totalsByOrganisation(folded, options, "context"));
    events += lines.length;
    bases += group.length;
  }
  return { part, totals, events, bases };
};
