import { setTimeout as pause } from "node:timers/promises";
import { type CommandHandler, catchUp, StoreError, type Tables } from "../../../src/emmett/index.js";
import { projections } from "../../../src/projections/streams/projections.js";
import type { StorePlace } from "../messages.js";
import { openPostgres } from "./postgres.js";
import { openSqlite } from "./sqlite.js";

/** Every other projection commits with its events. The rest is updated after the events. */
export const inline = projections.filter((_, index) => index % 2 === 0);
export const asynchronous = projections.filter((_, index) => index % 2 === 1);

/** A store in the form that a process of the fleet uses. */
export interface OpenStore {
  readonly execute: CommandHandler;
  readonly tables: Tables;
}

/** Opens a store that has been set up. */
export const openStore = async ({ store, at }: StorePlace): Promise<OpenStore> =>
  store === "postgresql" ? openPostgres(at) : openSqlite(at);

/**
 * Keeps the asynchronous read models up to date without an end. If the store is away for a while, it waits.
 */
export const keepUp = async ({ tables }: OpenStore): Promise<never> => {
  for (;;) {
    try {
      await catchUp(tables, asynchronous);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
    await pause(20);
  }
};
