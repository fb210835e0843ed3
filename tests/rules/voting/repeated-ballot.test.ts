import { describe, expect, it } from "vitest";
import {
  ballotsUntilReport,
  type RepeatedBallot,
  repeatedBallots,
} from "../../../src/rules/voting/level-ballot.js";
import { moreThanHalf } from "../../../src/rules/voting/majority.js";

const on = (day: string, inFavour: number, least = 9, most = least): RepeatedBallot => ({
  day,
  inFavour,
  base: { least, most },
});
const failing = on("2025-07-01", 5);
const before = on("2025-06-30", 5);

describe("ballots repeated on one matter", () => {
  it("are over with the first that has two thirds", () => {
    expect(repeatedBallots([on("2025-08-01", 6)])).toEqual({ kind: "reached", ballot: 1 });
    expect(repeatedBallots([failing, failing, on("2025-08-01", 6)])).toEqual({ kind: "reached", ballot: 3 });
  });

  it("may go on until three have failed", () => {
    expect(repeatedBallots([])).toEqual({ kind: "open", failed: 0 });
    expect(repeatedBallots([failing])).toEqual({ kind: "open", failed: 1 });
    expect(repeatedBallots([failing, failing])).toEqual({ kind: "open", failed: 2 });
  });

  it("are reported upward after three without two thirds, whatever comes later", () => {
    expect(repeatedBallots([failing, failing, failing])).toEqual({ kind: "goes-up", failed: 3 });
    expect(repeatedBallots([failing, failing, failing, on("2025-08-01", 9)])).toEqual({
      kind: "goes-up",
      failed: 3,
    });
  });

  it("are judged by a text that was in force at the third of them", () => {
    expect(repeatedBallots([before, before, failing])).toEqual({ kind: "goes-up", failed: 3 });
    expect(repeatedBallots([before, before, before])).toEqual({
      kind: "undetermined",
      why: "text-not-read",
    });
  });

  it("are open where one of them depends on who counts", () => {
    expect(repeatedBallots([failing, on("2025-08-01", 6, 9, 10), failing])).toEqual({
      kind: "undetermined",
      why: "base",
    });
  });

  it("can be read with another majority", () => {
    expect(repeatedBallots([failing], moreThanHalf)).toEqual({ kind: "reached", ballot: 1 });
  });

  it("cite QĐ 294", () => {
    expect(ballotsUntilReport).toEqual({
      count: 3,
      source: { document: "QĐ 294-QĐ/TW (2025)", point: "4.2.3, 9.3.4", evidence: "P" },
    });
  });
});
