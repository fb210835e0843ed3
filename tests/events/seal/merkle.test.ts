import { describe, expect, it, test } from "vitest";
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  merkleRoot,
  verifyConsistency,
  verifyInclusion,
} from "../../../src/events/seal/index.js";

/** The eight entries by which implementations of Certificate Transparency are compared. */
const entries = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const leaves = entries.map((hex) => leafHash(Uint8Array.from(Buffer.from(hex, "hex"))));
/** The published root of the first entries, by how many they are. */
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const root = roots[8] as string;

describe("The tree of the test data of Certificate Transparency", () => {
  test.each(roots.map((published, size) => ({ size, published })))(
    "has the published root with $size entries",
    ({ size, published }) => {
      expect(merkleRoot(leaves.slice(0, size))).toBe(published);
    },
  );

  it("has the published inclusion paths", () => {
    expect(inclusionProof(leaves, 0)).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);
    expect(inclusionProof(leaves, 5)).toEqual([
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect(inclusionProof(leaves.slice(0, 1), 0)).toEqual([]);
  });

  it("has the published consistency paths", () => {
    expect(consistencyProof(leaves, 1)).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);
    expect(consistencyProof(leaves, 6)).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect([consistencyProof(leaves, 0), consistencyProof(leaves, 8)]).toEqual([[], []]);
  });
});

describe("A proof", () => {
  it("of a leaf or a tree that there is not is refused with the remedy", () => {
    for (const index of [-1, 8, 0.5]) expect(() => inclusionProof(leaves, index)).toThrow(/Ask for one/);
    for (const size of [-1, 9, 0.5]) expect(() => consistencyProof(leaves, size)).toThrow(/at most as many/);
  });

  it("of a leaf does not stand for another leaf, place, size, root or path", () => {
    const [leaf, other] = leaves as [string, string];
    const claim = { leaf, index: 0, size: 8, root, path: inclusionProof(leaves, 0) };
    expect(verifyInclusion(claim)).toBe(true);
    const path = claim.path;
    const wrong = [
      { leaf: other },
      { leaf: "no hash" },
      { index: 1 },
      { index: 8 },
      { index: -1 },
      { index: 0.5 },
      { size: 4 },
      { size: 16 },
      { size: Number.POSITIVE_INFINITY },
      { root: roots[7] as string },
      { path: path.slice(1) },
      { path: [...path, other] },
      { path: path.toReversed() },
      { path: [...path.slice(1), "ff"] },
    ];
    expect(wrong.filter((change) => verifyInclusion({ ...claim, ...change }))).toEqual([]);
  });

  it("that a tree begins with another does not stand for other trees or another path", () => {
    const first = { size: 6, root: roots[6] as string };
    const second = { size: 8, root };
    const path = consistencyProof(leaves, 6);
    expect(verifyConsistency({ first, second, path })).toBe(true);
    const wrong = [
      { first: { size: 5, root: first.root } },
      { first: { size: 6, root: roots[5] as string } },
      { first: { size: 9, root: first.root } },
      { first: { size: 0, root: first.root } },
      { first: { size: -1, root: first.root } },
      { first: second },
      { second: first },
      { second: { size: 8, root: roots[7] as string } },
      { second: { size: 16, root } },
      { second: { size: 8, root: "no hash" } },
      { path: [] },
      { path: path.slice(1) },
      { path: [...path, root] },
      { path: path.toReversed() },
    ];
    expect(wrong.filter((change) => verifyConsistency({ first, second, path, ...change }))).toEqual([]);
  });

  it("needs no path between equal trees, nor from the empty one, and then bears none", () => {
    const [empty, whole] = [
      { size: 0, root: roots[0] as string },
      { size: 8, root },
    ] as const;
    expect(verifyConsistency({ first: whole, second: whole, path: [] })).toBe(true);
    expect(verifyConsistency({ first: empty, second: whole, path: [] })).toBe(true);
    expect(verifyConsistency({ first: whole, second: whole, path: [root] })).toBe(false);
    expect(verifyConsistency({ first: empty, second: whole, path: [root] })).toBe(false);
    expect(verifyConsistency({ first: { size: 4, root: roots[4] as string }, second: whole, path: [] })).toBe(
      false,
    );
  });
});
