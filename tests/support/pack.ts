import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assertBuilt } from "./built.js";
import { root } from "./root.js";
import { runOk } from "./run.js";

const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Readonly<Record<string, unknown>>;
};

/** The rule sets that an embedder imports one by one, as sub-paths. */
export const ruleSetPaths = readdirSync(join(root, "src/rules/regulations"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "vocabulary")
  .map(({ name }) => `chibo/rules/${name}`);

/** The sub-paths that an embedder imports, but for those of single rule sets. */
export const subPaths = Object.entries(exports)
  .filter(([path, entry]) => typeof entry === "object" && !path.includes("*"))
  .map(([path]) => path.replace(/^[.]/, "chibo"));

export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

/** Packs the built package into a folder, as `npm publish` would. */
export const pack = async (folder: string): Promise<Packed> => {
  assertBuilt();
  const said = await runOk("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root);
  const [packed] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
};
