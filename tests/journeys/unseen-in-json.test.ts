import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";

const unseen = "\u007f\u0085\u009b2J\u00ad\u200b\u2028\u2029\u202e\u2066\u{e0041}";
const folder = mkdtempSync(join(tmpdir(), "chibo-unseen-"));
const [first = ""] = readFileSync("examples/journals/school-2021.jsonl", "utf8").split("\n");

const isRaw = (text: string): boolean => /[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u.test(text);

describe("an answer as JSON", () => {
  it("escapes the characters that nobody sees, and stays the same value", () => {
    const path = join(folder, "journal.jsonl");
    writeFileSync(path, `${JSON.stringify({ ...JSON.parse(first), type: `Năm${unseen}` })}\n`);
    const { stdout, status } = chibo("journal", "check", path, "--json");
    expect(status).toBe(1);
    expect(isRaw(stdout)).toBe(false);
    expect(stdout).toContain(
      "Năm\\u007f\\u0085\\u009b2J\\u00ad\\u200b\\u2028\\u2029\\u202e\\u2066\\udb40\\udc41",
    );
    expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(unseen).slice(1, -1));
  });

  it("does so where it says why the work was not done", () => {
    const { stdout, status } = chibo("journal", "check", join(folder, `none${unseen}`), "--json");
    expect(status).toBe(2);
    expect(isRaw(stdout)).toBe(false);
    expect(JSON.parse(stdout).failure.says.en).toContain("none");
  });
});
