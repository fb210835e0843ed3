import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Packed, pack, subPaths } from "../support/pack.js";
import { root } from "../support/root.js";
import { run } from "../support/run.js";
import { emptyFolder } from "../support/tree.js";

const { folder, remove } = emptyFolder();
let packed: Packed;
beforeAll(async () => {
  packed = await pack(folder);
}, 60_000);
afterAll(remove);

describe("the packed package", () => {
  it("holds the build, the licence and the pages for its users, and nothing else", () => {
    const others = packed.files.filter((path) => !/^dist\/.*\.(js|cjs|d\.ts|js\.map|cjs\.map)$/.test(path));
    expect(others.sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "README.vi.md",
      "dist/types/require/package.json",
      "package.json",
      "schema/checkpoint.json",
      "schema/explanation.json",
      "schema/finding.json",
      "schema/overlay.json",
      "schema/roll-up.json",
      "schema/rubric.json",
      "schema/rule-set.json",
      "schema/seal.json",
    ]);
  });

  it("follows the rules of publishing, suggestions included (publint)", async () => {
    const tarball = new Uint8Array(readFileSync(packed.tarball)).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("gives sub-paths the right types for import and for require (are-the-types-wrong)", {
    timeout: 120_000,
  }, async () => {
    const program = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    const asked = [".", "./seal", "./page"];
    const { code, stdout } = await run(
      process.execPath,
      [program, packed.tarball, "--profile", "node16", "--format", "json", "--entrypoints", ...asked],
      folder,
    );
    const { analysis } = JSON.parse(stdout) as { analysis: { entrypoints: object; problems: unknown[] } };
    expect(analysis.problems.filter((problem) => !isOldResolution(problem))).toEqual([]);
    expect(Object.keys(analysis.entrypoints)).toEqual(asked);
    expect(code).toBe(0);
  });

  it("has every sub-path made alike, so that what is right for some is right for all", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      exports: Record<string, unknown>;
    };
    const code = Object.entries(exports).filter(([, entry]) => typeof entry === "object");
    expect(code.map(([path]) => path.replace(/^[.]/, "chibo")).sort()).toEqual([...subPaths].sort());
    for (const [, entry] of code) {
      const { default: built } = (entry as { import: { default: string } }).import;
      const place = built.replace(/^[.]\/dist\/(.*)[.]js$/, "$1");
      expect(entry).toEqual({
        import: { types: `./dist/types/import/${place}.d.ts`, default: `./dist/${place}.js` },
        require: { types: `./dist/types/require/${place}.d.ts`, default: `./dist/${place}.cjs` },
      });
      for (const file of [
        `types/import/${place}.d.ts`,
        `types/require/${place}.d.ts`,
        `${place}.js`,
        `${place}.cjs`,
      ])
        expect(packed.files).toContain(`dist/${file}`);
    }
  });

  it("has source maps that name the project's own files and no place of the machine that built it", () => {
    const maps = packed.files.filter((path) => path.endsWith(".map"));
    const sources = maps.flatMap((path) => {
      const map = JSON.parse(readFileSync(join(root, path), "utf8")) as {
        sources: string[];
        sourceRoot?: string;
      };
      return [...map.sources, map.sourceRoot ?? ""];
    });
    const strange = sources.filter((path) => !/^$|^(\.\.\/)+(src|node_modules)\//.test(path));
    expect(strange).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });
});

/** Resolution as before `exports` knows no sub-paths; the package asks for Node 20.19. */
const isOldResolution = (problem: unknown): boolean =>
  (problem as { resolutionKind?: string }).resolutionKind === "node10";
