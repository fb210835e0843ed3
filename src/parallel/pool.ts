import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ParallelError } from "./errors.js";
import type { Result, Run, Task } from "./task.js";

// CommonJS has the one, ECMAScript modules the other.
declare const __filename: string | undefined;

/** The worker's file, beside this one and in the same form. */
export const workerFile = (): string => {
  const here = typeof __filename === "string" ? __filename : fileURLToPath(import.meta.url);
  return join(here, "..", `worker${extname(here)}`);
};

/** How many threads there are where nobody says. */
export const usualThreads = (): number => availableParallelism();

const piscina = async () => {
  try {
    return (await import("piscina")).Piscina;
  } catch (cause) {
    throw new ParallelError("piscina-missing", "pool", { cause });
  }
};

/**
 * Does some work with a pool of threads, which end with it, however it ends.
 * @param filename the module that a thread runs
 */
export const withThreads = async <T>(
  threads: number,
  work: (run: Run) => Promise<T>,
  filename: string = workerFile(),
): Promise<T> => {
  const Piscina = await piscina();
  const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads, atomics: "disabled" });
  // A thread that fails while it has nothing to do is said here, and would end the process where nobody listens: `run` tells of it
  // as soon as it is given something.
  pool.on("error", () => undefined);
  const run = async <W extends Task>(task: W, part: string): Promise<Result<W>> => {
    try {
      return (await pool.run(task)) as Result<W>;
    } catch (cause) {
      throw new ParallelError("worker-failed", part, { cause });
    }
  };
  try {
    return await work(run);
  } finally {
    await pool.destroy();
  }
};
