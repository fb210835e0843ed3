import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIds, compareNames, compareTexts, searchForm } from "../../src/language/collation.js";

const syllable = fc.constantFrom(
  ..."an Ân ăn bình Đức đức Dũng dũng hoà hòa hoa hóa hỏa họa hõa m 2 02 10 a-1 b10 b2".split(" "),
);
const text = fc.oneof(
  fc.array(syllable, { maxLength: 4 }).map((words) => words.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("a", "b", "0", "1", "9", "-", "."), maxLength: 8 }),
);

const orders = { compareIds, compareTexts, compareNames };

describe.each(Object.entries(orders))("%s", (_, compare) => {
  it("is a total order", () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(compare(a, a)).toBe(0);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        const [low = "", middle = "", high = ""] = [a, b, c].sort(compare);
        expect(compare(low, middle)).toBeLessThanOrEqual(0);
        expect(compare(middle, high)).toBeLessThanOrEqual(0);
        expect(compare(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("does not depend on the order in which a list was given", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 12 }), (list) => {
        const forms = (sorted: readonly string[]): string[] => sorted.map((each) => each.normalize("NFC"));
        expect(forms([...list].reverse().sort(compare))).toEqual(forms([...list].sort(compare)));
      }),
    );
  });
});

it("finds two different ids never equal", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(compareIds(a, b) === 0).toBe(a === b);
    }),
  );
});

describe.each(Object.entries({ compareTexts, compareNames }))("%s", (_, compare) => {
  it("does not see in which form a text was typed", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compare(a.normalize("NFD"), b)).toBe(compare(a.normalize("NFC"), b));
        expect(compare(a.normalize("NFD"), a.normalize("NFC"))).toBe(0);
      }),
    );
  });
});

it("searches for a text in whatever form it was typed", () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(searchForm(each.normalize("NFD"))).toBe(searchForm(each.normalize("NFC")));
      expect(searchForm(searchForm(each))).toBe(searchForm(each));
    }),
  );
  expect(searchForm("  Hoàn  thành\tTỐT nhiệm vụ ".normalize("NFD"))).toBe("hoàn thành tốt nhiệm vụ");
});

it("counts the numbers in ids", () => {
  const ids = [
    "b10",
    "b2",
    "member:m-10",
    "member:m-9",
    "meeting/c/2021-2",
    "meeting/c/2021-11",
    "s1-01",
    "s1",
  ];
  expect(ids.sort(compareIds)).toEqual([
    "b2",
    "b10",
    "meeting/c/2021-2",
    "meeting/c/2021-11",
    "member:m-9",
    "member:m-10",
    "s1",
    "s1-01",
  ]);
});

it("sorts letters and tones as Vietnamese dictionaries do", () => {
  const words = ["đa", "da", "dũng", "ma", "mạ", "mã", "mả", "má", "mà", "ăn", "ân", "an"];
  expect(words.sort(compareTexts)).toEqual([
    "an",
    "ăn",
    "ân",
    "da",
    "dũng",
    "đa",
    "ma",
    "mà",
    "mả",
    "mã",
    "má",
    "mạ",
  ]);
});

it("sorts persons by given name, then by family name", () => {
  const names = ["Bùi Văn Bình", "Trần Văn An", "Lê Thị An", "Đỗ Văn Đức", "Đỗ Văn Dũng", "Lê An"];
  expect(names.sort(compareNames)).toEqual([
    "Lê An",
    "Lê Thị An",
    "Trần Văn An",
    "Bùi Văn Bình",
    "Đỗ Văn Dũng",
    "Đỗ Văn Đức",
  ]);
});
