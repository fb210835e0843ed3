import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenContracts, contractsOf } from "../support/contracts.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const path = join(root, "docs/contracts.md");
const table = (...rows: string[]) => ["| Promise | Page | Test |", "|---|---|---|", ...rows, ""].join("\n");
const self = "tests/docs/contracts.test.ts";

describe("the contracts", () => {
  it("name pages and tests that exist", () => {
    expect(existsSync(path)).toBe(true);
    const markdown = readFileSync(path, "utf8");
    expect(contractsOf(markdown).length).toBeGreaterThan(0);
    expect(brokenContracts(markdown, root)).toEqual([]);
  });

  it("stand where page and test are there", () => {
    const rows = table(
      `| Pages exist | [licence](../LICENSE) | \`${self} > name pages and tests that exist\` |`,
      `| A bar \\| too | \`package.json\` | ${self} > stand where page and test are there |`,
    );
    expect(contractsOf(rows)).toHaveLength(2);
    expect(brokenContracts(rows, root)).toEqual([]);
  });

  it("fall when the page, the file or the test is made up", () => {
    const [page, file, title, form, empty] = brokenContracts(
      table(
        `| A | docs/nowhere.md | ${self} > name pages and tests that exist |`,
        "| B | LICENSE | tests/nowhere.test.ts > it is so |",
        `| C | LICENSE | ${self} > name pages and tests that ${"do not"} exist |`,
        "| D | LICENSE | trust me |",
        `|  | LICENSE | ${self} > name pages and tests that exist |`,
      ),
      root,
    );
    expect(page).toContain("docs/contracts.md:3 names the page docs/nowhere.md");
    expect(file).toContain("tests/nowhere.test.ts, which does not exist");
    expect(title).toContain(`"name pages and tests that do not exist", which ${self} does not have`);
    expect(form).toContain("names no test as `path > title`: trust me");
    expect(empty).toContain("promises nothing");
  });

  it("fall when the test is skipped or left for later", () => {
    const { folder, remove } = emptyFolder();
    const rows = ["held", "skipped", "later", "each"].map(
      (title) => `| A | a.test.ts | a.test.ts > ${title} |`,
    );
    write(folder, {
      "a.test.ts":
        'it.skip("skipped", () => {});\nit("held", () => {});\ntest.todo("later");\ntest.each([\n  1,\n])("each", () => {});\n',
    });
    const broken = brokenContracts(table(...rows), folder);
    remove();
    expect(broken).toEqual([
      'docs/contracts.md:4 names the test "skipped", which a.test.ts does not have',
      'docs/contracts.md:5 names the test "later", which a.test.ts does not have',
    ]);
  });

  it("fall when the title is only mentioned, not tested", () => {
    const rows = table(`| A | LICENSE | ${self} > names no test as \\\`path > title\\\`: trust me |`);
    expect(brokenContracts(rows, root)).toHaveLength(1);
  });
});
