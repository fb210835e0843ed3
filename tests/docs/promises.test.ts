import { afterAll, describe, expect, it } from "vitest";
import { runBlock } from "../support/block-runs.js";
import { blocksOf } from "../support/docs.js";
import { emptyFolder } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const page = (...code: string[]) => ["# A page", "", "```ts", ...code, "```", ""].join("\n");

const failures = async (...code: string[]) => {
  const [block] = blocksOf("page.md", page(...code));
  return block === undefined ? ["no block"] : runBlock(block, "esm", folder);
};

describe("a block of a page", () => {
  it("is found with its page and the line on which its code begins", () => {
    expect(blocksOf("page.md", page("const a = 1;", "a;"))).toEqual([
      { page: "page.md", line: 4, code: "const a = 1;\na;\n" },
    ]);
    expect(blocksOf("page.md", "```json\n{}\n```\n")).toEqual([]);
  });

  it("passes when every promise is kept: values, printed text, names, lines below", async () => {
    expect(
      await failures(
        'const level: string = "good"; //=> "good"',
        "level; //=> good",
        '({ level, marks: [90, 2] }); //=> { level: "good", marks: [90, 2] }',
        "console.log(level, 3); //=> good 3",
        "for (const n of [7, 7]) {",
        "  n; //=> 7",
        "}",
        'console.log("one\\ntwo");',
        "//=> one",
        "//   two",
      ),
    ).toEqual([]);
  });

  it("fails with page and line when a promise is broken", async () => {
    expect(await failures("const a = 1;", "a + 1; //=> 3")).toEqual(["page.md:5 says 3 but gives 2"]);
  });

  it("fails when a promise holds only the first time", async () => {
    expect(await failures("for (const n of [1, 2]) {", "  n; //=> 1", "}")).toEqual([
      "page.md:5 says 1 but gives 2",
    ]);
  });

  it("fails when the line of a promise is never reached", async () => {
    expect(await failures("const f = () => {", "  1; //=> 1", "};")).toEqual([
      "page.md:5 says 1 but gives nothing: the line did not run",
    ]);
  });

  it("fails when it throws", async () => {
    const [failure] = await failures('throw new Error("no such member");');
    expect(failure).toContain("page.md:4 the block ended with 1");
    expect(failure).toContain("no such member");
  });

  it("fails when a promise follows nothing that has a value", async () => {
    await expect(failures("//=> 1")).rejects.toThrow('page.md:4 "//=>" follows no statement');
  });
});
