import { defaultTag } from "@event-driven-io/emmett";
import { noPlaces, noteDictionaries, pathsOf, placesOf, restored } from "../projections/fold/dictionaries.js";
import {
  type Content,
  entriesOf,
  type Place,
  readText,
  rewritten,
  type StoredProblem,
  storedText,
} from "./journal.js";
import type { Named, RewritableTables, Selection, StateRow } from "./read-models.js";
import { asking } from "./store-error.js";

/** Runs one statement with `?` parameters and returns its rows. */
export type Run = (sql: string, values: readonly (string | number | null)[]) => Promise<readonly unknown[]>;

const table = "chibo_read_models";
const notes = "chibo_entry_problems";

/**
 * The statement that creates the table of the problems with entries. A row holds no value of an entry, only its
 * place, the field and what is wrong.
 */
export const notesTable = `CREATE TABLE IF NOT EXISTS ${notes} (
  stream TEXT NOT NULL,
  position BIGINT NOT NULL,
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (stream, position, path)
)`;

/** The statement that creates the index by which an id names one entry of a store. */
export const idIndex = (id: string, more: readonly string[] = []): string =>
  `CREATE UNIQUE INDEX IF NOT EXISTS chibo_entry_ids ON emt_messages (${[id, ...more].join(", ")})
  WHERE ${prefixes.map((prefix) => `substr(stream_id, 1, ${prefix.length}) = '${prefix}'`).join(" OR ")}`;

const prefixes = ["cell/", "committee/", "meeting/", "review/"];

/**
 * The statement that creates the table. `json` keeps the text unchanged, so that keys stay in their order.
 * `dictionaries` names the objects of the state without a prototype.
 */
export const tableOf = (json: "JSON" | "TEXT"): string => `CREATE TABLE IF NOT EXISTS ${table} (
  stream TEXT NOT NULL,
  projection TEXT NOT NULL,
  version INTEGER NOT NULL,
  position BIGINT NOT NULL,
  state ${json},
  dictionaries TEXT NOT NULL,
  PRIMARY KEY (stream, projection, version)
)`;

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const anyOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? "FALSE" : `(${conditions.map(({ sql }) => sql).join(" OR ")})`,
  values: conditions.flatMap(({ values }) => values),
});

/** The statement does not use LIKE, because LIKE treats the underscore of an id as any character. */
const startsWith = (column: string, prefix: string): Condition => ({
  sql: `substr(${column}, 1, ${prefix.length}) = ?`,
  values: [prefix],
});

const ours = (column: string, { organisations }: Selection = {}): Condition =>
  anyOf(
    organisations === undefined
      ? prefixes.map((prefix) => startsWith(column, prefix))
      : organisations.flatMap((id) => [
          { sql: `${column} IN (?, ?)`, values: [`cell/${id}`, `committee/${id}`] },
          startsWith(column, `meeting/${id}/`),
          startsWith(column, `review/${id}/`),
        ]),
  );

const named = (projections: readonly Named[]): Condition =>
  anyOf(
    projections.map(({ name, version }) => ({
      sql: "(projection = ? AND version = ?)",
      values: [name, version],
    })),
  );

interface StoredRow {
  readonly stream: string;
  readonly projection: string;
  readonly version: number | string;
  readonly position: number | string | bigint;
  readonly state: string | null;
  readonly dictionaries: string;
}

interface NoteRow {
  readonly stream: string;
  readonly position: number | string;
  readonly path: string;
  readonly code: string;
  readonly facts: string;
}

/** The most parameters for ids in one statement. */
const mostIds = 1000;

/** The value of a JSON text, or the text itself if it is none: the reader then reports the field. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const rowOf = ({ stream, projection, version, position, state, dictionaries }: StoredRow): StateRow => ({
  stream,
  name: projection,
  version: Number(version),
  position: Number(position),
  state:
    state === null ? undefined : (restored(JSON.parse(state), placesOf(JSON.parse(dictionaries))) as object),
});

const written = (state: object | undefined): [string | null, string] => {
  if (state === undefined) return [null, "[]"];
  const places = noPlaces();
  noteDictionaries(state, places, []);
  return [JSON.stringify(state), JSON.stringify(pathsOf(places))];
};

const columns = "stream, projection, version, position, CAST(state AS TEXT) AS state, dictionaries";

/**
 * The tables of Emmett's SQL stores and the tables of this library. Emmett's tables have the same names in
 * SQLite and PostgreSQL.
 * @param id the expression for the id of an entry, as in the index
 */
