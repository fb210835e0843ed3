import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as chibo from "../../src/index.js";
import { root } from "../support/root.js";

const namesInTable = (page: string): string[] => {
  const [, section = ""] = page.split("### The names you need\n");
  const [table = ""] = section.split("\n### ");
  const rows = table.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| For"));
  return rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name));
};

describe("The table of names in the README", () => {
  it("has every value that `chibo` exports, once, and nothing else", () => {
    const names = namesInTable(readFileSync(join(root, "README.md"), "utf8"));
    expect(names.toSorted()).toEqual(Object.keys(chibo).toSorted());
  });

  it("fits on one screen: at most sixty values", () => {
    expect(Object.keys(chibo).length).toBeLessThanOrEqual(60);
  });
});
