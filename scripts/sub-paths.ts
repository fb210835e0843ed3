import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A path by which the package is imported, as `package.json` exports it. */
export interface SubPath {
  /** As it is imported: `chibo/events`. */
  readonly name: string;
  /** The module below `src`, without its suffix: `events/index`. */
  readonly module: string;
}

type Entry = string | { readonly import: string };

const modulesOf = (target: string): string => target.replace(/^\.\/dist\/esm\//, "").replace(/\.js$/, "");

/** What stands for the star of a pattern: each folder that has the module. */
const expanded = (name: string, module: string): SubPath[] => {
  const [before = "", after = ""] = module.split("*");
  return readdirSync(join(root, "src", before), { recursive: false, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        readdirSync(join(root, "src", before, entry.name)).includes(`${after.slice(1)}.ts`),
    )
    .map((entry) => ({ name: name.replace("*", entry.name), module: module.replace("*", entry.name) }));
};

/** Every path by which code is imported; those of a pattern one by one. */
export const subPaths = (): SubPath[] => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Readonly<Record<string, Entry>>;
  };
  return Object.entries(exports).flatMap(([path, entry]) => {
    if (typeof entry === "string") return [];
    const name = path.replace(/^\./, "chibo");
    const module = modulesOf(entry.import);
    return name.includes("*") ? expanded(name, module) : [{ name, module }];
  });
};
