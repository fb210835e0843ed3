import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packages with code in the command or the browser files, as a bundler finds them. */
const bundledPackages = (): string[] => {
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
  const names = Object.keys(metafile.inputs).flatMap((path) => {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
};

const licenceOf = (folder: string): string => {
  const [file] = readdirSync(folder).filter((name) => /^licen[cs]e([.](md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence.`);
  const notice = join(folder, "NOTICE");
  const texts = [join(folder, file), ...(existsSync(notice) ? [notice] : [])];
  return texts.map((path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
};

const entryOf = (name: string): string => {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
    readonly license: string;
  };
  return `${"-".repeat(80)}\n${name} ${version} (${license})\n\n${licenceOf(folder)}\n`;
};

/** The shipped notice: the bundled packages, each with its licence. */
export const noticeText = (): string =>
  [
    "chibo is licensed under the Apache License 2.0: see LICENSE.\n",
    "The command (dist/cli) and the files for browsers (dist/browser) hold code of the packages below, each under its",
    "own licence. Made by `npm run docs` from the packages that are bundled.\n",
    ...bundledPackages().map(entryOf),
  ].join("\n");
