import type { AnyProjection } from "../projections/fold/projection.js";
import { definition, type ReadModels, type Tables } from "./read-models.js";
import { type Run, sqlTables, tableOf } from "./sql-tables.js";

/** What is used of a pool of `pg`. */
export interface EventedPool {
  /** Listens for connections that end while nobody uses them. */
  on(event: "error", listener: (error: Error) => void): unknown;
  on(
    event: "connect",
    listener: (client: { on(event: "error", listener: (error: Error) => void): unknown }) => void,
  ): unknown;
}

/**
 * A pool to open Emmett's PostgreSQL store with: it outlives its connections. With a pool of Emmett's own the loss of
 * a connection that nobody is using ends the process.
 *
 * @param lost is told of each connection that is lost; what was under way on it fails besides
 * @example
 * const pool = postgresPool(new pg.Pool({ connectionString }), (error) => log.warn(error));
 * const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
 */
export const postgresPool = <Pool extends EventedPool>(
  pool: Pool,
  lost: (error: Error) => void = () => {},
): Pool => {
  pool.on("error", lost);
  // One that is in use has no listener either while it waits between two statements.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
};

/** What is used of a client or pool of `pg`. */
export interface PostgresClient {
  /** Runs one statement with its values, and gives the rows. */
  readonly query: (sql: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

/** PostgreSQL numbers its parameters; none of our statements has a question mark of its own. */
const numbered = (sql: string): string => {
  let count = 0;
  return sql.replaceAll("?", () => `$${++count}`);
};

const runOn =
  (client: PostgresClient): Run =>
  async (sql, values) =>
    (await client.query(numbered(sql), [...values])).rows;

/** Any number that others do not lock by: two who make a table at once would fail otherwise. */
const lock = 7_104_026;

/**
 * The events and read models of a PostgreSQL database.
 * @example
 * const tables = postgresTables(new pg.Pool({ connectionString }));
 */
export const postgresTables = (client: PostgresClient): Tables =>
  sqlTables(runOn(client), async () => {
    // Statements without parameters that are sent together are one transaction.
    await client.query(`SELECT pg_advisory_xact_lock(${lock}); ${tableOf("JSON")}`);
  });

/**
 * Our projections for Emmett's PostgreSQL store: inline, where they commit with their events, or in its consumer.
 * @example
 * getPostgreSQLEventStore(url, { projections: inlineProjections([postgresReadModels(projections)]) });
 */
export const postgresReadModels = (
  projections: readonly AnyProjection[],
): ReadModels<{ readonly connection: { readonly client: PostgresClient } }> =>
  definition(projections, ({ connection }) => postgresTables(connection.client));
