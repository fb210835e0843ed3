import { setTimeout as pause } from "node:timers/promises";
import { type Dice, dice } from "../../../src/testing/years/seeded-years.js";
import { type Dealer, dealerOf } from "../dealer.js";
import { type Fleet, startFleet } from "../fleet.js";
import type { StorePlace } from "../messages.js";
import { BrokenPromise } from "../promises/broken.js";
import { type Judge, judgeOf } from "../promises/judge.js";
import { areCaughtUp } from "../promises/read-models.js";
import { streamsOf } from "../promises/streams.js";
import { setUp } from "../stores/set-up.js";
import { snapshotOf } from "../stores/snapshot.js";
import { workloadOf } from "../workload.js";

/** The parts of the storm that a fault may use. */
export interface Storm {
  readonly fleet: Fleet;
  readonly dealer: Dealer;
  readonly rolls: Dice;
}

/** A fault that strikes at a random moment. It is over when the promise settles. */
export type Fault = (storm: Storm) => Promise<unknown>;

/** A kind of fault, and the number of times that it strikes. */
export interface Strikes {
  readonly name: string;
  readonly times: number;
  readonly strike: Fault;
}

export interface StormOptions {
  readonly seed: number;
  readonly commands: number;
  readonly members?: number | undefined;
  /**
   * The number of writing processes, and the number of commands that each has under way. The product is the
   * number of writers.
   */
  readonly processes: number;
  readonly lanes: number;
  readonly program: string;
  /**
   * The place of the store for writers, and its place for the judge. No fault on the way disturbs the judge.
   */
  readonly place: StorePlace;
  readonly seenAt: StorePlace;
  /** Faults by name, each with its number. */
  readonly faults: readonly Strikes[];
  readonly progress?: (text: string) => void;
}

/** The results of a storm. */
export interface Figures {
  readonly store: string;
  readonly writers: number;
  /** The number of commands in the workload, and the number of their deliveries with repetitions. */
  readonly commands: number;
  readonly deliveries: number;
  readonly recorded: number;
  readonly refusals: number;
  /** Deliveries with a lost answer. They were sent again or given up. */
  readonly resent: number;
  /** Of the repeated commands, at least this number had been recorded at the first sending. */
  readonly foundRecorded: number;
  readonly givenUp: number;
  /** Of the commands given up, the number that was recorded. */
  readonly recordedUnheard: number;
  readonly faults: Readonly<Record<string, number>>;
  /** Writers that were killed during a command. */
  readonly killedAtWork: number;
  /** Typed errors of the store by their code. */
  readonly errors: Readonly<Record<string, number>>;
  /** The number of times that the whole store was judged. */
  readonly judged: number;
  readonly seconds: number;
}

/** The longest time of a step before it counts as stuck. */
const patience = 600_000;

/** Waits until a condition holds. */
export const until = async (isSo: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  for (const end = Date.now() + patience; !(await isSo()); await pause(10))
    if (Date.now() > end) throw new BrokenPromise("work goes on after a fault", what);
};

/** The commands that must be left when a fault strikes. */
const leastWork = 25;

/** Commands that are kept for each fault beside the requested ones. */
const spare = 500;

/** The part of the workload after which each fault strikes, in order. */
const momentsOf = ({ faults, commands }: StormOptions, rolls: Dice) => {
  const strikes = faults.flatMap(({ name, times, strike }) =>
    Array.from({ length: times }, () => ({ name, strike, at: 1 + rolls.roll(Math.ceil(commands * 0.95)) })),
  );
  return strikes.sort((a, b) => a.at - b.at);
};

const look = async (judge: Judge, dealer: Dealer, { seenAt }: StormOptions) => {
  // The storm reads `told` first, because the snapshot must hold all that it reports.
  const told = dealer.told();
  const snapshot = await snapshotOf(seenAt);
  judge.judge(told, snapshot);
  return snapshot;
};

const checkFleet = (fleet: Fleet): void => {
  const [trouble] = fleet.troubles();
  if (trouble !== undefined) throw new BrokenPromise("no process fails by itself", trouble);
};

const finished = async (
  judge: Judge,
  dealer: Dealer,
  options: StormOptions,
): Promise<Figures["recordedUnheard"]> => {
  const seen = async (): Promise<boolean> => {
    const { entries, rows } = await snapshotOf(options.seenAt);
    return areCaughtUp(streamsOf(entries), rows);
  };
  await until(seen, "The asynchronous read models do not reach the last event.");
  const { entries } = await look(judge, dealer, options);
  const { acknowledged, abandoned } = dealer.told();
  const unheard = entries.filter(({ id }) => !acknowledged.has(id));
  const refused = unheard.find(({ id }) => !abandoned.has(id));
  if (refused !== undefined)
    throw new BrokenPromise(
      "what is refused is not recorded",
      `${refused.id} at ${refused.stream}@${refused.position}`,
    );
  return unheard.length;
};

/** Sends a workload through many writers while faults strike, and judges the store after each fault. */
export const storm = async (options: StormOptions): Promise<Figures> => {
  const { seed, commands, members, processes, lanes, program, place, progress = () => {} } = options;
  const began = Date.now();
  const rolls = dice(seed);
  const strikes = momentsOf(options, rolls);
  const workload = workloadOf({
    seed,
    commands: commands + spare * strikes.length,
    ...(members !== undefined && { members }),
  });
  const dealer = dealerOf(workload, commands, rolls);
  const judge = judgeOf(workload);
  await setUp(place);
  const fleet = await startFleet({ program, place, dealer, rolls, processes, lanes, projector: true });
  const struck: Record<string, number> = {};
  let judged = 0;
  try {
    for (const { name, strike, at } of strikes) {
      await until(() => dealer.dealt() >= at, `${at} commands are not reached.`);
      dealer.more(leastWork);
      fleet.feed();
      await pause(rolls.roll(40));
      await strike({ fleet, dealer, rolls });
      checkFleet(fleet);
      await look(judge, dealer, options);
      struck[name] = (struck[name] ?? 0) + 1;
      judged += 1;
      progress(`${judged} faults, ${dealer.dealt()} commands, ${Math.round((Date.now() - began) / 1000)} s`);
    }
    await until(() => {
      checkFleet(fleet);
      return dealer.isDone();
    }, "The workload does not come to its end.");
    const recordedUnheard = await finished(judge, dealer, options);
    checkFleet(fleet);
    const { acknowledged, refused, delivered, resent, foundRecorded, abandoned, failures } = dealer.told();
    return {
      store: place.store,
      writers: processes * lanes,
      commands: dealer.dealt(),
      deliveries: delivered,
      recorded: acknowledged.size + recordedUnheard,
      refusals: refused.length,
      resent,
      foundRecorded,
      givenUp: abandoned.size,
      recordedUnheard,
      faults: struck,
      errors: Object.fromEntries(failures),
      killedAtWork: fleet.killedAtWork(),
      judged: judged + 1,
      seconds: (Date.now() - began) / 1000,
    };
  } finally {
    await fleet.stop();
  }
};
