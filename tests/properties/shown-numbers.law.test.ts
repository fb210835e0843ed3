import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodText, pointsText, ratioText, roundedMark, share } from "../../src/language/formats.js";

const denominator = fc.integer({ min: 1, max: 100_000 });
const fraction = fc.tuple(fc.integer({ min: 0, max: 100_000 }), denominator);

/** A shown number as hundredths, and how many decimals it shows. */
const readBack = (shown: string): { readonly hundredths: bigint; readonly decimals: number } => {
  const [whole = "", decimals = ""] = shown.replace(`${roundedMark} `, "").split(",");
  return { hundredths: BigInt(whole + decimals.padEnd(2, "0")), decimals: decimals.length };
};

/** Whether hundredths are a fraction rounded half up: at most half a hundredth above it, less than half below it. */
const isRoundedHalfUp = (hundredths: bigint, numerator: bigint, denominator: bigint): boolean => {
  const distance = 2n * (hundredths * denominator - numerator * 100n);
  return distance <= denominator && distance > -denominator;
};

describe("Numbers that people see", () => {
  it("are exact without a mark, and with the mark rounded half up to two decimals", () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        const shown = pointsText([n, d], "vi");
        const { hundredths, decimals } = readBack(shown);
        const exact = hundredths * BigInt(d) === BigInt(n) * 100n;
        expect(isRoundedHalfUp(hundredths, BigInt(n), BigInt(d))).toBe(true);
        expect(shown.startsWith(roundedMark)).toBe(!exact);
        if (!exact) expect(decimals).toBe(2);
        if (exact) expect(shown).not.toMatch(/,\d?0$/);
      }),
    );
  });

  it("show a share with its fraction, exact or rounded as its percentage is", () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        const [, sign = "", shown = ""] = / (=|≈) (.*) %$/.exec(share(n, d, "vi")) ?? [];
        const { hundredths } = readBack(shown);
        const exact = hundredths * BigInt(d) === BigInt(n) * 10_000n;
        expect(share(n, d, "vi").startsWith(`${n}/${d} `)).toBe(true);
        expect(isRoundedHalfUp(hundredths, BigInt(n) * 100n, BigInt(d))).toBe(true);
        expect(sign).toBe(exact ? "=" : roundedMark);
      }),
    );
  });

  it("do not depend on the language but for the decimal mark", () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        expect(pointsText([n, d], "en")).toBe(pointsText([n, d], "vi").replace(",", "."));
        expect(share(n, d, "en")).toBe(share(n, d, "vi").replace(",", "."));
      }),
    );
  });

  it("are rounded up from the half, which cutting off would lose", () => {
    expect(pointsText([281, 3], "vi")).toBe("≈ 93,67");
    expect(pointsText([201, 200], "vi")).toBe("≈ 1,01");
    expect(share(3, 19, "vi")).toBe("3/19 ≈ 15,79 %");
    expect(share(3, 19, "en")).toBe("3/19 ≈ 15.79 %");
    expect(share(1, 20_000, "vi")).toBe("1/20000 ≈ 0,01 %");
  });

  it("show a ratio of a text as a percentage, and beside its fraction where two decimals are too few", () => {
    expect(ratioText([20, 100], "vi")).toBe("20 %");
    expect(ratioText([1, 8], "en")).toBe("12.5 %");
    expect(ratioText([2, 3], "vi")).toBe("2/3 ≈ 66,67 %");
  });

  it("have no percentage where there is nothing to divide by", () => {
    expect(share(0, 0, "vi")).toBe("0/0");
  });
});

describe("Periods that people see", () => {
  it("read as an office writes them", () => {
    expect(
      ["2021", "2020-H1", "2020-H2", "2021-Q1", "2021-11"].map((each) => periodText(each, "vi")),
    ).toEqual(["năm 2021", "6 tháng đầu năm 2020", "6 tháng cuối năm 2020", "quý I/2021", "tháng 11/2021"]);
    expect(["2021", "2020-H1", "2021-Q4"].map((each) => periodText(each, "en"))).toEqual([
      "2021",
      "first half of 2020",
      "Q4 2021",
    ]);
  });

  it("stay as they are where they are no period", () => {
    expect(periodText("tuần 3", "vi")).toBe("tuần 3");
  });
});
