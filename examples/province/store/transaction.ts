import type { Pool, PoolClient } from "pg";

/** Does something in one transaction: all of it, or nothing where it throws. */
export const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  // A server that is killed between two statements is told to nobody else, and would end the process.
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
    // A connection on which something failed is not used again.
    client.release(true);
    throw error;
  }
};
