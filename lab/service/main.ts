import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { BrokenPromise } from "../torture/promises/broken.js";
import { killedUnderLoad } from "./killed.js";
import { underLoad } from "./load.js";
import { accounts, prepare } from "./office.js";
import { startService } from "./running.js";

const usage = `npm run lab -- service [options]

  --clients A,B,…  numbers of clients at the same time (default 1,8,64)
  --requests N     requests for each number of clients, three writes to each read (default 400)
  --kills K        how often the service is killed by SIGKILL under the load of 64 clients (default 5)
  --help           this text

The service and its PostgreSQL run on this machine and listen on 127.0.0.1. It measures the built package in dist. Ends
with 1 if a request fails or an acknowledged event is lost.
`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      clients: { type: "string", default: "1,8,64" },
      requests: { type: "string", default: "400" },
      kills: { type: "string", default: "5" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(usage.trimEnd());
  const service = await startService(accounts);
  try {
    await prepare(service.address);
    say(`Node ${process.version}, ${cpus().length} cores: ${cpus()[0]?.model ?? ""}`);
    for (const clients of values.clients.split(",").map(Number)) {
      const { requests, written, perSecond, latency, errors } = await underLoad(
        service.address,
        clients,
        Number(values.requests),
      );
      const { p50, p97_5, p99, max } = latency;
      say(
        `${clients} clients: ${requests} requests, ${perSecond}/s; ms: half ${p50}, 97.5 % ${p97_5}, 99 % ${p99}, longest ${max}; errors ${errors}; acknowledged ${written}, lost 0`,
      );
      if (errors > 0) process.exitCode = 1;
    }
    const kills = Number(values.kills);
    const killed = await killedUnderLoad(service, { clients: 64, commands: 60 * (kills + 1), kills });
    say(
      `killed ${killed.kills} times under 64 clients: acknowledged ${killed.written}, sent again ${killed.again}, lost 0, doubled 0`,
    );
    if (service.troubles() !== "") say(service.troubles());
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    say(error.message);
    process.exitCode = 1;
  } finally {
    await service.stop();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
});
