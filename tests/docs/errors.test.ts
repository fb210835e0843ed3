import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/root.js";

const page = readFileSync(join(root, "docs/errors.md"), "utf8");

/**
 * The rows of the tables below a heading, without the head rows. The marks of code are removed from the
 * cells.
 */
const rowsBelow = (heading: string): string[][] =>
  (page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .slice(1)
    .map((line) =>
      line
        .slice(2, -2)
        .split(/ (?<!\\)\| /)
        .map((cell) => cell.trim().replace(/^`([^`]*)`$/, "$1")),
    );

const thrown = rowsBelow("Thrown");
const returned = rowsBelow("Returned");
const sections = [...page.matchAll(/<a id="(.*)"><\/a>\n\n## (.*)\n/g)].map(
  ([, id = "", title = ""]) => [id, rowsBelow(title)] as const,
);

/** Classes that stay inside the command. */
const inside = ["Failure", "Broken", "ProblemError"];

const classesOf = (): string[] =>
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) =>
      [
        ...readFileSync(join(root, "src", path), "utf8").matchAll(/class (\w+)(?:<.*>)? extends \w*Error\b/g),
      ].map(([, name]) => name ?? ""),
    );

describe("the table of errors and codes", () => {
  it("has every error of the code, each with a code", () => {
    const named = new Set(thrown.map(([name]) => name));
    expect(classesOf().filter((name) => !named.has(name) && !inside.includes(name))).toEqual([]);
    expect([...named].toSorted()).toEqual([
      "ConflictError",
      "InvalidInputError",
      "NotInThisYearError",
      "Refusal",
      "StoreError",
      "WrongUseError",
    ]);
  });

  it("says of every code when it comes and what to do", () => {
    const linked = (cell = "") => cell.startsWith("[");
    expect([...thrown, ...returned].filter(([, from, codes]) => from === "" || !linked(codes))).toEqual([]);
    expect(thrown.filter(([, , , when]) => when === "")).toEqual([]);
    for (const [, rows] of sections) expect(rows.filter(([, says]) => says === "")).toEqual([]);
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it("leads to each vocabulary that it names", () => {
    const anchors = [...page.matchAll(/\]\(#([a-z]+)\)/g)].map(([, anchor]) => anchor);
    expect(anchors.filter((anchor) => !sections.some(([id]) => id === anchor))).toEqual([]);
  });

  it("loses no code unannounced: whoever takes one away changes the list of them, and the changelog", async () => {
    const codes: Record<string, string[]> = {};
    for (const [id, rows] of sections) codes[id] = rows.map(([code = ""]) => code);
    await expect(`${JSON.stringify(codes, null, 2)}\n`).toMatchFileSnapshot("../golden/codes.json");
  });
});
