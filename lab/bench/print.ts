import type { Generated } from "./journal.js";
import type { Aim, Row } from "./results.js";

/** The results of a run of the bench. */
export interface Report {
  readonly machine: {
    readonly node: string;
    readonly cores: number;
    readonly cpu: string;
    readonly loadBefore: number;
    readonly loadAfter: number;
  };
  readonly version: string;
  readonly runs: number;
  readonly journal: Generated;
  readonly rows: readonly Row[];
  readonly live: Readonly<Record<string, number>>;
  readonly reading: Readonly<Record<string, number>>;
  readonly explaining: Readonly<Record<string, number>>;
  readonly aims: readonly Aim[];
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** Columns as wide as needed: the first aligned to the left, the others to the right. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
};

const mixOf = ({ mix, events }: Generated): string =>
  Object.entries(mix)
    .slice(0, 8)
    .map(([type, count]) => `${type} ${((100 * count) / events).toFixed(1)} %`)
    .join(", ");

const detail = ([name, value]: readonly [string, number]): string => `  ${name}: ${figure(value)}`;

/** The memory that grows with the journal, from the peaks of the whole and of its first quarter. */
const memoryOf = ({ rows, journal }: Report): string => {
  const peak = (name: string): number => rows.find((row) => row.name === name)?.peak ?? Number.NaN;
  const grown = peak("raw") - peak("quarter");
  const streams = (0.75 * journal.streams) / 1000;
  return [
    `Memory: reading alone peaks at ${figure(peak("readQuarter"))} MB for a quarter of the journal, ${figure(peak("read"))} MB for all of it.`,
    `A replay keeps what is known of each stream, so it grows with organisations, members and meetings:`,
    `${figure(peak("quarter"))} MB for a quarter of the journal, ${figure(peak("raw"))} MB for all of it: ${figure(grown / streams)} MB per 1,000 streams.`,
    `Organisation by organisation, each let go when it is done: ${figure(peak("each"))} MB for all of it.`,
  ].join("\n");
};

/** The report for a person. */
export const printed = (report: Report): string => {
  const { machine, journal, rows, aims } = report;
  const cells = rows.map(({ says, events, wall, cpu, ratio, wallRatio, peak }) => [
    says,
    String(events),
    figure(cpu),
    figure(ratio),
    figure(wall),
    figure(wallRatio),
    figure(peak),
  ]);
  const parts = rows.flatMap(({ says, more }) =>
    Object.keys(more).length === 0 ? [] : [`${says.trim()}:`, ...Object.entries(more).map(detail)],
  );
  const verdicts = aims.map(({ says, kind, aim, value, wall, met }) => [
    says,
    `${figure(value)} ${kind}`,
    wall === undefined ? "" : figure(wall),
    `${aim}`,
    met ? "met" : "not met",
  ]);
  return [
    `chibo ${report.version}, Node ${machine.node}, ${machine.cores} x ${machine.cpu}, load ${figure(machine.loadBefore)} to ${figure(machine.loadAfter)}`,
    `Journal: ${journal.events} events, ${figure(journal.bytes / 1e6)} MB, ${figure(journal.bytes / journal.events)} bytes per event; ` +
      `${journal.organisations} organisations, ${journal.members} members, ${journal.streams} streams`,
    `Mix: ${mixOf(journal)}, …`,
    `Median of ${report.runs} interleaved runs, each in its own process; cases without a letter ran once.`,
    "",
    table(["", "events", "cpu µs/event", "to (a)", "wall µs/event", "to (a)", "peak MB"], cells),
    "",
    ...parts,
    "(e) one more event on a warm read model (100 members, a whole year):",
    ...Object.entries(report.live).map(detail),
    "(f) reading the year of one base organisation, levels, report and findings:",
    ...Object.entries(report.reading).map(detail),
    "(h) explaining one member, in years of three sizes:",
    ...Object.entries(report.explaining).map(detail),
    "",
    memoryOf(report),
    "Processor time is that of all threads: what other programs do on the machine counts less than on the wall. Aims are judged by it.",
    ...(journal.events < 250_000
      ? ["A small journal: start-up counts, and ratios are higher than the aims mean."]
      : []),
    "",
    table(["aim", "value", "on the wall", "at most", ""], verdicts),
    "",
  ].join("\n");
};
