import {
  type CommandHeader,
  ConflictError,
  type Decider,
  execute,
  type Journal,
  type JournalEvent,
  journal,
} from "chibo";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

interface Tables extends DBSchema {
  /** One row for each entry, by stream and position. Two tabs cannot both write to the same place. */
  entries: { key: [string, number]; value: JournalEvent; indexes: { id: string } };
}

/** The journal of this browser. */
export interface Store {
  readonly book: () => Journal;
  /**
   * Records a command. The promise resolves when the entry is recorded. It rejects with a refusal if nothing
   * was recorded.
   */
  readonly record: <
    S extends { readonly position: number },
    C extends CommandHeader & { type: string; data: unknown },
  >(
    decider: Decider<S, C>,
    stream: string,
    command: C,
  ) => Promise<void>;
  /** Adds the entries of another journal, all or none. */
  readonly add: (events: readonly JournalEvent[]) => Promise<void>;
}

const tries = 5;

const read = async (database: IDBPDatabase<Tables>): Promise<Journal> =>
  journal(await database.getAll("entries"));

/** Writes entries in one transaction: all, or none if one of their places is taken. */
const write = async (database: IDBPDatabase<Tables>, events: readonly JournalEvent[]): Promise<void> => {
  const transaction = database.transaction("entries", "readwrite", { durability: "strict" });
  const added = events.map((event) => transaction.store.add(event));
  // The transaction only reports that it was aborted. The first entry that failed gives the reason.
  const outcomes = await Promise.allSettled([...added, transaction.done]);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed === undefined) return;
  const [first] = events;
  const taken = failed.reason instanceof DOMException && failed.reason.name === "ConstraintError";
  throw taken && first !== undefined
    ? new ConflictError({
        code: "unexpected-position",
        path: "",
        facts: { stream: first.stream, expected: first.position - 1, actual: first.position },
      })
    : failed.reason;
};

/** Opens the journal that this browser keeps. */
export const openStore = async (name = "chibo"): Promise<Store> => {
  const database = await openDB<Tables>(name, 1, {
    upgrade: (fresh) => {
      const entries = fresh.createObjectStore("entries", { keyPath: ["stream", "position"] });
      entries.createIndex("id", "id", { unique: true });
    },
  });
  let book = await read(database);
  return {
    book: () => book,
    async record(decider, stream, command) {
      for (let attempt = 1; ; attempt += 1) {
        // The decision is made on a journal in memory. The entry counts only after the database has it.
        const draft = journal(book);
        const entries = execute(draft, decider, stream, command);
        try {
          await write(
            database,
            entries.filter(({ position }) => position > book.position(stream)),
          );
          book = draft;
          return;
        } catch (error) {
          // Another tab was first. This tab reads the new entries and decides the command again.
          book = await read(database);
          if (!(error instanceof ConflictError) || attempt === tries) throw error;
        }
      }
    },
    async add(events) {
      const known = new Set([...book].map(({ id }) => id));
      const fresh = events.filter(({ id }) => !known.has(id));
      // Refuses all entries if one does not fit the entries here.
      journal([...book, ...fresh]);
      await write(database, fresh);
      book = await read(database);
    },
  };
};
