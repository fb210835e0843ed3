import type {
  AnyEvent,
  ProjectionDefinition,
  ReadEventMetadataWithGlobalPosition,
} from "@event-driven-io/emmett";
import { eventTypes, type JournalEvent } from "../events/catalogue.js";
import { isCorrection } from "../events/index.js";
import type { WithheldEntry } from "../events/journal/withheld.js";
import {
  afterWithheld,
  type FoldedJournal,
  type FoldedStream,
  type Gap,
  withheldPosition,
} from "../projections/fold/folded-journal.js";
import type { AnyProjection } from "../projections/fold/projection.js";
import { readModel } from "../projections/fold/read-model.js";
import type { ById, StoredEntries, StoredProblem } from "./journal.js";

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
export interface Tables extends ById {
  /**
   * Creates the missing tables, and in SQLite and PostgreSQL the index by which an id names one entry of the
   * store. Call it once, after the store has made its own tables and before any other function. The index is
   * left out where two entries of an older store have one id: a reader of their lines reports them.
   */
  readonly create: () => Promise<void>;
  /** The names of the streams, in order. */
  readonly streams: (selection?: Selection) => Promise<string[]>;
  /** The streams with events that a row of one of these projections has not folded, in order. */
  readonly behind: (projections: readonly Named[], selection?: Selection) => Promise<string[]>;
  /** The entries of a stream after a position, and the problems with those that cannot be read. */
  readonly entries: (stream: string, after: number) => Promise<StoredEntries>;
  /** The problems that were noted when streams were folded. */
  readonly noted: (selection?: Selection) => Promise<StoredProblem[]>;
  /** Notes problems with entries of one stream. A problem that is known already stays as it is. */
  readonly note: (problems: readonly StoredProblem[]) => Promise<void>;
  /** Removes all rows and notes of a stream, of all projections and versions, so that it is folded anew. */
  readonly forget: (stream: string) => Promise<void>;
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

/** The tables of a database, whose entries an erasure can rewrite. */
export interface RewritableTables extends Tables {
  /** Puts an entry in place of the one at its position: the same entry without what was erased. */
  readonly replace: (entry: JournalEvent | WithheldEntry) => Promise<void>;
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

/** The rows of one stream as they were, as they are now, and what was read on the way. */
interface Advanced {
  readonly rows: readonly (StateRow & { readonly kept: boolean })[];
  /** The number of entries after the rows. */
  readonly entries: number;
  readonly problems: readonly StoredProblem[];
}

/**
 * Folds the rows of one stream up to its last entry, without writing them. A repeated, missing or late delivery
 * does no harm, because the function reads the entries from the store after the position of each row. A
 * correction makes it fold the stream again from its first event. An entry that cannot be read is passed over.
 */
const broughtUp = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  stream: string,
): Promise<Advanced> => {
  const found = new Map((await tables.rows(stream, projections)).map((row) => [row.name, row]));
  const rows = projections.map(
    ({ name, version }): StateRow =>
      found.get(name) ?? { stream, name, version, position: 0, state: undefined },
  );
  const first = Math.min(...rows.map(({ position }) => position));
  const fresh = await tables.entries(stream, first);
  const last = first + fresh.lines.length;
  const again = first > 0 && fresh.events.some(isCorrection) ? await tables.entries(stream, 0) : fresh;
  return {
    entries: last - first,
    problems: fresh.problems,
    rows: projections.flatMap((projection, index) => {
      const row = rows[index] as StateRow;
      if (row.position >= last) return [];
      const events = fresh.events.filter(({ position }) => position > row.position);
      return [{ ...advanced(projection, row, events, again.events), position: last }];
    }),
  };
};

/** Folds the rows of one stream up to its last entry. Returns the number of entries after the rows. */
const bringUp = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  stream: string,
): Promise<number> => {
  const { rows, entries, problems } = await broughtUp(tables, projections, stream);
  if (entries === 0) return 0;
  if (problems.length > 0) await tables.note(problems);
  await tables.save(rows);
  return entries;
};

/** The result of a catch-up. */
export interface CaughtUp {
  /** The number of streams with rows that were behind. */
  readonly streams: number;
  /** The number of entries that these rows had not folded. */
  readonly events: number;
  /**
   * All entries of the selection that cannot be read, each with stream, position and field, and what is withheld
   * or was erased. The rows go on after them.
   */
  readonly problems: readonly StoredProblem[];
}

