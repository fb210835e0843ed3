import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** The start of a server, and the check that it answers. */
export interface ServerPlan {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Resolves if the server answers; rejects if it does not. */
  readonly answers: () => Promise<unknown>;
  /** The signal that ends the server in good order. */
  readonly stopSignal: NodeJS.Signals;
  /** The folder of the server. `stop` and the end of this process remove it. */
  readonly folder: string;
  /** The user who runs it, if it is another user. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/** A server that this process starts and ends. */
export interface Server {
  /** The running process. */
  readonly pid: () => number | undefined;
  /** Ends it in good order and removes its folder. */
  readonly stop: () => Promise<void>;
  /** Ends it and all of its child processes by SIGKILL, like a loss of power. */
  readonly kill: () => Promise<void>;
  /** Starts it again with the same data, and waits until it answers. */
  readonly restart: () => Promise<void>;
}

/** A free port of this machine. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const listener = createServer().on("error", reject);
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      listener.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("No free port."));
      });
    });
  });

/** The path of a program in PATH. */
export const programAt = (name: string): string | undefined => {
  const { stdout, status } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
};

/** The child processes of a process, from the tables of Linux; empty without such tables. */
export const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => statusOf(name)?.parent === pid)
      .map(Number);
  } catch {
    return [];
  }
};

/** The parent of a process, and whether the process has ended and only its entry is left. */
const statusOf = (pid: string | number): { readonly parent: number; readonly ended: boolean } | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(parent), ended: state === "Z" };
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return statusOf(pid)?.ended !== true;
  } catch {
    return false;
  }
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // The process has ended already.
  }
};

const gone = async (pids: readonly number[]): Promise<void> => {
  while (pids.some(isAlive)) await pause(5);
};

/** With util-linux, a server ends with its parent process, whatever ends the parent. */
const setpriv = process.platform === "linux" ? programAt("setpriv") : undefined;

/**
 * Starts a process that removes a folder after this process ends. A killed process has no time to remove it.
 */
const removedAfterUs = (folder: string): ChildProcess => {
  const wait = 'while kill -0 "$1" 2>/dev/null; do sleep 1; done; sleep 1; rm -rf -- "$2"';
  const args = ["-c", wait, "sh", String(process.pid), folder];
  const watch = spawn("sh", args, { detached: true, stdio: "ignore" });
  watch.unref();
  return watch;
};

/** Starts a server and waits until it answers. */
export const startServer = async (plan: ServerPlan): Promise<Server> => {
  let child: ChildProcess | undefined;
  let said = "";

  const running = (): ChildProcess | undefined =>
    child !== undefined && child.exitCode === null && child.signalCode === null ? child : undefined;

  const failure = (what: string, cause?: unknown): Error =>
    new Error(`${plan.name} ${what}. It said:\n${said.slice(-2000)}`, { cause });

  const start = async (): Promise<void> => {
    said = "";
    const [program, args] =
      setpriv === undefined
        ? [plan.program, plan.args]
        : [setpriv, ["--pdeathsig", "KILL", plan.program, ...plan.args]];
    const started = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...plan.user });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-10_000);
      });
    await new Promise((resolve, reject) => started.on("spawn", resolve).on("error", reject));
    started.unref();
    for (const stream of [started.stdout, started.stderr]) (stream as { unref?: () => void }).unref?.();
    for (const until = Date.now() + 60_000; ; await pause(20)) {
      try {
        return void (await plan.answers());
      } catch (cause) {
        if (running() === undefined) throw failure("ended while it was started", cause);
        if (Date.now() > until) throw failure("did not answer for a minute", cause);
      }
    }
  };

  const ended = async (how: (pid: number) => void): Promise<void> => {
    const pid = running()?.pid;
    if (pid === undefined) return;
    const all = [pid, ...childrenOf(pid)];
    how(pid);
    await gone(all);
    while (running() !== undefined) await pause(5);
  };

  await start();
  const end = (): void => {
    const pid = running()?.pid;
    if (pid !== undefined) signal(pid, "SIGKILL");
  };
  process.once("exit", end);
  const remains = removedAfterUs(plan.folder);
  return {
    pid: () => running()?.pid,
    stop: async () => {
      await ended((pid) => signal(pid, plan.stopSignal));
      rmSync(plan.folder, { recursive: true, force: true });
      process.off("exit", end);
      remains.kill();
    },
    kill: () =>
      ended((pid) => {
        // Halted first, so that it starts no child while this function looks for its children.
        signal(pid, "SIGSTOP");
        for (const child of childrenOf(pid)) signal(child, "SIGKILL");
        signal(pid, "SIGKILL");
      }),
    restart: async () => {
      if (running() === undefined) await start();
    },
  };
};
