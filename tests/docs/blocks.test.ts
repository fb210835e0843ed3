import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { runBlock } from "../support/block-runs.js";
import { assertBuilt } from "../support/built.js";
import { blocksOfPage, pages } from "../support/pages.js";
import { root } from "../support/root.js";

/** The folder is inside the package, so that `chibo` in a block means the built package. */
const folder = join(root, "reports/blocks");
const found = pages().filter((page) => existsSync(join(root, page)));
const blocks = found.flatMap(blocksOfPage);

beforeAll(() => {
  assertBuilt();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

describe("the pages", () => {
  it.each(["README.md", "README.vi.md"])("%s is there and shows an example that runs", (page) => {
    expect(found).toContain(page);
    expect(blocksOfPage(page).length).toBeGreaterThan(0);
  });

  it.each(blocks.map((block) => ({ name: `${block.page}:${block.line}`, block })))(
    "the block of $name runs and gives what it says",
    async ({ block }) => {
      expect(await runBlock(block, "esm", folder)).toEqual([]);
    },
  );

  it("every block agrees with the types of the package", { timeout: 120_000 }, () => {
    const files = blocks.map(({ page, line, code }) => {
      const file = join(folder, `${page.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${line}.ts`);
      writeFileSync(file, `${code}\nexport {};\n`);
      return file;
    });
    const program = ts.createProgram(files, {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts"],
      types: ["node"],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
      return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
    expect(problems).toEqual([]);
  });
});
