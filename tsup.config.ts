import { defineConfig } from "tsup";

/** The six entries of the package. Shared chunks in both formats keep one copy of every class and registry. */
export default defineConfig({
  entry: [
    "src/index.ts",
    "src/events/index.ts",
    "src/aggregates/index.ts",
    "src/rules/index.ts",
    "src/projections/index.ts",
    "src/testing/index.ts",
  ],
  outDir: "dist",
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
  dts: true,
  // Thirty lines of ours to ship rather than one more package for embedders to install.
  noExternal: ["canonicalize"],
});
