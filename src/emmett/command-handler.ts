import { type AsyncRetryOptions, asyncRetry } from "@event-driven-io/emmett";
import type { CommandHeader } from "../aggregates/command.js";
import type { Decider } from "../aggregates/decider.js";
import { execute } from "../aggregates/execute.js";
import type { ExecuteOptions } from "../aggregates/may-record.js";
import type { RefusedCommand } from "../aggregates/refusal.js";
import type { JournalEvent } from "../events/catalogue.js";
import { journal, unexpectedPosition } from "../events/journal/journal.js";
import { appendTo, type Store, streamOf } from "./journal.js";
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
 * first execution recorded.
 *
 * With `mayRecord` the handler is that of one recorder: make one for each request.
 *
 * The promise fails with a `Refusal` if the events would contradict the record or the recorder may not record, with a `ConflictError` if
 * other writers were faster every time, with a `StoreError` if the store fails, and with an
 * `InvalidInputError` if the reader cannot read an event of the stream.
 *
 * @example
 * const handle = commandHandler(getPostgreSQLEventStore(url));
 * await handle(meeting, "meeting/c-3/2021-11", { type: "TakeRollCall", id: "cmd-17", data, ...header });
 */
export const commandHandler =
  (store: Store, options: ExecuteOptions & { readonly retry?: Retry } = {}): CommandHandler =>
  async (decider, stream, command) => {
    let lostAt: number | undefined;
    let stuck = 0;
    const attempt = async (): Promise<JournalEvent[]> => {
      const known = await streamOf(store, stream);
      // No other writer was faster, and the store still reported a conflict.
      if (known.length === lostAt && ++stuck > 1) throw new StoreError("store-out-of-step", "append", stream);
      // The journal in memory decides, so that a command has the same effect on every store.
      const entries = execute(journal(known), decider, stream, command, options);
      const fresh = entries.filter(({ position }) => position > known.length);
      try {
        if (fresh.length > 0) await appendTo(store, stream, fresh, known.length);
      } catch (error) {
        // The error of a busy store says nothing about the end of the stream.
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
