import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { whole } from "../whole.js";

/** The options of a run. */
export interface Options {
  /** The story to run; by default both. */
  readonly only: "store" | "feed" | undefined;
  readonly cells: number;
  readonly events: number;
  /** The number of events that go through NATS. */
  readonly fed: number;
  readonly parts: number;
  readonly workers: number;
  /** The number of processes to kill. Each server is killed a fifth as often. */
  readonly kills: number;
  readonly seed: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm run lab -- province [options]

  --only store|feed  one of the two stories (default: both, the store first)
  --cells N      cells that are generated and stored, at least (default 5000)
  --events N     events that are generated and stored, at least (default 5000000)
  --fed N        events that are fed through NATS, at least: half of them as fast as it goes, half while
                 everybody is killed (default 100000)
  --parts N      partitions (default 16)
  --workers N    processes that keep read models (default 2)
  --kills K      processes of the feed killed by SIGKILL; PostgreSQL and NATS are killed a fifth as
                 often each (default 100)
  --seed S       the seed of every choice (default: a new one, which is printed)
  --json         the figures as JSON on standard output, nothing else
  --help         this text

5 million events take some 4 GB in the temporary folder (TMPDIR), which are removed at the end.
Ends with 1 at the first promise that does not hold, which it names.
`;

const storyOf = (text: string | undefined): Options["only"] => {
  if (text === undefined || text === "store" || text === "feed") return text;
  throw new Error(`--only must be "store" or "feed", not "${text}".`);
};

/** Reads the command line. Throws an error with a sentence if it does not understand it. */
export const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      cells: { type: "string", default: "5000" },
      events: { type: "string", default: "5000000" },
      fed: { type: "string", default: "100000" },
      parts: { type: "string", default: "16" },
      workers: { type: "string", default: "2" },
      kills: { type: "string", default: "100" },
      seed: { type: "string", default: String(randomInt(1_000_000)) },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    only: storyOf(values.only),
    cells: whole(values.cells, "cells", 1),
    events: whole(values.events, "events", 1),
    fed: whole(values.fed, "fed", 1),
    parts: whole(values.parts, "parts", 1),
    workers: whole(values.workers, "workers", 1),
    kills: whole(values.kills, "kills", 0),
    seed: whole(values.seed, "seed", 0),
    json: values.json,
    help: values.help,
  };
};
