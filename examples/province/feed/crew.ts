import { type ChildProcess, fork } from "node:child_process";
import { askForUse, type Duty, type Report } from "./messages.js";

/** The processes of a feed: a publisher and the workers. */
export interface Crew {
  readonly size: number;
  /** Kills one process by SIGKILL at any moment, and starts another in its place. */
  readonly killOne: (which: number) => Promise<void>;
  /** Microseconds of processor time of each process, in the order of the duties. */
  readonly used: () => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
  /** Processes that ended by themselves, with their output. */
  readonly ended: () => readonly string[];
  /** Failures after which a process began again, with their numbers. */
  readonly troubles: () => ReadonlyMap<string, number>;
}

interface Member {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  ending: boolean;
}

/** @param program the file of `process.ts` as plain JavaScript */
export const startCrew = async (program: string, duties: readonly Duty[]): Promise<Crew> => {
  const ended: string[] = [];
  const troubles = new Map<string, number>();

  const start = (duty: Duty): Member => {
    const child = fork(program, [JSON.stringify(duty)], {
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
    const member: Member = { child, ready, ending: false };
    child.on("message", (report: Report) => {
      if (report.says === "ready") isReady();
      else if (report.says === "trouble") troubles.set(report.what, (troubles.get(report.what) ?? 0) + 1);
    });
    child.on("close", (code, signal) => {
      if (!member.ending) ended.push(`${JSON.stringify(duty.does)} ended with ${code ?? signal}: ${said}`);
      isReady();
    });
    return member;
  };

  const killed = (member: Member): Promise<void> =>
    new Promise((resolve) => {
      member.ending = true;
      if (member.child.exitCode !== null || member.child.signalCode !== null) return resolve();
      member.child.once("close", () => resolve());
      member.child.kill("SIGKILL");
    });

  const members = duties.map(start);
  await Promise.all(members.map(({ ready }) => ready));
  return {
    size: members.length,
    killOne: async (which) => {
      const [member, duty] = [members[which], duties[which]];
      if (member === undefined || duty === undefined) throw new Error(`There is no process ${which}.`);
      await killed(member);
      members[which] = start(duty);
    },
    used: () =>
      Promise.all(
        members.map(
          ({ child }) =>
            new Promise<number>((resolve) => {
              const take = (report: Report): void => {
                if (report.says !== "used") return;
                child.off("message", take);
                resolve(report.microseconds);
              };
              child.on("message", take);
              child.send(askForUse, () => {});
            }),
        ),
      ),
    stop: async () => {
      await Promise.all(members.map(killed));
    },
    ended: () => ended,
    troubles: () => troubles,
  };
};
