import { describe, expect, it } from "vitest";
import { findingKinds } from "../../src/findings/index.js";
import type { Story } from "../../src/testing/index.js";
import { oneCell, read } from "../projections/world.js";
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

  it("name whom a decision rates and no roll has ever named, and not who has left", () => {
    const rated = (told: Story, member: string) =>
      read(
        told
          .on("committee/b-1")
          .happened(
            "LevelDecided",
            { year: 2021, subject: { kind: "member", id: member }, level: "good", decidedOn: "2021-12-20" },
            "2021-12-20",
          ),
      ).findings.filter(({ code }) => code === "named-off-roll");
    const cell = oneCell("m-1", "m-2");
    expect(rated(cell, "m-77")).toMatchObject([
      {
        about: "committee/b-1",
        details: { part: "decided", members: ["m-77"] },
        events: [expect.stringContaining("committee/b-1@")],
      },
    ]);
    const left = cell
      .on("cell/c-1")
      .happened("MemberDied", { member: "m-2", on: "2021-06-10" }, "2021-06-10");
    expect(rated(left, "m-2")).toEqual([]);
  });

  it("are never a breach, and each points to the entries that show it", () => {
    for (const { code, found: told } of integrityPairs) {
      const kinds = read(told).findings.filter((finding) => finding.code === code);
      expect(findingKinds[code].severity).not.toBe("breach");
      expect(kinds.every(({ events }) => events.length > 0)).toBe(true);
    }
  });
});
