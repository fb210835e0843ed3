import { inlineProjections } from "@event-driven-io/emmett";
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import { type FoldedJournal, projections } from "chibo";
import {
  type CommandHandler,
  commandHandler,
  foldedIn,
  journalOf,
  postgresPool,
  postgresReadModels,
  postgresTables,
} from "chibo/emmett";
import pg from "pg";

/** The store of the service. It does not depend on a kind of database. */
export interface Record {
  readonly handle: CommandHandler;
  /** The read models of the whole organisation, committed with its events. */
  readonly known: () => Promise<FoldedJournal>;
  /** Every entry as it stands, stream by stream: the lines of a journal file. */
  readonly lines: () => AsyncIterable<string>;
  readonly close: () => Promise<void>;
}

/** The record of one base organisation in a PostgreSQL database. Read models commit with their events. */
export const openRecord = async (connectionString: string): Promise<Record> => {
  const pool = postgresPool(new pg.Pool({ connectionString }), (error) => console.warn(error.message));
  const store = getPostgreSQLEventStore(connectionString, {
    connectionOptions: { pool },
    projections: inlineProjections([postgresReadModels(projections)]),
  });
  await store.schema.migrate();
  const tables = postgresTables(pool);
  await tables.create();
  return {
    handle: commandHandler(store, { tables }),
    known: () => foldedIn(tables, projections),
    async *lines() {
      for await (const { lines } of journalOf(tables)) yield* lines;
    },
    close: () => pool.end(),
  };
};
