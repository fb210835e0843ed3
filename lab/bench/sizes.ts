import { median } from "./clock.js";
import type { Generated } from "./journal.js";
import type { Run } from "./sample.js";

/**
 * The cost of each case at one size: processor time per event in µs, relative to `parse` of the same run, and
 * peak memory.
 */
export interface Size {
  readonly events: number;
  readonly streams: number;
  readonly cases: readonly {
    readonly name: string;
    readonly cpu: number;
    readonly ratio: number;
    readonly peak: number;
  }[];
}

const cases = ["parse", "raw", "validated", "each"] as const;

/** 10,000 events, ten times as many, and so on; the last size is the requested one. */
export const sizesUpTo = (most: number): number[] => {
  const sizes: number[] = [];
  for (let size = 10_000; size < most; size *= 10) sizes.push(size);
  return [...sizes, most];
};

/** Runs the cases at each size in turn. */
export const bySize = (
  journals: readonly Generated[],
  runs: number,
  run: (name: string, journal: Generated) => Run,
): Size[] =>
  journals.map((journal) => {
    const rounds = Array.from({ length: runs }, () => cases.map((name) => run(name, journal)));
    const each = (nth: number, of: (sample: Run, parse: Run) => number): number =>
      median(rounds.map((round) => of(round[nth] as Run, round[0] as Run)));
    const found = cases.map((name, nth) => ({
      name,
      cpu: each(nth, ({ cpu, events }) => cpu / events),
      ratio: each(nth, ({ cpu }, parse) => cpu / parse.cpu),
      peak: each(nth, ({ peak }) => peak),
    }));
    return { events: journal.events, streams: journal.streams, cases: found };
  });

/** The sizes as a report for a person. */
export const printedSizes = (sizes: readonly Size[]): string =>
  [
    "Processor time per event in µs, (its ratio to parse), and peak memory in MB:",
    ["events".padStart(10), ...cases.map((name) => name.padStart(22))].join(""),
    ...sizes.map(({ events, cases: found }) =>
      [
        String(events).padStart(10),
        ...found.map(({ cpu, ratio, peak }) =>
          `${cpu.toFixed(2)} (${ratio.toFixed(2)}) ${peak.toFixed(0)}`.padStart(22),
        ),
      ].join(""),
    ),
    "",
  ].join("\n");
