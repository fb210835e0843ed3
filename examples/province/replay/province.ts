import { mergeTotals, noTotals, type Totals } from "chibo";
import { Piscina } from "piscina";
import type { PartTotals } from "./part.js";
import type { PartTask } from "./worker.js";

/** The options of a replay of a province. */
export interface ProvinceReplay extends Omit<PartTask, "part"> {
  readonly parts: number;
  readonly threads: number;
  /** The file of `worker.ts` as plain JavaScript. */
  readonly program: string;
}

/** Replays a province on threads, partition by partition, and sums up the results. */
export const replayProvince = async ({
  parts,
  threads,
  program,
  ...common
}: ProvinceReplay): Promise<{ readonly totals: Totals; readonly parts: readonly PartTotals[] }> => {
  const pool = new Piscina({
    filename: program,
    minThreads: threads,
    maxThreads: threads,
    atomics: "disabled",
  });
  try {
    const read: PartTotals[] = await Promise.all(
      Array.from({ length: parts }, (_, part) => pool.run({ ...common, part } satisfies PartTask)),
    );
    return { totals: read.map(({ totals }) => totals).reduce(mergeTotals, noTotals), parts: read };
  } finally {
    await pool.destroy();
  }
};
