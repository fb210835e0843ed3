import { Worker } from "node:worker_threads";
import type { Kinds } from "./cases.js";
import type { Found, Work } from "./worker.js";

/**
 * A case may take so many milliseconds of computing; more is a hang. On a busy machine the clock says nothing, so it
 * counts only where nothing is computed.
 */
export const usualPatience = 2000;
const patienceByTheClock = 60_000;
const look = 250;

/** Milliseconds that this process has computed, in all its threads, and those of the clock. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return { computed: (user + system) / 1000, clock: performance.now() };
};

/** The cases of a run, and what was found in them. */
export interface Ran {
  readonly cases: number;
  readonly found: readonly Found[];
}

/** The cases of one thread. */
interface Lane {
  readonly program: string;
  readonly work: Omit<Work, "at">;
  readonly deadline: number;
  readonly patience: number;
  readonly tell: (found: Found) => void;
  /** Whether the first case took too long before. Other threads may have been the reason, so it is tried twice. */
  readonly again?: boolean;
}

/** Runs a share of the cases in a thread. A thread that hangs is ended, and the next one goes on. */
const lane = ({ program, work, deadline, patience, tell, again = false }: Lane): Promise<number> =>
  new Promise((resolve, reject) => {
    const at = new SharedArrayBuffer(4);
    const now = new Int32Array(at).fill(-1);
    const resourceLimits = { maxOldGenerationSizeMb: 3000 };
    const worker = new Worker(program, { workerData: { ...work, at }, resourceLimits });
    let [last, since] = [-1, spent()];
    const end = async (then: () => void): Promise<void> => {
      clearInterval(timer);
      await worker.terminate();
      then();
    };
    const count = (to: number): number =>
      Math.max(0, Math.ceil((Math.min(to, work.to) - work.from) / work.step));
    const goOn = (from: number, isAgain: boolean): Promise<void> =>
      end(() => {
        const rest = { program, work: { ...work, from }, deadline, patience, tell, again: isAgain };
        lane(rest).then((more) => resolve(count(from) + more), reject);
      });
    const hangs = (nth: number): void => {
      const isSecond = again && nth === work.from;
      if (isSecond) tell({ kind: "hang", of: "", nth, says: `over ${patience} ms of computing, twice` });
      goOn(isSecond ? nth + work.step : nth, !isSecond);
    };
    const timer = setInterval(() => {
      const nth = Atomics.load(now, 0);
      const by = spent();
      if (nth !== last) [last, since] = [nth, by];
      const isLong =
        by.computed - since.computed > patience * work.step || by.clock - since.clock > patienceByTheClock;
      if (by.clock > deadline) end(() => resolve(nth < 0 ? 0 : count(nth)));
      else if (nth >= 0 && isLong) hangs(nth);
    }, look);
    worker.on("message", (message: Found | "done") => {
      if (message === "done") end(() => resolve(count(work.to)));
      else tell(message);
    });
    worker.on("error", (error) => {
      const nth = Atomics.load(now, 0);
      if (nth < 0) {
        end(() => reject(error));
        return;
      }
      tell({ kind: "crash", of: "", nth, says: String(error) });
      goOn(nth + work.step, false);
    });
  });

/** The size of a run. */
interface Run {
  readonly cases: number;
  readonly seed: number;
  readonly workers: number;
  /** When the run ends in any case, by `performance.now()`. */
  readonly deadline: number;
  readonly patience: number;
}

/** Runs the numbered cases of a kind in some threads. */
export const ran = async (
  program: string,
  kind: Kinds,
  { cases, seed, workers, ...limits }: Run,
  tell: (found: Found) => void,
): Promise<Ran> => {
  const found: Found[] = [];
  const note = (each: Found): void => {
    found.push(each);
    tell(each);
  };
  const lanes = Array.from({ length: workers }, (_, from) =>
    lane({ program, work: { kind, seed, from, to: cases, step: workers }, ...limits, tell: note }),
  );
  const counts = await Promise.all(lanes);
  return { cases: counts.reduce((sum, each) => sum + each, 0), found };
};
