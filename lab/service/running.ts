import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "../../examples/service/sign-in.js";
import { startPostgres } from "../../tests/support/postgres.js";
import { freePort } from "../../tests/support/server.js";
import { programOf } from "../torture/program.js";

/** The example service as a process, on a PostgreSQL of its own. Both listen on this machine only. */
export interface Running {
  /** The address, such as `http://127.0.0.1:4711`. */
  readonly address: string;
  /** Ends the process by SIGKILL at once, and starts another in its place. Resolves when that one answers. */
  readonly killAndRestart: () => Promise<void>;
  /** What the processes wrote to stderr. */
  readonly troubles: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts the service for these accounts. */
export const startService = async (accounts: readonly Account[]): Promise<Running> => {
  const program = await programOf("examples/service/main.ts");
  const postgres = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), "chibo-service-"));
  const file = join(folder, "accounts.json");
  writeFileSync(file, JSON.stringify(accounts), { mode: 0o600 });
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: await postgres.database(),
    ACCOUNTS: file,
    PORT: String(port),
  };
  let said = "";
  const begin = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    // The service prints its address when it listens.
    await Promise.race([
      once(child.stdout, "data"),
      once(child, "exit").then(() => {
        throw new Error(`The service ended: ${said}`);
      }),
    ]);
    return child;
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    const closed = once(child, "close");
    child.kill(signal);
    await closed;
  };
  let child = await begin();
  return {
    address: `http://127.0.0.1:${port}`,
    killAndRestart: async () => {
      await end(child, "SIGKILL");
      child = await begin();
    },
    troubles: () => said,
    stop: async () => {
      await end(child, "SIGKILL");
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
