import { cpus, loadavg } from "node:os";
import { programOf } from "../torture/program.js";
import { BrokenPromise } from "../torture/promises/broken.js";
import { type Options, optionsOf, usage } from "./options.js";
import { printed, type Report } from "./print.js";
import { type FeedFigures, feedStory } from "./stories/feed.js";
import { type StoreFigures, storeStory } from "./stories/store.js";
import { provinceYears } from "./stories/years.js";

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const storeOf = async ({ seed, cells, events, parts }: Options): Promise<StoreFigures> =>
  storeStory({
    seed,
    parts,
    bundles: provinceYears(seed, cells, events),
    cells: 200,
    program: await programOf("examples/province/replay/worker.ts"),
    progress: (text) => say(`store: ${text}`),
  });

/**
 * Half of the events are recorded before the feed begins. The other half is recorded while processes are
 * killed.
 */
const feedOf = async ({ seed, fed, parts, workers, kills }: Options): Promise<FeedFigures> => {
  const years = [...provinceYears(seed, 1, fed)];
  const half = Math.floor(years.length / 2);
  return feedStory({
    seed,
    parts,
    workers,
    before: years.slice(0, half),
    bundles: years.slice(half),
    kills: { process: kills, nats: Math.ceil(kills / 5), postgres: Math.ceil(kills / 5) },
    program: await programOf("examples/province/feed/process.ts"),
    progress: (text) => say(`feed: ${text}`),
  });
};

const main = async (): Promise<void> => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const { seed, only } = options;
  say(`seed ${seed}`);
  try {
    const store = only === "feed" ? undefined : await storeOf(options);
    const feed = only === "store" ? undefined : await feedOf(options);
    const report: Report = {
      seed,
      machine: {
        node: process.version,
        cores: cpus().length,
        cpu: cpus()[0]?.model ?? "",
        load: loadavg()[0] ?? 0,
      },
      ...(store === undefined ? {} : { store }),
      ...(feed === undefined ? {} : { feed }),
    };
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : printed(report));
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    say(`${error.message}\nIts seed was ${seed}.`);
    process.exitCode = 1;
  }
};

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
});
