import { parseArgs } from "node:util";
import { whole } from "../whole.js";

/** The options of a run. */
export interface Options {
  /** Events of the journal. */
  readonly events: number;
  /** The number of runs of each case. */
  readonly runs: number;
  /** Measures only the cost by size: 10,000 events, ten times as many, and so on up to `events`. */
  readonly sizes: boolean;
  readonly json: boolean;
  readonly check: boolean;
  readonly help: boolean;
}

export const usage = `npm run lab -- bench [options]

  --events N   events of the generated journal (default 1000000, at least 20000)
  --runs R     runs of each case, interleaved (default 5)
  --sizes      only how the cost goes with the size: 10,000 events, ten times as many, and so on up to N
  --json       the results as JSON on standard output, nothing else
  --check      exit 1 where a ratio is more than 1.5 times its aim; otherwise time never fails
  --help       this text

Build first (npm run build) or let the bench do it: it measures the built package.
`;

/** Reads the command line. Throws an error with a sentence if it does not understand it. */
export const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: "string", default: "1000000" },
      runs: { type: "string", default: "5" },
      sizes: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    events: whole(values.events, "events", values.sizes ? 10_000 : 20_000),
    runs: whole(values.runs, "runs", 1),
    sizes: values.sizes,
    json: values.json,
    check: values.check,
    help: values.help,
  };
};
