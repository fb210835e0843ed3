import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { root } from "../support/root.js";
import { run } from "../support/run.js";
import { emptyFolder, write } from "../support/tree.js";

const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const command = [program, "src", "--config", join(root, ".dependency-cruiser.mjs")];

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

let remove: () => void = () => {};
afterEach(() => remove());

/** Runs the project's own check over a tree of files, and returns its errors as `rule: from -> to`. */
const check = async (files: Record<string, string>) => {
  const tree = emptyFolder();
  remove = tree.remove;
  write(tree.folder, files);
  const { stdout } = await run(process.execPath, [...command, "--output-type", "json"], tree.folder);
  const { summary, modules } = JSON.parse(stdout) as Cruise;
  const objections = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
  return { folder: tree.folder, objections, modules: modules.map(({ source }) => source) };
};

const library = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
  [`node_modules/${name}/index.js`]: "module.exports = {};",
});

const lawful = {
  "package.json": JSON.stringify({
    name: "tree",
    type: "module",
    dependencies: { zod: "1", "left-pad": "1" },
    devDependencies: { "fast-check": "1", vitest: "1" },
  }),
  ...library("zod"),
  ...library("left-pad"),
  ...library("fast-check"),
  ...library("vitest"),
  "src/index.ts": 'export * from "./events/index.js";\nexport * from "./projections/index.js";\n',
  "src/events/index.ts": 'import * as z from "zod";\nexport const fact = z;\n',
  "src/rules/index.ts": 'export * from "./engine/conditions/tri.js";\nexport * from "./rule-sets/year.js";\n',
  "src/rules/engine/conditions/tri.ts": "export type Tri = 0 | 1 | 2;\n",
  "src/rules/rule-sets/year.ts": "export const year = 2019;\n",
  "src/aggregates/index.ts":
    'import { fact } from "../events/index.js";\nexport const decide = () => [fact];\n',
  "src/projections/index.ts":
    'import { fact } from "../events/index.js";\nimport type { Tri } from "../rules/engine/conditions/tri.js";\nexport const known: readonly [typeof fact, Tri] = [fact, 1];\n',
  "src/testing/index.ts":
    'import * as fc from "fast-check";\nimport { decide } from "../aggregates/index.js";\nexport const kit = [fc, decide];\n',
  "lab/bench/main.ts": "export const bench = 1;\n",
};

it("has nothing against arrows that point the right way", async () => {
  const { objections, modules } = await check(lawful);
  expect(objections).toEqual([]);
  expect(modules).toContain("src/projections/index.ts");
});

it("names every forbidden arrow, of values and of types alike, and fails", async () => {
  const forbidden = {
    "src/events/a.ts": 'import { year } from "../rules/index.js";\nexport const a = year;\n',
    "src/events/b.ts": 'import { kit } from "../testing/index.js";\nexport const b = kit;\n',
    "src/events/c.ts": 'import { bench } from "../../lab/bench/main.js";\nexport const c = bench;\n',
    "src/events/d.ts": 'import { readFileSync } from "node:fs";\nexport const d = readFileSync;\n',
    "src/events/e.ts": 'import pad from "left-pad";\nexport const e = pad;\n',
    "src/events/f.ts": 'import { expect } from "vitest";\nexport const f = expect;\n',
    "src/events/g.ts": 'import { lost } from "./nowhere.js";\nexport const g = lost;\n',
    "src/rules/a.ts": 'import type { fact } from "../events/index.js";\nexport type A = typeof fact;\n',
    "src/aggregates/a.ts": 'import { known } from "../projections/index.js";\nexport const a = known;\n',
    "src/aggregates/b.ts": 'import { year } from "../rules/rule-sets/year.js";\nexport const b = year;\n',
    "src/projections/a.ts": 'import { decide } from "../aggregates/index.js";\nexport const a = decide;\n',
    "src/projections/b.ts": 'import * as fc from "fast-check";\nexport const b = fc;\n',
    "src/projections/c.ts":
      'import type { d } from "./d.js";\nexport const c = (value: typeof d) => value;\n',
    "src/projections/d.ts": 'import { c } from "./c.js";\nexport const d = c;\n',
    "src/projections/e.ts": 'import { year } from "../rules/index.js";\nexport const e = year;\n',
    "src/testing/a.ts": 'import { expect } from "vitest";\nexport const a = expect;\n',
  };
  const { objections, folder } = await check({ ...lawful, ...forbidden });
  expect((await run(process.execPath, command, folder)).code).toBeGreaterThan(0);
  expect(objections).toEqual([
    "aggregates-imports-only-its-own: src/aggregates/a.ts -> src/projections/index.ts",
    "aggregates-imports-only-its-own: src/aggregates/b.ts -> src/rules/rule-sets/year.ts",
    "declared: src/events/f.ts -> node_modules/vitest/index.js",
    "declared: src/testing/a.ts -> node_modules/vitest/index.js",
    "embeds-no-shipped-rules: src/projections/e.ts -> src/rules/index.ts",
    "events-imports-only-its-own: src/events/a.ts -> src/rules/index.ts",
    "events-imports-only-its-own: src/events/b.ts -> src/testing/index.ts",
    "events-imports-only-its-own: src/events/c.ts -> lab/bench/main.ts",
    "no-circle: src/projections/c.ts -> src/projections/d.ts",
    "no-node: src/events/d.ts -> fs",
    "projections-imports-only-its-own: src/projections/a.ts -> src/aggregates/index.ts",
    "projections-imports-only-its-own: src/projections/e.ts -> src/rules/index.ts",
    "resolvable: src/events/g.ts -> ./nowhere.js",
    "rooms-use-known-libraries: src/events/e.ts -> node_modules/left-pad/index.js",
    "rooms-use-known-libraries: src/events/f.ts -> node_modules/vitest/index.js",
    "rooms-use-known-libraries: src/projections/b.ts -> node_modules/fast-check/index.js",
    "rules-imports-only-its-own: src/rules/a.ts -> src/events/index.ts",
    "testing-adds-fast-check: src/testing/a.ts -> node_modules/vitest/index.js",
  ]);
});
