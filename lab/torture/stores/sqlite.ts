import { inlineProjections } from "@event-driven-io/emmett";
import { getSQLiteEventStore, sqliteConnection } from "@event-driven-io/emmett-sqlite";
import { commandHandler, sqlitePool, sqliteReadModels, sqliteTables } from "../../../src/emmett/index.js";
import { inline, type OpenStore } from "./open.js";

/** Opens the store in a SQLite file, as an application with several processes on one machine does. */
export const openSqlite = (fileName: string): OpenStore => {
  const pool = sqlitePool(sqliteConnection({ fileName }));
  const store = getSQLiteEventStore({
    fileName,
    pool,
    schema: { autoMigration: "None" },
    projections: inlineProjections([sqliteReadModels(inline)]),
  });
  return { execute: commandHandler(store), tables: sqliteTables(pool) };
};
