import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/language/problems/errors.js";
import {
  daysAfter,
  isWeekend,
  isWorkingDay,
  workingCalendar,
  workingDaysBefore,
  workingDaysBetween,
} from "../../../src/rules/calendar/working-days.js";

/**
 * National Day of 2021 fell on a Thursday, and the Friday was a day off as well. The test supposes that
 * Saturday the 11th was worked.
 */
const september = workingCalendar({
  from: "2021-09-01",
  to: "2021-09-30",
  holidays: ["2021-09-02", "2021-09-03"],
  workingWeekends: ["2021-09-11"],
});

describe("a working day", () => {
  it.each([
    ["2021-09-01", true, "a Wednesday"],
    ["2021-09-02", false, "a holiday"],
    ["2021-09-04", false, "a Saturday"],
    ["2021-09-05", false, "a Sunday"],
    ["2021-09-06", true, "a Monday"],
    ["2021-09-11", true, "a Saturday that is worked"],
    ["2021-09-12", false, "the Sunday after it"],
    ["2021-09-30", true, "the last day of the calendar"],
  ])("%s: %s, %s", (day, works) => {
    expect(isWorkingDay(september, day)).toBe(works);
  });

  it.each(["2021-08-31", "2021-10-01", "2021-10-02"])(
    "is unknown on %s, of which the calendar says nothing",
    (day) => {
      expect(isWorkingDay(september, day)).toBeUndefined();
    },
  );

  it("is not a weekend before 1970 either, nor on a leap day's neighbours", () => {
    const long = workingCalendar({ from: "1945-01-01", to: "2024-12-31", holidays: [] });
    expect(isWorkingDay(long, "1945-09-02")).toBe(false);
    expect(isWorkingDay(long, "1945-09-03")).toBe(true);
    expect(isWorkingDay(long, "1945-09-01")).toBe(false);
    expect(
      ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"].map((day) => isWorkingDay(long, day)),
    ).toEqual([true, true, true, false]);
  });
});

describe("working days between two days", () => {
  it.each([
    ["2021-09-01", "2021-09-01", 0],
    ["2021-09-01", "2021-09-02", 1],
    ["2021-09-01", "2021-09-06", 1],
    ["2021-09-01", "2021-09-07", 2],
    ["2021-09-06", "2021-09-13", 6],
    ["2021-09-07", "2021-09-06", 0],
    ["2021-09-01", "2021-10-01", 21],
  ])("from %s to %s, the first counted and the last not: %i", (from, to, days) => {
    expect(workingDaysBetween(september, from, to)).toBe(days);
  });

  it("are unknown where the calendar does not speak of all of them", () => {
    expect(workingDaysBetween(september, "2021-08-31", "2021-09-06")).toBeUndefined();
    expect(workingDaysBetween(september, "2021-09-28", "2021-10-02")).toBeUndefined();
  });
});

describe("so many working days before a day", () => {
  it.each([
    ["2021-09-30", 3, "2021-09-27"],
    ["2021-09-27", 3, "2021-09-22"],
    ["2021-09-26", 3, "2021-09-22"],
    ["2021-09-07", 2, "2021-09-01"],
    ["2021-09-14", 3, "2021-09-10"],
    ["2021-09-07", 0, "2021-09-07"],
  ])("before %s: %i back is %s", (day, back, before) => {
    expect(workingDaysBefore(september, day, back)).toBe(before);
  });

  it("is unknown where the calendar does not reach back so far", () => {
    expect(workingDaysBefore(september, "2021-09-07", 3)).toBeUndefined();
    expect(workingDaysBefore(september, "2021-10-04", 1)).toBeUndefined();
  });

  it("is the last day from which so many lie between", () => {
    for (let day = 10; day <= 30; day += 1) {
      const meeting = `2021-09-${day}`;
      const last = workingDaysBefore(september, meeting, 3) ?? "";
      expect(workingDaysBetween(september, last, meeting)).toBe(3);
      const next = `2021-09-${String(Number(last.slice(8)) + 1).padStart(2, "0")}`;
      expect(workingDaysBetween(september, next, meeting)).toBe(2);
    }
  });
});

describe("a calendar that is not one", () => {
  const refused = (value: unknown) => {
    try {
      workingCalendar(value);
    } catch (error) {
      if (error instanceof InvalidInputError) return [error.code, error.problem.path, error.message];
      throw error;
    }
    return [];
  };

  it("is refused with the place and the remedy", () => {
    const days = { from: "2021-01-01", to: "2021-12-31" };
    expect(refused({ ...days, holidays: ["2021-04-30", "2021-09-02 00:00:00"] })).toEqual([
      "invalid-calendar",
      "holidays[1]",
      expect.stringContaining("Give days as yyyy-mm-dd"),
    ]);
    expect(refused({ from: "2021-12-31", to: "2021-01-01", holidays: [] })).toEqual([
      "calendar-order",
      "to",
      expect.stringContaining("the last day is before the first"),
    ]);
    expect(refused({ from: "2021-12-31", to: "2021-12-31", holidays: [] })).toEqual([]);
    expect(refused({ ...days, holidays: [], holiday: "2021-09-02" })[1]).toBe("holiday");
    expect(refused({ ...days, holidays: [], workingWeekends: ["11/9"] })[1]).toBe("workingWeekends[0]");
    expect(refused(undefined)[1]).toBe("");
  });
});

describe("days of the calendar", () => {
  it("are counted over months, leap days and years", () => {
    expect(daysAfter("2026-02-27", 2)).toBe("2026-03-01");
    expect(daysAfter("2024-02-28", 1)).toBe("2024-02-29");
    expect(daysAfter("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysAfter("2026-01-01", 0)).toBe("2026-01-01");
  });

  it("are a weekend on Saturday and Sunday, before 1970 too", () => {
    const week = ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04"];
    expect(week.map(isWeekend)).toEqual([false, true, true, false]);
    expect(["1969-12-27", "1969-12-28", "1969-12-29"].map(isWeekend)).toEqual([true, true, false]);
  });
});
