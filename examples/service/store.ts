import { inlineProjections } from "@event-driven-io/emmett";
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import type { FoldedJournal, JournalEvent, MayRecord } from "chibo";
import {
  type CommandHandler,
  commandHandler,
  foldedIn,
  journalOf,
  postgresPool,
  postgresReadModels,
  postgresTables,
} from "chibo/emmett";
import { organisations } from "chibo/projections";
import pg from "pg";

/** The store of the service. It does not depend on a kind of database. */
export interface Record {
  /** Records the commands of one recorder. */
  readonly handleAs: (mayRecord: MayRecord) => CommandHandler;
  /** Which organisation stands below which, as a read model that commits with its events. */
  readonly organisations: () => Promise<FoldedJournal>;
  /** Every entry, stream by stream. */
  readonly entries: () => Promise<JournalEvent[]>;
  readonly close: () => Promise<void>;
}

/** The record of one base organisation in a PostgreSQL database. */
export const openRecord = async (connectionString: string): Promise<Record> => {
  const pool = postgresPool(new pg.Pool({ connectionString }), (error) => console.warn(error.message));
  const store = getPostgreSQLEventStore(connectionString, {
    connectionOptions: { pool },
    projections: inlineProjections([postgresReadModels([organisations])]),
  });
  await store.schema.migrate();
  const tables = postgresTables(pool);
  await tables.create();
  return {
    handleAs: (mayRecord) => commandHandler(store, { mayRecord, tables }),
    organisations: () => foldedIn(tables, [organisations]),
    entries: async () => {
      const entries: JournalEvent[] = [];
      for await (const { events, problems } of journalOf(tables)) {
        entries.push(...events);
        // An entry that somebody spoilt by hand. Readings go on without it; whoever runs the service hears of it.
        for (const problem of problems) console.warn(problem);
      }
      return entries;
    },
    close: () => pool.end(),
  };
};
