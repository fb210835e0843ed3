import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getInMemoryEventStore, inlineProjections } from "@event-driven-io/emmett";
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import { getSQLiteEventStore, sqliteConnection } from "@event-driven-io/emmett-sqlite";
import pg from "pg";
import {
  inMemoryReadModels,
  inMemoryTables,
  postgresPool,
  postgresReadModels,
  postgresTables,
  type Store,
  sqlitePool,
  sqliteReadModels,
  sqliteTables,
  type Tables,
} from "../../src/emmett/index.js";
import type { AnyProjection } from "../../src/projections/fold/projection.js";
import { postgresAvailable, sharedPostgres } from "../support/postgres.js";

/** An open store, and its tables as a second connection sees them. */
export interface Opened {
  readonly store: Store;
  readonly tables: Tables;
  /** A second store on the same data, as another process opens it. */
  readonly again: () => Store;
  /** The address of a PostgreSQL database. */
  readonly url?: string;
  /** Runs a statement. A store in memory ignores it. */
  readonly run: (sql: string) => Promise<unknown>;
  /** Follows the store with Emmett's consumer until the consumer has seen this number of events. */
  readonly consume: (projections: readonly AnyProjection[], events: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A kind of store, and a function that opens an empty one. The given projections are inline. */
export interface Kind {
  readonly name: string;
  readonly isHere: boolean;
  /** Whether each read model commits together with its events. */
  readonly isAtomic: boolean;
  readonly open: (projections?: readonly AnyProjection[]) => Promise<Opened>;
}

const inMemory: Kind = {
  name: "in memory",
  isHere: true,
  isAtomic: false,
  open: async (projections = []) => {
    const inner = getInMemoryEventStore({
      projections: projections.length === 0 ? [] : inlineProjections([inMemoryReadModels(projections)]),
    });
    const names = new Set<string>();
    const store: typeof inner = {
      ...inner,
      appendToStream: async (name, ...more) => {
        names.add(name);
        return inner.appendToStream(name, ...more);
      },
    };
    return {
      store,
      tables: inMemoryTables(store, names),
      again: () => store,
      run: async () => undefined,
      consume: async () => {},
      close: async () => {},
    };
  },
};

const sqlite: Kind = {
  name: "SQLite",
  isHere: true,
  isAtomic: true,
  open: async (projections = []) => {
    const folder = mkdtempSync(join(tmpdir(), "chibo-sqlite-"));
    const fileName = join(folder, "cells.db");
    const pools: { close: () => Promise<void> }[] = [];
    const openOne = () => {
      const pool = sqlitePool(sqliteConnection({ fileName }));
      pools.push(pool);
      const inline = projections.length === 0 ? [] : inlineProjections([sqliteReadModels(projections)]);
      return { pool, store: getSQLiteEventStore({ fileName, pool, projections: inline }) };
    };
    const { pool, store } = openOne();
    await store.schema.migrate();
    return {
      store,
      tables: sqliteTables(pool),
      again: () => openOne().store,
      run: (sql) => pool.query(sql),
      consume: async (followed, events) => {
        let seen = 0;
        const consumer = openOne().store.consumer();
        consumer.processor({
          processorId: "followed",
          projection: sqliteReadModels(followed),
          startFrom: "CURRENT",
          stopAfter: () => ++seen >= events,
        });
        await consumer.start();
      },
      close: async () => {
        for (const each of pools) await each.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const postgres: Kind = {
  name: "PostgreSQL",
  isHere: postgresAvailable,
  isAtomic: true,
  open: async (projections = []) => {
    const url = await (await sharedPostgres()).database();
    const pools: pg.Pool[] = [];
    const inline = projections.length === 0 ? [] : inlineProjections([postgresReadModels(projections)]);
    const openOne = () => {
      const pool = postgresPool(new pg.Pool({ connectionString: url, max: 4 }));
      pools.push(pool);
      const store = getPostgreSQLEventStore(url, { connectionOptions: { pool }, projections: inline });
      return { pool, store };
    };
    const { pool, store } = openOne();
    await store.schema.migrate();
    return {
      url,
      store,
      tables: postgresTables(pool),
      again: () => openOne().store,
      run: (sql) => pool.query(sql),
      consume: async (followed, events) => {
        let seen = 0;
        const consumer = openOne().store.consumer();
        consumer.projector({
          projection: postgresReadModels(followed),
          stopAfter: () => ++seen >= events,
        });
        await consumer.start();
        await consumer.stop();
      },
      close: async () => {
        for (const each of pools) await each.end();
      },
    };
  },
};

/** The stores on which each example runs. */
export const kinds: readonly Kind[] = [inMemory, sqlite, postgres];
