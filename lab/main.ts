import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The programs of the lab: `npm run lab -- NAME [...]`. README.md describes each and the time it takes. */
const programs: Readonly<Record<string, string>> = {
  bench: "bench/main.ts",
  rules: "bench/rules/run.ts",
  torture: "torture/main.ts",
  province: "province/main.ts",
  service: "service/main.ts",
  fuzz: "fuzz/main.ts",
  mutate: "mutation/run.mjs",
};

const [name = "", ...rest] = process.argv.slice(2);
const program = programs[name];
if (program === undefined) {
  process.stderr.write(`npm run lab -- ${Object.keys(programs).join("|")} [...]\n`);
  process.exitCode = 2;
} else {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", file, ...rest], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
