import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A path by which the package is imported, as `package.json` exports it. */
export interface SubPath {
  /** The name in an import: `chibo/events`. */
  readonly name: string;
  /** The module below `src`, without its suffix: `events/index`. */
  readonly module: string;
}

type Entry = string | { readonly import: string };

const moduleOf = (target: string): string => target.replace(/^\.\/dist\/esm\//, "").replace(/\.js$/, "");

/** Every sub-path with code. */
export const subPaths = (): SubPath[] => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Readonly<Record<string, Entry>>;
  };
  return Object.entries(exports).flatMap(([path, entry]) => {
    if (typeof entry === "string") return [];
    return [{ name: path.replace(/^\./, "chibo"), module: moduleOf(entry.import) }];
  });
};
