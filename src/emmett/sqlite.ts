import type { AnyProjection } from "../projections/fold/projection.js";
import { definition, type ReadModels, type RewritableTables } from "./read-models.js";
import { idIndex, notesTable, type Run, sqlTables, tableOf } from "./sql-tables.js";

/** The function of a connection or pool of Emmett's SQLite store that read models use. */
export interface SqliteQueries {
  /** Runs one statement with its values, and returns the rows. */
  readonly query: <T>(sql: string, values?: (string | number | null)[]) => Promise<T[]>;
}

const runOn =
  ({ query }: SqliteQueries): Run =>
  (sql, values) =>
    query(sql, [...values]);

/** The id of an entry. Metadata that is no JSON has none. */
const entryId = "CASE WHEN json_valid(message_metadata) THEN json_extract(message_metadata, '$.id') END";

/**
 * Lets a store be in which two entries have one id, and one of which Emmett has not made its tables yet: Emmett
 * begins read models before them.
 */
const unlessTwiceOrEarly = (error: unknown): void => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (code !== "SQLITE_CONSTRAINT" && !/no such table: (main\.)?emt_messages/.test(String(message)))
    throw error;
};

/**
 * The events and read models of a SQLite file.
 * @example
 * const pool = sqlitePool(sqliteConnection({ fileName }));
 * await catchUp(sqliteTables(pool), projections);
 */
export const sqliteTables = (connection: SqliteQueries): RewritableTables =>
  sqlTables(runOn(connection), entryId, async () => {
    await connection.query(tableOf("TEXT"));
    await connection.query(notesTable);
    await connection.query(idIndex(entryId)).catch(unlessTwiceOrEarly);
  });

/**
 * The projections of this library for Emmett's SQLite store: inline, in the transaction of their events, or
 * in Emmett's consumer.
 * @example
 * const pool = sqlitePool(sqliteConnection({ fileName }));
 * getSQLiteEventStore({ fileName, pool, projections: inlineProjections([sqliteReadModels(projections)]) });
 */
export const sqliteReadModels = (
  projections: readonly AnyProjection[],
): ReadModels<{ readonly connection: SqliteQueries }> =>
  definition(projections, ({ connection }) => sqliteTables(connection));

/** The functions of a connection of Emmett's SQLite store that this module uses. */
export interface SqliteConnection extends SqliteQueries {
  /** Ends the connection. */
  readonly close: () => void;
  /** Runs one statement without rows. */
  readonly command: (sql: string) => Promise<unknown>;
  /** Runs a function within a transaction. The whole transaction takes effect, or nothing. */
  readonly withTransaction: <T>(act: () => Promise<T>) => Promise<T>;
}

/**
 * One connection, used by one caller at a time. It has the functions of a pool for Emmett's SQLite store, and
 * runs single queries.
 */
export interface SqlitePool<Connection> extends SqliteQueries {
  /** The connection. */
  readonly connection: () => Promise<Connection>;
  /** Waits for its turn and runs a function with the connection. */
  readonly withConnection: <T = unknown>(act: (connection: Connection) => Promise<T>) => Promise<T>;
  /** Closes the connection after all turns. */
  readonly close: () => Promise<void>;
}

/**
 * The time in milliseconds for which another process may hold the file before the store reports it as busy.
 */
const patience = 5000;

/**
 * Emmett returns this result for an append that lost a conflict, although it has written the stream's new
 * position.
 */
const isLost = (result: unknown): boolean =>
  typeof result === "object" && result !== null && "success" in result && result.success === false;

/**
 * Transactions that correct two errors of Emmett. Emmett commits an append that lost a conflict, and
 * afterwards every append to that stream fails. If a begin or a write fails, Emmett reports that there was
 * nothing to roll back, and hides the busy file or the full disk.
 */
const transactions = ({ command, query }: SqliteConnection): SqliteConnection["withTransaction"] => {
  let depth = 0;
  /** A finished statement may stay open for a moment. SQLite cannot commit during that time. */
  const commit = async (tries = 100): Promise<void> => {
    try {
      await command("COMMIT");
    } catch (error) {
      if (tries === 0 || (error as { readonly code?: unknown }).code !== "SQLITE_BUSY") throw error;
      await query("SELECT 1");
      await commit(tries - 1);
    }
  };
  return async (act) => {
    if (depth > 0) return act();
    await command("BEGIN IMMEDIATE TRANSACTION");
    depth += 1;
    try {
      const result = await act();
      if (isLost(result)) await command("ROLLBACK");
      else await commit();
      return result;
    } catch (error) {
      // SQLite has already rolled back after some failures.
      await command("ROLLBACK").catch(() => {});
      throw error;
    } finally {
      depth -= 1;
    }
  };
};

/**
 * The pool for Emmett's SQLite store: one connection, which all callers in this process use in turn, so that
 * no caller sees another's transaction. Other processes may open the same file.
 *
 * @example
 * const pool = sqlitePool(sqliteConnection({ fileName: "cells.db" }));
 * const store = getSQLiteEventStore({ fileName: "cells.db", pool });
 */
export const sqlitePool = <Connection extends SqliteConnection>(
  connection: Connection,
): SqlitePool<Connection> => {
  const own: Connection = { ...connection, withTransaction: transactions(connection) };
  // If SQLite cannot open the file, the first use of the connection fails.
  let last: Promise<unknown> = connection.command(`PRAGMA busy_timeout = ${patience}`).catch(() => {});
  const withConnection = <T>(act: (connection: Connection) => Promise<T>): Promise<T> => {
    const mine = last.then(() => act(own));
    last = mine.catch(() => {});
    return mine;
  };
  return {
    connection: async () => own,
    withConnection,
    query: (sql, values) => withConnection(({ query }) => query(sql, values)),
    close: () => withConnection(async ({ close }) => close()),
  };
};
