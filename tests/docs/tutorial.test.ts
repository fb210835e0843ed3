import { copyFileSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { answerTo, install, patternOf, stepsOf, writeFilesOf } from "../support/console-steps.js";
import { root } from "../support/root.js";
import { emptyFolder } from "../support/tree.js";

const school = "examples/journals/school-2021.jsonl";
const commune = "examples/journals/commune-2026.jsonl";

/** Each page with commands, its least number of commands, and the example files that they read. */
const pages = [
  { page: "docs/audit.md", least: 9, files: [school] },
  { page: "docs/audit.vi.md", least: 9, files: [school] },
  { page: "docs/command.vi.md", least: 2, files: [school] },
  { page: "docs/findings.vi.md", least: 2, files: [school] },
  { page: "docs/import.vi.md", least: 5, files: [] },
  { page: "docs/overlays.vi.md", least: 3, files: ["examples/overlays/song-lam-2026.json"] },
  { page: "docs/page.vi.md", least: 1, files: [school] },
  { page: "docs/procedure.md", least: 10, files: [commune] },
  { page: "docs/procedure.vi.md", least: 10, files: [commune] },
  { page: "docs/roles.vi.md", least: 3, files: [school] },
  { page: "docs/rubrics.vi.md", least: 2, files: ["examples/rubrics/song-lam-2026.json"] },
  { page: "docs/seal.vi.md", least: 4, files: [school] },
  { page: "docs/which-rule-set.vi.md", least: 1, files: [] },
];

describe.each(pages)("the commands of $page", ({ page, least, files }) => {
  const { folder, remove } = emptyFolder();
  afterAll(remove);
  const markdown = readFileSync(join(root, page), "utf8");
  for (const file of files) copyFileSync(join(root, file), join(folder, basename(file)));
  writeFilesOf(markdown, folder);
  install(folder);
  const steps = stepsOf(markdown);

  it("are there", () => expect(steps.length).toBeGreaterThanOrEqual(least));

  it.each(steps)("at line $line answer what the page says: $command", ({ command, answer }) => {
    expect(
      answerTo(command, folder)
        .map((text) => `${text}\n`)
        .join(""),
    ).toMatch(patternOf(answer));
  });
});
