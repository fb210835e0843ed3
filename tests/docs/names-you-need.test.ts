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

const importsInTable = (page: string): string[] => {
  const [, section = ""] = page.split("### The other imports\n");
  const rows = section.split("\n").filter((line) => line.startsWith("| `chibo/"));
  return rows.flatMap((row) =>
    [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
};

describe("The table of imports in the README", () => {
  it("has each import of the package once, the rule sets as one row, and nothing else", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
    const paths = Object.keys(exports).filter((path) => !path.endsWith("package.json") && path !== ".");
    const named = paths.map((path) =>
      path
        .replace(/^[.]/, "chibo")
        .replace(/rules[/](?!engine).+/, "rules/<id>")
        .replace(/schema[/].+/, "schema/*.json"),
    );
    const table = importsInTable(readFileSync(join(root, "README.md"), "utf8"));
    expect(table.toSorted()).toEqual([...new Set(named)].toSorted());
  });
});

describe("The table of names in the README", () => {
  it("has every value that `chibo` exports, once, and nothing else", () => {
    const names = namesInTable(readFileSync(join(root, "README.md"), "utf8"));
    expect(names.toSorted()).toEqual(Object.keys(chibo).toSorted());
  });

  it("fits on one screen: at most sixty values", () => {
    expect(Object.keys(chibo).length).toBeLessThanOrEqual(60);
  });
});
