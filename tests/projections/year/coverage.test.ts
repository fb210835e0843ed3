import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/testing/index.js";
import { called, convened, decided, held, memberOf, read } from "../world.js";
import { baseMet, cell, dutiesOf, heldOn } from "./calendar-stories.js";

const states = (told: Story, year = 2021) =>
  dutiesOf(read(told, { year }), "regular-monthly", "c-1").map(({ state }) => state);
const count = (told: Story, year = 2021) =>
  states(told, year).reduce<Record<string, number>>(
    (counts, state) => Object.assign(counts, { [state]: (counts[state] ?? 0) + 1 }),
    {},
  );
const found = (told: Story, ...codes: readonly string[]) =>
  read(told).findings.filter(({ code, about }) => codes.includes(code) && about !== "b-1");

describe("the record of a cell's meetings", () => {
  it("covers a month with a meeting in it, or before and after it", () => {
    expect(count(held(held(cell, "2021-03"), "2021-06"))).toEqual({
      done: 2,
      missed: 2,
      "not-on-record": 8,
    });
    expect(count(convened(held(cell, "2021-03"), "2021-05", "thematic"))).toMatchObject({ missed: 2 });
  });

  it("shows no missed meeting where it holds the notice alone, and the report says so", () => {
    const told = convened(held(held(cell, "2021-03"), "2021-06"), "2021-04");
    expect(count(told)).toEqual({ done: 2, missed: 1, "not-on-record": 9 });
    expect(found(told, "regular-meeting-missed").map(({ details }) => details)).toMatchObject([
      { period: "2021-05" },
    ]);
  });

  it("covers the end of a year by meetings of the next, but no year without a meeting of its own", () => {
    expect(count(held(held(cell, "2021-10"), "2022-02"))).toMatchObject({ missed: 2, "not-on-record": 9 });
    expect(count(held(held(cell, "2020-10"), "2022-02"))).toEqual({ "not-on-record": 12 });
  });

  it("is not shown by review meetings and extraordinary ones", () => {
    const review = held(held(cell, "2021-02", "extraordinary"), "2021-12", "review");
    expect(count(review)).toEqual({ "not-on-record": 12 });
  });

  it("that begins in November gives one notice of ten months and no breach", () => {
    const told = held(held(cell, "2021-11"), "2021-12");
    expect(found(told, "regular-meeting-missed", "meetings-not-on-record")).toMatchObject([
      { code: "meetings-not-on-record", severity: "notice", about: "c-1" },
    ]);
    expect(read(told).findings.filter(({ severity }) => severity === "breach")).toEqual([]);
  });

  it("that is empty beside a decision gives one notice for the cell", () => {
    const told = decided(cell, memberOf("m-1"), "good");
    const codes = found(told, "regular-meeting-missed", "meetings-not-on-record").map(({ code }) => code);
    expect(codes).toEqual(["meetings-not-on-record"]);
  });

  it("covers a half-year of a base organisation where it met before and after", () => {
    const halves = dutiesOf(read(baseMet(baseMet(cell, "2020-12"), "2021-12")), "base-half-yearly", "b-1");
    expect(halves.map(({ state }) => state)).toEqual(["missed", "done"]);
  });
});

describe("a meeting is held", () => {
  const march = (told: Story) => read(told).meetings.of("meeting/c-1/2021-03");
  const notice = convened(cell, "2021-03");

  it("where its roll was called, on the day of the roll call", () => {
    const told = called(notice, "2021-03", { present: ["m-1", "m-2"] });
    expect(march(told)).toMatchObject({ held: true, heldBy: "meeting/c-1/2021-03@2", day: "2021-03-03" });
    expect(count(told)).toEqual({ done: 1, "not-on-record": 11 });
  });

  it("where it was scored or graded, on the day of its notice", () => {
    const grade = { grade: "good", by: "b-1" } as const;
    expect(march(notice.happened("GradeDecided", grade, "2021-04-20"))).toMatchObject({
      held: true,
      day: "2021-03-03",
    });
    const mark = { rubric: "r", criterion: "a", points: 3, by: "m-1" };
    expect(march(notice.happened("CriterionMarked", mark, "2021-03-09"))?.held).toBe(true);
    expect(march(notice.happened("MinutesApproved", { signedBy: [] }, "2021-04-03"))?.held).toBe(true);
  });

  it("not where it was only called", () => {
    expect(march(notice)).toMatchObject({ held: false, day: "2021-03-03" });
    expect(march(notice)).not.toHaveProperty("heldBy");
  });
});

describe("a cancelled meeting", () => {
  const off = (data: object) =>
    convened(held(held(cell, "2021-02"), "2021-04"), "2021-03").happened(
      "MeetingCancelled",
      data,
      "2021-03-02",
    );
  const march = (told: Story) => states(told).at(2);

  it("leaves its month missed where it has no ground, and cites the cancellation", () => {
    expect(march(off({}))).toBe("missed");
    expect(found(off({}), "regular-meeting-missed", "regular-meeting-cancelled")).toMatchObject([
      { code: "regular-meeting-cancelled", severity: "irregular", events: ["meeting/c-1/2021-03@2"] },
    ]);
  });

  it("is honoured by its document, by an order, by opinions in writing or by a joint meeting", () => {
    const grounds = [
      { instrument: { number: "12-CV/ĐU" } },
      { instead: "superior-order" },
      { instead: "written-opinions" },
      { instead: "joint-meeting" },
    ];
    for (const ground of grounds) {
      expect(march(off(ground))).toBe("replaced");
      expect(found(off(ground), "regular-meeting-missed", "regular-meeting-cancelled")).toEqual([]);
      expect(found(off(ground), "meeting-replaced")).toMatchObject([
        { severity: "notice", events: ["meeting/c-1/2021-03@2"] },
      ]);
    }
  });

  it("matters no more where another regular meeting was held for the month", () => {
    const again = heldOn(off({}), "2021-03", "2021-03-20", { key: "second" });
    expect(march(again)).toBe("done");
    expect(found(again, "regular-meeting-cancelled")).toEqual([]);
  });
});
