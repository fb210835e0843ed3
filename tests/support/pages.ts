import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, blocksOf } from "./docs.js";
import { root } from "./root.js";

/** The pages with running blocks: both READMEs and all of `docs`, as paths from the root. */
export const pages = (): string[] => [
  "README.md",
  "README.vi.md",
  ...(existsSync(join(root, "docs"))
    ? readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .map((path) => `docs/${path}`)
        .sort()
    : []),
];

export const blocksOfPage = (page: string): Block[] => blocksOf(page, readFileSync(join(root, page), "utf8"));
