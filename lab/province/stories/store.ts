import { availableParallelism } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { qd132hd21 } from "chibo/rules";
import pg from "pg";
import { totalsOfPart } from "../../../examples/province/replay/part.js";
import { replayProvince } from "../../../examples/province/replay/province.js";
import { type Bundle, type Loaded, loadProvince } from "../../../examples/province/store/load.js";
import { createProvince } from "../../../examples/province/store/schema.js";
import { dice } from "../../../src/testing/years/seeded-years.js";
import { type Postgres, startPostgres } from "../../../tests/support/postgres.js";
import { clock, type Time } from "../../bench/clock.js";
import { holds } from "../../torture/promises/broken.js";
import { type CellFigures, cellStory } from "./cell.js";

/** Bytes of the store on the disk. */
export interface Sizes {
  readonly cells: number;
  readonly events: number;
  /** The lines alone. */
  readonly lines: number;
  /** The table with its rows' headers and keys. */
  readonly table: number;
  readonly positions: number;
  readonly ids: number;
  readonly order: number;
}

/** A replay to totals. */
export interface ReplayFigures {
  readonly threads: number;
  readonly events: number;
  readonly seconds: number;
  /** Processor time of all threads of this process. The time of the server is separate. */
  readonly cpu: number;
  /** The peak memory of this process with its threads, in bytes. */
  readonly memory: number;
}

/** The figures of a store of a province. */
export interface StoreFigures {
  readonly loaded?: Loaded & { readonly seconds: number };
  readonly sizes: Sizes;
  readonly cell: CellFigures;
  /** Microseconds for a base organisation: the mean over a partition, read on this thread. */
  readonly base: Time;
  readonly replays: readonly ReplayFigures[];
}

const sizesOf = async (pool: pg.Pool): Promise<Sizes> => {
  const { rows } = await pool.query<Record<keyof Sizes, string>>(`
    SELECT (SELECT count(*) FROM homes WHERE organisation <> base) AS cells,
      (SELECT count(*) FROM events) AS events,
      (SELECT sum(octet_length(line)) FROM events) AS lines,
      (SELECT sum(pg_table_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'events'::regclass) AS table,
      (SELECT sum(pg_relation_size(indexrelid)) FROM pg_stat_user_indexes WHERE indexrelname ~ '^events_.*_pkey$') AS positions,
      (SELECT sum(pg_relation_size(indexrelid)) FROM pg_stat_user_indexes WHERE indexrelname ~ '^events_.*_id_key$') AS ids,
      (SELECT sum(pg_relation_size(indexrelid)) FROM pg_stat_user_indexes WHERE indexrelname ~ '^events_.*_transaction') AS "order"`);
  const [row] = rows;
  if (row === undefined) throw new Error("The database gave no sizes.");
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Number(value)]),
  ) as unknown as Sizes;
};

/** The peak memory while an action runs, measured ten times a second. */
const peakOf = async <T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly peak: number }> => {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const watch = setInterval(look, 100);
  try {
    const result = await work();
    look();
    return { result, peak };
  } finally {
    clearInterval(watch);
  }
};

/** The first partition that has base organisations. */
const firstWithBases = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query<{ part: number }>(
    "SELECT min(part)::int AS part FROM homes WHERE NOT superior",
  );
  return rows[0]?.part ?? 0;
};

export interface MeasureOptions {
  readonly url: string;
  readonly parts: number;
  readonly seed: number;
  /** The file of `replay/worker.ts` as plain JavaScript. */
  readonly program: string;
  /** The number of cells to open. */
  readonly cells: number;
  readonly progress?: (text: string) => void;
}

const year = 2021;

/**
 * Measures a loaded province, and checks that its totals on one thread and on several threads are equal.
 * @throws BrokenPromise
 */
export const measureStore = async (options: MeasureOptions): Promise<Omit<StoreFigures, "loaded">> => {
  const { url, parts, seed, program, cells, progress = () => {} } = options;
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  try {
    const sizes = await sizesOf(pool);
    progress(`measured the tables: ${JSON.stringify(sizes)}`);
    const { rows } = await pool.query<{ organisation: string }>(
      "SELECT organisation FROM homes WHERE organisation <> base ORDER BY organisation",
    );
    const all = rows.map(({ organisation }) => organisation);
    const cell = await cellStory(pool, parts, dice(seed), all, cells);
    progress(`opened cells and recorded commands: ${JSON.stringify(cell)}`);
    const part = await firstWithBases(pool);
    const timing = clock();
    const one = await totalsOfPart(pool, part, { year, under: qd132hd21 });
    const { wall, cpu } = timing();
    const base = { wall: wall / one.bases, cpu: cpu / one.bases };
    progress(`replayed a partition: ${JSON.stringify(base)}`);
    const replays: ReplayFigures[] = [];
    const found: unknown[] = [];
    for (const threads of [availableParallelism(), 1]) {
      const running = clock();
      const { result, peak } = await peakOf(() => replayProvince({ url, year, parts, threads, program }));
      const events = result.parts.reduce((sum, read) => sum + read.events, 0);
      const { wall, cpu } = running();
      replays.push({ threads, events, seconds: wall / 1e6, cpu: cpu / 1e6, memory: peak });
      found.push(result.totals);
      holds(
        isDeepStrictEqual(result.parts[part]?.totals, one.totals),
        "a partition comes to the same on a thread",
        () => `partition ${part}`,
      );
      progress(`replayed the province: ${JSON.stringify(replays.at(-1))}`);
    }
    holds(isDeepStrictEqual(found[0], found[1]), "totals do not depend on the threads", () =>
      JSON.stringify(found),
    );
    return { sizes, cell, base, replays };
  } finally {
    await pool.end();
  }
};

export interface StoreOptions extends Omit<MeasureOptions, "url"> {
  readonly bundles: Iterable<Bundle>;
}

/** Loads a province into a PostgreSQL of its own, and measures it. */
export const storeStory = async ({ bundles, ...options }: StoreOptions): Promise<StoreFigures> => {
  const { progress = () => {} } = options;
  const server: Postgres = await startPostgres({
    durable: true,
    settings: { shared_buffers: "1GB", max_wal_size: "4GB", work_mem: "64MB" },
  });
  try {
    const pool = new pg.Pool({ connectionString: server.url, max: 1 });
    await createProvince(pool, options.parts);
    const loading = clock();
    let next = 0;
    const loaded = await loadProvince(server.url, options.parts, bundles, ({ cells, events }) => {
      if (events < next) return;
      next += 250_000;
      progress(`${cells} cells, ${events} events loaded`);
    });
    const seconds = loading().wall / 1e6;
    await pool.query("VACUUM ANALYZE events");
    await pool.query("VACUUM ANALYZE homes");
    await pool.end();
    return { loaded: { ...loaded, seconds }, ...(await measureStore({ ...options, url: server.url })) };
  } finally {
    await server.stop();
  }
};
