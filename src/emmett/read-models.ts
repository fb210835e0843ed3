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

/** A projection as its rows name it: rows of another version are passed over. */
export type Named = Pick<AnyProjection, "name" | "version">;

/** What a projection knew of a stream at a position; no state where no event of the stream concerned it. */
export interface StateRow extends Named {
  /** The stream. */
  readonly stream: string;
  /** The position up to which its events were folded. */
  readonly position: number;
  /** The state there. */
  readonly state: object | undefined;
}

/** Which streams are meant; all of ours unless it is said otherwise. */
export interface Selection {
  /** Only the streams of these organisations: their cells, committees, meetings and reviews. */
  readonly organisations?: readonly string[] | undefined;
}

/**
 * The events of a store and the rows of its read models, as one connection sees them: in a transaction, what
 * was appended in it. One row for each stream, projection and version of it, with the last position it took.
 */
export interface Tables {
  /** Makes what is missing for the rows. To be done once, before anything else. */
  readonly create: () => Promise<void>;
  /** The names of the streams, in order. */
  readonly streams: (selection?: Selection) => Promise<string[]>;
  /** The streams that have events which a row of one of these projections has not taken, in order. */
  readonly behind: (projections: readonly Named[], selection?: Selection) => Promise<string[]>;
  /** The events of a stream after a position. */
  readonly events: (stream: string, after: number) => Promise<JournalEvent[]>;
  /** The rows of these projections for a stream. */
  readonly rows: (stream: string, projections: readonly Named[]) => Promise<StateRow[]>;
  /** All rows of these projections. */
  readonly allRows: (projections: readonly Named[], selection?: Selection) => Promise<StateRow[]>;
  /**
   * Writes rows of one stream, all at one position, of which none replaces a later one. Those whose state is `kept`
   * only get the new position.
   */
  readonly save: (rows: readonly (StateRow & { readonly kept: boolean })[]) => Promise<void>;
}

/** What a row knows, as the read model goes on from it. */
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
 * Brings the rows of one stream to its last event. What was delivered twice, out of order or not at all does
 * not matter: the events are read from the store after the position that each row has taken. A correction
 * folds the stream anew from its first event.
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

/** What a catch-up did. */
export interface CaughtUp {
  /** Streams whose rows were behind. */
  readonly streams: number;
  /** Events that they had not taken. */
  readonly events: number;
}

/**
 * Brings read models to the end of the store: after a pause, after a crash, after a projection's version was
 * raised, or from nothing. Each row is its own checkpoint, so it goes on wherever it was stopped, several may run
 * at a time, and nothing is taken twice.
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
 * What read models know, for the readings: `yearOf(await knownIn(tables, projections), options)`.
 * A projection whose rows are of another version knows nothing until it has caught up.
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

/** A projection as Emmett's stores and consumers take it. */
export type ReadModels<Context extends Record<string, unknown>> = ProjectionDefinition<
  AnyEvent,
  ReadEventMetadataWithGlobalPosition,
  Context
>;

const ours = /^(cell|committee|meeting|review)\//;

/**
 * Our projections as one of Emmett's. An event that is handed to it says only which stream has grown: what is
 * folded is read from the store by the same connection.
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
