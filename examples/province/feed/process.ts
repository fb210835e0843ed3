import { setTimeout as pause } from "node:timers/promises";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import pg from "pg";
import { ensureConsumer, ensureStream } from "./jetstream.js";
import { askForUse, type Duty, type Report } from "./messages.js";
import { goBackToWhatIsThere, publishNext } from "./publish.js";
import { workOn } from "./work.js";

const say = (report: Report): void => {
  process.send?.(report);
};

/** Repeats an action without an end. After a failure it waits and tries again, because servers come back. */
const forEver = async (work: () => Promise<void>): Promise<never> => {
  for (;;) {
    try {
      await work();
    } catch (error) {
      say({
        says: "trouble",
        what: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      });
      await pause(200);
    }
  }
};

const run = async ({ postgres, nats, does, patience }: Duty): Promise<void> => {
  const pool = new pg.Pool({ connectionString: postgres, max: 8, connectionTimeoutMillis: 5000 });
  // A connection that breaks while it is unused does not end the process.
  pool.on("error", () => {});
  const connection = await connect({
    servers: nats,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
    waitOnFirstConnect: true,
  });
  const client = jetstream(connection, { timeout: 5000 });
  say({ says: "ready" });
  if (does === "publish") {
    let isNew = true;
    const watch = async (): Promise<void> => {
      for await (const { type } of connection.status()) if (type === "reconnect") isNew = true;
    };
    void watch();
    await forEver(async () => {
      if (isNew) {
        const manager = await jetstreamManager(connection);
        await ensureStream(manager);
        await goBackToWhatIsThere(pool, manager);
        isNew = false;
      }
      try {
        if ((await publishNext(pool, client, 1000)) === 0) await pause(20);
      } catch (error) {
        isNew = true;
        throw error;
      }
    });
    return;
  }
  await Promise.all(
    does.parts.map((part) =>
      forEver(async () => {
        const manager = await jetstreamManager(connection);
        await ensureStream(manager);
        await ensureConsumer(manager, part, patience);
        await workOn(pool, client, part);
      }),
    ),
  );
};

process.on("disconnect", () => process.exit());
process.on("message", (asked) => {
  if (asked !== askForUse) return;
  const { user, system } = process.cpuUsage();
  say({ says: "used", microseconds: user + system });
});
void run(JSON.parse(process.argv[2] ?? "{}") as Duty);
