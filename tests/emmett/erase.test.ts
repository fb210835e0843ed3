import { readFileSync } from "node:fs";
import { sqliteConnection } from "@event-driven-io/emmett-sqlite";
import * as fc from "fast-check";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { erasePerson } from "../../src/access/index.js";
import { type CellCommand, cell } from "../../src/aggregates/cell.js";
import {
  catchUp,
  commandHandler,
  type ErasedFromStore,
  eraseFromPostgres,
  eraseFromSqlite,
  foldedIn,
  importJournal,
  journalOf,
  StoreError,
  sqlitePool,
  streamOf,
} from "../../src/emmett/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { fold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import { asked } from "../aggregates/facts.js";
import { anyRecord, marked } from "../support/marked.js";
import { kinds, type Opened } from "./stores.js";

const person = { member: "m-1" };

/** A record in which much is about the person, with a word of its own in each personal text. */
const { events, markers } = fc
  .sample(anyRecord, { numRuns: 150, seed: 11 })
  .map((record) => marked([...record, named(record)]))
  .reduce((one, other) => (lostOf(other.events).length > lostOf(one.events).length ? other : one));

function named(record: readonly JournalEvent[]): JournalEvent {
  const stream = "cell/c-1";
  const position = record.filter((event) => event.stream === stream).length + 1;
  const [{ metadata } = { metadata: undefined }] = record;
  return {
    id: `${stream}@${position}`,
    stream,
    position,
    type: "MemberNamed",
    data: { member: "m-1", name: "Trần Văn Mẫu" },
    metadata,
  } as JournalEvent;
}
/** The entries that an erasure changes. */
function lostOf(given: readonly JournalEvent[]): JournalEvent[] {
  const { entries } = erasePerson(given, person);
  return given.filter((event, index) => encodeEvent(entries[index] as JournalEvent) !== encodeEvent(event));
}

const words = (() => {
  const after = JSON.stringify(erasePerson(events, person).entries);
  return markers.map(({ text }) => text).filter((text) => !after.includes(`"${text}"`));
})();

/** All that a database holds, as text. */
const everything: Readonly<Record<string, (opened: Opened) => Promise<string>>> = {
  SQLite: async ({ run }) => {
    const tables = (await run("SELECT name FROM sqlite_master WHERE type = 'table'")) as { name: string }[];
    const rows = await Promise.all(tables.map(({ name }) => run(`SELECT * FROM "${name}"`)));
    return JSON.stringify(rows);
  },
  PostgreSQL: async ({ run }) => {
    const tables = (await run("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")) as {
      rows: { name: string }[];
    };
    const rows = await Promise.all(
      tables.rows.map(
        ({ name }) => run(`SELECT each::text FROM "${name}" each`) as Promise<{ rows: unknown[] }>,
      ),
    );
    return JSON.stringify(rows.map((each) => each.rows));
  },
};

const eraseIn: Readonly<Record<string, (opened: Opened) => Promise<ErasedFromStore>>> = {
  SQLite: async ({ run }) => {
    const [{ file }] = (await run("PRAGMA database_list")) as [{ file: string }];
    const pool = sqlitePool(sqliteConnection({ fileName: file }));
    const erased = await eraseFromSqlite(pool, person);
    await pool.close();
    return erased;
  },
  PostgreSQL: async ({ url }) => {
    const pool = new pg.Pool({ connectionString: url });
    const erased = await eraseFromPostgres(pool, person);
    await pool.end();
    return erased;
  },
};

