import { mergeTotals, noTotals, type Totals } from "chibo";
import { Piscina } from "piscina";
import type { PartTotals } from "./part.js";
import type { PartTask } from "./worker.js";

/** How a province is replayed. */
export interface ProvinceReplay extends Omit<PartTask, "part"> {
  readonly parts: number;
  readonly threads: number;
  /** The file of `worker.ts` as plain JavaScript. */
  readonly program: string;
}

/** Replays a province partition by partition on threads, and sums up what they come to. */
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
