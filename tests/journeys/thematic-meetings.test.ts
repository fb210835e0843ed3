import { describe, expect, it } from "vitest";
import type { Year } from "../../src/year.js";
import { eventsOf, yearOf } from "./example-years.js";
import { codesAbout, duties, meetingAt, of, on, steps } from "./reading.js";

describe("the 24 thematic meetings of the disease-control centre in 2020", () => {
  const events = eventsOf("disease-control-2020");
  const year = yearOf("disease-control-2020", events);
  const thematic = year.meetings.all.filter(({ kind }) => kind === "thematic");

  it("are four in each of the six cells, one each quarter", () => {
    const quarter = (month: string) => Math.ceil(Number(month.slice(5)) / 3);
    expect(thematic.map(({ cell, forMonth }) => `${cell} Q${quarter(forMonth)}`).sort()).toEqual(
      ["k1", "k2", "k3", "k4", "k5", "k6"].flatMap((cell) => [1, 2, 3, 4].map((nth) => `${cell} Q${nth}`)),
    );
  });

  it("were not owed: the clause on one each quarter is of 2025, so the calendar of 2020 has no such duty", () => {
    expect(duties(year, "thematic-quarterly")).toEqual([]);
    expect(duties(year, "regular-monthly")).toHaveLength(72);
    expect(duties(year, "regular-monthly").filter(({ state }) => state !== "done")).toEqual([]);
  });

  it.each(thematic.map(({ stream }) => stream))(
    "%s draws lessons from its topic, concludes and resolves",
    (stream) => {
      const own = on(events, stream);
      expect(of(own, "AgendaAdopted")[0]?.items.map(({ item }) => item)).toEqual(["topic", "lessons"]);
      expect(of(own, "CommentMade").map(({ item }) => item)).toEqual(["topic", "lessons", "lessons"]);
      const order = ["CommentMade", "ConclusionGiven", "ShowOfHandsTaken", "ResolutionAdopted"];
      expect(steps(own).filter((type) => order.includes(type))).toEqual(order);
      expect(meetingAt(year, stream).steps.resolutions.map(({ adopted }) => adopted)).toEqual([true]);
      expect(codesAbout(year, stream)).toEqual([]);
    },
  );

  it("change nothing in the score of a year, which counts regular meetings", () => {
    const without = events.filter(({ stream }) => !stream.endsWith("-thematic"));
    const score = (read: Year) => read.cellQuality.all.map((quality) => quality.year.score?.points);
    expect(score(yearOf("disease-control-2020", without))).toEqual(score(year));
  });
});

describe("the two meetings of a base organisation in the year", () => {
  const halves = (name: string, base: string, options = {}) =>
    duties(yearOf(name, eventsOf(name), options), "base-half-yearly", base).map(
      ({ period, state, doneOn }) => [period, state, doneOn],
    );

  it.each([
    ["continuing-education-2019", "centre", "2019-06-28", "2019-12-21"],
    ["medical-college-2021", "college", "2021-06-29", "2021-12-21"],
    ["care-centre-2024", "department", "2024-06-28", "2024-12-20"],
  ])("%s: mid-year and year-end, each in its half", (name, base, first, second) => {
    expect(halves(name, base)).toEqual([
      [`${name.slice(-4)}-H1`, "done", first],
      [`${name.slice(-4)}-H2`, "done", second],
    ]);
  });

  it("at the disease-control centre the year-end conference of 7/1/2021 is for December 2020, and late", () => {
    expect(halves("disease-control-2020", "cdc")).toEqual([
      ["2020-H1", "done", "2020-06-30"],
      ["2020-H2", "late", "2021-01-07"],
    ]);
    expect(codesAbout(yearOf("disease-control-2020"), "cdc")).not.toContain("base-meeting-missed");
    expect(halves("disease-control-2020", "cdc", { asAt: "2020-12-31T16:59:59Z" }).at(-1)).toEqual([
      "2020-H2",
      "not-on-record",
      undefined,
    ]);
  });
});
