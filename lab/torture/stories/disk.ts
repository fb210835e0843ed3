import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Dice } from "../../../src/testing/years/seeded-years.js";
import { ask, type Postgres } from "../../../tests/support/postgres.js";
import type { Dealer } from "../dealer.js";
import { type SmallDisk, smallDisk } from "../small-disk.js";
import { type Common, postgresStorm } from "./postgres.js";
import { type Fault, type Figures, storm, until } from "./storm.js";

const failuresOf = (dealer: Dealer): number =>
  [...dealer.told().failures.values()].reduce((sum, count) => sum + count, 0);

/** The number of commands that fail for lack of room before there is room again. */
const enough = 5;

interface AroundIt {
  /** Runs while the disk is full. */
  readonly meanwhile?: (rolls: Dice) => Promise<unknown>;
  /** Runs after there is room again. */
  readonly afterwards?: () => Promise<unknown>;
}

/** The disk is full for a while. */
const fillDisk =
  (disk: SmallDisk, { meanwhile, afterwards }: AroundIt = {}): Fault =>
  async ({ dealer, fleet, rolls }) => {
    const before = failuresOf(dealer);
    disk.fill();
    await meanwhile?.(rolls);
    await until(() => {
      // The store still records an event that fits into existing pages, so there must be enough commands.
      dealer.more(10);
      fleet.feed();
      return failuresOf(dealer) >= before + enough;
    }, "No command fails on a full disk.");
    disk.free();
    await afterwards?.();
  };

/**
 * In half of the cases the server needs a new log file at that moment. Without room for the file it ends
 * itself.
 */
const outOfRoom = (server: Postgres): AroundIt => ({
  meanwhile: async (rolls) => {
    if (rolls.chance(50)) await ask(server.url, "select pg_switch_wal()").catch(() => {});
  },
  afterwards: async () => {
    await pause(500);
    await server.restart();
  },
});

/** Writers on a PostgreSQL with a disk that is sometimes full. Undefined where no small disk can be made. */
export const postgresOnSmallDisk = async (common: Common, times: number): Promise<Figures | undefined> => {
  const disk = smallDisk(160);
  if (disk === undefined) return undefined;
  try {
    return await postgresStorm(
      common,
      { writer: 0, server: 0, connection: 0 },
      {
        folder: disk.folder,
        settings: { min_wal_size: "32MB", max_wal_size: "32MB", wal_recycle: "off" },
        more: (server) => [{ name: "disk", times, strike: fillDisk(disk, outOfRoom(server)) }],
      },
    );
  } finally {
    disk.close();
  }
};

/** The same with a file of SQLite. */
export const sqliteOnSmallDisk = async (common: Common, times: number): Promise<Figures | undefined> => {
  const disk = smallDisk(64);
  if (disk === undefined) return undefined;
  try {
    const place = { store: "sqlite", at: join(disk.folder, "cells.db") } as const;
    const faults = [{ name: "disk", times, strike: fillDisk(disk) }];
    return await storm({ ...common, place, seenAt: place, faults });
  } finally {
    disk.close();
  }
};
