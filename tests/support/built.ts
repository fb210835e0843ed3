import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.js";

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (path) => statSync(join(root, folder, path)).mtimeMs,
    ),
  );

/** Fails for an old build: the package in `dist` must be at least as new as the code. */
export const assertBuilt = (): void => {
  const index = join(root, "dist/cjs/package.json");
  if (!existsSync(index)) throw new Error("The package is not built. Run `npm run build` first.");
  if (statSync(index).mtimeMs < newest("src"))
    throw new Error("The build is older than the code. Run `npm run build` first.");
};
