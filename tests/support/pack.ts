import { join } from "node:path";
import { assertBuilt } from "./built.js";
import { root } from "./root.js";
import { runOk } from "./run.js";

/** The sub-paths that an embedder imports. */
export const subPaths = [
  "chibo",
  "chibo/events",
  "chibo/seal",
  "chibo/aggregates",
  "chibo/rules",
  "chibo/roles",
  "chibo/projections",
  "chibo/page",
  "chibo/exchange",
  "chibo/import",
  "chibo/testing",
] as const;

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
