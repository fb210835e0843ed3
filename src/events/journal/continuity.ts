import { shortened } from "../../language/problems/problem.js";
import type { JournalEvent } from "../catalogue.js";
import type { EntryProblem } from "./line-problem.js";

/** The missing positions of a stream, as ranges with both ends, in ascending order. */
type Gaps = [from: number, to: number][];

/**
 * The index of the range that holds a position, or -1. The search is binary, because a hostile file may have
 * many gaps.
 */
const rangeOf = (gaps: Gaps, position: number): number => {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [, to] = gaps[middle] as Gaps[number];
    if (to < position) low = middle + 1;
    else high = middle;
  }
  const found = gaps[low];
  return found !== undefined && found[0] <= position ? low : -1;
};

/** Whether a position is missing. */
const isMissing = (gaps: Gaps, position: number): boolean => rangeOf(gaps, position) >= 0;

/** Takes a position out of the gaps after its event arrived. */
const fill = (gaps: Gaps, position: number): void => {
  const index = rangeOf(gaps, position);
  const found = gaps[index];
  if (found === undefined) return;
  const [from, to] = found;
  const rest: Gaps = [];
  if (from < position) rest.push([from, position - 1]);
  if (position < to) rest.push([position + 1, to]);
  gaps.splice(index, 1, ...rest);
};

/**
 * The seen part of one stream. Its size depends on the irregularities and not on the length of the stream.
 */
interface Seen {
  last: number;
  /** The missing positions below `last`. Most streams have none. */
  gaps: Gaps | undefined;
  /** Ids other than default ids. Most streams have none. */
  ids: Map<number, string> | undefined;
}

const newlySeen = (last: number): Seen => ({ last, gaps: undefined, ids: undefined });

/** The place of an entry. */
export interface EntryPosition {
  readonly stream: string;
  readonly position: number;
}

/** A problem with the place of an entry, and the place of the earlier entry that has its id or its position. */
export interface Misplaced {
  readonly problem: EntryProblem;
  readonly by?: EntryPosition;
}

/** The fields of an entry that continuity reads. */
type Entry = Pick<JournalEvent, "id" | "stream" | "position">;

/** The default id of an entry. It is unique because its place is unique. */
export const defaultId = (stream: string, position: number): string => `${stream}@${position}`;

/** Whether an id is the default one. The function does not build that id, because it runs for every event. */
const hasDefaultId = ({ id, stream, position }: Entry): boolean => {
  const digits = String(position);
  return (
    id.length === stream.length + 1 + digits.length &&
    id.charCodeAt(stream.length) === 0x40 &&
    id.startsWith(stream) &&
    id.endsWith(digits)
  );
};

/** The problem of an id that an earlier entry has. */
export const idConflict = (
  id: string,
  held: EntryPosition,
  first: { readonly line?: number } = {},
): EntryProblem => ({
  code: "id-conflict",
  path: "id",
  facts: { id: shortened(id), stream: shortened(held.stream), position: held.position, ...first },
});

/** The place with this id as its default id. */
const placeOf = (id: string): EntryPosition => {
  const at = id.lastIndexOf("@");
  return { stream: id.slice(0, Math.max(at, 0)), position: Number(id.slice(at + 1)) };
};

/**
 * Makes a check of the events of a journal in the order of the file. The positions of each stream must follow
 * each other from 1, and no id may come twice. A default id needs no memory. The check remembers only other
 * ids. It returns the problem of an event, or undefined. The fold takes an event after a gap. It does not
 * take an event with any other problem. The check does not compare contents: an id that comes again at its own
 * place is a `duplicate`, until the caller finds other content.
 */
export const continuity = (): ((event: Entry) => Misplaced | undefined) => {
  const streams = new Map<string, Seen>();
  const others = new Map<string, EntryPosition>();

  const has = (seen: Seen | undefined, position: number): boolean =>
    seen !== undefined && position <= seen.last && !isMissing(seen.gaps ?? [], position);

  /** The first place of an id. */
  const holder = (id: string): EntryPosition | undefined => {
    const other = others.get(id);
    if (other !== undefined) return other;
    const place = placeOf(id);
    const seen = streams.get(place.stream);
    const isDefault = defaultId(place.stream, place.position) === id;
    return isDefault && has(seen, place.position) && !seen?.ids?.has(place.position) ? place : undefined;
  };

  /** The stream of the last entry. The next entry is often of the same stream. */
  let latest: { readonly stream: string; readonly seen: Seen } | undefined;

  const place = (event: Entry): Misplaced | undefined => {
    const { id, position } = event;
    const stream = shortened(event.stream);
    const held = holder(id);
    if (held !== undefined && held.stream === event.stream && held.position === position)
      return { problem: { code: "duplicate", path: "id", facts: { id: shortened(id) } }, by: held };
    if (held !== undefined) return { problem: idConflict(id, held), by: held };
    const seen: Seen = streams.get(event.stream) ?? newlySeen(0);
    if (has(seen, position)) {
      const recorded = shortened(seen.ids?.get(position) ?? defaultId(event.stream, position));
      const facts = { stream, position, recorded };
      return {
        problem: { code: "position-conflict", path: "position", facts },
        by: { stream: event.stream, position },
      };
    }
    streams.set(event.stream, seen);
    if (!hasDefaultId(event)) {
      others.set(id, { stream: event.stream, position });
      seen.ids ??= new Map();
      seen.ids.set(position, id);
    }
    const { last } = seen;
    if (position <= last) {
      fill(seen.gaps ?? [], position);
      return { problem: { code: "out-of-order", path: "position", facts: { stream, position, last } } };
    }
    seen.last = position;
    if (position === last + 1) return undefined;
    seen.gaps ??= [];
    seen.gaps.push([last + 1, position - 1]);
    const facts = { stream, from: last + 1, to: position - 1 };
    return { problem: { code: "gap", path: "position", facts } };
  };

  return (event) => {
    const { stream, position } = event;
    const seen = latest?.stream === stream ? latest.seen : streams.get(stream);
    const follows = position - 1 === (seen === undefined ? 0 : seen.last);
    if (!follows || !hasDefaultId(event) || (others.size > 0 && others.has(event.id))) return place(event);
    if (seen !== undefined) seen.last = position;
    else streams.set(stream, newlySeen(1));
    if (latest?.stream !== stream) latest = { stream, seen: streams.get(stream) as Seen };
    return undefined;
  };
};
