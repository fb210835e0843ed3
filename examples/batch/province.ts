import { type Language, mergeTotals, noTotals, type YearOptions } from "chibo";
import { Piscina } from "piscina";
import type { Province, Task } from "./worker.js";

const sum = (one: Province, other: Province): Province => ({
  totals: mergeTotals(one.totals, other.totals),
  journals: one.journals + other.journals,
  events: one.events + other.events,
  unread: [...one.unread, ...other.unread],
});

/**
 * Gives the journals to a pool of threads, one journal of a base organisation at a time, and sums up the
 * results.
 */
export const provinceOf = async (
  files: readonly string[],
  options: YearOptions,
  threads: number | undefined,
  language: Language,
): Promise<Province> => {
  const filename = new URL("worker.ts", import.meta.url).href;
  const pool = new Piscina({
    filename,
    ...(threads !== undefined && { maxThreads: threads, minThreads: 1 }),
  });
  try {
    const tasks = files.map((file): Task => ({ file, options, language }));
    const parts: Province[] = await Promise.all(tasks.map((task) => pool.run(task)));
    return parts.reduce(sum, { totals: noTotals, journals: 0, events: 0, unread: [] });
  } finally {
    await pool.destroy();
  }
};
