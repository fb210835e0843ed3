import { setTimeout as pause } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import pg from "pg";
import { type Crew, startCrew } from "../../../examples/province/feed/crew.js";
import type { Duty } from "../../../examples/province/feed/messages.js";
import { streamName } from "../../../examples/province/feed/subjects.js";
import { homesIn } from "../../../examples/province/store/homes.js";
import { type Bundle, loadProvince } from "../../../examples/province/store/load.js";
import { createProvince } from "../../../examples/province/store/schema.js";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { type Dice, dice } from "../../../src/testing/years/seeded-years.js";
import { type Nats, startNats } from "../../../tests/support/nats.js";
import { startPostgres } from "../../../tests/support/postgres.js";
import { holds } from "../../torture/promises/broken.js";
import { behindIn, type Judged, judge } from "./judge.js";
import { recordUntilDone } from "./record.js";

/** The number of SIGKILLs for each. */
export interface Kills {
  /** The publisher or a worker, at random. */
  readonly process: number;
  readonly nats: number;
  readonly postgres: number;
}

export interface FeedOptions {
  readonly seed: number;
  /** The commands that are recorded while processes are killed. */
  readonly bundles: Iterable<Bundle>;
  /**
   * The load before the feed begins, for figures without kills. Without this option, there is no such load.
   */
  readonly before?: readonly Bundle[];
  readonly parts: number;
  readonly workers: number;
  readonly kills: Kills;
  /** The file of `feed/process.ts` as plain JavaScript. */
  readonly program: string;
  readonly progress?: (text: string) => void;
}

/** The figures for events that were loaded, published and taken without kills. */
export interface Drained {
  readonly events: number;
  readonly streams: number;
  readonly seconds: number;
  /** Microseconds of processor time for an event, for the publisher and for the workers. */
  readonly publishing: number;
  readonly taking: number;
  /** Bytes of the rows on the disk with their index, and bytes of the messages of JetStream. */
  readonly rows: number;
  readonly messages: number;
}

/** The results of a feed. */
export interface FeedFigures extends Judged {
  /** Events that were recorded while processes were killed. */
  readonly recorded: number;
  readonly kills: Kills;
  readonly workers: number;
  readonly parts: number;
  /** Messages that were delivered again after their events had been taken. */
  readonly repeated: number;
  /** Streams that a worker read again from the store, for corrections and for missing events. */
  readonly anew: number;
  /** Failures that a process reported and survived. */
  readonly troubles: number;
  readonly seconds: number;
  readonly drained?: Drained;
}

type Stream = readonly [stream: string, events: readonly JournalEvent[]];

/** Events in the order of recording, some hundred at a time, by stream. */
function* chunksOf(bundles: readonly Bundle[], size: number): Generator<Stream[]> {
  for (const { events } of bundles)
    for (let at = 0; at < events.length; at += size) {
      const streams = new Map<string, JournalEvent[]>();
      for (const event of events.slice(at, at + size))
        streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
      yield [...streams];
    }
}

const shuffled = <T>(items: readonly T[], rolls: Dice): T[] => {
  const left = [...items];
  return Array.from({ length: left.length }, () => left.splice(rolls.roll(left.length), 1)).flat();
};

const isAnswered = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await ask();
  } catch {
    return undefined;
  }
};

/** Waits until each row stands at the end of its stream. Fails after a minute without progress. */
const caughtUp = async (pool: pg.Pool, crew: Crew): Promise<void> => {
  let [least, since] = [Number.POSITIVE_INFINITY, Date.now()];
  for (;;) {
    holds(crew.ended().length === 0, "no process ends by itself", () => crew.ended().join("\n"));
    const found = await isAnswered(() => behindIn(pool));
    if (found?.behind === 0) return;
    if (found !== undefined && found.behind < least) [least, since] = [found.behind, Date.now()];
    holds(
      Date.now() - since < 60_000,
      "the workers come to the end",
      () => `${least} streams are behind. ${[...crew.troubles().keys()].join("; ")}`,
    );
    await pause(100);
  }
};

const dutiesOf = (postgres: string, nats: string, parts: number, workers: number): Duty[] => {
  const common = { postgres, nats, patience: 5 };
  const owned = Array.from({ length: workers }, (_, worker) =>
    Array.from({ length: parts }, (_, part) => part).filter((part) => part % workers === worker),
  );
  return [{ ...common, does: "publish" }, ...owned.map((own): Duty => ({ ...common, does: { parts: own } }))];
};

