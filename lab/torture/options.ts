import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { whole } from "../whole.js";

/** The options of a run. */
export interface Options {
  /**
   * The number of writers to kill on each store. The server is killed a fifth as often, and connections are
   * cut as often as that.
   */
  readonly kills: number;
  /** The number of writers at the same time, at least two. */
  readonly writers: number;
  /** The number of commands for PostgreSQL. SQLite gets half of them. */
  readonly commands: number;
  readonly seed: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm run lab -- torture [options]

  --kills K      writers killed by SIGKILL on each store (default 100); the server is killed, and its
                 connections are cut, a fifth as often
  --writers W    writers at the same time, in at least two processes (default 8)
  --commands N   commands sent to PostgreSQL at least, and half of them to SQLite (default 5000)
  --seed S       the seed of every choice (default: a new one, which is printed)
  --json         the figures as JSON on standard output, nothing else
  --help         this text

Ends with 1 at the first promise that does not hold, which it names with the seed.
`;

/** Reads the command line. Throws an error with a sentence if it does not understand it. */
export const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: "string", default: "100" },
      writers: { type: "string", default: "8" },
      commands: { type: "string", default: "5000" },
      seed: { type: "string", default: String(randomInt(1_000_000)) },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    kills: whole(values.kills, "kills", 0),
    writers: whole(values.writers, "writers", 2),
    commands: whole(values.commands, "commands", 1),
    seed: whole(values.seed, "seed", 0),
    json: values.json,
    help: values.help,
  };
};
