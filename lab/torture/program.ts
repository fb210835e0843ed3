import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A program as one plain file: a process to kill, a worker thread, or the command `chibo`. It starts faster
 * than with a TypeScript loader, and the lab starts hundreds of them.
 */
export const programOf = async (entry: `${string}.ts`): Promise<string> => {
  const outfile = join(root, `reports/torture/${basename(entry, ".ts")}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // A package with files beside its code stays outside. The rest loads faster as a part of this file.
    external: ["sqlite3", "pg-native", "piscina"],
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
    logLevel: "error",
    tsconfigRaw: {},
  });
  process.once("exit", () => rmSync(outfile, { force: true }));
  return outfile;
};
