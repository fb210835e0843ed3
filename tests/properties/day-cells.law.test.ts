import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayCell } from "../../src/import/kinds/day-cells.js";
import type { Writing } from "../../src/import/table.js";

const days = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const bare = (digits: string): string => String(Number(digits));
const said = (text: string, writing?: Writing): string => {
  const outcome = dayCell.read(text, writing);
  return "value" in outcome ? outcome.value : outcome.fault.code;
};

/** The ways to write a day that have one reading. */
const written = (day: string): string[] => {
  const [year = "", month = "", date = ""] = day.split("-");
  return [
    day,
    `${year}/${bare(month)}/${bare(date)}`,
    ...["/", "-", "."].map((mark) => [date, month, year].join(mark)),
    `ngày ${date} tháng ${month} năm ${year}`,
    `Ngày ${bare(date)} tháng ${bare(month)} năm ${year}`.normalize("NFD"),
    `${bare(date)}/${bare(month)}/${year} `.trim(),
  ];
};

describe("a day in a table", () => {
  it("is read from every way to write it, or asked about", () => {
    fc.assert(
      fc.property(days, (day) => {
        const found = written(day).map((text) => said(text));
        expect(found.slice(0, -1).filter((each) => each !== day)).toEqual([]);
        expect([day, "which-date"]).toContain(found.at(-1));
        expect(written(day).map((text) => said(text, { dates: "dmy" }))).toEqual(found.map(() => day));
      }),
    );
  });

  it("of which the month is first is never taken for another day, where its figures are single", () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const text = `${bare(month)}/${bare(date)}/${year}`;
        expect(said(text, { dates: "mdy" })).toBe(day);
        if (text.length < 10) expect([day, "which-date"]).toContain(said(text));
      }),
    );
  });

  it("is the same by its number in both epochs", () => {
    fc.assert(
      fc.property(days, (day) => {
        const since = (zero: string): string =>
          String(Math.round((Date.parse(day) - Date.parse(zero)) / 86_400_000));
        const [by1900, by1904] = [since("1899-12-30"), since("1904-01-01")];
        expect(said(by1900, { epoch: 1900 })).toBe(day);
        expect(said(by1900)).toBe("not-in-form");
        // Numbers of four figures are years and other things.
        expect(said(by1904, { epoch: 1904 })).toBe(by1904.length === 5 ? day : "not-in-form");
      }),
    );
  });
});
