import type { InMemoryDatabase } from "@event-driven-io/emmett";
import { partsOfStream } from "../events/streams.js";
import type { AnyProjection } from "../projections/fold/projection.js";
import { type Place, readStream, type Store, type StoredProblem } from "./journal.js";
import {
  definition,
  type Named,
  type ReadModels,
  type Selection,
  type StateRow,
  type Tables,
} from "./read-models.js";

type Document = { readonly _id: string; readonly row: StateRow };

type NotedDocument = { readonly _id: string; readonly problem: StoredProblem };

const idOf = ({ stream, name, version }: Pick<StateRow, "stream" | "name" | "version">): string =>
  `${stream} ${name}@${version}`;

const isOne = (row: StateRow, projections: readonly Named[]): boolean =>
  projections.some(({ name, version }) => name === row.name && version === row.version);

const isIn = (stream: string, { organisations }: Selection = {}): boolean =>
  organisations === undefined || organisations.includes(partsOfStream(stream).organisation);

/**
 * The events and read models of an in-memory store. The store does not list its streams. This function knows
 * the streams that inline read models cover, and the streams in `streams`.
 * @param streams names of other streams; the function reads a set that grows again at each call
 */
export const inMemoryTables = (
  store: Store & { readonly database: InMemoryDatabase },
  streams: Iterable<string> = [],
): Tables => {
  const documents = store.database.collection<Document>("chibo_read_models");
  const notes = store.database.collection<NotedDocument>("chibo_entry_problems");
  const rowsWhere = async (fits: (row: StateRow) => boolean): Promise<StateRow[]> =>
    (await documents.find(({ row }) => fits(row))).map(({ row }) => row);
  const names = async (selection?: Selection): Promise<string[]> => {
    const known = await rowsWhere(() => true);
    const all = new Set([...streams, ...known.map(({ stream }) => stream)]);
    return [...all].filter((stream) => isIn(stream, selection)).sort();
  };
  const rows: Tables["rows"] = (stream, projections) =>
    rowsWhere((row) => row.stream === stream && isOne(row, projections));

  return {
    create: async () => {},
    streams: names,
    behind: async (projections, selection) => {
      const behind: string[] = [];
      for (const stream of await names(selection)) {
        const last = (await readStream(store, stream)).lines.length;
        const found = (await rows(stream, projections)).filter(({ position }) => position >= last);
        if (found.length < projections.length) behind.push(stream);
      }
      return behind;
    },
    entries: (stream, after) => readStream(store, stream, after),
    places: async (ids) => {
      const wanted = new Set(ids);
      const found = new Map<string, Place>();
      for (const stream of await names())
        for (const { id, position } of (await readStream(store, stream)).events)
          if (wanted.has(id)) found.set(id, { stream, position });
      return found;
    },
    noted: async (selection) =>
      (await notes.find(({ problem }) => isIn(problem.stream, selection))).map(({ problem }) => problem),
    note: async (problems) => {
      for (const problem of problems)
        await notes.insertOne({ _id: `${problem.stream} ${problem.position} ${problem.path}`, problem });
    },
    forget: async (stream) => {
      for (const { _id } of await notes.find(({ problem }) => problem.stream === stream))
        await notes.deleteOne((each) => each._id === _id);
      for (const { _id } of await documents.find(({ row }) => row.stream === stream))
        await documents.deleteOne((each) => each._id === _id);
    },
    rows,
    allRows: (projections, selection) =>
      rowsWhere((row) => isOne(row, projections) && isIn(row.stream, selection)),
    save: async (changed) => {
      for (const { kept: _, ...row } of changed) {
        const _id = idOf(row);
        const known = await documents.findOne((document) => document._id === _id);
        if (known === null) await documents.insertOne({ _id, row });
        else if (known.row.position < row.position)
          await documents.replaceOne((document) => document._id === _id, { row });
      }
    },
  };
};

/**
 * The projections of this library for Emmett's in-memory store, inline. If a projection fails, the store
 * still keeps the events of the append. The next append folds them.
 * @example
 * getInMemoryEventStore({ projections: inlineProjections([inMemoryReadModels(projections)]) });
 */
export const inMemoryReadModels = (
  projections: readonly AnyProjection[],
): ReadModels<{ readonly database?: InMemoryDatabase; readonly eventStore?: Store }> =>
  definition(projections, ({ database, eventStore }) => {
    if (database === undefined || eventStore === undefined)
      throw new Error("The in-memory read models are inline only: Emmett hands them its store and database.");
    return inMemoryTables({ ...eventStore, database });
  });
