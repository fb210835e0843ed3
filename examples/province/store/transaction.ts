import type { Pool, PoolClient } from "pg";

/** Runs an action in one transaction: all of it, or nothing if it throws. */
export const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  // If the server is killed between two statements, only this event reports it. Without a listener it would
  // end the process.
  const ignore = (): void => {};
  client.on("error", ignore);
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.off("error", ignore);
    client.release();
    return result;
  } catch (error) {
    // After a failure the connection is not used again.
    client.release(true);
    throw error;
  }
};
