import {
  describeProblem,
  type JournalProblem,
  type Language,
  mergeTotals,
  noTotals,
  type Totals,
  type YearOptions,
} from "chibo";
import { ParallelError, replayTotals } from "chibo/parallel";

/** What the journals of a province come to together. */
export interface Province {
  readonly totals: Totals;
  readonly journals: number;
  readonly events: number;
  /** What could not be read, a line of text each, with the file. */
  readonly unread: readonly string[];
}

/** A second delivery of an entry is dropped and changes nothing; an entry that a copy withholds was never promised. */
const isHarmless = ({ code }: JournalProblem): boolean => code === "duplicate" || code === "withheld";

/** Replays journals one after the other, each on all threads, and sums them up. */
export const provinceOf = async (
  files: readonly string[],
  options: YearOptions,
  threads: number | undefined,
  language: Language,
): Promise<Province> => {
  let province: Province = { totals: noTotals, journals: 0, events: 0, unread: [] };
  for (const file of files) {
    try {
      const { result, events, problems } = await replayTotals(
        file,
        options,
        threads === undefined ? {} : { threads },
      );
      province = {
        totals: mergeTotals(province.totals, result),
        journals: province.journals + 1,
        events: province.events + events,
        unread: [
          ...province.unread,
          ...problems
            .filter((problem) => !isHarmless(problem))
            .map((problem) => `${file}: ${describeProblem(problem, language)}`),
        ],
      };
    } catch (error) {
      // One journal that is not there does not end the night's work.
      if (!(error instanceof ParallelError)) throw error;
      province = { ...province, unread: [...province.unread, error.message] };
    }
  }
  return province;
};
