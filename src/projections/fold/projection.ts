import { freeze } from "immer";
import type { EventType, JournalEvent } from "../../events/catalogue.js";

/**
 * One handler per event type. It changes the state of its stream and returns nothing. The handler of `EntryWithdrawn`
 * also gets the withdrawn entry, if it is there.
 */
export type Handlers<S> = {
  readonly [T in EventType]?: (state: S, event: JournalEvent<T>, withdrawn?: JournalEvent) => void;
};

/**
 * A reading of one stream, as a value: a name, a version, the state before any event, and a handler per event
 * type. Streams never share state; a reading of several streams joins their states. So the order of events in
 * different streams does not matter, and parts that were folded apart merge by union.
 */
export interface Projection<Name extends string = string, S extends object = object> {
  /** Unique among the projections of one fold. */
  readonly name: Name;
  /** Raised if the same events give another state. Older snapshots then do not fit. */
  readonly version: number;
  /** The state before any event, a new object each time. */
  readonly initial: () => S;
  /** The change by each event type. */
  readonly on: Handlers<S>;
  /**
   * The way in which parts of a fold merge. Streams never share state, so each part has the states of its
   * streams, and `merge` only puts them together. `Totals` holds sums over organisations.
   */
  readonly merges: "by-stream";
}

/** A projection from its definition, with the types of its name and state. */
export const projection = <Name extends string, S extends object>(
  definition: Omit<Projection<Name, S>, "merges">,
): Projection<Name, S> => freeze({ ...definition, merges: "by-stream" }, true);

/** The state of a projection. */
export type StateOf<P> = P extends Projection<string, infer S> ? S : never;

/** A projection of any state. */
// biome-ignore lint/suspicious/noExplicitAny: handlers are contravariant in their state; `never` would forbid calling them
export type AnyProjection = Projection<string, any>;

type Handle = (state: object, event: JournalEvent, withdrawn?: JournalEvent) => void;

/** The projections that handle each event type. */
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

/**
 * An empty record for keys that are ids of users. It has no prototype, so `constructor` is an id like any
 * other.
 */
export const dictionary = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** The list of a state without items. All states share it, because most lists stay empty. */
export const noItems: readonly never[] = Object.freeze([]);

/**
 * A short list with one more item. `push` and spreading reserve room for sixteen items. Each member or
 * meeting has a list of one or two items, so that room would take most of the memory.
 */
export const added = <T>(list: readonly T[], item: T): T[] => list.concat([item]);

/**
 * A value under construction: optional fields are set afterwards. In V8, an object that starts with a spread,
 * `{ ...a, b }`, takes thirty times as long to make and ten times as long to freeze as an object with its
 * fields written out. A fold makes one for each event.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
