import { spawnSync } from "node:child_process";
import { bundled, ensureBuilt } from "../build.js";

/**
 * Measures the built package in a plain process of its own, because a TypeScript loader would add to the
 * times.
 */
const main = async (): Promise<void> => {
  process.stderr.write(`package: dist, ${ensureBuilt()}\n`);
  const program = await bundled("rules/main");
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
};

await main();
