import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder } from "../support/tree.js";

/** A command of a page as typed, and what the page says that it answers; `…` stands for anything. */
interface Step {
  readonly line: number;
  readonly command: string;
  readonly answer: readonly string[];
}

const stepsOf = (page: string): Step[] => {
  const steps: { line: number; command: string; answer: string[] }[] = [];
  let inConsole = false;
  for (const [index, text] of readFileSync(join(root, page), "utf8").split("\n").entries()) {
    if (text.startsWith("```")) inConsole = text === "```console";
    else if (inConsole && text.startsWith("$ "))
      steps.push({ line: index + 1, command: text.slice(2), answer: [] });
    else if (inConsole) steps.at(-1)?.answer.push(text);
  }
  return steps;
};

/** Lets a shell in a folder find the built command by its name. */
const installed = (folder: string): void => {
  const path = join(folder, "bin", "chibo");
  mkdirSync(dirname(path));
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli/chibo.cjs")}" "$@"\n`);
  chmodSync(path, 0o755);
};

/** Runs one command in a folder: ours in this process; in a shell what needs one, and a page, which is made asynchronously. */
const answerTo = (command: string, folder: string): string[] => {
  const [program, ...args] = command.split(" ");
  const from = process.cwd();
  process.chdir(folder);
  try {
    const { stdout, stderr } =
      program === "chibo" && !args.includes(">") && !args.includes("--page")
        ? chibo(...args)
        : spawnSync("sh", ["-c", command], {
            encoding: "utf8",
            env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env.PATH}` },
          });
    const text = `${stdout}${stderr}`.trimEnd();
    return text === "" ? [] : text.split("\n");
  } finally {
    process.chdir(from);
  }
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What the page says as a pattern: a line `…` stands for any lines, one within a line for anything in it. */
const patternOf = (answer: readonly string[]): RegExp => {
  const lines = answer.map((line) =>
    line.trim() === "…" ? "(?:.*\\n)*?" : `${line.split("…").map(escaped).join(".*")}\\n`,
  );
  return new RegExp(`^${lines.join("")}$`);
};

describe.each(["docs/audit.md", "docs/audit.vi.md"])("the tutorial %s", (page) => {
  const { folder, remove } = emptyFolder();
  afterAll(remove);
  copyFileSync(join(root, "examples/journals/school-2021.jsonl"), join(folder, "school-2021.jsonl"));
  installed(folder);
  const steps = stepsOf(page);

  it("has steps", () => expect(steps.length).toBeGreaterThan(8));

  it.each(steps)("says at line $line what is answered: $command", ({ command, answer }) => {
    expect(
      answerTo(command, folder)
        .map((text) => `${text}\n`)
        .join(""),
    ).toMatch(patternOf(answer));
  });
});
