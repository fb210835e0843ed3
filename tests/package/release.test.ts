import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledPackages } from "../../scripts/docs/notice.js";
import { releaseFrom, wrongInBill } from "../../scripts/release.js";
import { assertBuilt } from "../support/built.js";
import { root } from "../support/root.js";
import { emptyFolder } from "../support/tree.js";

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const sha512 = (path: string): string => createHash("sha512").update(readFileSync(path)).digest("hex");

describe("the lock file", () => {
  it("has the digest of every package, so that npm installs nothing else", () => {
    const { packages } = json(join(root, "package-lock.json")) as { packages: Record<string, object> };
    const without = Object.entries(packages).filter(
      ([path, entry]) => path !== "" && !/^sha512-/.test((entry as { integrity?: string }).integrity ?? ""),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });
});

describe("a release", () => {
  const { folder, remove } = emptyFolder();
  let [tarball, bill, provenance, sums] = ["", "", "", ""];
  beforeAll(async () => {
    assertBuilt();
    [tarball = "", bill = "", provenance = "", sums = ""] = await releaseFrom(root, folder);
  }, 120_000);
  afterAll(remove);

  it("has a bill of materials that CycloneDX's strict schema accepts", async () => {
    expect(await wrongInBill(json(bill))).toBeUndefined();
    expect(await wrongInBill({ ...json(bill), components: [{ name: "no type" }] })).toBeDefined();
  });

  it("names every installed and every bundled package with its version, licence and digest", () => {
    const { components } = json(bill) as {
      components: { name: string; version: string; licenses: object[]; hashes: object[] }[];
    };
    const named = components.map(({ name, version }) => `${name}@${version}`);
    for (const { name, version } of bundledPackages()) expect(named).toContain(`${name}@${version}`);
    const { dependencies } = json(join(root, "package.json")) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies)) expect(components.map((each) => each.name)).toContain(name);
    for (const { name, licenses, hashes } of components) {
      expect(licenses, name).toHaveLength(1);
      expect(hashes, name).toHaveLength(1);
    }
  });

  it("lists the licence of every bundled package in the package", () => {
    const notice = readFileSync(join(root, "NOTICE"), "utf8");
    for (const { name, version, license } of bundledPackages())
      expect(notice).toContain(`\n${name} ${version} (${license})\n`);
  });

  it("states which commit and which lock file the tarball comes from", () => {
    const said = json(provenance);
    expect(said.subject).toEqual([{ name: basename(tarball), digest: { sha512: sha512(tarball) } }]);
    const { resolvedDependencies } = said.predicate.buildDefinition;
    expect(resolvedDependencies[0].digest.gitCommit).toMatch(/^[0-9a-f]{40}$/);
    expect(resolvedDependencies[1].digest.sha256).toBe(
      createHash("sha256")
        .update(readFileSync(join(root, "package-lock.json")))
        .digest("hex"),
    );
  });

  it("has the digests of its files in the form of sha512sum", () => {
    const lines = [tarball, bill, provenance].map((path) => `${sha512(path)}  ${basename(path)}\n`);
    expect(readFileSync(sums, "utf8")).toBe(lines.join(""));
  });
});
