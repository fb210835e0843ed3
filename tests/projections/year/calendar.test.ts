import { describe, expect, it } from "vitest";
import { dueBy } from "../../../src/projections/year/calendar.js";
import type { DutyState } from "../../../src/projections/year/duty.js";
import { type Story, story } from "../../../src/testing/index.js";
import type { Year } from "../../../src/year.js";
import { convened, enrolled, founded, held, read } from "../world.js";
import { baseMet, calledFor, cell, dutiesOf, heldOn } from "./calendar-stories.js";

/** The periods of an obligation of c-1, or of b-1, in a state. */
const periods = (year: Year, state: DutyState, obligation = "regular-monthly", organisation = "c-1") =>
  dutiesOf(year, obligation, organisation)
    .filter((duty) => duty.state === state)
    .map(({ period }) => period);

const months = (from: number, to: number, year = 2021) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${year}-${String(from + index).padStart(2, "0")}`);

describe("the regular meeting of each month", () => {
  it("is owed by the Statute, and done by a regular or combined meeting for the month", () => {
    expect(periods(read(cell), "not-on-record")).toEqual(months(1, 12));
    const year = read(held(held(cell, "2021-02"), "2021-05", "combined"));
    expect(periods(year, "done")).toEqual(["2021-02", "2021-05"]);
    expect(dutiesOf(year, "regular-monthly").at(4)).toMatchObject({
      organisation: "c-1",
      clause: { document: "Điều lệ Đảng (2011)", point: "22.4, 22.6", evidence: "quoted" },
      period: "2021-05",
      opens: "2021-05-01",
      due: "2021-05-31",
      doneOn: "2021-05-03",
      meetings: ["meeting/c-1/2021-05-combined"],
      by: ["meeting/c-1/2021-05-combined@2"],
    });
  });

  it("is not done by one that was only called, nor by one of another kind", () => {
    expect(periods(read(convened(cell, "2021-02")), "done")).toEqual([]);
    for (const kind of ["thematic", "extraordinary", "review"] as const)
      expect(periods(read(held(cell, "2021-02", kind)), "done")).toEqual([]);
  });

  it("is late where it is held in a later month, in the next year too", () => {
    const late = read(heldOn(heldOn(cell, "2021-02", "2021-03-01"), "2021-12", "2022-01-05"));
    expect(periods(late, "late")).toEqual(["2021-02", "2021-12"]);
    expect(dutiesOf(late, "regular-monthly").at(1)?.doneOn).toBe("2021-03-01");
    expect(periods(read(heldOn(cell, "2021-02", "2021-02-28")), "done")).toEqual(["2021-02"]);
  });

  it("counts by the earliest of several", () => {
    const twice = heldOn(heldOn(cell, "2021-02", "2021-03-01"), "2021-02", "2021-02-26", { key: "second" });
    expect(periods(read(twice), "done")).toEqual(["2021-02"]);
  });

  it("is due until its month is over on the day of reading", () => {
    const year = read(held(cell, "2021-02"), { asOf: "2021-03-31T16:59:58Z" });
    expect(periods(year, "done")).toEqual(["2021-02"]);
    expect(periods(year, "not-on-record")).toEqual(["2021-01"]);
    expect(periods(year, "due")).toEqual(months(3, 12));
    expect(periods(read(cell, { asOf: "2021-03-31T16:59:59Z" }), "not-on-record")).toEqual(months(1, 3));
    expect(periods(read(cell, { asOf: "2021-12-30T16:59:59Z" }), "due")).toEqual(["2021-12"]);
    expect(periods(read(cell, { asOf: "2021-12-31T16:59:59Z" }), "due")).toEqual([]);
  });

  it("is owed from the first full month of a cell, and not in the month in which it ends", () => {
    const young = enrolled(founded(story("cell/c-1"), "c-1", "cell", { on: "2021-06-02" }), "m-1");
    expect(periods(read(young), "not-on-record")).toEqual(months(7, 12));
    const onTheFirst = founded(story("cell/c-1"), "c-1", "cell", { on: "2021-06-01" });
    expect(periods(read(onTheFirst), "not-on-record")).toEqual(months(6, 12));
    const ended = cell
      .on("cell/c-1")
      .happened("OrganisationDissolved", { organisation: "c-1", on: "2021-04-30" }, "2021-04-30");
    expect(periods(read(ended), "not-on-record")).toEqual(months(1, 3));
  });
});

describe("the day of the regular meeting", () => {
  const day = (told: Story) =>
    dutiesOf(read(told, { year: 2026 }), "regular-day").find(({ period }) => period === "2026-03");

  it("is set since CT 50 of 23/7/2025, from the first full month on", () => {
    expect(dutiesOf(read(cell), "regular-day")).toEqual([]);
    const owed = dutiesOf(read(cell, { year: 2025 }), "regular-day");
    expect(owed.map(({ period }) => period)).toEqual(months(8, 12, 2025));
    expect(owed.at(0)).toMatchObject({
      clause: { document: "CT 50-CT/TW", evidence: "reported" },
      opens: "2025-08-01",
      fixedDay: "2025-08-03",
      due: "2025-08-07",
    });
  });

  it("is met in the first week and late after it", () => {
    expect(day(heldOn(cell, "2026-03", "2026-03-03"))?.state).toBe("done");
    expect(day(heldOn(cell, "2026-03", "2026-03-07"))?.state).toBe("done");
    expect(day(heldOn(cell, "2026-03", "2026-03-08"))?.state).toBe("late");
    expect(day(cell)?.state).toBe("not-on-record");
    expect(day(held(held(cell, "2026-02"), "2026-04"))?.state).toBe("missed");
  });
});

describe("the thematic meeting of each quarter", () => {
  it("is owed since CT 50 of 23/7/2025, from the first full quarter on", () => {
    expect(dutiesOf(read(cell), "thematic-quarterly")).toEqual([]);
    expect(periods(read(cell, { year: 2025 }), "not-on-record", "thematic-quarterly")).toEqual(["2025-Q4"]);
    const allYear = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
    expect(periods(read(cell, { year: 2026 }), "not-on-record", "thematic-quarterly")).toEqual(allYear);
  });

  it("is done by a combined meeting as well, and does not do for the regular one", () => {
    const both = (told: Story) => read(told, { year: 2026 });
    const combined = both(held(cell, "2026-05", "combined"));
    expect(periods(combined, "done")).toEqual(["2026-05"]);
    expect(periods(combined, "done", "thematic-quarterly")).toEqual(["2026-Q2"]);
    const thematic = both(held(cell, "2026-05", "thematic"));
    expect(periods(thematic, "done")).toEqual([]);
    expect(periods(thematic, "done", "thematic-quarterly")).toEqual(["2026-Q2"]);
    expect(periods(both(held(cell, "2026-05")), "done", "thematic-quarterly")).toEqual([]);
  });

  it("is due while the last month of the quarter runs", () => {
    const year = read(cell, { year: 2026, asOf: "2026-06-30T10:00:00Z" });
    expect(periods(year, "not-on-record", "thematic-quarterly")).toEqual(["2026-Q1"]);
    expect(periods(year, "due", "thematic-quarterly")).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(dutiesOf(year, "thematic-quarterly").map(({ opens, due }) => [opens, due])).toEqual([
      ["2026-01-01", "2026-03-31"],
      ["2026-04-01", "2026-06-30"],
      ["2026-07-01", "2026-09-30"],
      ["2026-10-01", "2026-12-31"],
    ]);
  });
});

describe("the two meetings of a base organisation", () => {
  const halves = (told: Story) =>
    dutiesOf(read(told), "base-half-yearly", "b-1").map(({ period, state }) => [period, state]);

  it("are owed in the middle and at the end of the year", () => {
    expect(halves(cell)).toEqual([
      ["2021-H1", "not-on-record"],
      ["2021-H2", "not-on-record"],
    ]);
    expect(halves(baseMet(baseMet(cell, "2021-06"), "2021-12"))).toEqual([
      ["2021-H1", "done"],
      ["2021-H2", "done"],
    ]);
    expect(halves(baseMet(cell, "2021-07"))).toEqual([
      ["2021-H1", "not-on-record"],
      ["2021-H2", "done"],
    ]);
    expect(dutiesOf(read(cell), "base-half-yearly", "c-1")).toEqual([]);
  });

  it("are unsettled at mid-year where both were for months of the second half", () => {
    expect(halves(baseMet(baseMet(cell, "2021-07"), "2021-12"))).toEqual([
      ["2021-H1", "unsettled"],
      ["2021-H2", "done"],
    ]);
    expect(halves(baseMet(baseMet(cell, "2021-01"), "2021-06"))).toEqual([
      ["2021-H1", "done"],
      ["2021-H2", "not-on-record"],
    ]);
  });

  it("rest on QĐ 294 since it is in force, and on the Statute before", () => {
    const clauses = (year: number) =>
      dutiesOf(read(cell, { year }), "base-half-yearly").map(({ clause, opens, due }) => [
        clause.document,
        opens,
        due,
      ]);
    expect(clauses(2025)).toEqual([
      ["Điều lệ Đảng (2011)", "2025-01-01", "2025-06-30"],
      ["QĐ 294-QĐ/TW", "2025-07-01", "2025-12-31"],
    ]);
  });
});

describe("what is due by a day", () => {
  const asOf = "2026-03-01T05:00:00Z";
  const told = calledFor(heldOn(heldOn(cell, "2026-01", "2026-01-03"), "2026-02", "2026-02-03"), "2026-03");
  const year = read(told, { year: 2026, asOf });
  const by = (day: string) =>
    dueBy(year.calendar, day).map(({ obligation, due }) => `${obligation.id} ${due}`);

  it("is what is still due, by the day that is set or the last one, the first first", () => {
    expect(by("2026-03-01")).toEqual([]);
    expect(by("2026-03-02")).toEqual(["documents-before 2026-03-02"]);
    expect(by("2026-03-31")).toEqual([
      "documents-before 2026-03-02",
      "regular-day 2026-03-07",
      "pre-meeting 2026-03-03",
      "documents-after 2026-03-05",
      "report-after 2026-03-05",
      "regular-monthly 2026-03-31",
      "thematic-quarterly 2026-03-31",
    ]);
  });

  it("leaves out what is done or missed", () => {
    const states = new Set(dueBy(year.calendar, "2026-12-31").map(({ state }) => state));
    expect([...states]).toEqual(["due"]);
    expect(periods(year, "done")).toEqual(["2026-01", "2026-02"]);
    expect(dueBy(read(told, { year: 2026 }).calendar, "2026-12-31")).toEqual([]);
  });
});

describe("the calendar", () => {
  it("is in order of organisation, then of obligation and period, then of meeting", () => {
    const told = held(held(cell, "2026-02"), "2026-01");
    const order = read(told, { year: 2026 }).calendar.map(
      ({ organisation, obligation, period }) => `${organisation} ${obligation.id} ${period}`,
    );
    expect(order.slice(0, 3)).toEqual([
      "b-1 base-half-yearly 2026-H1",
      "b-1 base-half-yearly 2026-H2",
      "c-1 regular-monthly 2026-01",
    ]);
    expect(order.slice(-8)).toEqual(
      ["2026-01", "2026-02"].flatMap((month) =>
        ["pre-meeting", "documents-before", "documents-after", "report-after"].map(
          (step) => `c-1 ${step} ${month}`,
        ),
      ),
    );
  });
});
