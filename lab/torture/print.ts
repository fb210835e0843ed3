import type { FileFigures } from "./stories/file.js";
import type { Figures } from "./stories/storm.js";

/** The results of a run. */
export interface Report {
  readonly seed: number;
  readonly machine: {
    readonly node: string;
    readonly cores: number;
    readonly cpu: string;
    readonly load: number;
  };
  readonly storms: readonly Figures[];
  readonly file: FileFigures;
}

/** Columns as wide as needed: the first aligned to the left, the others to the right. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
};

const disk = ({ faults }: Figures): string => (faults.disk === undefined ? "" : ", small disk");

const fileText = ({ events, kills, begun, done, fullDisk }: FileFigures): string[] => [
  `A file of ${events} events, by \`chibo journal convert\`: killed ${kills} times, ${begun} of them in the middle, ${done} when it was`,
  `done; whole or not there each time. ${fullDisk ? "On a full disk it said so and left nothing." : "A full disk was not tried: no small disk may be mounted here."}`,
];

const count = (times: number | undefined): string => String(times ?? 0);

const named = new Set(["store-unreachable", "store-busy", "store-full"]);
const others = (errors: Figures["errors"]): string =>
  Object.entries(errors)
    .filter(([code]) => !named.has(code))
    .map(([code, times]) => `${code} ${times}`)
    .join(", ") || "0";

const lines: readonly (readonly [string, (figures: Figures) => string])[] = [
  ["", (figures) => figures.store + disk(figures)],
  ["writers at the same time", ({ writers }) => String(writers)],
  ["commands", ({ commands }) => String(commands)],
  ["deliveries, those sent again included", ({ deliveries }) => String(deliveries)],
  ["events recorded", ({ recorded }) => String(recorded)],
  ["refusals, each decided again", ({ refusals }) => String(refusals)],
  ["sent again, their answer lost", ({ resent }) => String(resent)],
  ["  found recorded already, at least", ({ foundRecorded }) => String(foundRecorded)],
  ["given up, their answer lost", ({ givenUp }) => String(givenUp)],
  ["  recorded all the same", ({ recordedUnheard }) => String(recordedUnheard)],
  ["processes killed", ({ faults }) => count(faults.writer)],
  ["  writers with commands under way", ({ killedAtWork }) => String(killedAtWork)],
  ["server killed", ({ faults }) => count(faults.server)],
  ["all connections cut", ({ faults }) => count(faults.connection)],
  ["disk full for a while", ({ faults }) => count(faults.disk)],
  ["store-unreachable", ({ errors }) => count(errors["store-unreachable"])],
  ["store-busy", ({ errors }) => count(errors["store-busy"])],
  ["store-full", ({ errors }) => count(errors["store-full"])],
  ["other typed errors", ({ errors }) => others(errors)],
  ["judged as a whole", ({ judged }) => String(judged)],
  ["seconds", ({ seconds }) => seconds.toFixed(0)],
];

/** The report for a person. */
export const printed = ({ seed, machine, storms, file }: Report): string =>
  [
    `seed ${seed}; Node ${machine.node}, ${machine.cores} x ${machine.cpu}, load ${machine.load.toFixed(1)}`,
    "",
    table(lines.map(([says, of]) => [says, ...storms.map(of)])),
    "",
    ...fileText(file),
    "",
    "Every promise held: docs/faults.md says which.",
    "",
  ].join("\n");
