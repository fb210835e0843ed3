/**
 * A journal replayed on several threads of one machine, for Node: `chibo/parallel`. Needs the package piscina.
 * @packageDocumentation
 */
import type { Axes, Known, Totals, YearOptions } from "../projections/index.js";
import { usualThreads, withThreads } from "./pool.js";
import { type InParts, knownInParts, type Replayed, totalsInParts } from "./replay.js";

export { ParallelError } from "./errors.js";
export type { InParts, Replayed } from "./replay.js";

/** How a journal is replayed on threads. */
export interface OnThreads extends InParts {
  /** How many threads; as many as the machine has processors unless it is said otherwise. */
  readonly threads?: number;
}

/**
 * The totals of a year, from a journal in a file of JSON Lines: each thread replays some base organisations with
 * their cells and gives their totals back. The result is that of `totalsByOrganisation` on one thread, always.
 *
 * @param journal the path of the file
 * @throws ParallelError where the file cannot be read or a thread fails
 * @example
 * const { result, problems } = await replayTotals("province.jsonl", { year: 2026, under: qd366hd43 });
 */
export const replayTotals = (
  journal: string,
  options: YearOptions,
  { threads = usualThreads(), parts = threads, trust = "raw" }: OnThreads = {},
): Promise<Replayed<Totals>> =>
  withThreads(threads, (run) => totalsInParts(journal, options, { trust, parts }, run));

/**
 * What is known of a journal in a file of JSON Lines. The result is that of `fold` on one thread, always; bringing it
 * all back to this thread costs much of what the others save, so replay to totals where they are enough.
 *
 * @param journal the path of the file
 * @throws ParallelError where the file cannot be read or a thread fails
 */
export const replayKnown = (
  journal: string,
  axes: Axes = {},
  { threads = usualThreads(), parts = threads, trust = "raw" }: OnThreads = {},
): Promise<Replayed<Known>> =>
  withThreads(threads, (run) => knownInParts(journal, axes, { trust, parts }, run));
