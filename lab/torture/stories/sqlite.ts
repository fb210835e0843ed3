import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Common, killWriter } from "./postgres.js";
import { type Figures, storm } from "./storm.js";

/** Writers on one SQLite file, in several processes. Writers are killed. */
export const sqliteStorm = async (common: Common, kills: number): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), "chibo-sqlite-"));
  try {
    const place = { store: "sqlite", at: join(folder, "cells.db") } as const;
    const faults = [{ name: "writer", times: kills, strike: killWriter }];
    return await storm({ ...common, place, seenAt: place, faults });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
