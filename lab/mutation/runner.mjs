import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it, testsOf } from "./vitest.mjs";

/**
 * Runs the tests of the rules for Stryker in one process. It bundles sources and tests once. Each mutant
 * evaluates the bundle again, so a mutant never sees values that an earlier mutant built or kept. Mutants in
 * data are tested like all others. A mutant takes a fifth of a second; a run of vitest takes ten seconds.
 */
const folders = ["tests/rules", "tests/oracle", "tests/cases"];

/**
 * Three test files are left out: a test of the tests, a test of published files, and a test that runs longer
 * than all others together.
 */
const leftOut = [
  "tests/oracle/broken.test.ts",
  "tests/oracle/partial.test.ts",
  "tests/rules/engine/overlay/json-schema.test.ts",
];

/** These tests take seconds. They run last, and only for the folders that they test. */
const slow = {
  "tests/rules/engine/analysis/shipped.test.ts": ["engine/analysis"],
  "tests/oracle/oracle.test.ts": ["engine", "rule-sets"],
};
const last = Object.keys(slow);
const concerns = (file, mutated) =>
  slow[file]?.some((folder) => mutated.startsWith(`src/rules/${folder}/`)) ?? true;

/** These tests are fast. They run before the many tables of a regulation. */
const first = ["tests/rules/rule-sets/citations.test.ts", "tests/rules/rule-sets/vocabulary.test.ts"];

const require = createRequire(import.meta.url);
const vitest = { describe, expect, it };

const stem = (file) => path.basename(file).split(".")[0];

/**
 * The number of folders that the path of a test file shares with the mutated file. The nearest test file runs
 * first.
 */
const nearness = (file, mutated) => {
  if (first.includes(file) && mutated.startsWith("src/rules/rule-sets/")) return 100;
  const source = path.dirname(mutated).split("/").slice(1);
  const test = path.dirname(file).split("/").slice(1);
  const apart = source.findIndex((part, index) => part !== test[index]);
  const shared = apart === -1 ? source.length : apart;
  return (
    shared - (test.length - shared) / 10 + (test.length === shared && stem(file) === stem(mutated) ? 1 : 0)
  );
};

const placed = {
  name: "import.meta.url",
  setup: ({ onLoad }) =>
    onLoad({ filter: /tests\/.*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, "utf8")).replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: "ts",
    })),
};

/** No test passes one place nearly as often. A mutant that does is an endless loop. */
const hitsOfOneTest = 50_000_000;

/** The state that the mutated code reads: the active mutant and the running test. */
const stryker = () => {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
};

class RulesRunner {
  #script;
  /** The test files that killed the last mutants of a file. They run first for the next mutant. */
  #noticed = new Map();
  #files = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = folders
      .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
      .filter((file) => file.endsWith(".test.ts") && !leftOut.includes(file))
      .sort();
    const entry = this.#files.map((file) => `${JSON.stringify(file)}: () => import("./${file}")`).join(",\n");
    const { outputFiles } = await build({
      stdin: { contents: `export const files = {\n${entry}\n};`, resolveDir: process.cwd(), loader: "ts" },
      bundle: true,
      write: false,
      format: "cjs",
      platform: "node",
      target: "node20",
      packages: "external",
      plugins: [placed],
      logLevel: "silent",
    });
    this.#script = new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`);
  }

  /** The test files after a fresh evaluation of the bundle. */
  #fresh() {
    const module = { exports: {} };
    this.#script.runInThisContext()((id) => (id === "vitest" ? vitest : require(id)), module, module.exports);
    return module.exports.files;
  }

  async dryRun() {
    const ns = stryker();
    ns.activeMutant = undefined;
    const tests = [];
    for (const file of this.#files) {
      for (const test of await testsOf(file, this.#fresh()[file])) {
        ns.currentTestId = test.id;
        const start = performance.now();
        const problem = await test.run();
        ns.currentTestId = undefined;
        const timeSpentMs = performance.now() - start;
        tests.push({
          id: test.id,
          name: test.id,
          fileName: path.resolve(file),
          timeSpentMs,
          ...(problem === undefined ? { status: "success" } : { status: "failed", failureMessage: problem }),
        });
      }
    }
    return { status: "complete", tests, mutantCoverage: ns.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, mutantActivation, hitLimit }) {
    const ns = stryker();
    const mutated = path.relative(process.cwd(), sandboxFileName);
    const filter = testFilter && new Set(testFilter);
    const asked = testFilter?.map((id) => id.slice(0, id.indexOf("#")));
    const noticed = this.#noticed.get(mutated) ?? [];
    const files = [...new Set(asked ?? this.#files)]
      .filter((file) => concerns(file, mutated))
      .sort(
        (a, b) =>
          noticed.lastIndexOf(b) - noticed.lastIndexOf(a) ||
          last.indexOf(a) - last.indexOf(b) ||
          nearness(b, mutated) - nearness(a, mutated),
      );
    ns.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    ns.hitLimit = hitLimit && Math.min(hitLimit, hitsOfOneTest);
    let nrOfTests = 0;
    const killed = (id, failureMessage) => {
      this.#noticed.set(mutated, [...noticed, id.slice(0, id.indexOf("#"))].slice(-9));
      return ns.hitLimit !== undefined && ns.hitCount > ns.hitLimit
        ? { status: "timeout", reason: `Hit limit reached (${ns.hitCount}/${ns.hitLimit})` }
        : { status: "killed", killedBy: [id], failureMessage, nrOfTests };
    };
    const fresh = this.#fresh();
    for (const file of files) {
      let tests;
      try {
        tests = await testsOf(file, fresh[file]);
      } catch (error) {
        return killed(`${file}#loads`, String(error));
      }
      for (const test of tests) {
        if (filter?.has(test.id) === false) continue;
        ns.activeMutant = activeMutant.id;
        ns.hitCount = 0;
        nrOfTests += 1;
        const problem = await test.run();
        if (problem !== undefined) return killed(test.id, problem);
      }
      if (mutantActivation === "runtime") ns.activeMutant = undefined;
    }
    return { status: "survived", nrOfTests };
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "rules", injectableClass: RulesRunner }];