/** The figures of a feed of the loaded events, from the first event to the last. */
const drain = async (pool: pg.Pool, nats: Nats, crew: Crew): Promise<Drained> => {
  const [began, before] = [Date.now(), await crew.used()];
  await caughtUp(pool, crew);
  const seconds = (Date.now() - began) / 1000;
  const used = await crew.used();
  // The time that each process used to start does not count.
  const [publisher = 0, ...workers] = used.map((each, index) => each - (before[index] ?? 0));
  const { rows } = await pool.query<{ events: number; streams: number; rows: string }>(`
    SELECT (SELECT count(*) FROM events)::int AS events, (SELECT count(*) FROM read_models)::int AS streams,
      (SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'read_models'::regclass) AS rows`);
  const [{ events, streams, rows: bytes } = { events: 0, streams: 0, rows: "0" }] = rows;
  const connection = await connect({ servers: nats.url });
  const { state } = await (await jetstreamManager(connection)).streams.info(streamName);
  await connection.close();
  return {
    events,
    streams,
    seconds,
    publishing: publisher / events,
    taking: workers.reduce((sum, each) => sum + each, 0) / events,
    rows: Number(bytes),
    messages: state.bytes,
  };
};

/**
 * Records the years of a province while a publisher follows the store and workers keep its read models. Kills
 * processes and servers at random. Then compares the read models with a replay.
 *
 * @throws BrokenPromise
 */
export const feedStory = async (options: FeedOptions): Promise<FeedFigures> => {
  const { seed, bundles, before = [], parts, workers, kills, program, progress = () => {} } = options;
  const rolls = dice(seed);
  const [postgres, nats] = await Promise.all([startPostgres({ durable: kills.postgres > 0 }), startNats()]);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 6, connectionTimeoutMillis: 5000 });
  pool.on("error", () => {});
  let crew: Crew | undefined;
  try {
    await createProvince(pool, parts);
    const homes = homesIn(pool, parts);
    await loadProvince(postgres.url, parts, before);
    const running = await startCrew(program, dutiesOf(postgres.url, nats.url, parts, workers));
    crew = running;
    const drained = before.length === 0 ? undefined : await drain(pool, nats, running);
    if (drained !== undefined) progress(`without kills: ${JSON.stringify(drained)}`);
    const years = [...bundles];
    for (const { base, organisations } of years) await homes.settle(base, organisations);
    const chunks = [...chunksOf(years, 250)];
    const strike = {
      process: () => running.killOne(rolls.roll(running.size)),
      nats: async () => {
        await nats.kill();
        await pause(rolls.roll(200));
        await nats.restart();
      },
      postgres: async () => {
        await postgres.kill();
        await pause(rolls.roll(200));
        await postgres.restart();
      },
    };
    const names = (["process", "nats", "postgres"] as const).flatMap((name) =>
      Array.from({ length: kills[name] }, () => name),
    );
    const strikes = shuffled(names, rolls);
    const loaded = drained?.events ?? 0;
    let [recorded, struck] = [0, 0];
    const began = Date.now();
    for (const [nth, chunk] of chunks.entries()) {
      const recording = Promise.all(
        chunk.map(async ([stream, events]) => {
          await recordUntilDone(pool, homes, stream, events);
          recorded += events.length;
        }),
      );
      const due = Math.floor((strikes.length * (nth + 1)) / chunks.length);
      for (; struck < due; struck += 1) {
        await pause(rolls.roll(300));
        await strike[strikes[struck] ?? "process"]();
      }
      await recording;
      if (nth % 20 === 19) progress(`${recorded} events recorded, ${struck} kills`);
    }
    await caughtUp(pool, running);
    const seconds = (Date.now() - began) / 1000;
    const judged = await judge(pool, loaded + recorded);
    const { rows } = await pool.query<{ repeated: number; anew: number }>(
      "SELECT sum(repeated)::int AS repeated, sum(anew)::int AS anew FROM checkpoints",
    );
    const troubles = [...running.troubles().values()].reduce((sum, count) => sum + count, 0);
    const { repeated = 0, anew = 0 } = rows[0] ?? {};
    return {
      ...judged,
      recorded,
      kills,
      workers,
      parts,
      repeated,
      anew,
      troubles,
      seconds,
      ...(drained === undefined ? {} : { drained }),
    };
  } finally {
    await crew?.stop();
    await pool.end().catch(() => {});
    await Promise.all([postgres.stop(), nats.stop()]);
  }
};
