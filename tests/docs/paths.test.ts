import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { deadPaths, drawnPaths, foldersIn, linksOf, writtenPages } from "../support/page-paths.js";
import { root } from "../support/root.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const { exports, files } = JSON.parse(read("package.json")) as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
};
const subPaths = Object.keys(exports).map((path) => path.replace(/^[.]/, "chibo"));
const readable = [
  ...subPaths,
  "chibo/schema",
  "chibo/browser",
  ...["core", "chibo", ...Object.keys(ruleSets).map((id) => `rules/${id}`)].map(
    (name) => `chibo/browser/${name}.js`,
  ),
];

describe("the pages", () => {
  it.each(writtenPages(root))("%s names no path, import or link that is not there", (page) => {
    expect(deadPaths(page, read(page), root, readable)).toEqual([]);
  });

  it("name a path, an import and a link that is not there, and are noticed", () => {
    const page =
      "See `src/nowhere/a.ts`, `src/<room>/b.ts`, `src/no/<room>.ts`, `chibo/nothing` and `chibo/rules`.";
    expect(deadPaths("docs/a.md", page, root, readable)).toEqual([
      "src/nowhere/a.ts",
      "src/no/<room>.ts",
      "chibo/nothing",
    ]);
    const links =
      "[a](seal.md) [b](../README.md#embed) [c](none.md) [d](../README.md#no-such-part) [e](https://a.org/x.md)";
    expect(deadPaths("docs/a.md", links, root, readable)).toEqual(["none.md", "../README.md#no-such-part"]);
  });

  it.each(["README.md", "README.vi.md"])("%s links to nothing that the package does not ship", (page) => {
    const shipped = [...files, "README.md", "LICENSE"];
    const links = linksOf(page, read(page));
    expect(links.length).toBeGreaterThan(3);
    expect(
      links.filter((path) => !shipped.some((each) => path === each || path.startsWith(`${each}/`))),
    ).toEqual([]);
  });
});

describe("the house that is drawn", () => {
  const [, tree = ""] = /^## The rooms\n+```\n([\s\S]*?)^```$/m.exec(read("docs/architecture.md")) ?? [];
  const drawn = drawnPaths(tree);

  it("names what is there", () => {
    expect(drawn.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("has every folder but those of single rule sets", () => {
    const folders = foldersIn("src", root).filter((path) => !path.startsWith("src/rules/rule-sets/"));
    expect(folders.filter((path) => !drawn.includes(path))).toEqual([]);
  });
});
