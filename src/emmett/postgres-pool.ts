/** What is used of a pool of `pg`. */
export interface EventedPool {
  /** Listens for connections that end while nobody uses them. */
  on(event: "error", listener: (error: Error) => void): unknown;
  on(
    event: "connect",
    listener: (client: { on(event: "error", listener: (error: Error) => void): unknown }) => void,
  ): unknown;
}

/**
 * A pool to open Emmett's PostgreSQL store with: it outlives its connections. With a pool of Emmett's own the loss of
 * a connection that nobody is using ends the process.
 *
 * @param lost is told of each connection that is lost; what was under way on it fails besides
 * @example
 * const pool = postgresPool(new pg.Pool({ connectionString }), (error) => log.warn(error));
 * const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
 */
export const postgresPool = <Pool extends EventedPool>(
  pool: Pool,
  lost: (error: Error) => void = () => {},
): Pool => {
  pool.on("error", lost);
  // One that is in use has no listener either while it waits between two statements.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
};
