import { readFileSync } from "node:fs";
import {
  beginFold,
  describe,
  type JournalEvent,
  type JournalProblem,
  type Language,
  noTotals,
  projections,
  readJournalSync,
  type Totals,
  totalsByOrganisation,
  type YearOptions,
} from "chibo";

/** The task of a thread: one journal. */
export interface Task {
  readonly file: string;
  readonly options: YearOptions;
  readonly language: Language;
}

/** The results of one journal or several. */
export interface Province {
  readonly totals: Totals;
  readonly journals: number;
  readonly events: number;
  /** The problems: one line of text each, with the file. */
  readonly unread: readonly string[];
}

const isWithheld = (problem: JournalProblem): problem is JournalProblem<"withheld"> =>
  problem.code === "withheld";

/** Replays one journal, on a thread of its own. */
export default ({ file, options, language }: Task): Province => {
  let text: Uint8Array;
  try {
    text = readFileSync(file);
  } catch (error) {
    // A missing journal does not stop the rest of the batch.
    return { totals: noTotals, journals: 0, events: 0, unread: [`${file}: ${(error as Error).message}`] };
  }
  const folding = beginFold(projections, options);
  const events: JournalEvent[] = [];
  const unread: string[] = [];
  for (const batch of readJournalSync([text])) {
    const withheld = batch.problems.filter(isWithheld).map(({ facts }) => facts);
    folding.withhold(withheld);
    folding.add(batch.events);
    events.push(...batch.events);
    // A second delivery of an entry changes nothing. A copy may withhold entries, so they are no problem.
    for (const problem of batch.problems)
      if (problem.code !== "duplicate" && problem.code !== "withheld")
        unread.push(`${file}: ${describe(problem, language)}`);
  }
  folding.recall(events);
  return {
    totals: totalsByOrganisation(folding.done(), options),
    journals: 1,
    events: events.length,
    unread,
  };
};
