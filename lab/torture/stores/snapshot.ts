import { sqliteConnection } from "@event-driven-io/emmett-sqlite";
import pg from "pg";
import { postgresTables, type StateRow, sqliteTables, type Tables } from "../../../src/emmett/index.js";
import { entriesOf } from "../../../src/emmett/journal.js";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { projections } from "../../../src/projections/streams/projections.js";
import type { StorePlace } from "../messages.js";

/** The whole content of a store at one moment: events and read models of one transaction. */
export interface Snapshot {
  /** In the order of the store's numbers. */
  readonly entries: readonly JournalEvent[];
  readonly rows: readonly StateRow[];
}

type Ask = (sql: string) => Promise<readonly unknown[]>;

interface Message {
  readonly stream: string;
  readonly position: number | string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * The events come from the tables of Emmett. The snapshot does not use our adapter, because the adapter is
 * under test.
 */
const everything = `SELECT stream_id AS stream, stream_position AS position, message_type AS type,
  CAST(message_data AS TEXT) AS data, CAST(message_metadata AS TEXT) AS metadata
  FROM emt_messages WHERE is_archived = FALSE ORDER BY global_position`;

const read = async (ask: Ask, tables: Tables): Promise<Snapshot> => {
  const messages = (await ask(everything)) as readonly Message[];
  const entries = messages.flatMap(({ stream, position, type, data, metadata }) => {
    const content = {
      type,
      data: JSON.parse(data),
      metadata: JSON.parse(metadata),
      position: Number(position),
    };
    return entriesOf(stream, [content]).events;
  });
  return { entries, rows: await tables.allRows(projections) };
};

const ofPostgres = async (connectionString: string): Promise<Snapshot> => {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await read(async (sql) => (await client.query(sql)).rows, postgresTables(client));
  } finally {
    await client.end();
  }
};

const ofSqlite = async (fileName: string): Promise<Snapshot> => {
  const connection = sqliteConnection({ fileName });
  try {
    await connection.query("BEGIN");
    return await read((sql) => connection.query(sql), sqliteTables(connection));
  } finally {
    connection.close();
  }
};

/** Reads a whole store at one moment. Other processes may write to it at the same time. */
export const snapshotOf = ({ store, at }: StorePlace): Promise<Snapshot> =>
  store === "postgresql" ? ofPostgres(at) : ofSqlite(at);
