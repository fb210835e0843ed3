// Packs the package, installs it in an empty project, and runs the same programs on each promised version of
// Node, as ESM and as CommonJS. They import every sub-path, record a meeting, and judge and explain a year.
// All results must be equal. `node scripts/nodes.mjs [VERSION ...]`; npm fetches the missing versions.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : ["20", "22", "24", "26"];
const { exports, peerDependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

const paths = Object.keys(exports)
  .filter((path) => typeof exports[path] === "object")
  .map((path) => path.replace(/^[.]/, "chibo"));

const folder = mkdtempSync(join(tmpdir(), "chibo-nodes-"));
const write = (name, text) => writeFileSync(join(folder, name), text);
const run = (program, ...args) =>
  execFileSync(program, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** The programs of the browser's tests, as modules for one form of import. */
const program = (name, format) => {
  const text = readFileSync(join(root, `tests/journeys/browser/${name}.js`), "utf8");
  if (format === "mjs") return text;
  return text
    .replace(/import (\{[^}]*\}) from ("[^"]*");/g, "const $1 = require($2);")
    .replace("export const result", "const result = exports.result");
};

const ending = `
const text = require("node:fs").readFileSync("journal.jsonl", "utf8");
const names = Object.fromEntries(Object.entries(modules).map(([path, module]) =>
  [path, Object.keys(module).filter((name) => name !== "default" && name !== "module.exports").sort()]));
console.log(JSON.stringify({ names, record: record(), judge: judge(text) }));
`;
const loading = {
  mjs: `import { createRequire } from "node:module";
import { result as record } from "./record.mjs";
import { result as judge } from "./judge.mjs";
const require = createRequire(import.meta.url);
const modules = {};
for (const path of ${JSON.stringify(paths)}) modules[path] = await import(path);
${ending}`,
  cjs: `const { result: record } = require("./record.cjs");
const { result: judge } = require("./judge.cjs");
const modules = {};
for (const path of ${JSON.stringify(paths)}) modules[path] = require(path);
${ending}`,
};

try {
  const packed = run("npm", "pack", "--json", "--ignore-scripts", "--pack-destination", folder, root);
  write("package.json", '{ "name": "embedding", "private": true }');
  const peers = Object.keys(peerDependencies).map((name) => `${name}@${devDependencies[name]}`);
  run(
    "npm",
    "install",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    join(folder, JSON.parse(packed)[0].filename),
    ...peers,
  );
  write("journal.jsonl", readFileSync(join(root, "examples/journals/school-2021.jsonl"), "utf8"));
  for (const format of ["mjs", "cjs"]) {
    for (const name of ["record", "judge"]) write(`${name}.${format}`, program(name, format));
    write(`main.${format}`, loading[format]);
  }
  const seen = new Set();
  for (const version of versions) {
    for (const format of ["mjs", "cjs"]) {
      // The package `node` installs its program with a script of its own.
      const node = ["--ignore-scripts=false", "--yes", "-p", `node@${version}`, "node"];
      const said = run("npx", ...node, `main.${format}`);
      const { names, judge } = JSON.parse(said);
      const digest = createHash("sha256").update(said).digest("hex").slice(0, 12);
      seen.add(digest);
      const present = run("npx", ...node, "--version").trim();
      const exported = Object.values(names).flat().length;
      console.log(
        `Node ${present.padEnd(10)} ${format === "mjs" ? "ESM     " : "CommonJS"} ${Object.keys(names).length} sub-paths, ${exported} names, ${judge.events} events: ${digest}`,
      );
    }
  }
  if (seen.size !== 1) throw new Error("The versions do not give the same.");
  console.log("The same on all.");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
