import { setTimeout as pause } from "node:timers/promises";
import { type Postgres, type PostgresOptions, startPostgres } from "../../../tests/support/postgres.js";
import { startProxy } from "../proxy.js";
import { type Fault, type Figures, type StormOptions, type Strikes, storm } from "./storm.js";

export type Common = Pick<
  StormOptions,
  "seed" | "commands" | "members" | "processes" | "lanes" | "program" | "progress"
>;

/** The number of times that each kind of fault strikes. */
export interface Times {
  readonly writer: number;
  readonly server: number;
  readonly connection: number;
}

export interface PostgresStormOptions extends Omit<PostgresOptions, "durable"> {
  /** Faults beside those of every storm. */
  readonly more?: (server: Postgres) => readonly Strikes[];
}

export const killWriter: Fault = ({ fleet }) => fleet.killOne();

/** Writers on a PostgreSQL. Writers are killed, the server is killed, and connections are cut. */
export const postgresStorm = async (
  common: Common,
  times: Times,
  { more = () => [], ...options }: PostgresStormOptions = {},
): Promise<Figures> => {
  const server = await startPostgres({ ...options, durable: true });
  const proxy = await startProxy(Number(new URL(server.url).port));
  try {
    const at = await server.database();
    const through = new URL(at);
    through.port = String(proxy.port);
    const killServer: Fault = async ({ rolls }) => {
      await server.kill();
      await pause(rolls.roll(200));
      await server.restart();
    };
    return await storm({
      ...common,
      place: { store: "postgresql", at: through.href },
      seenAt: { store: "postgresql", at },
      faults: [
        { name: "writer", times: times.writer, strike: killWriter },
        { name: "server", times: times.server, strike: killServer },
        { name: "connection", times: times.connection, strike: ({ rolls }) => proxy.cut(rolls.roll(300)) },
        ...more(server),
      ],
    });
  } finally {
    proxy.close();
    await server.stop();
  }
};
