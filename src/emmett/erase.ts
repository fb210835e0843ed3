import { type ErasedPerson, erasePerson, type Person } from "../access/index.js";
import type { JournalEvent } from "../events/catalogue.js";
import type { WithheldEntry } from "../events/journal/withheld.js";
import { isWithheld, type StoredProblem } from "./journal.js";
import { type PostgresClient, postgresTables } from "./postgres.js";
import type { RewritableTables } from "./read-models.js";
import { type SqliteConnection, type SqlitePool, sqliteTables } from "./sqlite.js";
import { asking } from "./store-error.js";

/** What was erased from a store. The next reading or catch-up folds `streams` anew. */
export interface ErasedFromStore extends Omit<ErasedPerson, "entries" | "seal"> {
  /** The number of entries that were rewritten. */
  readonly rewritten: number;
  /** Entries that cannot be read. Nothing was erased in them: mend them, and erase again. */
  readonly problems: readonly StoredProblem[];
}

type Entry = JournalEvent | WithheldEntry;

/** Erases within a transaction of the caller. */
const eraseIn = async (tables: RewritableTables, person: Person): Promise<ErasedFromStore> => {
  const given: Entry[] = [];
  const problems: StoredProblem[] = [];
  for (const stream of await tables.streams()) {
    const { lines, problems: met } = await tables.entries(stream, 0);
    const unread = met.filter((problem) => !isWithheld(problem) && problem.code !== "withheld");
    const left = new Set(unread.map(({ position }) => position));
    problems.push(...unread);
    for (const line of lines) {
      const entry = JSON.parse(line) as Entry;
      if (!left.has(entry.position)) given.push(entry);
    }
  }
  const { entries, seal: _, ...erased } = erasePerson(given, person);
  const changed = entries.filter((entry, index) => entry !== given[index]);
  for (const entry of changed) await tables.replace(entry);
  for (const stream of erased.streams) await tables.forget(stream);
  return { ...erased, rewritten: changed.length, problems };
};

/**
 * Erases the data of one person from a SQLite file, as `erasePerson` does from a journal: events and the rows of
 * read models, in one transaction. SQLite overwrites what it frees, and the write-ahead log is emptied afterwards.
 * Stop catch-ups and consumers meanwhile: one that read an event before could write its state after. Backups, other
 * copies of the file and tables of your own are yours to erase.
 * @throws StoreError if the store fails; nothing is erased then
 * @example
 * await eraseFromSqlite(pool, { member: "m-07" });
 */
export const eraseFromSqlite = <Connection extends SqliteConnection>(
  pool: SqlitePool<Connection>,
  person: Person,
): Promise<ErasedFromStore> =>
  asking("erase", "", () =>
    pool.withConnection(async (connection) => {
      await connection.query("PRAGMA secure_delete = ON");
      const tables = sqliteTables(connection);
      const erased = await connection.withTransaction(() => eraseIn(tables, person));
      await connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
      return erased;
    }),
  );

/** A pool of `pg`, as far as an erasure uses it. */
export interface PostgresPool {
  /** Takes a connection, which the caller releases. */
  readonly connect: () => Promise<PostgresClient & { readonly release: (broken?: boolean) => void }>;
}

/**
 * Erases the data of one person from a PostgreSQL database, as `erasePerson` does from a journal: events and the
 * rows of read models, in one transaction, which waits for writers and keeps others out. PostgreSQL keeps old
 * versions of a row until `VACUUM FULL`, and in its write-ahead log and backups: `docs/erasure.md` says how to let
 * them go. Stop catch-ups and consumers meanwhile: one that read an event before could write its state after.
 * @throws StoreError if the store fails; nothing is erased then
 * @example
 * await eraseFromPostgres(pool, { member: "m-07" });
 */
export const eraseFromPostgres = (pool: PostgresPool, person: Person): Promise<ErasedFromStore> =>
  asking("erase", "", async () => {
    const client = await pool.connect();
    let broken = true;
    try {
      await client.query("BEGIN");
      await client.query(
        "LOCK TABLE emt_messages, chibo_read_models, chibo_entry_problems IN ACCESS EXCLUSIVE MODE",
      );
      const erased = await eraseIn(postgresTables(client), person);
      await client.query("COMMIT");
      broken = false;
      return erased;
    } catch (error) {
      await client.query("ROLLBACK").then(
        () => {
          broken = false;
        },
        () => {},
      );
      throw error;
    } finally {
      client.release(broken);
    }
  });
