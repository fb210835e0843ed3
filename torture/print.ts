import type { Figures } from "./stories/storm.js";

/** Everything that a run found. */
export interface Report {
  readonly seed: number;
  readonly machine: {
    readonly node: string;
    readonly cores: number;
    readonly cpu: string;
    readonly load: number;
  };
  readonly storms: readonly Figures[];
}

/** Columns as wide as they need to be: the first to the left, the others to the right. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
};

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ") || "none";

const lines: readonly (readonly [string, (figures: Figures) => string])[] = [
  ["", ({ store }) => store],
  ["writers at the same time", ({ writers }) => String(writers)],
  ["commands", ({ commands }) => String(commands)],
  ["deliveries, those sent again included", ({ deliveries }) => String(deliveries)],
  ["events recorded", ({ recorded }) => String(recorded)],
  ["refusals, each decided again", ({ refusals }) => String(refusals)],
  ["sent again, their answer lost", ({ resent }) => String(resent)],
  ["given up, their answer lost", ({ givenUp }) => String(givenUp)],
  ["  recorded all the same", ({ recordedUnheard }) => String(recordedUnheard)],
  ["processes killed", ({ faults }) => String(faults.writer ?? 0)],
  ["  writers with commands under way", ({ killedAtWork }) => String(killedAtWork)],
  ["server killed", ({ faults }) => String(faults.server ?? 0)],
  ["all connections cut", ({ faults }) => String(faults.connection ?? 0)],
  ["typed errors of the store", ({ errors }) => counts(errors)],
  ["judged as a whole", ({ judged }) => String(judged)],
  ["seconds", ({ seconds }) => seconds.toFixed(0)],
];

/** The report for a person. */
export const printed = ({ seed, machine, storms }: Report): string =>
  [
    `seed ${seed}; Node ${machine.node}, ${machine.cores} x ${machine.cpu}, load ${machine.load.toFixed(1)}`,
    "",
    table(lines.map(([says, of]) => [says, ...storms.map(of)])),
    "",
    "Every promise held: docs/faults.md says which.",
    "",
  ].join("\n");
