import { ConflictError, encodeEvent, type JournalEvent } from "chibo";
import { linksIn, noteLinks } from "./links.js";
import type { Queries } from "./read.js";

const field = (error: unknown, name: string): string =>
  typeof error === "object" && error !== null ? String((error as Record<string, unknown>)[name] ?? "") : "";

const uniqueViolation = "23505";

const lastOf = async (client: Queries, part: number, stream: string): Promise<number> => {
  const { rows } = await client.query<{ last: number }>(
    "SELECT coalesce(max(position), 0) AS last FROM events WHERE part = $1 AND stream = $2",
    [part, stream],
  );
  return rows[0]?.last ?? 0;
};

/** The first entry of an already recorded id among these ids. */
const standing = async (client: Queries, part: number, ids: readonly string[]) => {
  const { rows } = await client.query<{ id: string; stream: string; position: number }>(
    "SELECT id, stream, position FROM events WHERE part = $1 AND id = ANY($2) LIMIT 1",
    [part, ids],
  );
  return rows[0];
};

/**
 * Appends entries of one stream, all or none, if the stream still ends before the first of them. It is one
 * statement, and so one transaction unless the caller has begun one.
 *
 * @throws ConflictError where the stream ends elsewhere, or the partition has an id already
 */
export const append = async (
  client: Queries,
  part: number,
  stream: string,
  entries: readonly JournalEvent[],
): Promise<void> => {
  const [first] = entries;
  if (first === undefined) return;
  const expected = first.position - 1;
  const ids = entries.map(({ id }) => id);
  await noteLinks(client, linksIn(entries));
  const values = [
    part,
    stream,
    entries.map(({ position }) => position),
    ids,
    entries.map(encodeEvent),
    expected,
  ];
  try {
    const { rowCount } = await client.query(
      `INSERT INTO events (part, stream, position, id, line)
       SELECT $1, $2, e.position, e.id, e.line FROM unnest($3::int[], $4::text[], $5::text[]) AS e(position, id, line)
       WHERE (SELECT coalesce(max(position), 0) FROM events WHERE part = $1 AND stream = $2) = $6`,
      values,
    );
    if (rowCount === entries.length) return;
  } catch (error) {
    if (field(error, "code") !== uniqueViolation) throw error;
    // Two writers wrote at the same moment. The constraint shows whether the position or the id was taken.
    if (!field(error, "constraint").endsWith("_pkey")) {
      const taken = await standing(client, part, ids);
      if (taken !== undefined) {
        const { id, stream, position } = taken;
        throw new ConflictError({ code: "id-conflict", path: "id", facts: { id, stream, position } });
      }
    }
  }
  const actual = await lastOf(client, part, stream);
  throw new ConflictError({ code: "unexpected-position", path: "", facts: { stream, expected, actual } });
};
