import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/root.js";

type Names = Readonly<Record<string, string>>;
const { dependencies, peerDependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as { readonly dependencies: Names; readonly peerDependencies: Names; readonly devDependencies: Names };

/** The names of packages in the first column, by the heading above the table. */
const namesBelow = (heading: string): string[] => {
  const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [table = ""] = section.split("\n## ");
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  const named = rows.map((row) => (row.split(" | ")[0] ?? "").replace(/\([^)]*\)/, ""));
  return named.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
};

describe("The page of dependencies", () => {
  it("has a line for each package that is installed with ours, and no other", () => {
    expect(namesBelow("Installed with the package").toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });

  it("has a line for each optional peer, and no other", () => {
    expect(namesBelow("Optional peers").toSorted()).toEqual(Object.keys(peerDependencies).toSorted());
  });

  it("has a line for each package of development, and no other", () => {
    const built = [...namesBelow("Built into the command"), ...namesBelow("For development only")];
    const rest = Object.keys(devDependencies).filter((name) => !Object.hasOwn(peerDependencies, name));
    expect(built.toSorted()).toEqual(rest.toSorted());
  });
});
