import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { replayKnown, replayTotals } from "chibo/parallel";
import { hd42, qd132hd21 } from "chibo/rules";
import { median } from "../clock.js";
import { journalOf } from "../journal.js";

const usage = `npm run bench:parallel -- [options]

  --events N   events of the generated journal (default 200000)
  --runs R     rounds, each with one thread and with several (default 3)
  --threads T  how many threads (default: as many as processors)
  --json       the results as JSON and nothing else

Build first: the built package is measured. Ratios are of the clock on the wall, so nothing else may run.
`;

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "200000" },
    runs: { type: "string", default: "3" },
    threads: { type: "string", default: String(availableParallelism()) },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const [size, runs, threads] = [Number(values.events), Number(values.runs), Number(values.threads)];

const options = { year: 2021, under: qd132hd21, rubrics: [hd42] };

/** What is replayed; each answer is compared with that of one thread. */
const cases = {
  "to totals": async (path: string, on: number) =>
    JSON.stringify(
      (await replayTotals(path, options, { threads: on, parts: on, trust: "validated" })).result,
    ),
  "to everything known": async (path: string, on: number) => {
    const { result } = await replayKnown(path, {}, { threads: on, parts: on, trust: "validated" });
    return JSON.stringify([...result.streams].map(([name, { position }]) => [name, position]).sort());
  },
} as const;

const main = async (): Promise<void> => {
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const { path, events, organisations } = journalOf(size, "parallel");
  const before = loadavg()[0];
  const rows = [];
  for (const [name, replay] of Object.entries(cases)) {
    const walls: { readonly one: number; readonly several: number }[] = [];
    for (let round = 0; round < runs; round += 1) {
      const start = performance.now();
      const expected = await replay(path, 1);
      const middle = performance.now();
      const found = await replay(path, threads);
      const end = performance.now();
      if (found !== expected)
        throw new Error(`On ${threads} threads the replay ${name} gives something else.`);
      walls.push({ one: middle - start, several: end - middle });
    }
    rows.push({
      name,
      one: median(walls.map(({ one }) => one)),
      several: median(walls.map(({ several }) => several)),
      ratio: median(walls.map(({ one, several }) => one / several)),
    });
  }
  const report = { events, organisations, threads, runs, load: [before, loadavg()[0]], rows };
  process.stdout.write(
    values.json
      ? `${JSON.stringify(report, undefined, 2)}\n`
      : [
          `${events} events of ${organisations} organisations, trusted; median of ${runs} rounds; load ${before?.toFixed(1)} to ${loadavg()[0]?.toFixed(1)}`,
          ...rows.map(
            ({ name, one, several, ratio }) =>
              `replay ${name}: ${one.toFixed(0)} ms on one thread, ${several.toFixed(0)} ms on ${threads}: ${ratio.toFixed(2)} x`,
          ),
          "",
        ].join("\n"),
  );
};

await main();
