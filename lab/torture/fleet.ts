import { type ChildProcess, fork } from "node:child_process";
import type { Dice } from "../../src/testing/years/seeded-years.js";
import type { Dealer } from "./dealer.js";
import type { Duty, Outcome, Report, StorePlace } from "./messages.js";

/** The processes that write and project while a workload lasts. */
export interface Fleet {
  /** Kills one process by SIGKILL at any moment, and starts another in its place. */
  readonly killOne: () => Promise<Duty>;
  readonly stop: () => Promise<void>;
  /** Failures of processes that were not killed: unexpected ends and unexpected errors. */
  readonly troubles: () => readonly string[];
  /** Hands out commands again, after the dealer has received more. */
  readonly feed: () => void;
  /** The number of writers that were killed during a command. */
  readonly killedAtWork: () => number;
}

export interface FleetOptions {
  /** The program of a process, as one plain file. */
  readonly program: string;
  readonly place: StorePlace;
  readonly dealer: Dealer;
  readonly rolls: Dice;
  /** The number of writing processes, and the number of commands that each has under way. */
  readonly processes: number;
  readonly lanes: number;
  /** Whether one more process keeps asynchronous read models. */
  readonly projector: boolean;
}

interface Member {
  readonly duty: Duty;
  readonly child: ChildProcess;
  readonly underWay: Set<number>;
  readonly ready: Promise<void>;
  ending: boolean;
}

/** The pause before the process asks a failing store again, in ms. */
const pauseAfterFailure = 500;

/** Starts the fleet, and lets it write until the dealer has no more commands. */
export const startFleet = async (options: FleetOptions): Promise<Fleet> => {
  const { program, place, dealer, rolls, processes, lanes } = options;
  const members = new Set<Member>();
  const troubles: string[] = [];
  let killedAtWork = 0;

  const feed = (member: Member): void => {
    while (!member.ending && member.duty === "write" && member.underWay.size < lanes) {
      const order = dealer.next();
      if (order === undefined) return;
      member.underWay.add(order.delivery);
      // A process that was just killed takes no command. A command sent to it counts as lost after its end.
      member.child.send(order, () => {});
    }
  };
  const feedAll = (): void => {
    for (const member of members) feed(member);
  };

  const settle = (member: Member, delivery: number, outcome: Outcome): void => {
    dealer.settle(delivery, outcome);
    if (outcome.kind !== "failed") {
      member.underWay.delete(delivery);
      feedAll();
      return;
    }
    setTimeout(() => {
      member.underWay.delete(delivery);
      feedAll();
    }, pauseAfterFailure);
  };

  const start = (duty: Duty): Member => {
    const child = fork(program, [JSON.stringify({ ...place, duty })], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: [],
    });
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
    });
    let isReady = (): void => {};
    const ready = new Promise<void>((resolve) => {
      isReady = resolve;
    });
    const member: Member = { duty, child, underWay: new Set(), ready, ending: false };
    members.add(member);
    child.on("message", (report: Report) => {
      if (report.says === "ready") isReady();
      else if (report.says === "trouble") troubles.push(JSON.stringify(report.outcome));
      else settle(member, report.delivery, report.outcome);
      feed(member);
    });
    child.on("close", (code, signal) => {
      if (!member.ending)
        troubles.push(`A process that was to ${duty} ended with ${code ?? signal}: ${said}`);
      for (const delivery of member.underWay) dealer.lost(delivery);
      member.underWay.clear();
      members.delete(member);
      isReady();
      feedAll();
    });
    return member;
  };

  const ended = (member: Member, signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      member.ending = true;
      member.child.once("close", () => resolve());
      member.child.kill(signal);
    });

  const duties: Duty[] = [
    ...Array.from({ length: processes }, (): Duty => "write"),
    ...(options.projector ? (["project"] as const) : []),
  ];
  await Promise.all(duties.map((duty) => start(duty).ready));
  feedAll();

  return {
    killOne: async () => {
      const all = [...members].filter(({ ending }) => !ending);
      const member = all[rolls.roll(all.length)];
      if (member === undefined) throw new Error("There is no process left to kill.");
      if (member.underWay.size > 0) killedAtWork += 1;
      await ended(member, "SIGKILL");
      await start(member.duty).ready;
      feedAll();
      return member.duty;
    },
    stop: async () => {
      await Promise.all([...members].map((member) => ended(member, "SIGKILL")));
    },
    troubles: () => troubles,
    feed: feedAll,
    killedAtWork: () => killedAtWork,
  };
};
