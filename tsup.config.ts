import { mkdir, readFile, writeFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";

/**
 * Each module becomes a file of its own. A bundler then leaves out unused modules, and a stack trace names
 * the module.
 */
const modules: Options = {
  entry: ["src/**/*.ts", "!src/cli/**"],
  bundle: false,
  target: "es2022",
  platform: "neutral",
  sourcemap: true,
  silent: true,
  esbuildOptions: (options) => {
    // The package ships `src`, so the maps do not repeat it.
    options.sourcesContent = false;
  },
};

/** The rule sets by their ids, as the package exports them one by one. */
const ruleSets = async (): Promise<Record<string, string>> => {
  const { exports } = JSON.parse(await readFile("package.json", "utf8")) as {
    readonly exports: Readonly<Record<string, { readonly import?: string }>>;
  };
  return Object.fromEntries(
    Object.entries(exports)
      .filter(([, { import: built = "" }]) => built.includes("/rules/rule-sets/"))
      .map(([path, { import: built = "" }]) => [
        path.slice("./".length),
        built.replace("./dist/esm/", "src/").replace(/[.]js$/, ".ts"),
      ]),
  );
};

/**
 * Files for a page without a bundler and without an import map. Each file contains all that it needs,
 * minified.
 */
const browser = (entry: Record<string, string>): Options => ({
  entry,
  outDir: "dist/browser",
  format: "esm",
  target: "es2022",
  platform: "browser",
  noExternal: [/./],
  splitting: true,
  minify: true,
  sourcemap: true,
  silent: true,
  esbuildOptions: (options) => {
    options.chunkNames = "shared/[hash]";
    // A browser always reads a module as UTF-8, so Vietnamese letters need no escapes.
    options.charset = "utf8";
  },
});

export default defineConfig(async () => [
  { ...modules, format: "esm", outDir: "dist/esm" },
  {
    ...modules,
    format: "cjs",
    // For Node, each file lists the names that it exports. A dynamic `import` of the file finds them by this list.
    platform: "node",
    outDir: "dist/cjs",
    outExtension: () => ({ js: ".js" }),
    onSuccess: async () => {
      await mkdir("dist/cjs", { recursive: true });
      await writeFile("dist/cjs/package.json", '{ "type": "commonjs" }\n');
    },
  },
  // The core shares no code with the other files, so it stays small.
  browser({ core: "src/core.ts" }),
  browser({ chibo: "src/index.ts" }),
  browser(await ruleSets()),
  // The command with all of its code. The page has a file of its own, which the command loads only to write a
  // page.
  {
    entry: { chibo: "src/cli/main.ts" },
    outDir: "dist/cli",
    format: "cjs",
    target: "node20",
    platform: "node",
    noExternal: [/./],
    splitting: true,
    silent: true,
    // A bundled package asks where its file is, to find workers that the command does not use.
    define: { "import.meta.url": "undefined" },
  },
]);
