import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { bundled, ensureBuilt, version } from "./build.js";
import type { Generated } from "./journal.js";
import { optionsOf, usage } from "./options.js";
import { printed } from "./print.js";
import { aimsOf, cases, detailsOf, type Rounds, rowsOf } from "./results.js";
import type { Run } from "./sample.js";
import { bySize, printedSizes, sizesUpTo } from "./sizes.js";

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Runs the cases in turn, each in a process of its own, so that a slow minute affects all cases alike. */
const measure = (runs: number, run: (name: string) => Run): Rounds => {
  const rounds: Record<string, Run[]> = {};
  for (let round = 0; round < runs; round += 1) {
    const due = cases.filter(({ once }) => round === 0 || once !== true).map(({ name }) => name);
    for (const name of [...due, "live", "reading", "explaining"]) {
      rounds[name] ??= [];
      rounds[name].push(run(name));
    }
    say(`round ${round + 1} of ${runs} done, load ${loadavg()[0]?.toFixed(1)}`);
  }
  return rounds;
};

const main = async (): Promise<void> => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  say(`package: dist, ${ensureBuilt()}`);
  const child = await bundled("child");
  const start = <T>(...args: string[]): T => {
    const heap = cases.find(({ name }) => name === args[0])?.heap;
    const bound = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
    const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", ...bound, child, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(`The case ${args[0]} failed.`);
    return JSON.parse(stdout) as T;
  };
  if (options.sizes) {
    const journals = sizesUpTo(options.events).map((events) => {
      say(`journal of ${events} events`);
      return start<Generated>("journal", String(events), version());
    });
    const sized = bySize(journals, options.runs, (name, journal) => {
      say(`${name} of ${journal.events} events, load ${loadavg()[0]?.toFixed(1)}`);
      return start<Run>(name, JSON.stringify(journal));
    });
    process.stdout.write(options.json ? `${JSON.stringify(sized, undefined, 2)}\n` : printedSizes(sized));
    return;
  }
  const loadBefore = loadavg()[0] ?? 0;
  say(`journal of ${options.events} events: generated unless it is kept from an earlier run`);
  const journal = start<Generated>("journal", String(options.events), version());
  const rounds = measure(options.runs, (name) => start<Run>(name, JSON.stringify(journal)));
  const rows = rowsOf(rounds);
  const aims = aimsOf(rows, rounds);
  const report = {
    machine: {
      node: process.version,
      cores: cpus().length,
      cpu: cpus()[0]?.model ?? "",
      loadBefore,
      loadAfter: loadavg()[0] ?? 0,
    },
    version: version(),
    runs: options.runs,
    journal,
    rows,
    live: detailsOf(rounds, "live"),
    reading: detailsOf(rounds, "reading"),
    explaining: detailsOf(rounds, "explaining"),
    aims,
  };
  process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : printed(report));
  const missed = aims.some(({ kind, aim, value }) => kind === "ratio" && !(value <= 1.5 * aim));
  if (options.check && missed) process.exitCode = 1;
};

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
