import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (path) => statSync(join(root, folder, path)).mtimeMs,
    ),
  );

const isBuilt = (): boolean => {
  const entry = join(root, "dist/cjs/package.json");
  return existsSync(entry) && statSync(entry).mtimeMs >= newest("src");
};

/**
 * Builds the package, without its types, if the build is missing or older than the code. Returns which of
 * these it did.
 */
export const ensureBuilt = (): "built already" | "built now" => {
  if (isBuilt()) return "built already";
  const building = spawnSync(process.execPath, ["node_modules/tsup/dist/cli-default.js"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (building.status !== 0) throw new Error("The build failed.");
  return "built now";
};

/** The package's version. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;

/**
 * A program of the bench as one plain file that imports `chibo`, as a user's program does. A TypeScript
 * loader in the measured process would add to its memory.
 */
export const bundled = async (entry: "child" | "rules/main"): Promise<string> => {
  const outfile = join(root, `reports/bench/${entry}.mjs`);
  await build({
    entryPoints: [join(root, `lab/bench/${entry}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
    tsconfigRaw: {},
  });
  return outfile;
};
