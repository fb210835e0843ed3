import type { JournalEvent } from "chibo";
import type { Queries } from "./read.js";

/** An organisation was directly below another at some time. */
export interface Link {
  readonly organisation: string;
  readonly parent: string;
}

/**
 * The links between organisations in some events. The link of a correction belongs to the entry that it
 * replaces.
 */
export const linksIn = (events: readonly JournalEvent[]): Link[] =>
  events.flatMap((event) => {
    const { type, data } = event.type === "EntryCorrected" ? event.data.replacement : event;
    if (type !== "OrganisationFounded" && type !== "OrganisationAttached") return [];
    const { organisation, parent } = data as JournalEvent<"OrganisationAttached">["data"];
    return parent === undefined ? [] : [{ organisation, parent }];
  });

/**
 * Records links. An extra link does no harm: organisations that are read together without need give the same
 * results.
 */
export const noteLinks = async (client: Queries, links: readonly Link[]): Promise<void> => {
  if (links.length === 0) return;
  await client.query(
    "INSERT INTO links SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING",
    [links.map(({ organisation }) => organisation), links.map(({ parent }) => parent)],
  );
};

/** A base organisation, its partition and all organisations that belong to it. */
export interface Base {
  readonly base: string;
  readonly part: number;
  readonly organisations: readonly string[];
}

/** The pairs of bases where one was above an organisation with its home in the other. A province has few. */
const joined = async (client: Queries): Promise<{ readonly one: string; readonly other: string }[]> =>
  (
    await client.query<{ one: string; other: string }>(`
      SELECT DISTINCT own.base AS one, above.base AS other FROM links
      JOIN homes own USING (organisation) JOIN homes above ON above.organisation = links.parent
      WHERE own.base <> above.base AND NOT above.superior AND NOT own.superior`)
  ).rows;

const basesWhere = async (client: Queries, condition: string, value: unknown): Promise<Base[]> =>
  (
    await client.query<Base>(
      `SELECT base, part, array_agg(organisation ORDER BY organisation) AS organisations FROM homes
       WHERE NOT superior AND ${condition} GROUP BY base, part ORDER BY base`,
      [value],
    )
  ).rows;

/**
 * The base organisations that a reader of a partition reads. Each is a group. Bases between which a cell
 * moved form one group, in the partition of the first of their names.
 */
export const groupsOf = async (client: Queries, part: number): Promise<readonly (readonly Base[])[]> => {
  const above = new Map<string, string>();
  const firstOf = (base: string): string => {
    const next = above.get(base);
    return next === undefined ? base : firstOf(next);
  };
  const pairs = await joined(client);
  for (const { one, other } of pairs) {
    const [first = "", second = ""] = [firstOf(one), firstOf(other)].sort();
    if (first !== second) above.set(second, first);
  }
  const alone = await basesWhere(client, "part = $1", part);
  const among = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const groups: Base[][] = alone.filter(({ base }) => !among.has(base)).map((base) => [base]);
  for (const { base } of alone.filter((each) => among.has(each.base) && firstOf(each.base) === each.base)) {
    const members = [...among].filter((each) => firstOf(each) === base);
    groups.push(await basesWhere(client, "base = ANY($1)", members));
  }
  return groups;
};
