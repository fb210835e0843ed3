import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { programOf } from "../torture/program.js";
import { casesOf, type Kinds } from "./cases.js";
import { optionsOf, usage } from "./options.js";
import { type Ran, ran, usualPatience } from "./run.js";
import type { Found } from "./worker.js";

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const reports = fileURLToPath(new URL("../../reports/fuzz", import.meta.url));

const countsOf = ({ cases, found }: Ran) => {
  const of = (kind: Found["kind"]): number => found.filter((each) => each.kind === kind).length;
  return { cases, crashes: of("crash"), hangs: of("hang"), silent: of("silent") };
};

/** Writes the file of a case, so that it can be looked at. */
const keep = async (kind: Kinds, seed: number, found: readonly Found[]): Promise<void> => {
  if (found.length === 0) return;
  mkdirSync(reports, { recursive: true });
  const { bytesOf } = await casesOf(kind, mkdtempSync(join(tmpdir(), "chibo-fuzz-")));
  for (const { nth } of found)
    writeFileSync(join(reports, `${kind}-${seed}-${nth}`), await bytesOf(seed, nth));
};

const main = async (): Promise<void> => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const { seed, workers, minutes } = options;
  say(`seed ${seed}`);
  const begun = performance.now();
  const deadline = minutes === 0 ? Number.POSITIVE_INFINITY : begun + minutes * 60_000;
  const program = await programOf("lab/fuzz/worker.ts");
  const figures: Record<string, ReturnType<typeof countsOf>> = {};
  for (const kind of ["lines", "files"] as const) {
    const cases = options[kind];
    if (cases === 0) continue;
    const result = await ran(
      program,
      kind,
      { cases, seed, workers, deadline, patience: usualPatience },
      ({ kind: what, of, nth, says }) => say(`${what}: ${kind} ${nth} ${of}: ${says.slice(0, 1500)}`),
    );
    figures[kind] = countsOf(result);
    await keep(kind, seed, result.found);
  }
  const minutesTaken = Math.round((performance.now() - begun) / 6000) / 10;
  if (options.json)
    process.stdout.write(`${JSON.stringify({ seed, minutes: minutesTaken, ...figures }, null, 2)}\n`);
  else
    for (const [kind, { cases, crashes, hangs, silent }] of Object.entries(figures))
      process.stdout.write(
        `${kind}: ${cases} cases, ${crashes} crashes, ${hangs} hangs, ${silent} silent changes\n`,
      );
  if (Object.values(figures).some(({ crashes, hangs, silent }) => crashes + hangs + silent > 0))
    process.exitCode = 1;
};

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
});
