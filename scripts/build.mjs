// Builds the package: each module of `src` as a file of its own, for `import` (dist/esm) and for `require` (dist/cjs), with its
// declarations beside it. A bundler then leaves out the modules that a program does not use, and Node loads one copy of
// each whatever path it is imported by. Nothing is minified: what is read in a stack trace is the code. `--no-types` leaves the declarations out.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");
const dist = join(root, "dist");

/** Thirty lines to ship rather than one more package to install: a file beside ours. */
const shared = ["canonicalize"];
/** What one module alone uses, built into it: charts for who imports the page, readers of tables for who imports tables. */
const inlined = ["echarts", "csv-parse", "read-excel-file"];

const packageOf = (specifier) => specifier.split("/")[0];

const modules = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.startsWith("cli/"))
  .map((path) => join(src, path));

/** Leaves our own modules and the packages that users install where they are. */
const apart = {
  name: "apart",
  setup(building) {
    building.onResolve({ filter: /.*/ }, ({ path, kind, importer, resolveDir }) => {
      if (kind === "entry-point" || !importer.startsWith(src)) return undefined;
      if (shared.includes(path)) {
        const place = relative(resolveDir, join(src, "vendor", `${path}.js`));
        return { path: place.startsWith(".") ? place : `./${place}`, external: true };
      }
      return inlined.includes(packageOf(path)) ? undefined : { path, external: true };
    });
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  platform: "neutral",
  mainFields: ["module", "main"],
  logLevel: "warning",
  // Who asks for it knows that CommonJS has none.
  logOverride: { "empty-import-meta": "silent" },
  tsconfigRaw: { compilerOptions: { target: "ES2022", verbatimModuleSyntax: true } },
};

/** Every module in one format. */
const built = async (format) => {
  const outdir = join(dist, format);
  await build({ ...options, format, outdir, outbase: src, entryPoints: modules, plugins: [apart] });
  await build({
    ...options,
    format,
    // For `require` the file must be the thing itself, as the package's own is.
    mainFields: format === "cjs" ? ["main"] : options.mainFields,
    outdir: join(outdir, "vendor"),
    entryPoints: Object.fromEntries(shared.map((name) => [name, name])),
  });
};

/** The rule sets by their ids, as the package exports them one by one. */
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const ruleSets = Object.keys(exports)
  .filter((path) => path.startsWith("./rules/"))
  .map((path) => path.slice("./rules/".length));

/**
 * What a page loads without a bundler and without a map of imports: the core, the front door, and each rule set, as files that
 * hold what they need. Minified, for this goes over a network. The core shares nothing with the others, so that it stays small.
 */
const browser = async () => {
  const page = {
    ...options,
    format: "esm",
    platform: "browser",
    mainFields: ["browser", "module", "main"],
    splitting: true,
    minify: true,
    outdir: join(dist, "browser"),
    chunkNames: "shared/[hash]",
  };
  const sets = ruleSets.map((name) => [`rules/${name}`, join(src, `rules/regulations/${name}/index.ts`)]);
  await build({ ...page, entryPoints: { core: join(src, "core.ts") } });
  await build({ ...page, entryPoints: { chibo: join(src, "index.ts") } });
  await build({ ...page, entryPoints: Object.fromEntries(sets) });
};

/** The command `chibo`: one file for Node with all that it needs inside, which starts faster than many. */
const command = () =>
  build({
    ...options,
    format: "cjs",
    platform: "node",
    target: "node20",
    mainFields: ["main", "module"],
    entryPoints: [join(src, "cli/main.ts")],
    outfile: join(dist, "cli.cjs"),
  });

const compiler = (...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/typescript/bin/tsc", ...args], {
      cwd: root,
      stdio: "inherit",
    });
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The compiler ended with ${code}.`)),
    );
  });

/** This checks the code too, and without Node's types: what runs in browsers knows none of them. */
const declarations = () =>
  compiler(
    ..."-p tsconfig.json --noEmit false --declaration --emitDeclarationOnly --outDir dist/esm".split(" "),
  );

const declarationsFor = (format) =>
  cpSync(join(dist, "esm"), join(dist, format), {
    recursive: true,
    filter: (from) => !from.endsWith(".js"),
  });

const withTypes = !process.argv.includes("--no-types");
if (withTypes) rmSync(dist, { recursive: true, force: true });
try {
  await Promise.all([
    built("esm"),
    built("cjs"),
    browser(),
    command(),
    ...(withTypes ? [declarations()] : []),
  ]);
} catch (error) {
  // What went wrong the program itself has said.
  console.error(error.message);
  process.exit(1);
}
// What stands here is CommonJS, declarations and all.
mkdirSync(join(dist, "cjs"), { recursive: true });
if (withTypes) declarationsFor("cjs");
writeFileSync(join(dist, "cjs/package.json"), '{ "type": "commonjs" }\n');
