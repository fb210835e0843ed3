import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureStream } from "../../../examples/province/feed/jetstream.js";
import { goBackToWhatIsThere, publishNext } from "../../../examples/province/feed/publish.js";
import { streamName, subjectOf } from "../../../examples/province/feed/subjects.js";
import { take } from "../../../examples/province/feed/take.js";
import { homesIn } from "../../../examples/province/store/homes.js";
import { type Bundle, loadProvince } from "../../../examples/province/store/load.js";
import { createProvince } from "../../../examples/province/store/schema.js";
import { feedStory } from "../../../lab/province/stories/feed.js";
import { judge } from "../../../lab/province/stories/judge.js";
import { programOf } from "../../../lab/torture/program.js";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { isCorrection } from "../../../src/events/effective.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { dice } from "../../../src/testing/years/seeded-years.js";
import { natsAvailable, startNats } from "../../support/nats.js";
import { postgresAvailable, sharedPostgres } from "../../support/postgres.js";
import { beginnings } from "./years.js";

const both = postgresAvailable && natsAvailable;
const seed = 8;
const parts = 3;
let years: Bundle[] = [];

const loaded = async (): Promise<pg.Pool> => {
  const url = await (await sharedPostgres()).database();
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  await createProvince(pool, parts);
  await loadProvince(url, parts, years);
  return pool;
};

/** Delivers the events in groups, twice and in any order, and leaves out one delivery in ten. */
const carelessly = (events: readonly JournalEvent[]): JournalEvent[][] => {
  const rolls = dice(seed);
  const left = [...events, ...events].filter(() => !rolls.chance(10));
  const batches: JournalEvent[][] = [];
  while (left.length > 0)
    batches.push(
      Array.from({ length: Math.min(150, left.length) }, () =>
        left.splice(rolls.roll(left.length), 1),
      ).flat(),
    );
  return batches;
};

beforeAll(() => {
  years = beginnings(seed, 200);
});

describe.runIf(postgresAvailable)("the read models of a province", () => {
  let pool: pg.Pool;
  afterAll(() => pool?.end());

  it("are a replay, whatever was delivered twice, out of order, or lost before the last of its stream", async () => {
    pool = await loaded();
    const homes = homesIn(pool, parts);
    const all = years.flatMap(({ events }) => events);
    expect(all.filter(isCorrection).length).toBeGreaterThan(0);
    for (const { base, events } of years) {
      const { part } = await homes.of(`committee/${base}`);
      const last = [...new Map(events.map((event) => [event.stream, event])).values()];
      for (const batch of [...carelessly(events), last])
        await take(
          pool,
          part,
          batch.map((event) => ({ sequence: 1, line: encodeEvent(event) })),
        );
    }
    await expect(judge(pool, all.length)).resolves.toMatchObject({ events: all.length });
  });

  it("that went wrong are found", async () => {
    await pool.query(
      "UPDATE read_models SET snapshot = jsonb_set(snapshot::jsonb, '{gaps}', '[1]') WHERE stream = 'cell/c2'",
    );
    await expect(judge(pool, 1000)).rejects.toThrow("cell/c2");
    await pool.query("DELETE FROM read_models WHERE stream = 'cell/c2'");
    await expect(judge(pool, 1000)).rejects.toThrow(/^Broken: every row stands where its stream ends. 1 of/);
  });
});

describe.runIf(both)("the feed of a province", () => {
  it("publishes in the order of the store, each event once, and again what JetStream has lost", async () => {
    const [pool, nats] = await Promise.all([loaded(), startNats()]);
    const connection = await connect({ servers: nats.url });
    const [client, manager] = [jetstream(connection), await jetstreamManager(connection)];
    const count = years.flatMap(({ events }) => events).length;
    const publishAll = async (): Promise<number> => {
      let published = 0;
      for (let more = -1; more !== 0; published += more) more = await publishNext(pool, client, 300);
      return published;
    };
    await ensureStream(manager);
    expect(await publishAll()).toBe(count);
    expect(await goBackToWhatIsThere(pool, manager)).toBe(false);
    // A publisher that was killed before it noted its position does the same.
    await pool.query("UPDATE outbox SET transaction = '0', place = 0");
    expect(await publishAll()).toBe(count);
    expect((await manager.streams.info(streamName)).state.messages).toBe(count);
    await manager.streams.delete(streamName);
    await ensureStream(manager);
    expect(await goBackToWhatIsThere(pool, manager)).toBe(true);
    expect(await publishAll()).toBe(count);
    const { rows } = await pool.query<{ line: string; part: number; stream: string }>(
      "SELECT line, part, stream FROM events e ORDER BY e.transaction, e.place OFFSET 300 LIMIT 1",
    );
    const message = await manager.streams.getMessage(streamName, { seq: 301 });
    expect(message?.string()).toBe(rows[0]?.line);
    expect(message?.subject).toBe(subjectOf(rows[0]?.part ?? 0, rows[0]?.stream ?? ""));
    await connection.close();
    await Promise.all([pool.end(), nats.stop()]);
  });

  it("ends with the read models of a replay though a worker and the NATS server are killed, the short form of npm run lab -- province", async () => {
    const figures = await feedStory({
      seed,
      bundles: years,
      parts,
      workers: 2,
      kills: { process: 1, nats: 1, postgres: 0 },
      program: await programOf("examples/province/feed/process.ts"),
    });
    expect(figures).toMatchObject({ workers: 2, kills: { process: 1, nats: 1 } });
    expect(figures.events).toBe(years.flatMap(({ events }) => events).length);
  }, 60_000);
});
