import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A program as one plain file: that of a process to be killed, of a worker thread, or the command `chibo`. It starts
 * faster than through a loader of TypeScript, and there are hundreds of starts.
 */
export const programOf = async (entry: `${string}.ts`): Promise<string> => {
  const outfile = join(root, `reports/torture/${basename(entry, ".ts")}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // What has files of its own beside its code stays where it is; the rest is read faster as a part of this one.
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
