import { describe, expect, it } from "vitest";
import { capVerdict } from "../../../src/rules/caps/cap.js";
import { capOfTotals } from "../../../src/rules/caps/cap-of-totals.js";
import type { RollTotals } from "../../../src/rules/caps/roll-identity.js";
import { capReadings } from "../../../src/rules/engine/conditions/vocabulary.js";

const fifth = [20, 100] as const;
const readings = (totals: RollTotals, shares: Parameters<typeof capOfTotals>[4] = []) =>
  capReadings.map((reading) => capOfTotals(totals, [20, 100], reading, "down", shares));
const verdicts = (...given: Parameters<typeof readings>) => readings(...given).map(({ holds }) => holds);

describe("a cap held against totals alone", () => {
  it("is the cap of the people behind them where every total is known", () => {
    const totals = { rated: 49, excellent: 9, good: 39, fulfilled: 1, unfulfilled: 0 };
    for (const verdict of readings(totals)) {
      expect(verdict.exact).toEqual(
        capVerdict({ excellent: 9, good: 39, rated: 49 }, fifth, verdict.reading),
      );
      expect(verdict.missing).toEqual([]);
    }
    expect(verdicts(totals)).toEqual(["fails", "holds", "holds"]);
  });

  it("is not decided where the base was not published, and says what is missing", () => {
    const totals = { listed: 2993, rated: 2645, exempt: 329, notReviewed: 19, excellent: 249 };
    expect(readings(totals).map(({ holds, missing }) => [holds, missing])).toEqual([
      ["unknown", ["good"]],
      ["unknown", ["good"]],
      ["holds", []],
    ]);
    expect(readings({ rated: 10 }).map(({ missing }) => missing)).toEqual([
      ["excellent", "good"],
      ["excellent", "good"],
      ["excellent"],
    ]);
  });

  it("is decided all the same where nothing that could be missing would change it", () => {
    expect(verdicts({ listed: 92, excellent: 19 })).toEqual(["fails", "fails", "fails"]);
    expect(verdicts({ excellent: 1, good: 30 })).toEqual(["holds", "holds", "holds"]);
    expect(verdicts({ rated: 20, excellent: 0 })).toEqual(["holds", "holds", "holds"]);
  });

  it("gives no range that the rated leave no room for", () => {
    const bounds = [{ of: "excellent", bound: "at-least", count: 30 }] as const;
    const bases = capReadings.map(
      (reading) => capOfTotals({ rated: 100 }, [20, 100], reading, "down", [], bounds).base,
    );
    expect(bases).toEqual([
      { least: 0, most: 70 },
      { least: 30, most: 100 },
      { least: 100, most: 100 },
    ]);
    expect(capOfTotals({ goodOrBetter: 50, rated: 80 }, [20, 100], "of-good-or-better").base).toEqual({
      least: 50,
      most: 50,
    });
  });

  it("takes apart a nested total, 16 good or better of whom 3 excellent", () => {
    const [ofGood, ofBoth] = readings({ rated: 16, goodOrBetter: 16, excellent: 3 });
    expect(ofGood).toMatchObject({ holds: "fails", base: { least: 13, most: 13 } });
    expect(ofBoth).toMatchObject({ holds: "holds", base: { least: 16, most: 16 } });
    expect(readings({ goodOrBetter: 16, good: 13 })[0]).toMatchObject({ excellent: { least: 3, most: 3 } });
  });

  it("takes both numbers where the sum of all levels is not the total", () => {
    const cut = { excellent: 28, good: 99, fulfilled: 13, unfulfilled: 0 };
    expect(readings({ ...cut, rated: 142 })[2]).toMatchObject({ base: { least: 140, most: 142 } });
    expect(readings({ ...cut, rated: 139 })[2]).toMatchObject({
      base: { least: 139, most: 140 },
      holds: "unknown",
    });
  });

  it("reads printed percentages as far as their decimals go", () => {
    const shares = [
      { of: "excellent", percent: [113, 1000], base: "rated" },
      { of: "good", percent: [755, 1000], base: "rated" },
    ] as const;
    const stated = shares.map((share) => ({ ...share, percent: [...share.percent] as [number, number] }));
    expect(readings({ rated: 6659 }, stated)[0]).toMatchObject({
      holds: "holds",
      excellent: { least: 746, most: 759 },
      base: { least: 5021, most: 5034 },
    });
    const fifteen = capOfTotals({ rated: 6659 }, [15, 100], "of-good", "down", stated);
    expect([fifteen.holds, fifteen.missing]).toEqual(["unknown", ["excellent", "good"]]);
    expect(verdicts({}, stated)).toEqual(["holds", "holds", "holds"]);
  });

  it("never says what the people behind the totals deny, whatever was not published", () => {
    const sizes = [0, 1, 2, 5];
    const hidden = [
      "listed",
      "rated",
      "excellent",
      "good",
      "fulfilled",
      "unfulfilled",
      "goodOrBetter",
    ] as const;
    for (const excellent of sizes)
      for (const good of sizes)
        for (const others of sizes) {
          const rated = excellent + good + others;
          const levels = {
            excellent,
            good,
            goodOrBetter: excellent + good,
            fulfilled: others,
            unfulfilled: 0,
          };
          const whole = { ...levels, rated, listed: rated + 1, exempt: 1, notReviewed: 0 };
          for (let mask = 0; mask < 2 ** hidden.length; mask += 1) {
            const left = hidden.filter((_, bit) => (mask & (2 ** bit)) === 0);
            const totals = Object.fromEntries(
              Object.entries(whole).filter(([name]) => left.some((each) => each === name)),
            );
            const truth = capReadings.map(
              (reading) => capVerdict({ excellent, good, rated }, fifth, reading).holds,
            );
            const said = verdicts(totals);
            const denied = said.filter((holds, at) => holds === (truth[at] ? "fails" : "holds"));
            if (denied.length > 0 || (mask === 0 && said.includes("unknown")))
              expect.fail(`${JSON.stringify(totals)} says ${said}, the truth is ${truth}`);
          }
        }
  });
});
