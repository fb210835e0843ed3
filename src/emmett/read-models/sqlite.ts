import type { AnyProjection } from "../../projections/fold/projection.js";
import { definition, type ReadModels } from "./definition.js";
import { type Run, sqlTables, tableOf } from "./sql.js";
import type { Tables } from "./tables.js";

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
