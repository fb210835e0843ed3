import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * `npm run lab -- mutate` mutates all rules; `npm run lab -- mutate src/rules/engine src/rules/voting`
 * mutates only these folders or files. At the end it prints one line for each folder and a total, in the form
 * of lab/mutation.md.
 */
const places = process.argv.slice(2);
const mutate = places.map((place) => (place.endsWith(".ts") ? place : `${place}/**/*.ts`)).join(",");
const stryker = new URL("../../node_modules/.bin/stryker", import.meta.url).pathname;
const config = "lab/mutation/stryker.config.json";
const { status } = spawnSync(stryker, ["run", config, ...(mutate === "" ? [] : ["--mutate", mutate])], {
  stdio: "inherit",
});

const statuses = ["Killed", "Timeout", "Survived", "NoCoverage"];
const { files } = JSON.parse(readFileSync("reports/mutation.json", "utf8"));
const counts = new Map();
for (const [file, { mutants }] of Object.entries(files)) {
  const folder = path.relative("src/rules", path.dirname(file)) || ".";
  for (const name of [folder, "all"]) {
    const row = counts.get(name) ?? Object.fromEntries(statuses.map((each) => [each, 0]));
    counts.set(name, row);
    for (const mutant of mutants) if (mutant.status in row) row[mutant.status] += 1;
  }
}

const line = (folder, row) => {
  const detected = row.Killed + row.Timeout;
  const valid = detected + row.Survived + row.NoCoverage;
  const score = valid === 0 ? "" : ((100 * detected) / valid).toFixed(2);
  return `| ${[folder, ...statuses.map((each) => row[each]), valid, score].join(" | ")} |`;
};
console.log("| Folder of src/rules | Killed | Timed out | Survived | No coverage | All | Killed, % |");
console.log("|---|---|---|---|---|---|---|");
for (const [folder, row] of [...counts].sort(
  ([a], [b]) => (a === "all") - (b === "all") || a.localeCompare(b),
))
  console.log(line(folder, row));
process.exitCode = status ?? 1;
