import { describe, expect, it } from "vitest";
import { hd07 } from "../../../src/rules/rule-sets/hd07-2011.js";
import { votesNeeded } from "../../../src/rules/voting/majority.js";

describe("HD 07, the majority of a vote", () => {
  const needs = (level: string, of: number): number => {
    const majority = hd07.voting?.majorities.find((each) => each.level === level);
    if (majority === undefined || "parameter" in majority.ratio) throw new Error(`no majority for ${level}`);
    return votesNeeded(of, { is: majority.is, ratio: majority.ratio });
  };

  it.each([
    ["17 full members", 17, 12, 9],
    ["16 of them not exempt", 16, 11, 9],
    ["14 present", 14, 10, 8],
  ])("%s: of %i, %i are needed for excellent and %i for good", (_, of, excellent, good) => {
    expect([needs("excellent", of), needs("good", of)]).toEqual([excellent, good]);
  });

  it("leaves the denominator to the committee: the answer that was read is cut off", () => {
    expect(hd07.parameters["vote-base"]).toMatchObject({
      kind: "choice",
      source: { document: "HD 07-HD/BTCTW", evidence: "quoted-in-part" },
    });
    expect(hd07.parameters["vote-base"]?.value).toBeUndefined();
  });

  it("states no majority for the levels below, and no general one", () => {
    expect(hd07.voting?.majorities.map(({ level }) => level)).toEqual(["excellent", "good"]);
    expect(Object.keys(hd07.parameters)).not.toContain("vote-majority");
  });
});
