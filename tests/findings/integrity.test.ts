import { describe, expect, it } from "vitest";
import { findingKinds } from "../../src/findings/index.js";
import { read } from "../projections/world.js";
import { integrityCases, integrityPairs } from "./integrity-pairs.js";

const codes = new Set(integrityPairs.map(({ code }) => code));

/** The findings of these kinds with their details; where a code comes again, its stream is added. */
const found = (told: (typeof integrityCases)[number]["told"]) =>
  Object.fromEntries(
    read(told)
      .findings.filter(({ code }) => codes.has(code))
      .flatMap(({ code, about, details }) => [
        [code, details],
        [`${code} ${about}`, details],
      ]),
  );

describe("people and days that a record cannot hold together", () => {
  it.each(integrityCases)("$says", ({ told, found: expected = {} }) => {
    const all = found(told);
    if (Object.keys(expected).length === 0) expect(all).toEqual({});
    expect(all).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([key]) => key.includes(" "))),
    );
    for (const [key, details] of Object.entries(expected))
      expect(Object.entries(all).filter(([each]) => each.startsWith(key))).toContainEqual([
        expect.stringContaining(key),
        details,
      ]);
  });

  it("are never a breach, and each points to the entries that show it", () => {
    for (const { code, found: told } of integrityPairs) {
      const kinds = read(told).findings.filter((finding) => finding.code === code);
      expect(findingKinds[code].severity).not.toBe("breach");
      expect(kinds.every(({ events }) => events.length > 0)).toBe(true);
    }
  });
});
