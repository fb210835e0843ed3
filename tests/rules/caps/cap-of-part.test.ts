import { describe, expect, it } from "vitest";
import { capOfPart } from "../../../src/rules/caps/cap-of-part.js";

const strict = { ratio: [20, 100], reading: "of-good", rounding: "down" } as const;
const nobody = { excellent: 0, good: 0, rated: 0 };
const part = (excellent: number, good: number, unrated = 0, unsettled = nobody) =>
  capOfPart({ tally: { excellent, good, rated: excellent + good }, unsettled, unrated }, strict);

describe("a cap on a part of a group", () => {
  it("is that of the whole where everybody has a level", () => {
    expect([part(1, 4), part(1, 5)]).toEqual(["fails", "holds"]);
  });

  it("is open while those without a level could make it hold", () => {
    expect([part(1, 3, 1), part(1, 3, 2)]).toEqual(["fails", "unknown"]);
  });

  it("holds only where it would hold if all without a level became excellent", () => {
    expect([part(0, 5, 1), part(0, 5, 2), part(0, 4, 1)]).toEqual(["holds", "unknown", "unknown"]);
    expect(part(0, 0, 1)).toBe("unknown");
    expect(part(0, 0)).toBe("holds");
  });

  it("is open while it is unknown whether one of them is counted, and it matters", () => {
    expect(part(1, 4, 0, { excellent: 0, good: 1, rated: 1 })).toBe("unknown");
    expect(part(1, 3, 0, { excellent: 0, good: 1, rated: 1 })).toBe("fails");
    expect(part(1, 5, 0, { excellent: 1, good: 0, rated: 1 })).toBe("unknown");
    expect(part(1, 10, 0, { excellent: 1, good: 0, rated: 1 })).toBe("holds");
  });

  it("counts a lower level among all rated, and nowhere else", () => {
    const lower = { excellent: 0, good: 0, rated: 1 };
    expect(part(1, 4, 0, lower)).toBe("fails");
    const tally = { excellent: 1, good: 3, rated: 4 };
    expect(capOfPart({ tally, unsettled: lower, unrated: 0 }, { ...strict, reading: "of-rated" })).toBe(
      "unknown",
    );
  });
});
