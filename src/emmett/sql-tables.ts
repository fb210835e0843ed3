import { defaultTag } from "@event-driven-io/emmett";
import { noPlaces, noteDictionaries, pathsOf, placesOf, restored } from "../projections/fold/dictionaries.js";
import { recordedOf } from "./journal.js";
import type { Named, Selection, StateRow, Tables } from "./read-models.js";
import { asking } from "./store-error.js";

/** Runs one statement with `?` parameters and returns its rows. */
export type Run = (sql: string, values: readonly (string | number | null)[]) => Promise<readonly unknown[]>;

const table = "chibo_read_models";

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
      ? ["cell/", "committee/", "meeting/", "review/"].map((prefix) => startsWith(column, prefix))
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
 */
export const sqlTables = (run: Run, create: () => Promise<void>): Tables => {
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
    events: async (stream, after) => {
      const found = await ask<{ type: string; data: string; metadata: string; position: number | string }>(
        stream,
        `SELECT message_type AS type, CAST(message_data AS TEXT) AS data, CAST(message_metadata AS TEXT) AS metadata, stream_position AS position
         FROM emt_messages WHERE stream_id = ? AND partition = ? AND is_archived = FALSE AND stream_position > ? ORDER BY stream_position`,
        [stream, defaultTag, after],
      );
      return found.map(({ type, data, metadata, position }) =>
        recordedOf(
          { type, data: JSON.parse(data), metadata: JSON.parse(metadata) },
          stream,
          Number(position),
        ),
      );
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
