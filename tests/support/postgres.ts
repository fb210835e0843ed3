import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort, programAt, type Server, startServer } from "./server.js";

/** A private PostgreSQL with its data in its own folder. */
export interface Postgres extends Server {
  /** The connection string of the first database. */
  readonly url: string;
  /** Makes an empty database and gives its connection string. */
  readonly database: (name?: string) => Promise<string>;
  /** The folder of its data. */
  readonly folder: string;
}

export interface PostgresOptions {
  /**
   * Whether committed data survives a loss of power, as in production; each commit then waits for the disk.
   * @defaultValue false, for tests that do not kill it
   */
  readonly durable?: boolean;
  /** Further settings, by name. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** An empty folder for its data, such as one on a small disk. @defaultValue one of its own in the temporary folder */
  readonly folder?: string;
}

const debian = "/usr/lib/postgresql";

/** Where PostgreSQL's programs are: Debian keeps them out of PATH, one folder for each version. */
const programs = ((): string | undefined => {
  const inPath = programAt("initdb");
  if (inPath !== undefined && programAt("postgres") !== undefined) return join(inPath, "..");
  if (!existsSync(debian)) return undefined;
  const newest = readdirSync(debian)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, "bin"));
  return newest.find((folder) => existsSync(join(folder, "initdb")));
})();

/**
 * Whether tests with PostgreSQL run: where PostgreSQL is installed, and always in the CI, so that a missing
 * server fails the test there.
 */
export const postgresAvailable = programs !== undefined || process.env.CI === "true";

/** PostgreSQL refuses to run as root. The tests then run it as the user postgres, or as nobody. */
const otherUser = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, name: string): number | undefined => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : undefined;
  };
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.");
};

const quick = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** One connection, one statement. */
export const ask = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => {});
  }
};

/**
 * Starts a private PostgreSQL on a free port of this machine, with its data in a temporary folder. `stop`
 * removes the folder. It uses no other server.
 *
 * @example
 * const server = await startPostgres();
 * const url = await server.database();
 * await server.stop();
 */
export const startPostgres = async (options: PostgresOptions = {}): Promise<Postgres> => {
  if (programs === undefined)
    throw new Error(
      "There is no PostgreSQL on this machine. Install it (apt-get install postgresql), or put initdb and postgres in PATH.",
    );
  const user = otherUser();
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "chibo-postgres-"));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (user !== undefined) chownSync(data, user.uid, user.gid);
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "chibo", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { encoding: "utf8", cwd: folder, ...user },
  );
  if (made.status !== 0)
    throw new Error(`initdb failed:\n${made.stdout}\n${made.stderr}\n${made.error ?? ""}`);

  const port = await freePort();
  const address = (database: string): string => `postgresql://chibo@127.0.0.1:${port}/${database}`;
  const url = address("postgres");
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    ...(options.durable === true ? {} : quick),
    ...options.settings,
  };
  const server = await startServer({
    name: "PostgreSQL",
    program: join(programs, "postgres"),
    args: ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    answers: () => ask(url, "select 1"),
    stopSignal: "SIGINT",
    folder,
    user,
  });
  let databases = 0;
  return {
    ...server,
    url,
    folder,
    database: async (name) => {
      databases += 1;
      const called = name ?? `test_${databases}`;
      await ask(url, `create database ${pg.escapeIdentifier(called)}`);
      return address(called);
    },
  };
};

let shared: Promise<Postgres> | undefined;

/**
 * The one server of this process. The first test that asks for it starts it, and it ends with the process.
 * Each test file takes a database of its own from it. A test that kills servers starts its own.
 *
 * @example
 * const url = await (await sharedPostgres()).database();
 */
export const sharedPostgres = (): Promise<Postgres> => {
  shared ??= startPostgres();
  return shared;
};
