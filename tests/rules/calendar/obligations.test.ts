import { describe, expect, it } from "vitest";
import { durations, obligations } from "../../../src/rules/index.js";

describe("what a cell owes", () => {
  it("a regular meeting each month since the Charter, a thematic one each quarter since CT 50", () => {
    expect(obligations.map(({ id, from, period, kinds }) => [id, from, period, kinds])).toEqual([
      ["regular-monthly", "2011-01-19", "month", ["regular", "combined"]],
      ["thematic-quarterly", "2025-07-23", "quarter", ["thematic", "combined"]],
    ]);
  });

  it("90 minutes for a regular meeting, 120 for a combined one, since HD 12", () => {
    expect(durations.map(({ kind, minutes, from }) => [kind, minutes, from])).toEqual([
      ["regular", 90, "2018-07-06"],
      ["combined", 120, "2018-07-06"],
    ]);
  });

  it("each cites the text that says so", () => {
    expect([...obligations, ...durations].map(({ source }) => source)).toEqual([
      { document: "Điều lệ Đảng (2011)", point: "22.4, 22.6", evidence: "P" },
      { document: "CT 50-CT/TW", point: "2", evidence: "P" },
      { document: "HD 12-HD/BTCTW (6/7/2018)", point: "II.3", evidence: "P" },
      { document: "HD 12-HD/BTCTW (6/7/2018)", point: "II.3", evidence: "P" },
    ]);
  });
});
