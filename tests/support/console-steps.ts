import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chibo } from "./command.js";
import { root } from "./root.js";

/** A typed command of a page, and its answer on the page; `…` stands for any text. */
export interface Step {
  readonly line: number;
  readonly command: string;
  readonly answer: readonly string[];
}

/** The commands in the `console` blocks of a page, in order. */
export const stepsOf = (markdown: string): Step[] => {
  const steps: { line: number; command: string; answer: string[] }[] = [];
  let inConsole = false;
  for (const [index, text] of markdown.split("\n").entries()) {
    if (text.startsWith("```")) inConsole = text === "```console";
    else if (inConsole && text.startsWith("$ "))
      steps.push({ line: index + 1, command: text.slice(2), answer: [] });
    else if (inConsole) steps.at(-1)?.answer.push(text);
  }
  return steps;
};

/** Writes the files of a page into a folder. The fence of such a block names the file after its language. */
export const writeFilesOf = (markdown: string, folder: string): void => {
  for (const [, name = "", text = ""] of markdown.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm))
    writeFileSync(join(folder, name), text);
};

/** Lets a shell in a folder find the built command by name. */
export const install = (folder: string): void => {
  const path = join(folder, "bin", "chibo");
  mkdirSync(dirname(path));
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli/chibo.cjs")}" "$@"\n`);
  chmodSync(path, 0o755);
};

/** The words of a command as a shell splits them, as far as this package's own commands need. */
const wordsOf = (command: string): string[] =>
  (command.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) => word.replaceAll('"', ""));

/**
 * Runs one command in a folder. A command of this package runs in this process. A shell runs redirected
 * commands, other programs, and the commands that end after a promise: a page and an import.
 */
export const answerTo = (command: string, folder: string): string[] => {
  const [program, ...args] = wordsOf(command);
  const needsShell =
    program !== "chibo" || args[0] === "import" || args.includes(">") || args.includes("--page");
  const from = process.cwd();
  process.chdir(folder);
  try {
    const { stdout, stderr } = needsShell
      ? spawnSync("sh", ["-c", command], {
          encoding: "utf8",
          env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env.PATH}` },
        })
      : chibo(...args);
    const text = `${stdout}${stderr}`.trimEnd();
    return text === "" ? [] : text.split("\n");
  } finally {
    process.chdir(from);
  }
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The text of a page as a pattern: a line `…` matches any lines, and `…` within a line matches any text. */
export const patternOf = (answer: readonly string[]): RegExp => {
  const lines = answer.map((line) =>
    line.trim() === "…" ? "(?:.*\\n)*?" : `${line.split("…").map(escaped).join(".*")}\\n`,
  );
  return new RegExp(`^${lines.join("")}$`);
};
