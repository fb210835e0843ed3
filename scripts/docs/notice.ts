import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A package with code in the command or the browser files. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression in its package.json. */
  readonly license: string;
  /** Its folder, below the root of the project. */
  readonly folder: string;
}

/** The packages with code in the command or the browser files, as a bundler finds them. */
export const bundledPackages = (): BundledPackage[] => {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts", "src/index.ts"],
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    outdir: "dist",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  // A package may have its own copy of another one in a folder below its own.
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    ) as Omit<BundledPackage, "folder">;
    return { name, version, license, folder };
  });
};

const licenceOf = (folder: string): string => {
  const [file] = readdirSync(folder).filter((name) => /^licen[cs]e(-mit)?([.](md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence.`);
  const notice = join(folder, "NOTICE");
  const texts = [join(folder, file), ...(existsSync(notice) ? [notice] : [])];
  return texts.map((path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
};

const entryOf = ({ name, version, license, folder }: BundledPackage): string =>
  `${"-".repeat(80)}\n${name} ${version} (${license})\n\n${licenceOf(join(root, folder))}\n`;

/** The shipped notice: the bundled packages, each with its licence. */
export const noticeText = (): string =>
  [
    "chibo is licensed under the Apache License 2.0: see LICENSE.\n",
    "The command (dist/cli) and the files for browsers (dist/browser) hold code of the packages below, each under its",
    "own licence. Made by `npm run docs` from the packages that are bundled.\n",
    ...bundledPackages().map(entryOf),
  ].join("\n");
