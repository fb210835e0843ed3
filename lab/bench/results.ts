import { median } from "./clock.js";
import type { Run } from "./sample.js";

/** The runs of one case, one per round; some cases run in the first round only. */
export type Rounds = Readonly<Record<string, readonly Run[]>>;

/** One line of the table, with times in µs per event. */
export interface Row {
  readonly name: string;
  readonly says: string;
  readonly events: number;
  readonly wall: number;
  readonly cpu: number;
  /** Processor time divided by that of `parse` in the same round; the median of the rounds. */
  readonly ratio: number;
  /** The same for the time on the wall. */
  readonly wallRatio: number;
  readonly peak: number;
  readonly more: Readonly<Record<string, number>>;
}

/**
 * One case: its name, its description, whether one round is enough, and the limit of its heap in MB, where it
 * has one.
 */
export interface Case {
  readonly name: string;
  readonly says: string;
  readonly once?: true;
  readonly heap?: number;
}

/** The descriptions of the cases, in the order in which they run. */
export const cases: readonly Case[] = [
  { name: "parse", says: "(a) JSON.parse of every line" },
  { name: "read", says: "    reading with full validation, nothing folded", once: true },
  { name: "readQuarter", says: "    the same of the first quarter of the events", once: true },
  { name: "raw", says: "(b) replay of all projections, full validation" },
  { name: "quarter", says: "    the same of the first quarter of the events", once: true },
  { name: "validated", says: "(c) replay of all projections, trusted journal" },
  {
    name: "each",
    says: "    organisation by organisation, each let go, in a heap of 96 MB",
    once: true,
    heap: 96,
  },
  { name: "fold", says: "(d) fold only, a quarter of the events in memory" },
  { name: "year", says: "(g) the year of the first 200,000 events: levels, meetings, findings" },
  { name: "chibo", says: "(i) lines to read models: chibo, full validation" },
  { name: "chiboTrusted", says: "    chibo, trusted" },
  { name: "castore", says: "    Castore, in memory" },
  { name: "emmett", says: "    Emmett, in memory" },
  { name: "immer", says: "    a plain reduce with immer" },
];

/** The peers, compared with ours in (i). */
const others = ["castore", "emmett", "immer"] as const;

const each = (runs: readonly Run[], of: (run: Run) => number): number => median(runs.map(of));

const moreOf = (runs: readonly Run[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(runs[0]?.more ?? {}).map((key) => [key, each(runs, ({ more }) => more?.[key] ?? Number.NaN)]),
  );

/** The table of the cases with a time per event. */
export const rowsOf = (rounds: Rounds): Row[] =>
  cases.map(({ name, says }) => {
    const runs = rounds[name] ?? [];
    const against = (of: "cpu" | "wall"): number =>
      median(
        runs.map((run, round) => {
          const base = rounds.parse?.[round];
          return base === undefined ? Number.NaN : run[of] / run.events / (base[of] / base.events);
        }),
      );
    return {
      name,
      says,
      events: runs[0]?.events ?? 0,
      wall: each(runs, ({ wall, events }) => wall / events),
      cpu: each(runs, ({ cpu, events }) => cpu / events),
      ratio: against("cpu"),
      wallRatio: against("wall"),
      peak: each(runs, ({ peak }) => peak),
      more: moreOf(runs),
    };
  });

/** One aim and its measured value. */
export interface Aim {
  readonly says: string;
  readonly kind: "ratio" | "µs" | "MB";
  readonly aim: number;
  readonly value: number;
  /** The same by the clock on the wall, for ratios. */
  readonly wall?: number;
  readonly met: boolean;
}

/**
 * The aims: ratios to (a), time of one more event, memory. An aim that needs a larger journal is left out.
 */
export const aimsOf = (rows: readonly Row[], rounds: Rounds): Aim[] => {
  const row = (name: string): Row | undefined => rows.find((each) => each.name === name);
  const live = moreOf(rounds.live ?? []);
  const explained = moreOf(rounds.explaining ?? []);
  const aim = (says: string, kind: Aim["kind"], limit: number, value = Number.NaN): Aim => ({
    says,
    kind,
    aim: limit,
    value,
    met: value <= limit,
  });
  const ratio = (says: string, limit: number, of: (ratioOf: (name: string) => number) => number): Aim => ({
    ...aim(
      says,
      "ratio",
      limit,
      of((name) => row(name)?.ratio ?? Number.NaN),
    ),
    wall: of((name) => row(name)?.wallRatio ?? Number.NaN),
  });
  return [
    ratio("(b) replay with full validation, against (a)", 3, (of) => of("raw")),
    ratio("(c) replay of a trusted journal, against (a)", 2.2, (of) => of("validated")),
    aim("(g) the year of 200,000 events, on the wall against (a)", "ratio", 4, row("year")?.wallRatio),
    aim(
      "(h) explaining a member in a large year, against a small one",
      "ratio",
      1.5,
      (explained["large: median µs"] ?? explained["middle: median µs"] ?? Number.NaN) /
        (explained["small: median µs"] ?? Number.NaN),
    ),
    ...others.map((name) =>
      ratio(`(i) chibo, trusted, against ${name}`, 1, (of) => of("chiboTrusted") / of(name)),
    ),
    aim("(e) one more event on a warm read model, median", "µs", 50, live["median µs"]),
    aim("(e) one more event on a warm read model, p95", "µs", 50, live["p95 µs"]),
    aim("(b) peak memory", "MB", 300, row("raw")?.peak),
    aim("(c) peak memory", "MB", 300, row("validated")?.peak),
  ].filter(({ value }) => !Number.isNaN(value));
};

/** The other measured figures of a case, such as the quantiles of (e). */
export const detailsOf = (rounds: Rounds, name: string): Record<string, number> => moreOf(rounds[name] ?? []);
