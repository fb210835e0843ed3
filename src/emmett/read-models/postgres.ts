import type { AnyProjection } from "../../projections/fold/projection.js";
import { definition, type ReadModels } from "./definition.js";
import { type Run, sqlTables, tableOf } from "./sql.js";
import type { Tables } from "./tables.js";

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
