import type { JournalEvent, Trust } from "chibo";
import { decodeLine } from "chibo/events";
import type { ClientBase, Pool } from "pg";
import { ProvinceError } from "./errors.js";

/** A client or pool that runs statements. */
export type Queries = Pick<ClientBase | Pool, "query">;

const textOf = async (client: Queries, sql: string, values: readonly unknown[]): Promise<string[]> => {
  const { rows } = await client.query<[string]>({ text: sql, values: [...values], rowMode: "array" });
  return rows.map(([line]) => line);
};

/**
 * The events of one stream after a position, in order.
 * @param trust "raw" checks each field again, for a table that other programs write to
 */
export const eventsOf = async (
  client: Queries,
  part: number,
  stream: string,
  after = 0,
  trust: Trust = "validated",
): Promise<JournalEvent[]> => {
  const lines = await textOf(
    client,
    "SELECT line FROM events WHERE part = $1 AND stream = $2 AND position > $3 ORDER BY position",
    [part, stream, after],
  );
  return lines.map((line, index) => {
    const decoded = decodeLine(line, index + 1, trust);
    if (decoded.ok) return decoded.event;
    throw new ProvinceError("stored-line-unreadable", `${stream}@${after + index + 1}`, {
      cause: decoded.problem,
    });
  });
};

/** The names of the streams of an organisation, as ranges. Every letter of an id lies between `!` and `~`. */
const rangesOf = (organisation: string): (readonly [low: string, high: string])[] => [
  [`cell/${organisation}`, `cell/${organisation}!`],
  [`committee/${organisation}`, `committee/${organisation}!`],
  [`meeting/${organisation}/`, `meeting/${organisation}/~`],
  [`review/${organisation}/`, `review/${organisation}/~`],
];

/** The journal of some organisations of a partition as lines, stream by stream. */
export const linesOf = (
  client: Queries,
  part: number,
  organisations: readonly string[],
): Promise<string[]> => {
  const ranges = organisations.flatMap(rangesOf);
  return textOf(
    client,
    `SELECT e.line FROM unnest($2::text[], $3::text[]) AS r(low, high), LATERAL (
       SELECT line FROM events
       WHERE part = $1 AND stream >= r.low COLLATE "C" AND stream < r.high COLLATE "C" ORDER BY stream, position
     ) e`,
    [part, ranges.map(([low]) => low), ranges.map(([, high]) => high)],
  );
};

/** A superior committee and the partition of its streams. */
export interface Superior {
  readonly organisation: string;
  readonly part: number;
}

/** The superior committees of the province. */
export const superiorsOf = async (client: Queries): Promise<Superior[]> =>
  (await client.query<Superior>("SELECT organisation, part FROM homes WHERE superior ORDER BY organisation"))
    .rows;
