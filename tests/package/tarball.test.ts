import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { type Packed, pack, ruleSetPaths } from "../support/pack.js";
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
  it("holds the build with its sources, the licence and the pages for its users, and nothing else", () => {
    const others = packed.files.filter(
      (path) =>
        !/^(dist\/(cli\/.*\.cjs|(esm|cjs)\/.*\.(js|js\.map|d\.ts)|browser\/.*\.js(\.map)?)|src\/.*\.ts|docs\/.*\.md)$/.test(
          path,
        ),
    );
    expect(others.sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "NOTICE",
      "README.md",
      "README.vi.md",
      "SECURITY.md",
      "dist/cjs/package.json",
      "package.json",
      "schema/checkpoint.json",
      "schema/commands.json",
      "schema/events.json",
      "schema/explanation.json",
      "schema/finding.json",
      "schema/mapping.json",
      "schema/overlay.json",
      "schema/read-models.json",
      "schema/roll-up.json",
      "schema/rubric.json",
      "schema/rule-set.json",
      "schema/seal.json",
      "schema/snapshot.json",
      "schema/vi/commands.json",
      "schema/vi/overlay.json",
      "schema/vi/roll-up.json",
      "schema/vi/rubric.json",
      "schema/vi/rule-set.json",
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
    for (const [path, entry] of Object.entries(exports)) {
      if (typeof entry === "string") continue;
      const { import: built } = entry as { import: string };
      const place = built.replace(/^[.]\/dist\/esm\/(.*)[.]js$/, "$1");
      expect(entry, path).toEqual({
        import: `./dist/esm/${place}.js`,
        require: `./dist/cjs/${place}.js`,
      });
      for (const file of [`esm/${place}.js`, `esm/${place}.d.ts`, `cjs/${place}.js`, `cjs/${place}.d.ts`])
        expect(packed.files).toContain(`dist/${file}`);
    }
  });

  it("has every rule set as a sub-path of its own", () => {
    expect([...ruleSetPaths].sort()).toEqual(
      Object.keys(ruleSets)
        .map((id) => `chibo/rules/${id}`)
        .sort(),
    );
  });

  it("maps each module to its source, which it holds", () => {
    const maps = packed.files.filter((path) => /^dist\/(esm|cjs)\/.*[.]map$/.test(path));
    expect(maps.length).toBeGreaterThan(100);
    for (const path of maps) {
      const { sources } = JSON.parse(readFileSync(join(root, path), "utf8")) as { sources: string[] };
      for (const source of sources) expect(packed.files).toContain(posix.join(posix.dirname(path), source));
    }
  });

  it("names no place of the machine that built it", () => {
    const files = packed.files.filter((path) => path.startsWith("dist/"));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((path) => readFileSync(join(root, path), "utf8").includes(root))).toEqual([]);
  });
});

/** The old resolution without `exports` knows no sub-paths; the package needs Node 20.19. */
const isOldResolution = (problem: unknown): boolean =>
  (problem as { resolutionKind?: string }).resolutionKind === "node10";
