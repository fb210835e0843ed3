import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { subPaths } from "../../scripts/sub-paths.js";
import { subPaths as named } from "../support/pack.js";
import { root } from "../support/root.js";

const reportOf = (name: string) => join(root, "api", `${name.replaceAll("/", "-")}.api.md`);

describe("the reports of the public interface", () => {
  it("are there for every sub-path, and for nothing else", () => {
    const paths = subPaths();
    expect(paths.map(({ name }) => name)).toEqual(expect.arrayContaining([...named]));
    expect(readdirSync(join(root, "api")).sort()).toEqual(
      paths.map(({ name }) => `${name.replaceAll("/", "-")}.api.md`).sort(),
    );
  });

  it("speak of modules that there are", () => {
    for (const { module } of subPaths()) expect(existsSync(join(root, "src", `${module}.ts`))).toBe(true);
  });

  it("tell every name that a sub-path gives at run time", async () => {
    const rules = /^chibo\/rules\//;
    for (const { name, module } of subPaths().filter(({ name }) => !rules.test(name))) {
      const report = readFileSync(reportOf(name), "utf8");
      const told = [...report.matchAll(/^export (?:const|class|function|let) (\w+)/gm)].map(
        ([, each]) => each,
      );
      const exported = Object.keys((await import(join(root, "src", `${module}.ts`))) as object);
      expect({ name, untold: exported.filter((each) => !told.includes(each)) }).toEqual({ name, untold: [] });
    }
  });
});
