import { statSync } from "node:fs";
import type { JournalProblem, Trust } from "../events/index.js";
import {
  type Axes,
  type Known,
  knownFrom,
  merge,
  mergeTotals,
  noTotals,
  nothingKnown,
  projections,
  type Totals,
  type YearOptions,
} from "../projections/index.js";
import { ParallelError } from "./errors.js";
import { mayClash } from "./ids.js";
import { type Parts, partsByGroup, partsByOrganisation } from "./parts.js";
import { joined } from "./survey.js";
import type { KnownTask, PartRead, Result, Run, Survey, TotalsTask } from "./task.js";

/** How a journal is replayed in parts. */
export interface InParts {
  /** How far the journal is trusted; "raw", which checks every field, unless it is said otherwise. */
  readonly trust?: Trust;
  /**
   * Into how many parts it is split; as many as there are threads unless it is said otherwise. With more parts than
   * threads less is in memory at a time, and the file is passed through more often.
   */
  readonly parts?: number;
}

/** What a replay in parts came to, and what was wrong with the lines of the journal, in their order. */
export interface Replayed<T> {
  /** The totals, or what is known. */
  readonly result: T;
  /** How many events were read. */
  readonly events: number;
  /** What was wrong with lines. */
  readonly problems: readonly JournalProblem[];
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch (cause) {
    throw new ParallelError("journal-unreadable", path, { cause });
  }
};

const surveyOf = async (path: string, size: number, pieces: number, run: Run): Promise<Survey> => {
  const edges = Array.from({ length: pieces + 1 }, (_, nth) => Math.floor((size * nth) / pieces));
  const tasks = edges
    .slice(1)
    .map((to, nth) => ({ kind: "survey", path, from: edges[nth] ?? 0, to }) as const);
  return joined(await Promise.all(tasks.map((task, nth) => run(task, `survey ${nth + 1} of ${pieces}`))));
};

/** A line that cannot be told to be of any stream is read in every part; its problem counts once. */
const problemsOf = (parts: readonly PartRead[]): JournalProblem[] => {
  const found = new Map(
    parts
      .flatMap(({ problems }) => problems)
      .map((problem) => [`${problem.line} ${problem.code} ${problem.path}`, problem] as const),
  );
  return [...found.values()].sort((a, b) => a.line - b.line);
};

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** Whether the parts read what they would have read as parts of the whole. */
const agree = (read: readonly PartRead[], shared: ReadonlySet<string>): boolean => {
  const expected = [...shared].sort();
  return !mayClash(read) && read.every(({ superiors }) => isSame(superiors ?? expected, expected));
};

type PartTask = TotalsTask | KnownTask;
type Common = Omit<TotalsTask, "kind" | "options" | "superiors">;

/** How a journal is split, and the task of each part. */
interface Plan<T extends PartTask> {
  readonly deal: (survey: Survey, most: number) => Parts;
  readonly task: (part: Common, nth: number) => T;
}

/**
 * Replays a journal part by part. Where the parts cannot see what only the whole shows, as one id for two entries,
 * the journal is read as one part: the result is that of one thread, always.
 */
const inParts = async <T extends PartTask>(
  path: string,
  { trust = "raw", parts: most = 1 }: InParts,
  run: Run,
  { deal, task }: Plan<T>,
): Promise<Result<T>[]> => {
  const to = sizeOf(path);
  const common = { path, from: 0, to, trust };
  const asOne = { ...common, shared: new Set<string>(), corrected: new Set<string>() };
  const alone = async () => [await run(task(asOne, 0), "part 1 of 1")];
  if (most <= 1) return alone();
  const survey = await surveyOf(path, to, most, run);
  const { shared, parts } = deal(survey, most);
  const read = await Promise.all(
    parts.map((own, nth) => {
      const streams = new Set([...own, ...shared]);
      const others = nth === 0 ? asOne.shared : shared;
      const part = { ...common, streams, shared: others, corrected: survey.corrected };
      return run(task(part, nth), `part ${nth + 1} of ${parts.length}`);
    }),
  );
  return agree(read, shared) ? read : alone();
};

const replayed = <T>(read: readonly PartRead[], result: T): Replayed<T> => ({
  result,
  events: read.reduce((sum, { events }) => sum + events, 0),
  problems: problemsOf(read),
});

/** The totals of a year of a journal, part by part. */
export const totalsInParts = async (
  path: string,
  options: YearOptions,
  how: InParts,
  run: Run,
): Promise<Replayed<Totals>> => {
  const read = await inParts<TotalsTask>(path, how, run, {
    deal: partsByGroup,
    task: (part, nth) => ({ ...part, kind: "totals", options, superiors: nth === 0 ? "counted" : "context" }),
  });
  return replayed(read, read.map(({ totals }) => totals).reduce(mergeTotals, noTotals));
};

/** What is known of a journal, part by part. */
export const knownInParts = async (
  path: string,
  { asAt, asOf }: Axes,
  how: InParts,
  run: Run,
): Promise<Replayed<Known>> => {
  const axes = { asAt, asOf };
  const read = await inParts<KnownTask>(path, how, run, {
    deal: partsByOrganisation,
    task: (part) => ({ ...part, kind: "known", axes }),
  });
  const known = read.map(({ snapshot }): Known => {
    // Nothing is left to go on from: it was folded for these instants just now.
    const { floor: _, ...fresh } = knownFrom(snapshot, projections, axes);
    return fresh;
  });
  return replayed(read, known.reduce(merge, nothingKnown));
};
