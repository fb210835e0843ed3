import type { EventType, JournalEvent } from "../../events/index.js";

/** One handler per event type, in mutating style: it changes the state of its stream and returns nothing. */
export type Handlers<S> = { readonly [T in EventType]?: (state: S, event: JournalEvent<T>) => void };

/**
 * What is known of one stream, as a value: a name, a version, the state before any event, and a handler
 * per event type. Streams never share state; a reading that needs several streams joins them.
 * So events of different streams commute, and parts folded apart merge by union.
 */
export interface Projection<Name extends string = string, S extends object = object> {
  /** Unique among the projections that are folded together. */
  readonly name: Name;
  /** Raised whenever the same events fold to another state: older snapshots no longer fit. */
  readonly version: number;
  /** The state before any event, new each time. */
  readonly initial: () => S;
  /** What each event type changes. */
  readonly on: Handlers<S>;
  /**
   * How parts that were folded apart come together. Streams never share state, so each part brings the states of
   * its streams and together they are the whole: `merge` does no more. Sums over organisations are `Totals`.
   */
  readonly merges: "by-stream";
}

/** A projection from its definition, with the types of its name and state. */
export const projection = <Name extends string, S extends object>(
  definition: Omit<Projection<Name, S>, "merges">,
): Projection<Name, S> => ({ ...definition, merges: "by-stream" });

/** The state of a projection. */
export type StateOf<P> = P extends Projection<string, infer S> ? S : never;

/** A projection of whatever state. */
// biome-ignore lint/suspicious/noExplicitAny: handlers are contravariant in their state; `never` would forbid calling them
export type AnyProjection = Projection<string, any>;
