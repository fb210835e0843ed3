import { inlineProjections } from "@event-driven-io/emmett";
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import pg from "pg";
import {
  commandHandler,
  postgresPool,
  postgresReadModels,
  postgresTables,
} from "../../../src/emmett/index.js";
import { inline, type OpenStore } from "./open.js";

/** Opens the store in a PostgreSQL database, as an application with several processes does. */
export const openPostgres = (connectionString: string): OpenStore => {
  const pool = postgresPool(new pg.Pool({ connectionString, max: 10 }));
  const store = getPostgreSQLEventStore(connectionString, {
    connectionOptions: { pool },
    // The tables exist. A store that fails to make them at its first use fails at each later use.
    schema: { autoMigration: "None" },
    projections: inlineProjections([postgresReadModels(inline)]),
  });
  return { execute: commandHandler(store), tables: postgresTables(pool) };
};
