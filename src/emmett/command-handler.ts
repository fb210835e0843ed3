import { type AsyncRetryOptions, asyncRetry } from "@event-driven-io/emmett";
import type { CommandHeader } from "../aggregates/command.js";
import type { Decider } from "../aggregates/decider.js";
import { execute } from "../aggregates/execute.js";
import type { ExecuteOptions } from "../aggregates/may-record.js";
import type { RefusedCommand } from "../aggregates/refusal.js";
import type { JournalEvent } from "../events/catalogue.js";
import { journal, unexpectedPosition } from "../events/journal/journal.js";
import {
  appendTo,
  type ById,
  isWithheld,
  mustBeRead,
  readStream,
  refuseKnownIds,
  type Store,
} from "./journal.js";
import { isConflict, StoreError } from "./store-error.js";

/**
 * The number of retries of a decision, and the pauses between them in milliseconds. `retries: 0` decides
 * once.
 */
export type Retry = Pick<AsyncRetryOptions, "retries" | "minTimeout" | "maxTimeout" | "factor" | "randomize">;

/**
 * After each conflict another writer has made progress, so many retries are useful. All retries take some ten
 * seconds.
 */
const patient: Retry = { retries: 30, minTimeout: 5, maxTimeout: 500, factor: 1.4, randomize: true };

/** Decides a command on a stream of a store and records the events. Returns the entries. */
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
 * `execute` on an event store of Emmett. The handler reads the stream, decides the command and appends the
 * events at the position of the decision. If another writer was faster, the handler reads and decides again.
 * A command with an id that the stream already has takes effect once: the handler returns the entry that the
 * first execution recorded. An id names one entry in a whole store. Hand in `tables`: they find the entry of
 * another stream that has the id of a command.
 *
 * With `mayRecord` the handler is that of one recorder: make one for each request.
 *
 * The promise fails with a `Refusal` if the events would contradict the record or the recorder may not record,
 * with a `ConflictError` if other writers were faster every time or if an entry of another stream has the id
 * (`id-conflict`), with a `StoreError` if the store fails, and with an
 * `InvalidInputError` if the reader cannot read an event of the stream.
 *
 * @example
 * const handle = commandHandler(store, { tables: postgresTables(pool) });
 * await handle(meeting, "meeting/c-3/2021-11", { type: "TakeRollCall", id: "cmd-17", data, ...header });
 */
export const commandHandler =
  (
    store: Store,
    options: ExecuteOptions & { readonly retry?: Retry; readonly tables?: ById } = {},
  ): CommandHandler =>
  async (decider, stream, command) => {
    let lostAt: number | undefined;
    let stuck = 0;
    const attempt = async (): Promise<JournalEvent[]> => {
      const found = await readStream(store, stream);
      const end = found.lines.length;
      // No other writer was faster, and the store still reported a conflict.
      if (end === lostAt && ++stuck > 1) throw new StoreError("store-out-of-step", "append", stream);
      // The journal in memory decides, so that a command has the same effect on every store.
      const book = journal(mustBeRead(stream, found), found.problems.filter(isWithheld));
      const entries = execute(book, decider, stream, command, options);
      const fresh = entries.filter(({ position }) => position > end);
      await refuseKnownIds(fresh, options.tables);
      try {
        if (fresh.length > 0) await appendTo(store, stream, fresh, end);
      } catch (error) {
        // The error of a busy store says nothing about the end of the stream.
        if (isConflict(error)) lostAt = end;
        throw error;
      }
      return entries;
    };
    try {
      return await asyncRetry(attempt, { ...patient, ...options.retry, shouldRetryError: isPassing });
    } catch (error) {
      if (!isConflict(error) || lostAt === undefined) throw error;
      throw unexpectedPosition(stream, lostAt, (await readStream(store, stream)).lines.length);
    }
  };
