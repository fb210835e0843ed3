import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { whole } from "../whole.js";

/** The options of a run. */
export interface Options {
  /** The numbers of changed journals read by the library, and of changed files given to the command. */
  readonly lines: number;
  readonly files: number;
  readonly seed: number;
  /** The run stops early after so many minutes; 0 never. */
  readonly minutes: number;
  readonly workers: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm run lab -- fuzz [options]

  --lines N      journals with a changed line, read by the library (default 1000000)
  --files N      changed files given to the command: journals, seals, checkpoints, overlays, cases, rule sets,
                 rubrics, roll-ups, calendars, CloudEvents, tables in CSV and .xlsx (default 100000)
  --seed S       the seed of every change (default: a new one, which is printed)
  --minutes M    stop after so many minutes, with the numbers so far (default: no limit)
  --workers W    threads (default 2)
  --json         the figures as JSON on standard output, nothing else
  --help         this text

Ends with 1 if there was a crash, a hang over 2 s or a silent change. Each is printed with its number, and its file is
in reports/fuzz: the same seed and number make the same file.
`;

/** Reads the command line. Throws an error with a sentence if it does not understand it. */
export const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lines: { type: "string", default: "1000000" },
      files: { type: "string", default: "100000" },
      seed: { type: "string", default: String(randomInt(1_000_000)) },
      minutes: { type: "string", default: "0" },
      workers: { type: "string", default: "2" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    lines: whole(values.lines, "lines", 0),
    files: whole(values.files, "files", 0),
    seed: whole(values.seed, "seed", 0),
    minutes: whole(values.minutes, "minutes", 0),
    workers: whole(values.workers, "workers", 1),
    json: values.json,
    help: values.help,
  };
};
