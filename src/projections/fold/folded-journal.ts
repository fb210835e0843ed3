import { freeze } from "immer";
import type { JournalEvent } from "../../events/catalogue.js";
import type { EntryConflict } from "../../events/journal/entry-conflict.js";
import { notAnInstant, notFoldedAsOf } from "./fold-errors.js";
import type { AnyProjection, StateOf } from "./projection.js";

/** The limits of a reading. Instants in UTC with whole seconds; both ends included. */
export interface Axes {
  /** Only entries that had been recorded by this instant. */
  readonly asAt?: string | undefined;
  /** Only events that had happened by this instant. */
  readonly asOf?: string | undefined;
}

/** Whether a text has the form of an instant, and its day and time exist. */
const isInstant = (text: string): boolean => {
  if (!/^\d{4}(-\d\d){2}T\d\d(:\d\d){2}Z$/.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text.replace("Z", ".000Z");
};

/**
 * Checks that the limits of a reading are instants. Another text would sort before or after every instant.
 * @throws InvalidInputError `not-an-instant`, at `asAt` or `asOf`
 */
export const mustBeInstants = ({ asAt, asOf }: Axes): void => {
  for (const [path, given] of Object.entries({ asAt, asOf }))
    if (given !== undefined && !isInstant(given)) throw notAnInstant(path, String(given));
};

/** Whether an event had been recorded by `asAt`. */
export const recordedBy = ({ asAt }: Axes, event: JournalEvent): boolean =>
  asAt === undefined || event.metadata.recordedAt <= asAt;

/** Whether an event, as it stands after its correction, had happened by `asOf`. */
export const happenedBy = ({ asOf }: Axes, event: JournalEvent): boolean =>
  asOf === undefined || event.metadata.happenedAt <= asOf;

/** Only the two axes of the given options; undefined if neither is set. */
export const axesIn = ({ asAt, asOf }: Axes): { readonly axes?: Axes } =>
  asAt === undefined && asOf === undefined
    ? {}
    : { axes: { ...(asAt === undefined ? {} : { asAt }), ...(asOf === undefined ? {} : { asOf }) } };

/** Only withheld entries that are replaced, in the field of a folded journal; none if there are none. */
export const replacedIn = (
  replaced: readonly WithheldPosition[],
): { readonly replaced?: readonly WithheldPosition[] } =>
  replaced.length === 0 ? {} : { replaced: freeze(replaced, true) };

/** The later of two instants, or the only one given. */
export const laterOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

/** Positions of a stream that were never seen. */
export interface Gap {
  /** The stream. */
  readonly stream: string;
  /** The last position before the gap. */
  readonly after: number;
  /** The first position after it. */
  readonly before: number;
}

/** A position of a stream with an entry that a redacted copy withholds, as a whole or in part. */
export interface WithheldPosition {
  /** The stream. */
  readonly stream: string;
  /** From 1. */
  readonly position: number;
  /** Whether the whole entry is withheld. `false`: it was read without some of its values. By default it is. */
  readonly entry?: boolean | undefined;
  /** The type of the entry, if the copy tells it. */
  readonly type?: string | undefined;
  /** The key of the one subject that the entry is about, such as `member:m-07`, if the copy tells it. */
  readonly about?: string | undefined;
}

/** A withheld position without other fields, such as those of a problem of the reader. */
export const withheldPosition = ({
  stream,
  position,
  entry,
  type,
  about,
}: WithheldPosition): WithheldPosition => ({
  stream,
  position,
  ...(entry === false ? { entry } : {}),
  ...(type === undefined ? {} : { type }),
  ...(about === undefined ? {} : { about }),
});

/** One folded stream: the last position seen, and one state per projection, by the name of the projection. */
export interface FoldedStream {
  /** The last position seen, from 1. */
  readonly position: number;
  /** By the name of the projection. A projection without a relevant event has no state. */
  readonly states: Readonly<Record<string, object | undefined>>;
}

/** The frozen states of a set of projections: one state per projection and stream. */
export interface FoldedJournal {
  /** By name. */
  readonly streams: ReadonlyMap<string, FoldedStream>;
  /** Positions that were never seen. */
  readonly gaps: readonly Gap[];
  /**
   * The entries that a redacted copy withholds, as a whole or in part, as reported by the reader: each once. Their
   * positions are no gaps.
   */
  readonly withheld: readonly WithheldPosition[];
  /**
   * The entries of which a redacted copy withholds the content, and of which a later entry tells what stands in their
   * place: a correction, or a withdrawal. They hide nothing that counts. Absent if there are none.
   */
  readonly replaced?: readonly WithheldPosition[];
  /** Entries that share an id or a position with others of other content; absent if there are none. */
  readonly conflicts?: readonly EntryConflict[];
  /** The limits of the fold; absent if it used all given events. */
  readonly axes?: Axes;
  /**
   * Streams with an event after `axes.asOf`, in order. The journal cannot be read as of a later instant for
   * them.
   */
  readonly beyond?: readonly string[];
  /** The earliest `asOf` for a reading, if the fold went on from a snapshot; absent: any. */
  readonly floor?: string;
}

/** The state of one projection for one stream; undefined if the stream has no relevant event. */
export const stateOf = <P extends AnyProjection>(
  folded: FoldedJournal,
  { name }: P,
  stream: string,
): StateOf<P> | undefined => folded.streams.get(stream)?.states[name] as StateOf<P> | undefined;

type States<S> = readonly (readonly [stream: string, state: S])[];

const sortedStates = new WeakMap<FoldedJournal, ReadonlyMap<string, States<object>>>();

/** The states of all projections by name, sorted once, because a folded journal never changes. */
const statesByProjection = (folded: FoldedJournal): ReadonlyMap<string, States<object>> => {
  const kept = sortedStates.get(folded);
  if (kept !== undefined) return kept;
  const found = new Map<string, (readonly [string, object])[]>();
  for (const stream of [...folded.streams.keys()].sort()) {
    const states = folded.streams.get(stream)?.states ?? {};
    for (const name in states) {
      const state = states[name];
      if (state === undefined) continue;
      const list = found.get(name);
      if (list === undefined) found.set(name, [[stream, state]]);
      else list.push([stream, state]);
    }
  }
  sortedStates.set(folded, found);
  return found;
};

/** All streams with a state of the projection, in order of their names, each with the state. */
export const statesOf = <P extends AnyProjection>(folded: FoldedJournal, { name }: P): States<StateOf<P>> =>
  (statesByProjection(folded).get(name) ?? []) as States<StateOf<P>>;

/** The positions of a gap without those that are withheld. */
const narrowed = ({ stream, after, before }: Gap, held: ReadonlySet<number>): Gap[] => {
  const ends = [...held].filter((each) => each > after && each < before).sort((a, b) => a - b);
  return [...ends, before].flatMap((end, index) => {
    const from = ends[index - 1] ?? after;
    return end > from + 1 ? [{ stream, after: from, before: end }] : [];
  });
};

/** Gaps without the positions that are withheld. */
export const afterWithheld = (gaps: readonly Gap[], withheld: readonly WithheldPosition[]): Gap[] => {
  const held = new Map<string, Set<number>>();
  for (const { stream, position } of withheld)
    held.set(stream, (held.get(stream) ?? new Set()).add(position));
  return gaps.flatMap((gap) => narrowed(gap, held.get(gap.stream) ?? new Set()));
};

/** The conflicts of two parts, each once and in order of place; nothing if there are none. */
export const conflictsIn = (
  ...parts: readonly (readonly EntryConflict[] | undefined)[]
): { readonly conflicts?: readonly EntryConflict[] } => {
  const found = new Map(parts.flatMap((part = []) => part.map((each) => [JSON.stringify(each), each])));
  if (found.size === 0) return {};
  const placed = [...found.values()].sort((a, b) =>
    a.stream === b.stream ? a.position - b.position : a.stream < b.stream ? -1 : 1,
  );
  return { conflicts: freeze(placed, true) };
};

/**
 * Checks that a folded journal can be read as of an instant: it was folded for this instant, or none of its
 * events happened between the instant of the fold and this one.
 * @throws WrongUseError `not-folded-as-of`
 */
export const mustBeFoldedFor = ({ axes, beyond, floor }: FoldedJournal, asOf: string | undefined): void => {
  const folded = axes?.asOf;
  if (folded !== undefined && folded !== asOf) {
    const isLater = asOf === undefined || asOf > folded;
    if (!isLater || beyond !== undefined) throw notFoldedAsOf(asOf);
  }
  if (asOf !== undefined && floor !== undefined && asOf < floor) throw notFoldedAsOf(asOf);
};

/**
 * Freezes a plain value with all values in it, as immer would. It is three times as fast, because a state
 * contains only objects and lists. `Object.isFrozen` returns true for a value that is no object.
 */
const frozen = <T>(value: T): T => {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) value.forEach(freezePart);
  else for (const key in value) freezePart(value[key]);
  return value;
};

const freezePart = (part: unknown): void => {
  if (typeof part === "object") frozen(part);
};

/**
 * States by stream that nobody can change. The map is closed, and each value is frozen with all values in it
 * when it is first read. A replay of a million events makes more than a million objects, and a caller that
 * reads one cell must not wait for all of them.
 */
export const frozenStates = <T extends object>(streams: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
  const closed = new Map(streams);
  const { get, entries } = Map.prototype as Map<string, T>;
  const each = function* (): Generator<[string, T]> {
    for (const entry of entries.call(closed) as MapIterator<[string, T]>) {
      frozen(entry[1]);
      yield entry;
    }
  };
  const reading = {
    get: (stream: string): T | undefined => frozen(get.call(closed, stream)),
    *values(): Generator<T> {
      for (const [, value] of each()) yield value;
    },
    forEach(take: (value: T, stream: string, all: ReadonlyMap<string, T>) => void): void {
      for (const [stream, value] of each()) take(value, stream, closed);
    },
    entries: each,
    [Symbol.iterator]: each,
  };
  for (const name of Reflect.ownKeys(reading))
    Object.defineProperty(closed, name, { value: reading[name as keyof typeof reading] });
  return freeze(closed);
};
