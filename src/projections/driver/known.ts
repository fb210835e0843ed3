import type { AnyProjection, StateOf } from "./projection.js";

/** Positions of a stream that were never seen. */
export interface Gap {
  readonly stream: string;
  readonly after: number;
  readonly before: number;
}

/** One stream as folded: the last position seen and one state per projection, by the projection's name. */
export interface FoldedStream {
  readonly position: number;
  readonly states: Readonly<Record<string, object | undefined>>;
}

/** What a set of projections knows, frozen: one state per projection and stream. */
export interface Known {
  readonly streams: ReadonlyMap<string, FoldedStream>;
  readonly gaps: readonly Gap[];
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
