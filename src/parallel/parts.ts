import { partsOfStream } from "../events/index.js";
import { groupingOf } from "../projections/year/organisation-groups.js";
import type { Survey } from "./task.js";

/** Streams that are read together by one worker, and those that every worker reads. */
export interface Parts {
  readonly shared: ReadonlySet<string>;
  readonly parts: readonly ReadonlySet<string>[];
}

interface Filling {
  bytes: number;
  readonly streams: Set<string>;
}

/**
 * Deals the streams out to so many parts of about the same size, group by group, the largest first.
 * @param together the name of the group that the streams of an organisation belong to
 */
const dealt = (
  streams: Iterable<readonly [string, number]>,
  together: (organisation: string) => string,
  most: number,
): Set<string>[] => {
  const groups = new Map<string, Filling>();
  for (const [stream, bytes] of streams) {
    const name = together(partsOfStream(stream).organisation);
    const group = groups.get(name) ?? { bytes: 0, streams: new Set() };
    groups.set(name, group);
    group.bytes += bytes;
    group.streams.add(stream);
  }
  const parts = Array.from(
    { length: Math.max(1, Math.min(most, groups.size)) },
    (): Filling => ({
      bytes: 0,
      streams: new Set(),
    }),
  );
  for (const group of [...groups.values()].sort((a, b) => b.bytes - a.bytes)) {
    const least = parts.reduce((one, other) => (other.bytes < one.bytes ? other : one));
    least.bytes += group.bytes;
    for (const stream of group.streams) least.streams.add(stream);
  }
  return parts.map((part) => part.streams);
};

/** Parts for totals: a base organisation with its cells is never split, and every part has the superiors. */
export const partsByGroup = ({ streams, links }: Survey, most: number): Parts => {
  const { groupOf, superiors } = groupingOf(links);
  const isShared = (stream: string) => superiors.has(partsOfStream(stream).organisation);
  const shared = new Set([...streams.keys()].filter(isShared));
  const own = [...streams].filter(([stream]) => !shared.has(stream));
  return { shared, parts: dealt(own, groupOf, most) };
};

/** Parts for what is known: streams share nothing, so each organisation goes by itself. */
export const partsByOrganisation = ({ streams }: Survey, most: number): Parts => ({
  shared: new Set(),
  parts: dealt(streams, (organisation) => organisation, most),
});
