import { defineConfig } from "tsup";

/** The entries of the package; scripts/build.mjs adds the declarations. Shared chunks in both formats keep one copy of every class and registry. */
const library = defineConfig({
  entry: [
    "src/index.ts",
    "src/events/index.ts",
    "src/events/seal/index.ts",
    "src/aggregates/index.ts",
    "src/rules/index.ts",
    "src/projections/index.ts",
    "src/projections/roles/index.ts",
    "src/page/index.ts",
    "src/exchange/index.ts",
    "src/import/index.ts",
    "src/testing/index.ts",
  ],
  outDir: "dist",
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: true,
  // Without it the source maps of the CommonJS files name the built files.
  treeshake: true,
  sourcemap: true,
  // Thirty lines of ours to ship rather than one more package to install; charts only for who imports the page,
  // readers of tables only for who imports tables.
  noExternal: [
    "canonicalize",
    "echarts",
    "zrender",
    "csv-parse",
    "read-excel-file",
    "fflate",
    "saxen",
    "worker-f",
  ],
});

/** The command `chibo`: one file for Node with all that it needs inside, which starts faster than many. */
const command = defineConfig({
  entry: { cli: "src/cli/main.ts" },
  outDir: "dist",
  format: ["cjs"],
  target: "node20",
  platform: "node",
  splitting: false,
  noExternal: [/./],
});

export default [library, command];
