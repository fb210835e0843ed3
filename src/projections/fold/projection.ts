import type { EventType, JournalEvent } from "../../events/catalogue.js";

/** One handler per event type, in mutating style: it changes the state of its stream and returns nothing. */
export type Handlers<S> = { readonly [T in EventType]?: (state: S, event: JournalEvent<T>) => void };

/**
 * A reading of one stream, as a value: a name, a version, the state before any event, and a handler
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

/** A projection of any state. */
// biome-ignore lint/suspicious/noExplicitAny: handlers are contravariant in their state; `never` would forbid calling them
export type AnyProjection = Projection<string, any>;

type Handle = (state: object, event: JournalEvent) => void;

/** Where an event goes: the projections that handle its type. */
interface Route {
  readonly projection: AnyProjection;
  readonly handle: Handle;
}

/** The handlers of a set of projections by event type, looked up once per event. */
export const routesOf = (projections: readonly AnyProjection[]): ReadonlyMap<string, readonly Route[]> => {
  const routes = new Map<string, Route[]>();
  for (const projection of projections) {
    for (const [type, handle] of Object.entries(projection.on)) {
      const known = routes.get(type);
      const route = { projection, handle: handle as Handle };
      if (known === undefined) routes.set(type, [route]);
      else known.push(route);
    }
  }
  return routes;
};

/** An empty record keyed by ids from outside: without a prototype, so that `constructor` is an id like any other. */
export const dictionary = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** The list of a state that has no items yet: one for all, for most lists stay empty. */
export const noItems: readonly never[] = Object.freeze([]);

/**
 * A short list with one item more. `push` and spreading reserve room for sixteen: where every member
 * or meeting has a list of one or two, that room would be most of the memory.
 */
export const added = <T>(list: readonly T[], item: T): T[] => list.concat([item]);

/**
 * A value while it is made: fields that may be absent are set afterwards. In V8 an object that begins with another one spread out,
 * `{ ...a, b }`, takes thirty times as long to make and ten times as long to freeze as one whose fields are written out, and a fold
 * makes one for each event.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