export const sqlTables = (run: Run, id: string, create: () => Promise<void>): RewritableTables => {
  const ask = async <T>(stream: string, sql: string, values: readonly (string | number | null)[]) =>
    (await asking("read-model", stream, () => run(sql, values))) as readonly T[];
  const namesWhere = async (condition: Condition): Promise<string[]> => {
    const found = await ask<{ name: string }>(
      "",
      `SELECT stream_id AS name FROM emt_streams s WHERE is_archived = FALSE AND ${condition.sql}`,
      condition.values,
    );
    return found.map(({ name }) => name).sort();
  };

  return {
    create: () => asking("read-model", "", create),
    streams: (selection) => namesWhere(ours("stream_id", selection)),
    behind: (projections, selection) => {
      const mine = ours("stream_id", selection);
      const these = named(projections);
      return namesWhere({
        sql: `${mine.sql} AND (SELECT count(*) FROM ${table} r WHERE r.stream = s.stream_id AND r.position >= s.stream_position AND ${these.sql}) < ${projections.length}`,
        values: [...mine.values, ...these.values],
      });
    },
    entries: async (stream, after) => {
      const found = await ask<{ type: string; data: string; metadata: string; position: number | string }>(
        stream,
        `SELECT message_type AS type, CAST(message_data AS TEXT) AS data, CAST(message_metadata AS TEXT) AS metadata, stream_position AS position
         FROM emt_messages WHERE stream_id = ? AND partition = ? AND is_archived = FALSE AND stream_position > ? ORDER BY stream_position`,
        [stream, defaultTag, after],
      );
      return entriesOf(
        stream,
        found.map(
          ({ type, data, metadata, position }): Content => ({
            type,
            data: parsed(data),
            metadata: parsed(metadata),
            position: Number(position),
          }),
        ),
      );
    },
    places: async (ids) => {
      const found = new Map<string, Place>();
      for (let from = 0; from < ids.length; from += mostIds) {
        const some = ids.slice(from, from + mostIds).map(storedText);
        const rows = await ask<{ id: string; stream: string; position: number | string }>(
          "",
          `SELECT ${id} AS id, stream_id AS stream, stream_position AS position FROM emt_messages
           WHERE ${id} IN (${some.map(() => "?").join(", ")}) AND partition = ? AND is_archived = FALSE AND ${ours("stream_id").sql}`,
          [...some, defaultTag, ...ours("stream_id").values],
        );
        for (const { id: name, stream, position } of rows)
          found.set(readText(name), { stream, position: Number(position) });
      }
      return found;
    },
    noted: async (selection) => {
      const mine = ours("stream", selection);
      const found = await ask<NoteRow>(
        "",
        `SELECT stream, position, path, code, facts FROM ${notes} WHERE ${mine.sql} ORDER BY stream, position, path`,
        mine.values,
      );
      return found.map(
        ({ stream, position, path, code, facts }) =>
          ({
            code,
            path,
            facts: JSON.parse(facts),
            entry: `${stream}@${position}`,
            stream,
            position: Number(position),
          }) as StoredProblem,
      );
    },
    note: async (problems) => {
      for (const { stream, position, path, code, facts } of problems)
        await ask(
          stream,
          `INSERT INTO ${notes} (stream, position, path, code, facts) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          [stream, position, path, code, JSON.stringify(facts)],
        );
    },
    replace: async (entry) => {
      const { stream, position } = entry;
      const [found] = await ask<{ metadata: string }>(
        stream,
        `SELECT CAST(message_metadata AS TEXT) AS metadata FROM emt_messages WHERE stream_id = ? AND stream_position = ? AND partition = ? AND is_archived = FALSE`,
        [stream, position, defaultTag],
      );
      const { type, data, metadata } = rewritten(entry, parsed(found?.metadata ?? "{}"));
      await ask(
        stream,
        `UPDATE emt_messages SET message_type = ?, message_data = ?, message_metadata = ?
         WHERE stream_id = ? AND stream_position = ? AND partition = ? AND is_archived = FALSE`,
        [type, JSON.stringify(data), JSON.stringify(metadata), stream, position, defaultTag],
      );
    },
    forget: async (stream) => {
      for (const each of [table, notes]) await ask(stream, `DELETE FROM ${each} WHERE stream = ?`, [stream]);
    },
    rows: async (stream, projections) => {
      const these = named(projections);
      const sql = `SELECT ${columns} FROM ${table} WHERE stream = ? AND ${these.sql}`;
      return (await ask<StoredRow>(stream, sql, [stream, ...these.values])).map(rowOf);
    },
    allRows: async (projections, selection) => {
      const mine = ours("stream", selection);
      const these = named(projections);
      const sql = `SELECT ${columns} FROM ${table} WHERE ${mine.sql} AND ${these.sql}`;
      return (await ask<StoredRow>("", sql, [...mine.values, ...these.values])).map(rowOf);
    },
    save: async (rows) => {
      const stream = rows[0]?.stream ?? "";
      const whole = rows.filter(({ kept }) => !kept);
      if (whole.length > 0)
        await ask(
          stream,
          `INSERT INTO ${table} (stream, projection, version, position, state, dictionaries) VALUES ${whole.map(() => "(?, ?, ?, ?, ?, ?)").join(", ")}
           ON CONFLICT (stream, projection, version) DO UPDATE SET position = excluded.position, state = excluded.state, dictionaries = excluded.dictionaries
           WHERE excluded.position > ${table}.position`,
          whole.flatMap(({ name, version, position, state }) => [
            stream,
            name,
            version,
            position,
            ...written(state),
          ]),
        );
      const kept = rows.filter((row) => row.kept);
      const these = named(kept);
      const position = kept[0]?.position ?? 0;
      if (kept.length > 0)
        await ask(
          stream,
          `UPDATE ${table} SET position = ? WHERE stream = ? AND position < ? AND ${these.sql}`,
          [position, stream, position, ...these.values],
        );
    },
  };
};
