import { describe, expect, it } from "vitest";
import type { YearOptions } from "../../../src/projections/year/context.js";
import type { Duty } from "../../../src/projections/year/duty.js";
import { workingCalendar } from "../../../src/rules/calendar/working-days.js";
import type { Story } from "../../../src/testing/index.js";
import { held, read } from "../world.js";
import {
  baseMet,
  calledFor,
  cell,
  documents,
  dutiesOf,
  heldOn,
  openedOn,
  prepared,
} from "./calendar-stories.js";

const in2026 = (told: Story, options: Partial<YearOptions> = {}) => read(told, { year: 2026, ...options });

/** The duty of a step that goes with the only meeting. */
const step = (told: Story, id: string, options: Partial<YearOptions> = {}): Duty | undefined =>
  dutiesOf(in2026(told, options), id)[0];
const state = (told: Story, id: string, options: Partial<YearOptions> = {}) => step(told, id, options)?.state;

const march = heldOn(cell, "2026-03", "2026-03-03");
const called = calledFor(cell, "2026-03");

describe("the meeting of the committee before a regular one", () => {
  it("is owed since HD 12 of 6/7/2018, and by HD 42 since 28/10/2025", () => {
    const clause = (month: string, day: string) =>
      dutiesOf(read(heldOn(cell, month, day), { year: Number(month.slice(0, 4)) }), "pre-meeting").map(
        (duty) => duty.clause.document,
      );
    expect(clause("2018-07", "2018-07-05")).toEqual([]);
    expect(clause("2018-07", "2018-07-06")).toEqual(["HD 12-HD/BTCTW (6/7/2018)"]);
    expect(clause("2025-10", "2025-10-27")).toEqual(["HD 12-HD/BTCTW (6/7/2018)"]);
    expect(clause("2025-10", "2025-10-28")).toEqual(["HD 42-HD/BTCTW (28/10/2025)"]);
  });

  it("is done on the day of the meeting at the latest", () => {
    expect(state(march, "pre-meeting")).toBe("not-on-record");
    expect(step(prepared(march, "2026-03-03"), "pre-meeting")).toMatchObject({
      state: "done",
      due: "2026-03-03",
      doneOn: "2026-03-03",
      meetings: ["meeting/c-1/2026-03"],
      by: ["meeting/c-1/2026-03@3"],
    });
    expect(state(prepared(march, "2026-03-04"), "pre-meeting")).toBe("late");
  });

  it("counts by the first of several, in whichever order they were recorded", () => {
    expect(state(prepared(prepared(march, "2026-03-04"), "2026-03-02"), "pre-meeting")).toBe("done");
    expect(state(prepared(prepared(march, "2026-03-02"), "2026-03-04"), "pre-meeting")).toBe("done");
  });

  it("is missed only where the record holds such a meeting at another time", () => {
    const told = heldOn(
      prepared(heldOn(cell, "2026-02", "2026-02-03"), "2026-02-02"),
      "2026-03",
      "2026-03-03",
    );
    expect(dutiesOf(in2026(told), "pre-meeting").map((duty) => duty.state)).toEqual(["done", "missed"]);
  });

  it("goes with regular and combined meetings of cells, and with no others", () => {
    const kinds = (["combined", "thematic", "extraordinary", "review"] as const).map(
      (kind) => dutiesOf(in2026(held(cell, "2026-03", kind)), "pre-meeting").length,
    );
    expect(kinds).toEqual([1, 0, 0, 0]);
    expect(dutiesOf(in2026(baseMet(cell, "2026-06")), "pre-meeting")).toEqual([]);
  });
});

