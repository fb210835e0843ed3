import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The program of the fleet's processes as one plain file: it starts faster than through a loader of TypeScript, and
 * there are hundreds of starts.
 */
export const programOf = async (name: "writer"): Promise<string> => {
  const outfile = join(root, `reports/torture/${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, `torture/${name}.ts`)],
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