const opened: Opened[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

describe.each(kinds.filter(({ isAtomic }) => isAtomic))(
  "From a store $name, a person",
  ({ name, isHere, open }) => {
    const fresh = async (): Promise<Opened> => {
      const store = await open(projections);
      opened.push(store);
      await store.tables.create();
      await importJournal(store.store, events, { tables: store.tables });
      return store;
    };
    const dump = (store: Opened): Promise<string> => (everything[name] as (typeof everything)[string])(store);
    const erase = (store: Opened): Promise<ErasedFromStore> =>
      (eraseIn[name] as (typeof eraseIn)[string])(store);

    it.runIf(isHere)(
      "is erased from every table, and read models equal a replay of what is left",
      async () => {
        const store = await fresh();
        // Rows of another version and of an earlier release hold states as well.
        await catchUp(
          store.tables,
          projections.map((each) => ({ ...each, version: each.version + 7 })),
        );
        const before = await dump(store);
        expect(words.length).toBeGreaterThan(3);
        for (const word of words) expect(before).toContain(word);
        const erased = await erase(store);
        expect(erased).toMatchObject({ rewritten: lostOf(events).length, problems: [] });
        const after = await dump(store);
        for (const word of words) expect(after).not.toContain(word);
        expect(after).not.toContain("Trần Văn Mẫu");
        // What is left is what an erasure from a file leaves.
        const expected = erasePerson(events, person).entries.map((entry) =>
          encodeEvent(entry as JournalEvent),
        );
        const lines: string[] = [];
        for await (const each of journalOf(store.tables)) lines.push(...each.lines);
        expect(lines.toSorted()).toEqual(expected.toSorted());
        const batches = [...readJournalSync([lines.map((line) => `${line}\n`).join("")])];
        const known = await foldedIn(store.tables, projections);
        const replayed = fold(
          projections,
          batches.flatMap((batch) => batch.events),
        );
        for (const stream of replayed.streams.keys())
          expect(known.streams.get(stream)?.states).toEqual(replayed.streams.get(stream)?.states);
        const { problems } = await catchUp(store.tables, projections);
        expect(problems.every(({ code }) => code === "withheld")).toBe(true);
        for (const word of words) expect(await dump(store)).not.toContain(word);
        expect(await erase(store)).toMatchObject({ rewritten: 0, streams: [] });
      },
    );

    it.runIf(isHere)("is erased, and commands go on where whole entries went", async () => {
      const store = await fresh();
      await erase(store);
      const { lines } = await store.tables.entries("cell/c-1", 0);
      const naming = asked("NameMember", { member: "m-2", name: "Lê Thị Ví" }) as CellCommand;
      const handle = commandHandler(store.store, { tables: store.tables });
      expect(await handle(cell, "cell/c-1", naming)).toMatchObject([{ position: lines.length + 1 }]);
      expect((await streamOf(store.store, "cell/c-1")).at(-1)).toMatchObject({ type: "MemberNamed" });
      expect(await store.tables.behind(projections, { organisations: ["c-1"] })).not.toContain("cell/c-1");
    });

    it.runIf(isHere)("is erased as a whole or not at all", async () => {
      const store = await fresh();
      const before = await dump(store);
      await store.run("ALTER TABLE chibo_entry_problems RENAME TO elsewhere");
      await expect(erase(store)).rejects.toThrow(StoreError);
      await store.run("ALTER TABLE elsewhere RENAME TO chibo_entry_problems");
      expect(await dump(store)).toBe(before);
    });

    it.runIf(isHere)("is not erased from an entry that cannot be read, and the answer says so", async () => {
      const store = await fresh();
      const [first] = lostOf(events) as [JournalEvent];
      await store.run(
        `UPDATE emt_messages SET message_data = '[]' WHERE stream_id = '${first.stream}' AND stream_position = ${first.position}`,
      );
      const { problems, rewritten } = await erase(store);
      expect(problems).toMatchObject([{ stream: first.stream, position: first.position }]);
      expect(rewritten).toBe(lostOf(events).length - 1);
    });
  },
);

describe("The file of a SQLite store", () => {
  it("holds no byte of an erased text, nor does its log", async () => {
    const store = await (kinds[1] as (typeof kinds)[number]).open(projections);
    opened.push(store);
    await store.run("PRAGMA journal_mode = WAL");
    await store.tables.create();
    await importJournal(store.store, events);
    const [{ file }] = (await store.run("PRAGMA database_list")) as [{ file: string }];
    const bytes = () =>
      ["", "-wal"]
        .map((end) => {
          try {
            return readFileSync(`${file}${end}`, "latin1");
          } catch {
            return "";
          }
        })
        .join("");
    for (const word of words) expect(bytes()).toContain(word);
    await (eraseIn.SQLite as (typeof eraseIn)[string])(store);
    for (const word of words) expect(bytes()).not.toContain(word);
  });
});
