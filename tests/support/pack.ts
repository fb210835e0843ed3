import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertBuilt } from "./built.js";
import { root } from "./root.js";
import { runOk } from "./run.js";

const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Readonly<Record<string, unknown>>;
};

/** The sub-paths by which code is imported. */
export const subPaths = Object.entries(exports)
  .filter(([, entry]) => typeof entry === "object")
  .map(([path]) => path.replace(/^[.]/, "chibo"));

/** The sub-paths of single rule sets. */
export const ruleSetPaths = subPaths.filter(
  (path) => path.startsWith("chibo/rules/") && path !== "chibo/rules/engine",
);

export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

/** Packs the built package into a folder, like `npm publish`. */
export const pack = async (folder: string): Promise<Packed> => {
  assertBuilt();
  const said = await runOk("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
  const [packed] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
};
