import type { Axes } from "./axes.js";
import type { AnyProjection, StateOf } from "./projection.js";

/** Positions of a stream that were never seen. */
export interface Gap {
  /** The stream. */
  readonly stream: string;
  /** The last position before the gap. */
  readonly after: number;
  /** The first position after it. */
  readonly before: number;
}

/** A position of a stream whose entry a redacted copy does not tell. */
export interface WithheldPosition {
  /** The stream. */
  readonly stream: string;
  /** From 1. */
  readonly position: number;
}

/** One stream as folded: the last position seen and one state per projection, by the projection's name. */
export interface FoldedStream {
  /** The last position that was seen, from 1. */
  readonly position: number;
  /** By the name of the projection; none where no event of the stream concerned it. */
  readonly states: Readonly<Record<string, object | undefined>>;
}

/** What a set of projections knows, frozen: one state per projection and stream. */
export interface Known {
  /** By name. */
  readonly streams: ReadonlyMap<string, FoldedStream>;
  /** Positions that were never seen. */
  readonly gaps: readonly Gap[];
  /** What a redacted copy does not tell, as far as the reader said so; such positions are no gaps. */
  readonly withheld: readonly WithheldPosition[];
  /** What the fold looked at; absent: everything that it was given. */
  readonly axes?: Axes;
  /** Streams in which something happened after `axes.asOf`, in order: they are not known as of a later instant. */
  readonly beyond?: readonly string[];
  /** The earliest instant as of which it can be read, where it went on from a snapshot; absent: any. */
  readonly floor?: string;
}

/** The state of one projection for one stream; nothing where no event of the stream concerned it. */
export const stateOf = <P extends AnyProjection>(
  known: Known,
  { name }: P,
  stream: string,
): StateOf<P> | undefined => known.streams.get(stream)?.states[name] as StateOf<P> | undefined;

/** Every stream that a projection knows, with its state, in order of the streams' names. */
export const statesOf = <P extends AnyProjection>(
  known: Known,
  { name }: P,
): (readonly [string, StateOf<P>])[] =>
  [...known.streams]
    .flatMap(([stream, { states }]) => {
      const state = states[name];
      return state === undefined ? [] : [[stream, state as StateOf<P>] as const];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What is missing of a gap once the positions that are withheld are taken out. */
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