/**
 * Streams with problems that are no longer there: somebody mended an entry, or this release reads it. They are
 * folded anew.
 */
const mended = async (tables: Tables, selection: Selection | undefined): Promise<void> => {
  const noted = new Map<string, number>();
  for (const { stream } of await tables.noted(selection)) noted.set(stream, (noted.get(stream) ?? 0) + 1);
  for (const [stream, count] of noted) {
    const { problems } = await tables.entries(stream, 0);
    if (problems.length !== count) await tables.forget(stream);
  }
};

/**
 * Folds read models up to the end of the store: after a pause, after a crash, after a new version of a
 * projection, or from the beginning. Each row is its own checkpoint. The function continues after an
 * interruption, several calls may run at once, and no row takes an event twice. An entry that cannot be read is
 * one of the `problems`, and stops nothing. When it can be read again, the next call folds its stream anew.
 *
 * @example
 * await catchUp(postgresTables(pool), projections) //=> { streams: 12, events: 480, problems: [] }
 */
export const catchUp = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  selection?: Selection,
): Promise<CaughtUp> => {
  await tables.create();
  await mended(tables, selection);
  const streams = await tables.behind(projections, selection);
  let events = 0;
  for (const stream of streams) events += await bringUp(tables, projections, stream);
  return { streams: streams.length, events, problems: await tables.noted(selection) };
};

const placeOf = ({ stream, position, path }: StoredProblem): string => `${stream}@${position} ${path}`;

/** The folded journal of a store, and the problems with entries that cannot be read. */
export interface FoldedStore extends FoldedJournal {
  /** The problems, as `catchUp` reports them. */
  readonly problems: readonly StoredProblem[];
}

/**
 * The folded journal of a store: `yearOf(await foldedIn(tables, projections), options)`. It comes from the rows of
 * read models. Where a row is missing, is behind, or has another version, the function folds the entries that the
 * row lacks, and writes nothing. So a stream is never silently absent; `catchUp` makes the next reading faster.
 * An entry that cannot be read is one of the `gaps` and of the `problems`.
 */
export const foldedIn = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  selection?: Selection,
): Promise<FoldedStore> => {
  const noted = await tables.noted(selection);
  const problems = new Map(noted.map((problem) => [placeOf(problem), problem]));
  const rows = new Map(
    (await tables.allRows(projections, selection)).map((row) => [`${row.stream} ${row.name}`, row]),
  );
  for (const stream of await tables.behind(projections, selection)) {
    const up = await broughtUp(tables, projections, stream);
    for (const row of up.rows) rows.set(`${stream} ${row.name}`, row);
    for (const problem of up.problems) problems.set(placeOf(problem), problem);
  }
  const streams = new Map<string, FoldedStream>();
  for (const { stream, name, position, state } of rows.values()) {
    const known = streams.get(stream);
    const states = state === undefined ? {} : { [name]: state };
    streams.set(stream, {
      position: Math.max(position, known?.position ?? 0),
      states: { ...known?.states, ...states },
    });
  }
  const told = [...problems.values()];
  const withheld = told.flatMap((problem) =>
    problem.code === "withheld" ? [withheldPosition(problem.facts)] : [],
  );
  const unread = told.filter(({ code }) => code !== "withheld");
  const gaps = unread.map(
    ({ stream, position }): Gap => ({ stream, after: position - 1, before: position + 1 }),
  );
  return { streams, gaps: afterWithheld(gaps, withheld), withheld, problems: told };
};

/**
 * The entries of a store, stream by stream: for `fold`, `replay`, a seal, or a file. An entry that cannot be read
 * is one of the `problems`, and the next one is read. The `lines` hold every entry as it stands in the store, also
 * the unreadable ones, so a file of them loses nothing: `readJournal` reports the same problems there.
 * @example
 * for await (const { lines } of journalOf(tables)) file.write(lines.map((line) => `${line}\n`).join(""));
 */
export async function* journalOf(tables: Tables, selection?: Selection): AsyncGenerator<StoredEntries> {
  for (const stream of await tables.streams(selection)) yield await tables.entries(stream, 0);
}

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
