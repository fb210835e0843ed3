import type {
  AnyEvent,
  ProjectionDefinition,
  ReadEventMetadataWithGlobalPosition,
} from "@event-driven-io/emmett";
import { eventTypes, type JournalEvent } from "../events/catalogue.js";
import { isCorrection } from "../events/index.js";
import type { FoldedJournal, FoldedStream } from "../projections/fold/folded-journal.js";
import type { AnyProjection } from "../projections/fold/projection.js";
import { readModel } from "../projections/fold/read-model.js";

/**
 * The name and version of a projection, as its rows store them. The read model ignores rows of another
 * version.
 */
export type Named = Pick<AnyProjection, "name" | "version">;

/**
 * The state of a projection for a stream at a position. It has no state if no event of the stream concerned
 * the projection.
 */
export interface StateRow extends Named {
  /** The stream. */
  readonly stream: string;
  /** The position of its last folded event. */
  readonly position: number;
  /** The state at that position. */
  readonly state: object | undefined;
}

/** The choice of streams. The default is all streams of this library. */
export interface Selection {
  /** Only the streams of these organisations: their cells, committees, meetings and reviews. */
  readonly organisations?: readonly string[] | undefined;
}

/**
 * The events of a store and the rows of its read models, as one connection sees them. In a transaction they
 * include the events that the transaction appended. There is one row for each stream, projection and version,
 * with its last folded position.
 */
export interface Tables {
  /** Creates the missing tables. Call it once, before any other function. */
  readonly create: () => Promise<void>;
  /** The names of the streams, in order. */
  readonly streams: (selection?: Selection) => Promise<string[]>;
  /** The streams with events that a row of one of these projections has not folded, in order. */
  readonly behind: (projections: readonly Named[], selection?: Selection) => Promise<string[]>;
  /** The events of a stream after a position. */
  readonly events: (stream: string, after: number) => Promise<JournalEvent[]>;
  /** The rows of these projections for a stream. */
  readonly rows: (stream: string, projections: readonly Named[]) => Promise<StateRow[]>;
  /** All rows of these projections. */
  readonly allRows: (projections: readonly Named[], selection?: Selection) => Promise<StateRow[]>;
  /**
   * Writes rows of one stream, all at one position. A row never replaces a row with a later position. A row
   * with the state `kept` only gets the new position.
   */
  readonly save: (rows: readonly (StateRow & { readonly kept: boolean })[]) => Promise<void>;
}

/** The state of a row, in the form that the fold continues from. */
const foldedOf = ({ stream, name, position, state }: StateRow): FoldedJournal => ({
  streams: new Map([[stream, { position, states: { [name]: state } }]]),
  gaps: [],
  withheld: [],
});

const advanced = (
  projection: AnyProjection,
  row: StateRow,
  events: readonly JournalEvent[],
  history: readonly JournalEvent[],
): StateRow & { readonly kept: boolean } => {
  const model = readModel([projection], { from: foldedOf(row), history: () => history });
  for (const event of events) model.apply(event);
  const folded = model.folded().streams.get(row.stream);
  const state = folded?.states[projection.name];
  const position = folded?.position ?? row.position;
  return { ...row, position, state, kept: row.position > 0 && state === row.state };
};

/**
 * Folds the rows of one stream up to its last event. A repeated, missing or late delivery does no harm,
 * because the function reads the events from the store after the position of each row. A correction makes it
 * fold the stream again from its first event.
 */
const bringUp = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  stream: string,
): Promise<number> => {
  const found = new Map((await tables.rows(stream, projections)).map((row) => [row.name, row]));
  const rows = projections.map(
    ({ name, version }): StateRow =>
      found.get(name) ?? { stream, name, version, position: 0, state: undefined },
  );
  const first = Math.min(...rows.map(({ position }) => position));
  const fresh = await tables.events(stream, first);
  const last = fresh.at(-1)?.position ?? first;
  if (last === first) return 0;
  const history = first > 0 && fresh.some(isCorrection) ? await tables.events(stream, 0) : fresh;
  await tables.save(
    projections.flatMap((projection, index) => {
      const row = rows[index] as StateRow;
      if (row.position >= last) return [];
      return [
        advanced(
          projection,
          row,
          fresh.filter(({ position }) => position > row.position),
          history,
        ),
      ];
    }),
  );
  return last - first;
};

/** The result of a catch-up. */
export interface CaughtUp {
  /** The number of streams with rows that were behind. */
  readonly streams: number;
  /** The number of events that these rows had not folded. */
  readonly events: number;
}

/**
 * Folds read models up to the end of the store: after a pause, after a crash, after a new version of a
 * projection, or from the beginning. Each row is its own checkpoint. The function continues after an
 * interruption, several calls may run at once, and no row takes an event twice.
 *
 * @example
 * await catchUp(postgresTables(pool), projections) //=> { streams: 12, events: 480 }
 */
export const catchUp = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  selection?: Selection,
): Promise<CaughtUp> => {
  await tables.create();
  const streams = await tables.behind(projections, selection);
  let events = 0;
  for (const stream of streams) events += await bringUp(tables, projections, stream);
  return { streams: streams.length, events };
};

/**
 * The folded journal from the rows of read models: `yearOf(await foldedIn(tables, projections), options)`. It
 * lacks the states of a projection with rows of another version until that projection has caught up.
 */
export const foldedIn = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  selection?: Selection,
): Promise<FoldedJournal> => {
  const byStream = new Map<string, StateRow[]>();
  for (const row of await tables.allRows(projections, selection)) {
    const rows = byStream.get(row.stream);
    if (rows === undefined) byStream.set(row.stream, [row]);
    else rows.push(row);
  }
  const streams = new Map<string, FoldedStream>();
  for (const [stream, rows] of byStream)
    streams.set(stream, {
      position: Math.max(...rows.map(({ position }) => position)),
      states: Object.fromEntries(
        rows.flatMap(({ name, state }) => (state === undefined ? [] : [[name, state]])),
      ),
    });
  return { streams, gaps: [], withheld: [] };
};

/** A projection in the form of Emmett's stores and consumers. */
export type ReadModels<Context extends Record<string, unknown>> = ProjectionDefinition<
  AnyEvent,
  ReadEventMetadataWithGlobalPosition,
  Context
>;

const ours = /^(cell|committee|meeting|review)\//;

/**
 * The projections of this library as one projection of Emmett. An incoming event only shows which stream has
 * grown. The projection reads the events from the store over the same connection.
 */
export const definition = <Context extends Record<string, unknown>>(
  projections: readonly AnyProjection[],
  tablesOf: (context: Context) => Tables,
): ReadModels<Context> => ({
  name: `chibo:${projections.map(({ name, version }) => `${name}@${version}`).join(",")}`,
  canHandle: [...eventTypes],
  init: ({ context }) => tablesOf(context).create(),
  handle: async (events, context) => {
    const tables = tablesOf(context);
    for (const stream of new Set(events.map(({ metadata }) => metadata.streamName)))
      if (ours.test(stream)) await bringUp(tables, projections, stream);
  },
});
