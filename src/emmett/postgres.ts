import type { AnyProjection } from "../projections/fold/projection.js";
import { definition, type ReadModels, type RewritableTables } from "./read-models.js";
import { idIndex, notesTable, type Run, sqlTables, tableOf } from "./sql-tables.js";

/** The functions of a `pg` pool that this module uses. */
export interface EventedPool {
  /** Reports a connection that ends while it is idle. */
  on(event: "error", listener: (error: Error) => void): unknown;
  on(
    event: "connect",
    listener: (client: { on(event: "error", listener: (error: Error) => void): unknown }) => void,
  ): unknown;
}

/**
 * Prepares a pool for Emmett's PostgreSQL store, so that the pool survives a lost connection. With a pool of
 * Emmett's own, the loss of an idle connection ends the process.
 *
 * @param lost called for each lost connection; the operation on that connection also fails
 * @example
 * const pool = postgresPool(new pg.Pool({ connectionString }), (error) => log.warn(error));
 * const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
 */
export const postgresPool = <Pool extends EventedPool>(
  pool: Pool,
  lost: (error: Error) => void = () => {},
): Pool => {
  pool.on("error", lost);
  // A connection in use also has no listener while it waits between two statements.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
};

/** The function of a `pg` client or pool that this module uses. */
export interface PostgresClient {
  /** Runs one statement with its values, and returns the rows. */
  readonly query: (sql: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

/** PostgreSQL numbers its parameters. None of our statements contains another question mark. */
const numbered = (sql: string): string => {
  let count = 0;
  return sql.replaceAll("?", () => `$${++count}`);
};

const runOn =
  (client: PostgresClient): Run =>
  async (sql, values) =>
    (await client.query(numbered(sql), [...values])).rows;

/**
 * An arbitrary number for the lock. Without the lock, two processes that create a table at once would fail.
 */
const lock = 7_104_026;

/** The id of an entry. */
const entryId = "message_metadata->>'id'";

/**
 * The events and read models of a PostgreSQL database.
 * @example
 * const tables = postgresTables(new pg.Pool({ connectionString }));
 */
export const postgresTables = (client: PostgresClient): RewritableTables =>
  sqlTables(runOn(client), entryId, async () => {
    // PostgreSQL runs statements without parameters in one query as one transaction. The block lets a store
    // be in which two entries have one id, or in which Emmett has not made its tables yet.
    await client.query(
      `SELECT pg_advisory_xact_lock(${lock}); ${tableOf("JSON")}; ${notesTable};
       DO $$ BEGIN ${idIndex(`(${entryId})`, ["partition", "is_archived"])}; EXCEPTION WHEN unique_violation OR undefined_table THEN NULL; END $$`,
    );
  });

/**
 * The projections of this library for Emmett's PostgreSQL store: inline, in the transaction of their events,
 * or in Emmett's consumer.
 * @example
 * getPostgreSQLEventStore(url, { projections: inlineProjections([postgresReadModels(projections)]) });
 */
export const postgresReadModels = (
  projections: readonly AnyProjection[],
): ReadModels<{ readonly connection: { readonly client: PostgresClient } }> =>
  definition(projections, ({ connection }) => postgresTables(connection.client));
