import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { Broken } from "./broken.js";
import { type Cases, casesOf, type Kinds } from "./cases.js";

/** What the main thread hands to a worker. */
export interface Work {
  readonly kind: Kinds;
  readonly seed: number;
  /** The first case, the one behind the last, and the step between two. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** The number of the case at work, or -1 before the first. */
  readonly at: SharedArrayBuffer;
}

/** A case in which a promise did not hold. */
export interface Found {
  readonly kind: "crash" | "silent" | "hang";
  readonly of: string;
  readonly nth: number;
  readonly says: string;
}

const work = async ({ kind, seed, from, to, step, at }: Work): Promise<void> => {
  const cases: Cases = await casesOf(kind, mkdtempSync(join(tmpdir(), "chibo-fuzz-")));
  const now = new Int32Array(at);
  for (let nth = from; nth < to; nth += step) {
    Atomics.store(now, 0, nth);
    try {
      await cases.run(seed, nth);
    } catch (error) {
      const found: Found = {
        kind: error instanceof Broken ? error.kind : "crash",
        of: cases.nameOf(nth),
        nth,
        says: error instanceof Broken ? error.message : String(error instanceof Error ? error.stack : error),
      };
      parentPort?.postMessage(found);
    }
  }
  Atomics.store(now, 0, -1);
  parentPort?.postMessage("done");
};

await work(workerData as Work);
