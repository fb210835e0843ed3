import { mkdtempSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, programAt, type Server, startServer } from "./server.js";

/** A private NATS server with JetStream; its streams are kept in files. */
export interface Nats extends Server {
  /** The address for clients: `nats://127.0.0.1:<port>`. */
  readonly url: string;
  /** The folder of its streams. */
  readonly folder: string;
}

const program = programAt("nats-server");

/**
 * Whether tests with NATS run: where NATS is installed, and always in the CI, so that a missing server fails
 * the test there.
 */
export const natsAvailable = program !== undefined || process.env.CI === "true";

/** A NATS server greets each client with one line that begins with INFO. */
const greeted = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(2000, () => socket.destroy(new Error("No greeting for two seconds.")));
    socket.on("error", reject).on("close", () => reject(new Error("Closed without a greeting.")));
    socket.once("data", (data) => {
      if (data.toString().startsWith("INFO")) resolve();
      socket.destroy();
    });
  });

/**
 * Starts a private NATS server on a free port of this machine, with JetStream in a temporary folder. `stop`
 * removes the folder; `kill` and `restart` keep the data.
 */
export const startNats = async (): Promise<Nats> => {
  if (program === undefined)
    throw new Error(
      "There is no nats-server on this machine. Install it (apt-get install nats-server), or put it in PATH.",
    );
  const folder = mkdtempSync(join(tmpdir(), "chibo-nats-"));
  const port = await freePort();
  const server = await startServer({
    name: "NATS",
    program,
    args: ["-a", "127.0.0.1", "-p", String(port), "-js", "-sd", folder],
    answers: () => greeted(port),
    stopSignal: "SIGTERM",
    folder,
  });
  return { ...server, url: `nats://127.0.0.1:${port}`, folder };
};
