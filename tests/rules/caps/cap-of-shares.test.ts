import { describe, expect, it } from "vitest";
import { capVerdict } from "../../../src/rules/caps/cap.js";
import { capOfTotals } from "../../../src/rules/caps/cap-of-totals.js";
import type { StatedShare } from "../../../src/rules/caps/printed-share.js";
import { capReadings } from "../../../src/rules/engine/conditions/vocabulary.js";

const verdicts = (shares: readonly StatedShare[], ratio: readonly [number, number] = [20, 100]) =>
  capReadings.map((reading) => capOfTotals({}, ratio, reading, "down", shares).holds);

const excellent = (n: number, more: Partial<StatedShare> = {}): StatedShare => ({
  of: "excellent",
  percent: [n, 100],
  ...more,
});

describe("a cap held against percentages alone", () => {
  it.each<[string, readonly StatedShare[], readonly string[]]>([
    [
      "35 % of the rated are over under every reading",
      [excellent(35, { base: "rated" })],
      ["fails", "fails", "fails"],
    ],
    [
      "35 % of the listed as well: the rated are fewer",
      [excellent(35, { base: "listed" })],
      ["fails", "fails", "fails"],
    ],
    [
      "35 % of the good or better say nothing of the rated",
      [excellent(35, { base: "goodOrBetter" })],
      ["fails", "fails", "unknown"],
    ],
    [
      "35 % of the good are over 20 % of the good or better",
      [excellent(35, { base: "good" })],
      ["fails", "fails", "unknown"],
    ],
    [
      "35 % of an unnamed base: over the clause whatever it is",
      [excellent(35)],
      ["fails", "fails", "unknown"],
    ],
    [
      "21 % of the rated are over: less than 20 % is not printed so",
      [excellent(21, { base: "rated" })],
      ["fails", "fails", "fails"],
    ],
    [
      "20 % of the rated may be 19.5 % or 20.4 %; of the good, at most 81 %, they are over",
      [excellent(20, { base: "rated" })],
      ["fails", "unknown", "unknown"],
    ],
    [
      "19 % of the rated are within 20 % of the rated, and over 20 % of the good, at most 82 %",
      [excellent(19, { base: "rated" })],
      ["fails", "unknown", "holds"],
    ],
    [
      "19 % of the good are within under every reading",
      [excellent(19, { base: "good" })],
      ["holds", "holds", "holds"],
    ],
    [
      "“over 20 %” of the rated may be 20 %",
      [excellent(20, { base: "rated", bound: "at-least" })],
      ["fails", "unknown", "unknown"],
    ],
    [
      "“over 21 %” is over",
      [excellent(21, { base: "rated", bound: "at-least" })],
      ["fails", "fails", "fails"],
    ],
    [
      "“nearly 20 %” is within 20 % of the rated",
      [excellent(20, { base: "rated", bound: "at-most" })],
      ["unknown", "unknown", "holds"],
    ],
    [
      "“about 35 %” decides nothing",
      [excellent(35, { base: "rated", bound: "about" })],
      ["unknown", "unknown", "unknown"],
    ],
    [
      "two percentages that deny each other decide nothing",
      [excellent(35, { base: "rated" }), excellent(2, { base: "rated" })],
      ["fails", "fails", "unknown"],
    ],
  ])("%s", (_, shares, expected) => {
    expect(verdicts(shares)).toEqual(expected);
  });

  it("reads the other levels of the same base", () => {
    const beside = { of: "good", percent: [755, 1000], base: "rated" } as const;
    const shares = [{ of: "excellent", percent: [113, 1000], base: "rated" } as const, beside];
    expect(verdicts(shares)).toEqual(["holds", "holds", "holds"]);
    expect(verdicts(shares, [15, 100])).toEqual(["unknown", "holds", "holds"]);
    // 9 % with 60 % fulfilled are at least 8/33 of the good.
    expect(
      verdicts([excellent(9, { base: "rated" }), { of: "fulfilled", percent: [60, 100], base: "rated" }]),
    ).toEqual(["fails", "unknown", "holds"]);
  });

  it("assumes no base where none is named", () => {
    expect(capOfTotals({}, [20, 100], "of-good", "down", [excellent(35)]).share).toEqual({
      least: [17, 50],
      baseUnknown: true,
    });
  });

  it("gives the share that the percentages leave possible", () => {
    const of = (reading: (typeof capReadings)[number]) =>
      capOfTotals({}, [20, 100], reading, "down", [excellent(35, { base: "rated" })]).share;
    expect(of("of-rated")).toEqual({ least: [17, 50], most: [9, 25] });
    expect(of("of-good")?.least).toEqual([17, 33]);
  });

  it("never says what the people behind the percentages deny", () => {
    const sizes = [0, 1, 2, 3, 7];
    const printed = (count: number, base: number): [number, number][] =>
      base === 0
        ? []
        : [
            [Math.floor((count * 100) / base), 100],
            [Math.round((count * 100) / base), 100],
          ];
    for (const e of sizes)
      for (const g of sizes)
        for (const f of sizes) {
          const rated = e + g + f;
          const truth = capReadings.map(
            (reading) => capVerdict({ excellent: e, good: g, rated }, [20, 100], reading).holds,
          );
          const bases = { rated, listed: rated + 2, goodOrBetter: e + g, good: g };
          for (const [base, number] of Object.entries(bases) as [keyof typeof bases, number][])
            for (const percent of printed(e, number))
              for (const beside of [[], ...printed(g, number).map((of) => [of])])
                for (const named of [true, false]) {
                  const shares: StatedShare[] = [
                    { of: "excellent", percent, ...(named && { base }) },
                    ...beside.map((of) => ({ of: "good", percent: of, base })),
                  ];
                  const said = verdicts(shares);
                  if (said.some((holds, at) => holds === (truth[at] ? "fails" : "holds")))
                    expect.fail(`${JSON.stringify(shares)} says ${said}, the truth is ${truth}`);
                }
        }
  });
});
