import { describe, expect, it } from "vitest";
import type { Year } from "../../../src/projections/index.js";
import { type Story, story } from "../../../src/testing/index.js";
import { convened, enrolled, founded, held, oneCell, read } from "../world.js";

/** What c-1 owed: the months, or the quarters, in a state. */
const owed = (year: Year, state: "met" | "missed" | "open", period: "month" | "quarter" = "month") =>
  year.calendar
    .filter((due) => due.state === state && due.obligation.period === period && due.cell === "c-1")
    .map((due) => due.period);

const months = (from: number, to: number, year = 2021) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${year}-${String(from + index).padStart(2, "0")}`);

const cell = oneCell("m-1", "m-2");

describe("the calendar of obligations", () => {
  it("owes a regular meeting each month", () => {
    expect(owed(read(cell), "missed")).toEqual(months(1, 12));
    const year = read(held(held(cell, "2021-02"), "2021-05"));
    expect(owed(year, "met")).toEqual(["2021-02", "2021-05"]);
    expect(year.calendar.find(({ period }) => period === "2021-05")?.meetings).toEqual([
      "meeting/c-1/2021-05",
    ]);
  });

  it("is met by the meeting for a month, even if it is held late", () => {
    const late = convened(cell, "2021-02").happened(
      "MeetingOpened",
      { chair: "m-1", secretary: "m-2", guests: [] },
      "2021-03-05T01:00:00Z",
    );
    expect(owed(read(late), "met")).toEqual(["2021-02"]);
  });

  it("is not met by a meeting that was only called, nor by one of another kind", () => {
    expect(owed(read(convened(cell, "2021-02")), "met")).toEqual([]);
    for (const kind of ["thematic", "extraordinary", "review"] as const)
      expect(owed(read(held(cell, "2021-02", kind)), "met")).toEqual([]);
    expect(owed(read(held(cell, "2021-02", "combined")), "met")).toEqual(["2021-02"]);
  });

  it("leaves a period open until it has ended on the day of reading", () => {
    const year = read(held(cell, "2021-02"), { asOf: "2021-03-15T10:00:00Z" });
    expect(owed(year, "met")).toEqual(["2021-02"]);
    expect(owed(year, "missed")).toEqual(["2021-01"]);
    expect(owed(year, "open")).toEqual(months(3, 12));
  });

  it("ends the last month with the last day of the year in Vietnam", () => {
    expect(owed(read(cell, { asOf: "2021-12-31T16:59:59Z" }), "missed")).toContain("2021-12");
    expect(owed(read(cell, { asOf: "2021-12-30T16:59:59Z" }), "open")).toEqual(["2021-12"]);
  });

  it("owes nothing before the first full month of a cell, nor in the month in which it ends", () => {
    const young = enrolled(founded(story("cell/c-1"), "c-1", "cell", { on: "2021-06-02" }), "m-1");
    expect(owed(read(young), "missed")).toEqual(months(7, 12));
    const onTheFirst = founded(story("cell/c-1"), "c-1", "cell", { on: "2021-06-01" });
    expect(owed(read(onTheFirst), "missed")).toEqual(months(6, 12));
    const ended = cell
      .on("cell/c-1")
      .happened("OrganisationDissolved", { organisation: "c-1", on: "2021-04-30" }, "2021-04-30");
    expect(owed(read(ended), "missed")).toEqual(months(1, 3));
  });

  it("owes a thematic meeting each quarter only since CT 50 of 23/7/2025", () => {
    expect(owed(read(cell), "missed", "quarter")).toEqual([]);
    expect(owed(read(cell, { year: 2025 }), "missed", "quarter")).toEqual(["2025-Q4"]);
    const allYear = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
    expect(owed(read(cell, { year: 2026 }), "missed", "quarter")).toEqual(allYear);
  });

  it("takes a combined meeting as both the regular and the thematic one", () => {
    const both = (told: Story) => read(told, { year: 2026 });
    const combined = both(held(cell, "2026-05", "combined"));
    expect(owed(combined, "met")).toEqual(["2026-05"]);
    expect(owed(combined, "met", "quarter")).toEqual(["2026-Q2"]);
    const thematic = both(held(cell, "2026-05", "thematic"));
    expect(owed(thematic, "met")).toEqual([]);
    expect(owed(thematic, "met", "quarter")).toEqual(["2026-Q2"]);
  });

  it("leaves a quarter open while its last month runs", () => {
    const year = read(cell, { year: 2026, asOf: "2026-06-30T10:00:00Z" });
    expect(owed(year, "missed", "quarter")).toEqual(["2026-Q1"]);
    expect(owed(year, "open", "quarter")).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
  });
});
