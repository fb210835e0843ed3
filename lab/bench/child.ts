import { folded } from "./cases/fold.js";
import { live } from "./cases/live.js";
import { parse } from "./cases/parse.js";
import { peers, way } from "./cases/peers.js";
import { reading } from "./cases/reading.js";
import { eachOrganisation, read, replayed } from "./cases/replay.js";
import { explaining, wholeYear } from "./cases/year.js";
import { type Generated, journalOf } from "./journal.js";
import type { Run, Sample } from "./sample.js";

/**
 * The function of each case; each case runs in a process of its own. The fold alone takes a quarter of the
 * events.
 */
const cases: Readonly<Record<string, (journal: Generated) => Sample | Promise<Sample>>> = {
  parse: ({ path }) => parse(path),
  read: ({ path }) => read(path, "raw"),
  readQuarter: ({ path, quarter }) => read(path, "raw", quarter),
  raw: ({ path }) => replayed(path, "raw"),
  quarter: ({ path, quarter }) => replayed(path, "raw", quarter),
  validated: ({ path }) => replayed(path, "validated"),
  fold: ({ path, quarter }) => folded(path, quarter),
  each: ({ path }) => eachOrganisation(path),
  ...Object.fromEntries(peers.map((name) => [name, ({ path, tenth }: Generated) => way(name, path, tenth)])),
  live: () => live(),
  reading: ({ path }) => reading(path),
  year: ({ path, part }) => wholeYear(path, part),
  explaining: ({ path }) => explaining(path),
};

const [name = "", argument = "", version = ""] = process.argv.slice(2);
if (name === "journal") {
  process.stdout.write(JSON.stringify(journalOf(Number(argument), version)));
} else {
  const run = cases[name];
  if (run === undefined) throw new Error(`There is no case "${name}".`);
  const sample = await run(JSON.parse(argument) as Generated);
  const result: Run = { ...sample, peak: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(result));
}