describe("documents before a meeting", () => {
  const at = (instant: string) => state(documents(march, "before", instant), "documents-before");

  it("are owed since HD 42 of 28/10/2025", () => {
    const owed = (day: string) =>
      dutiesOf(read(heldOn(cell, "2025-10", day), { year: 2025 }), "documents-before").length;
    expect([owed("2025-10-27"), owed("2025-10-28")]).toEqual([0, 1]);
    expect(dutiesOf(in2026(held(cell, "2026-03", "thematic")), "documents-before")).toHaveLength(1);
  });

  it("are in time 24 hours before, unsettled on the day before, and late on the day itself", () => {
    expect(at("2026-03-02T01:00:00Z")).toBe("done");
    expect(at("2026-03-02T01:00:01Z")).toBe("unsettled");
    expect(at("2026-03-02T16:59:59Z")).toBe("unsettled");
    expect(at("2026-03-02T17:00:00Z")).toBe("late");
    expect(state(march, "documents-before")).toBe("not-on-record");
    expect(state(documents(march, "after", "2026-03-01T01:00:00Z"), "documents-before")).toBe(
      "not-on-record",
    );
  });

  it("count by the first that were posted", () => {
    const twice = documents(
      documents(march, "before", "2026-03-02T17:00:00Z"),
      "before",
      "2026-03-01T01:00:00Z",
    );
    expect(step(twice, "documents-before")).toMatchObject({ state: "done", doneOn: "2026-03-01" });
  });

  it("are due while the meeting is still to come, and then not on record where none ever were", () => {
    expect(step(called, "documents-before", { asOf: "2026-03-01T05:00:00Z" })).toMatchObject({
      state: "due",
      opens: "2026-03-01",
      due: "2026-03-02",
    });
    expect(state(called, "documents-before", { asOf: "2026-03-02T16:59:59Z" })).toBe("not-on-record");
  });

  it("open with the month, or on their last day where that is earlier", () => {
    const first = step(heldOn(cell, "2026-03", "2026-03-01"), "documents-before");
    expect([first?.opens, first?.due]).toEqual(["2026-02-28", "2026-02-28"]);
  });

  it("are not owed with a meeting that was cancelled or never held", () => {
    const asOf = "2026-03-01T05:00:00Z";
    const cancelled = called.happened("MeetingCancelled", {}, "2026-03-01T04:00:00Z");
    expect(step(cancelled, "documents-before", { asOf })).toBeUndefined();
    expect(step(called, "documents-before", { asOf: "2026-03-03T16:59:59Z" })).toBeUndefined();
    expect(step(called, "documents-before")).toBeUndefined();
  });

  it("are counted to the day to which the meeting was moved", () => {
    const moved = called.happened("MeetingPostponed", { to: "2026-03-06T01:00:00Z" }, "2026-03-02");
    expect(step(moved, "documents-before", { asOf: "2026-03-03T05:00:00Z" })).toMatchObject({
      state: "due",
      due: "2026-03-05",
    });
    expect(
      state(openedOn(documents(moved, "before", "2026-03-05T01:00:00Z"), "2026-03-06"), "documents-before"),
    ).toBe("done");
  });
});

describe("documents after a meeting, and its report", () => {
  // Friday, 6 March 2026; the second working day after it is Tuesday, the 10th.
  const friday = heldOn(cell, "2026-03", "2026-03-06");
  const workingDays = workingCalendar({ from: "2026-01-01", to: "2026-12-31", holidays: [] });
  const at = (instant: string, options: Partial<YearOptions> = {}) =>
    state(documents(friday, "after", instant), "documents-after", options);

  it("are in time by both readings within two days of the calendar", () => {
    expect(at("2026-03-08T16:59:59Z")).toBe("done");
    expect(step(friday, "documents-after")).toMatchObject({ opens: "2026-03-06", due: "2026-03-08" });
  });

  it("are unsettled where they are in time by working days alone, and late where by neither", () => {
    expect(at("2026-03-08T17:00:00Z", { workingDays })).toBe("unsettled");
    expect(at("2026-03-10T16:59:59Z", { workingDays })).toBe("unsettled");
    expect(at("2026-03-10T17:00:00Z", { workingDays })).toBe("late");
  });

  it("stay unsettled without a calendar of working days, until a month has passed", () => {
    expect(at("2026-03-10T17:00:00Z")).toBe("unsettled");
    expect(at("2026-04-06T16:59:59Z")).toBe("unsettled");
    expect(at("2026-04-06T17:00:00Z")).toBe("late");
    const short = workingCalendar({ from: "2026-01-01", to: "2026-03-06", holidays: [] });
    expect(at("2026-03-20T01:00:00Z", { workingDays: short })).toBe("unsettled");
  });

  it("are due, then unsettled, then not on record where nothing was ever posted", () => {
    const on = (asOf: string) => state(friday, "documents-after", { workingDays, asOf });
    expect(on("2026-03-08T16:59:58Z")).toBe("due");
    expect(on("2026-03-08T16:59:59Z")).toBe("unsettled");
    expect(on("2026-03-10T16:59:59Z")).toBe("unsettled");
    expect(on("2026-03-10T17:00:00Z")).toBe("not-on-record");
    expect(state(friday, "documents-after", { asOf: "2026-03-20T05:00:00Z" })).toBe("unsettled");
    expect(state(friday, "documents-after")).toBe("not-on-record");
  });

  it("are owed alike for the report, which counts by the first", () => {
    const reported = (told: Story, instant: string) =>
      told.happened("MeetingReported", { to: "b-1" }, instant);
    expect(state(friday, "report-after")).toBe("not-on-record");
    const late = reported(friday, "2026-04-20T01:00:00Z");
    expect(step(late, "report-after")).toMatchObject({ state: "late", doneOn: "2026-04-20" });
    expect(step(reported(late, "2026-03-07T01:00:00Z"), "report-after")).toMatchObject({
      state: "done",
      doneOn: "2026-03-07",
    });
  });
});
