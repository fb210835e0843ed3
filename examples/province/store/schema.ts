import type { Pool } from "pg";

const numbers = (parts: number): number[] => Array.from({ length: parts }, (_, part) => part);

/** The tables that a number of a partition leads to: `events_0`, `read_models_0` and so on. */
const partitioned = (table: string, parts: number): string =>
  numbers(parts)
    .map((part) => `CREATE TABLE ${table}_${part} PARTITION OF ${table} FOR VALUES IN (${part});`)
    .join("\n");

/**
 * The tables of a province. The number of the partition is stored beside the organisation and not computed by the
 * database: the same number names a table, a subject of NATS, a consumer and a worker, and a partition that grew
 * too large is split by giving some of its base organisations another number.
 *
 * - `homes`: which base organisation an organisation belongs to, and so in which partition all its streams are;
 *   `superior` committees stand above bases, and what they decide counts for each of them.
 * - `links`: which organisation was ever directly below which: bases between which a cell moved are read together.
 * - `events`: `line` is the event as a line of a journal, byte by byte, so that a seal holds here too. The primary
 *   key refuses two writers at one position; `part, id` refuses an id twice. `transaction` and `place` are the
 *   global order: what has committed is in front of what has not.
 * - `outbox`: up to where events have been published.
 * - `read_models`: what is known of a stream, as a snapshot, which names its projections with their versions.
 * - `checkpoints`: what the worker of a partition has taken, written in the transaction of the rows.
 *
 * Emmett's tables are partitioned too, by tenant and module. They do not serve here: its store writes to the
 * partition `emt:default` and has no documented option for another, each partition is divided again by whether a
 * stream is archived, and an id may be recorded twice.
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
