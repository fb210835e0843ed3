import type { JournalEvent } from "chibo";
import { partsOfStream } from "chibo/events";
import type { Pool } from "pg";
import { ProvinceError } from "./errors.js";

/** The place of an organisation's streams. */
export interface Home {
  readonly base: string;
  readonly part: number;
}

/**
 * The partition of a new base organisation. It is computed from the name and is the same on every machine.
 */
export const partOf = (base: string, parts: number): number => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < base.length; at += 1) sum = Math.imul(sum ^ base.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % parts;
};

/**
 * The base organisation of a founded organisation. A cell belongs to the organisation above it; any other
 * organisation is its own base. It stays there if the cell moves later, because the place of its events is no
 * fact of the domain.
 */
const foundedIn = (
  events: readonly JournalEvent[],
  organisation: string,
): { readonly base: string; readonly superior: boolean } | undefined => {
  for (const event of events)
    if (event.type === "OrganisationFounded") {
      const { data } = event as JournalEvent<"OrganisationFounded">;
      if (data.organisation !== organisation) continue;
      const base = data.kind === "cell" ? (data.parent ?? organisation) : organisation;
      return { base, superior: data.kind === "superior" };
    }
  return undefined;
};

/** Finds the homes of streams and keeps them in memory. A home does not change while a process runs. */
export interface Homes {
  /** The home of a known stream, or of a stream that these events found. @throws ProvinceError */
  readonly of: (stream: string, founding?: readonly JournalEvent[]) => Promise<Home>;
  /** The same; undefined where the home is unknown. */
  readonly find: (stream: string) => Promise<Home | undefined>;
  /** Tells the base organisation of some organisations before their events come, as in a load. */
  readonly settle: (base: string, organisations: readonly string[]) => Promise<void>;
}

/** @param parts the number of partitions */
export const homesIn = (pool: Pool, parts: number): Homes => {
  const known = new Map<string, Home>();
  const find = async (stream: string): Promise<Home | undefined> => {
    const { organisation } = partsOfStream(stream);
    const remembered = known.get(organisation);
    if (remembered !== undefined) return remembered;
    const { rows } = await pool.query<Home>("SELECT base, part FROM homes WHERE organisation = $1", [
      organisation,
    ]);
    const [home] = rows;
    if (home !== undefined) known.set(organisation, home);
    return home;
  };
  return {
    find,
    settle: async (base, organisations) => {
      await pool.query(
        "INSERT INTO homes (organisation, base, part) SELECT o, $2, $3 FROM unnest($1::text[]) AS o ON CONFLICT DO NOTHING",
        [organisations, base, partOf(base, parts)],
      );
    },
    of: async (stream, founding = []) => {
      const home = await find(stream);
      if (home !== undefined) return home;
      const { organisation } = partsOfStream(stream);
      const founded = foundedIn(founding, organisation);
      if (founded === undefined) throw new ProvinceError("home-unknown", stream);
      const { base, superior } = founded;
      const above = base === organisation ? undefined : await find(`committee/${base}`);
      await pool.query("INSERT INTO homes VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", [
        organisation,
        above?.base ?? base,
        above?.part ?? partOf(base, parts),
        superior,
      ]);
      // Another process may have been first.
      return (await find(stream)) as Home;
    },
  };
};
