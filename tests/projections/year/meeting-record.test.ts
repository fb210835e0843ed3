import { describe, expect, it } from "vitest";
import { examples } from "../../../examples/years/index.js";
import { explain, render } from "../../../src/explanation/explain.js";
import { meetingRecordText } from "../../../src/explanation/meeting-record-text.js";
import type { Duty } from "../../../src/projections/year/duty.js";
import { meetingRecordOf, owedStates } from "../../../src/projections/year/meeting-record.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay, type Year } from "../../../src/year.js";
import { eventsOf } from "../../journeys/example-years.js";
import { convened, held, read } from "../world.js";
import { baseMet, cell } from "./calendar-stories.js";

const lines = (year: Year, organisation = "c-1") =>
  (["vi", "en"] as const).map((language) =>
    meetingRecordText(meetingRecordOf(year.calendar, organisation), language),
  );

describe("the meetings of a cell on record", () => {
  it("are counted by state on one line", () => {
    expect(lines(read(held(held(cell, "2021-03"), "2021-06")))).toEqual([
      "Sinh hoạt thường kỳ: đã họp 2, chưa có trong sổ ghi 8, quá hạn 2",
      "Meetings, regular: held 2, not on record 8, missed 2",
    ]);
  });

  it("are due where their month is not over, and replaced where a document says so", () => {
    const told = convened(held(cell, "2021-01"), "2021-02").happened(
      "MeetingCancelled",
      { instead: "superior-order", instrument: { number: "12-CV/ĐU" } },
      "2021-02-01",
    );
    expect(lines(read(told, { asOf: "2021-03-15T05:00:00Z" }))[0]).toBe(
      "Sinh hoạt thường kỳ: đã họp 1, được thay thế 1, chưa hết hạn 10",
    );
  });

  it("say that none was held, and stand apart for thematic ones", () => {
    expect(lines(read(held(cell, "2026-02"), { year: 2026 }))[0]).toBe(
      "Sinh hoạt thường kỳ: đã họp 1, chưa có trong sổ ghi 11; chuyên đề: đã họp 0, chưa có trong sổ ghi 4",
    );
    expect(lines(read(cell))[0]).toBe("Sinh hoạt thường kỳ: đã họp 0, chưa có trong sổ ghi 12");
  });

  it("are those of a base organisation by half-year; an organisation without duties has no line", () => {
    expect(meetingRecordOf(read(baseMet(cell, "2021-12")).calendar, "b-1")).toEqual([
      { obligation: "base-half-yearly", kind: "regular", counts: { held: 1, "not-on-record": 1 } },
    ]);
    expect(lines(read(cell), "c-9")).toEqual([undefined, undefined]);
  });

  it("stand in the explanation of the cell's quality", () => {
    const why = explain(read(held(cell, "2021-11")), { quality: "c-1" });
    expect(why.onRecord).toEqual([
      { obligation: "regular-monthly", kind: "regular", counts: { held: 1, "not-on-record": 11 } },
    ]);
    expect(render(why, { language: "vi" })).toContain(
      "\nSinh hoạt thường kỳ: đã họp 1, chưa có trong sổ ghi 11\n",
    );
  });
});

describe("the totals of the line", () => {
  /** The duties of an organisation that the line counts, straight from the calendar. */
  const inCalendar = (calendar: readonly Duty[], organisation: string, obligation: string) =>
    calendar.filter((duty) => duty.organisation === organisation && duty.obligation.id === obligation);

  it.each(examples.map(({ name, year }) => [name, year] as const))(
    "agree with the calendar of %s",
    (name, of) => {
      const year = replay(eventsOf(name), { year: of, under: qd132hd21 });
      const organisations = [...new Set(year.calendar.map(({ organisation }) => organisation))];
      expect(organisations.length).toBeGreaterThan(0);
      for (const organisation of organisations)
        for (const { obligation, counts } of meetingRecordOf(year.calendar, organisation)) {
          const duties = inCalendar(year.calendar, organisation, obligation);
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(duties.length);
          expect(counts.held ?? 0).toBe(duties.filter(({ doneOn }) => doneOn !== undefined).length);
          for (const state of owedStates.filter((each) => each !== "held"))
            expect(counts[state] ?? 0).toBe(duties.filter((duty) => duty.state === state).length);
        }
    },
  );
});
