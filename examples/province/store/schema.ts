import type { Pool } from "pg";

const numbers = (parts: number): number[] => Array.from({ length: parts }, (_, part) => part);

/** The names of the tables of a partition: `events_0`, `read_models_0` and so on. */
const partitioned = (table: string, parts: number): string =>
  numbers(parts)
    .map((part) => `CREATE TABLE ${table}_${part} PARTITION OF ${table} FOR VALUES IN (${part});`)
    .join("\n");

/**
 * The tables of a province. The number of the partition is stored beside the organisation; the database does
 * not compute it. The same number names a table, a subject of NATS, a consumer and a worker. To split a
 * partition that is too large, an operator gives some of its base organisations another number.
 *
 * - `homes`: the base organisation of each organisation, and so the partition of its streams. `superior`
 * committees stand above bases; their decisions count for each of these bases.
 * - `links`: the pairs of organisations of which one was ever directly below the other. A reader reads bases
 * together if a cell moved between them.
 * - `events`: `line` is the event as a line of a journal, byte by byte, so a seal is valid here too. The
 * primary key refuses two writers at one position; `part, id` refuses a repeated id. `transaction` and
 * `place` give the global order: committed events stand before uncommitted ones.
 * - `outbox`: the position up to which events have been published.
 * - `read_models`: the snapshot of a stream. It names its projections with their versions.
 * - `checkpoints`: the last event that the worker of a partition has taken, written in the transaction of the
 * rows.
 *
 * Emmett's tables are partitioned too, by tenant and module. They do not fit here: its store writes to the
 * partition `emt:default` and documents no option for another. It divides each partition again into active
 * and archived streams. It allows a repeated id.
 */
export const schemaOf = (parts: number): string => `
CREATE TABLE homes (
  organisation text COLLATE "C" PRIMARY KEY,
  base text COLLATE "C" NOT NULL,
  part smallint NOT NULL,
  superior boolean NOT NULL DEFAULT false
);
CREATE INDEX homes_of_base ON homes (part, base);
CREATE TABLE links (
  organisation text COLLATE "C" NOT NULL,
  parent text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, parent)
);
CREATE SEQUENCE places CACHE 1;
CREATE TABLE events (
  part smallint NOT NULL,
  stream text COLLATE "C" NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  id text COLLATE "C" NOT NULL,
  line text NOT NULL,
  place bigint NOT NULL DEFAULT nextval('places'),
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (part, stream, position),
  UNIQUE (part, id)
) PARTITION BY LIST (part);
CREATE INDEX events_in_order ON events (transaction, place);
CREATE TABLE outbox (
  name text PRIMARY KEY,
  transaction xid8 NOT NULL,
  place bigint NOT NULL,
  sequence bigint NOT NULL
);
CREATE TABLE read_models (
  part smallint NOT NULL,
  stream text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  snapshot json NOT NULL,
  PRIMARY KEY (part, stream)
) PARTITION BY LIST (part);
CREATE TABLE checkpoints (
  part smallint PRIMARY KEY,
  sequence bigint NOT NULL DEFAULT 0,
  taken bigint NOT NULL DEFAULT 0,
  repeated bigint NOT NULL DEFAULT 0,
  anew bigint NOT NULL DEFAULT 0
);
INSERT INTO outbox VALUES ('jetstream', '0', 0, 0);
INSERT INTO checkpoints (part) VALUES ${numbers(parts)
  .map((part) => `(${part})`)
  .join(", ")};
${partitioned("events", parts)}
${partitioned("read_models", parts)}
`;

/** Makes the tables of a province in an empty database. */
export const createProvince = async (pool: Pool, parts: number): Promise<void> => {
  await pool.query(schemaOf(parts));
};
