import { describe, expect, it } from "vitest";
import { capVerdict } from "../../../src/rules/caps/cap.js";
import { capOfPart, goodNeeded, leastExcess } from "../../../src/rules/caps/cap-of-part.js";
import { capReadings, capRoundings, type Ratio } from "../../../src/rules/engine/conditions/vocabulary.js";

const strict = { ratio: [20, 100], reading: "of-good", rounding: "down" } as const;
const nobody = { excellent: 0, good: 0, rated: 0 };
const known = (excellent: number, good: number, unrated = 0, unsettled = nobody, whole = true) => ({
  tally: { excellent, good, rated: excellent + good },
  unsettled,
  unrated,
  whole,
});
const part = (...of: Parameters<typeof known>) => capOfPart(known(...of), strict);

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
    expect(
      capOfPart({ tally, unsettled: lower, unrated: 0, whole: true }, { ...strict, reading: "of-rated" }),
    ).toBe("unknown");
  });

  it("is open where anybody may join: a cell of 4 excellent and 15 good, and one of 19 good", () => {
    expect([part(4, 15, 0, nobody, false), part(0, 19, 0, nobody, false)]).toEqual(["unknown", "unknown"]);
    expect([part(4, 15), part(0, 19)]).toEqual(["fails", "holds"]);
  });

  it("fails in a part only where the cap allows nobody, whoever joins", () => {
    const none = { ...strict, ratio: [0, 100] as const };
    expect(capOfPart(known(1, 99, 0, nobody, false), none)).toBe("fails");
    expect(capOfPart(known(0, 99, 0, nobody, false), none)).toBe("unknown");
  });

  it("has the excess that is certain: those without a level may become good", () => {
    expect(leastExcess(known(10, 3), strict)).toBe(8);
    expect(leastExcess(known(10, 3, 5), strict)).toBe(7);
  });
});

describe("the further good ones that bring a group within its cap", () => {
  const needed = (excellent: number, good: number) =>
    goodNeeded(capVerdict({ excellent, good, rated: excellent + good }, strict.ratio, "of-good"));

  it("are five beside four of fifteen, three beside three of twelve, and none where it is within", () => {
    expect([needed(4, 15), needed(3, 12), needed(3, 15), needed(0, 0)]).toEqual([5, 3, 0, 0]);
  });

  it("are no number where the cap allows nobody", () => {
    const verdict = capVerdict({ excellent: 1, good: 9, rated: 10 }, [0, 100], "of-good");
    expect(goodNeeded(verdict)).toBeUndefined();
  });

  it("are the least number, by every reading and rounding: one less does not suffice", () => {
    const ratios: readonly Ratio[] = [
      [20, 100],
      [25, 100],
      [1, 3],
      [3, 7],
    ];
    for (const ratio of ratios)
      for (const reading of capReadings)
        for (const rounding of capRoundings)
          for (let excellent = 0; excellent <= 9; excellent += 1)
            for (let good = 0; good <= 9; good += 1) {
              const rated = excellent + good + 1;
              const holdsWith = (more: number) =>
                capVerdict({ excellent, good: good + more, rated: rated + more }, ratio, reading, rounding)
                  .holds;
              const least =
                goodNeeded(capVerdict({ excellent, good, rated }, ratio, reading, rounding)) ?? -1;
              expect([least >= 0, holdsWith(least), least > 0 && holdsWith(least - 1)]).toEqual([
                true,
                true,
                false,
              ]);
            }
  });
});
