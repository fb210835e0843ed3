import { setTimeout as pause } from "node:timers/promises";
import { ConflictError, execute, journal } from "chibo";
import type { CommandHandler } from "chibo/emmett";
import type { Pool } from "pg";
import { append } from "./append.js";
import type { Homes } from "./homes.js";
import { eventsOf } from "./read.js";

const mostTries = 30;

/**
 * Records commands in the tables of a province. It has the type of the command handler of `chibo/emmett`. An
 * application on one of Emmett's stores changes one line to use it.
 *
 * @example
 * const handle = provinceCommands(pool, homesIn(pool, 16));
 * await handle(meeting, "meeting/c-3/2021-11", { type: "TakeRollCall", id: "cmd-17", data, ...header });
 */
export const provinceCommands =
  (pool: Pool, homes: Homes): CommandHandler =>
  async (decider, stream, command) => {
    for (let tries = 1; ; tries += 1) {
      const home = await homes.find(stream);
      const known = home === undefined ? [] : await eventsOf(pool, home.part, stream);
      const entries = execute(journal(known), decider, stream, command);
      const fresh = entries.filter(({ position }) => position > known.length);
      try {
        const { part } = home ?? (await homes.of(stream, fresh));
        await append(pool, part, stream, fresh);
        return entries;
      } catch (error) {
        const late = error instanceof ConflictError && error.code === "unexpected-position";
        if (!late || tries === mostTries) throw error;
        await pause(Math.random() * Math.min(500, 5 * 1.4 ** tries));
      }
    }
  };
