import type { AnyProjection } from "../projections/fold/projection.js";
import { definition, type ReadModels, type Tables } from "./read-models.js";
import { type Run, sqlTables, tableOf } from "./sql-tables.js";

/** What read models use of a connection or pool of Emmett's SQLite store. */
export interface SqliteQueries {
  /** Runs one statement with its values, and gives the rows. */
  readonly query: <T>(sql: string, values?: (string | number | null)[]) => Promise<T[]>;
}

const runOn =
  ({ query }: SqliteQueries): Run =>
  (sql, values) =>
    query(sql, [...values]);

/**
 * The events and read models of a SQLite file.
 * @example
 * const pool = sqlitePool(sqliteConnection({ fileName }));
 * await catchUp(sqliteTables(pool), projections);
 */
export const sqliteTables = (connection: SqliteQueries): Tables =>
  sqlTables(runOn(connection), async () => {
    await connection.query(tableOf("TEXT"));
  });

/**
 * Our projections for Emmett's SQLite store: inline, where they commit with their events, or in its consumer.
 * @example
 * const pool = sqlitePool(sqliteConnection({ fileName }));
 * getSQLiteEventStore({ fileName, pool, projections: inlineProjections([sqliteReadModels(projections)]) });
 */
export const sqliteReadModels = (
  projections: readonly AnyProjection[],
): ReadModels<{ readonly connection: SqliteQueries }> =>
  definition(projections, ({ connection }) => sqliteTables(connection));

/** What is used of a connection of Emmett's SQLite store. */
export interface SqliteConnection extends SqliteQueries {
  /** Ends the connection. */
  readonly close: () => void;
  /** Runs one statement that gives no rows. */
  readonly command: (sql: string) => Promise<unknown>;
  /** Acts within a transaction: all of it takes effect, or nothing. */
  readonly withTransaction: <T>(act: () => Promise<T>) => Promise<T>;
}

/** One connection, taken in turn: what Emmett's SQLite store asks of a pool, and single queries. */
export interface SqlitePool<Connection> extends SqliteQueries {
  /** The connection. */
  readonly connection: () => Promise<Connection>;
  /** Acts with the connection when it is its turn. */
  readonly withConnection: <T = unknown>(act: (connection: Connection) => Promise<T>) => Promise<T>;
  /** Ends the connection when all turns are over. */
  readonly close: () => Promise<void>;
}

/** How long another process may hold the file before it counts as busy. */
const patience = 5000;

/** An append that lost its race is handed back as this, with the stream's new position written all the same. */
const isLost = (result: unknown): boolean =>
  typeof result === "object" && result !== null && "success" in result && result.success === false;

/**
 * Transactions that end as they should. Emmett's own commits an append that lost its race, after which no
 * append to that stream succeeds any more; and where beginning or writing fails, it reports that there was nothing
 * to roll back, and not that the file was busy or the disk full.
 */
const transactions = ({ command, query }: SqliteConnection): SqliteConnection["withTransaction"] => {
  let depth = 0;
  /** A statement that has given its answer may still be open for a moment, and then nothing can be committed. */
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
      // SQLite has rolled back by itself after some failures.
      await command("ROLLBACK").catch(() => {});
      throw error;
    } finally {
      depth -= 1;
    }
  };
};

/**
 * The pool to open Emmett's SQLite store with: one connection, which all in this process take in turn, so that
 * nobody meets another's transaction. Other processes may have the same file open.
 *
 * @example
 * const pool = sqlitePool(sqliteConnection({ fileName: "cells.db" }));
 * const store = getSQLiteEventStore({ fileName: "cells.db", pool });
 */
export const sqlitePool = <Connection extends SqliteConnection>(
  connection: Connection,
): SqlitePool<Connection> => {
  const own: Connection = { ...connection, withTransaction: transactions(connection) };
  // A file that cannot be opened says so to whoever uses it first.
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
