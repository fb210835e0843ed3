import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { root } from "../support/root.js";
import { run } from "../support/run.js";
import { emptyFolder, write } from "../support/tree.js";

let remove: () => void = () => {};
afterEach(() => remove());

/** The result of `house` on an invented tree: the exit code and the printed text. */
const house = async (files: Record<string, string>) => {
  const tree = emptyFolder();
  remove = tree.remove;
  write(tree.folder, files);
  return run(process.execPath, [join(root, "scripts/house.mjs")], tree.folder);
};

const lawful = {
  "src/events/index.ts": 'export * from "./journal/read.js";\n',
  "src/events/roll.ts": "export const roll = 1;\n",
  "src/events/journal/read.ts": 'import { roll } from "../roll.js";\nexport const read = roll;\n',
  "src/findings/late.ts": 'import { roll } from "../events/roll.js";\nexport const late = roll;\n',
};
const figure = (stdout: string, what: string): string | undefined =>
  stdout
    .split("\n")
    .find((line) => line.trim().startsWith(what))
    ?.trim()
    .slice(what.length)
    .trim()
    .split(" ")[0];

it("counts files, folders, lines and names beside their goals, and fails on none of them", async () => {
  const { code, stdout } = await house({ ...lawful, "src/events/meeting.ts": "export const late = 2;\n" });
  expect(code).toBe(0);
  expect(
    ["files", "folders", "depth below src", "lines", "exported names that several files declare"].map(
      (what) => figure(stdout, what),
    ),
  ).toEqual(["5", "3", "2", "7", "1"]);
  expect(stdout).toContain("late: src/events/meeting.ts, src/findings/late.ts");
});

it("fails on an arrow that the table of rooms forbids", async () => {
  const back = 'import { late } from "../findings/late.js";\nexport const meeting = late;\n';
  const { code, stdout } = await house({ ...lawful, "src/events/meeting.ts": back });
  expect(code).toBe(1);
  expect(stdout).toContain("events-imports-only-its-own: src/events/meeting.ts → src/findings/late.ts");
});

it("fails on two folders that import each other, where no two files do", async () => {
  const { code, stdout } = await house({
    ...lawful,
    "src/cli/one/a.ts": 'import { b } from "../other/b.js";\nexport const a = b;\n',
    "src/cli/one/c.ts": "export const c = 1;\n",
    "src/cli/other/b.ts": "export const b = 1;\n",
    "src/cli/other/d.ts": 'import { c } from "../one/c.js";\nexport const d = c;\n',
  });
  expect(code).toBe(1);
  expect(figure(stdout, "arrows that are forbidden")).toBe("0");
  expect(stdout).toContain("src/cli/one ⇄ src/cli/other (1/1)");
});

it("fails on a folder and one that it holds, where they import each other", async () => {
  const { code, stdout } = await house({
    ...lawful,
    "src/cli/command.ts": 'import { b } from "./report/b.js";\nexport const a = b;\n',
    "src/cli/words.ts": "export const c = 1;\n",
    "src/cli/report/b.ts": 'import { c } from "../words.js";\nexport const b = c;\n',
  });
  expect(code).toBe(1);
  expect(stdout).toContain("src/cli ⇄ src/cli/report (1/1)");
});
