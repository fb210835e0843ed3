import { type AsyncRetryOptions, asyncRetry } from "@event-driven-io/emmett";
import type { CommandHeader } from "../aggregates/command.js";
import type { Decider } from "../aggregates/decider.js";
import { execute } from "../aggregates/execute.js";
import type { RefusedCommand } from "../aggregates/refusal.js";
import type { JournalEvent } from "../events/catalogue.js";
import { journal, unexpectedPosition } from "../events/journal/journal.js";
import { appendTo, type Store, streamOf } from "./journal.js";
import { isConflict, StoreError } from "./store-error.js";

/** How often a command is decided anew, and after which pauses in milliseconds; `retries: 0` decides once. */
export type Retry = Pick<AsyncRetryOptions, "retries" | "minTimeout" | "maxTimeout" | "factor" | "randomize">;

/** Each lost race is one that another writer has won, so many tries are worth it; all take some ten seconds. */
const patient: Retry = { retries: 30, minTimeout: 5, maxTimeout: 500, factor: 1.4, randomize: true };

/** Decides a command on a stream of a store and records what follows. Gives back the entries. */
export type CommandHandler = <
  State extends { readonly position: number },
  Command extends CommandHeader & RefusedCommand,
>(
  decider: Decider<State, Command>,
  stream: string,
  command: Command,
) => Promise<JournalEvent[]>;

const isPassing = (error: unknown): boolean =>
  isConflict(error) || (error instanceof StoreError && error.code === "store-busy");

/**
 * `execute` on an event store of Emmett: reads the stream, decides on what it holds and appends at the
 * position that was decided on. Where another writer came first, it reads and decides anew. A command whose
 * id is recorded in the stream takes effect once: the entry that it led to is given back.
 *
 * The promise fails with a `Refusal` where the record would break, with a `ConflictError` where others
 * came first every time, with a `StoreError` where the store fails, and with an `InvalidInputError`
 * where the stream holds an event that cannot be read.
 *
 * @example
 * const handle = commandHandler(getPostgreSQLEventStore(url));
 * await handle(meeting, "meeting/c-3/2021-11", { type: "TakeRollCall", id: "cmd-17", data, ...header });
 */
export const commandHandler =
  (store: Store, options: { readonly retry?: Retry } = {}): CommandHandler =>
  async (decider, stream, command) => {
    let lostAt: number | undefined;
    let stuck = 0;
    const attempt = async (): Promise<JournalEvent[]> => {
      const known = await streamOf(store, stream);
      // Nobody came first, and yet the store said so.
      if (known.length === lostAt && ++stuck > 1) throw new StoreError("store-out-of-step", "append", stream);
      // The journal in memory decides, so that a command means the same on every store.
      const entries = execute(journal(known), decider, stream, command);
      const fresh = entries.filter(({ position }) => position > known.length);
      try {
        if (fresh.length > 0) await appendTo(store, stream, fresh, known.length);
      } catch (error) {
        // A store that is busy says nothing about where the stream ends.
        if (isConflict(error)) lostAt = known.length;
        throw error;
      }
      return entries;
    };
    try {
      return await asyncRetry(attempt, { ...patient, ...options.retry, shouldRetryError: isPassing });
    } catch (error) {
      if (!isConflict(error) || lostAt === undefined) throw error;
      throw unexpectedPosition(stream, lostAt, (await streamOf(store, stream)).length);
    }
  };
