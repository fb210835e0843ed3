import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import { endsStreak } from "../../../src/projections/year/streaks.js";
import { founded, memberOf, oneCell, reviewing } from "../world.js";
import { cancelled, decidedFrom, decidedIn, foundOf, readYear, redecided } from "./decided-stories.js";

const cell = oneCell("m-1");
const m1 = memberOf("m-1");
const key = "member:m-1";

const unfulfilled = (told: typeof cell, year: number, unrated?: "breaks" | "skipped") =>
  readYear(told, year, unrated).streaks.of(key)?.unfulfilled;

describe("years in a row", () => {
  it("are counted back from the year read, over levels that stand", () => {
    const told = decidedFrom(cell, 2019, m1, ["good", "unfulfilled", "unfulfilled"]);
    expect(unfulfilled(told, 2021)).toMatchObject({ least: 2, most: 2, unrated: [] });
    expect(unfulfilled(told, 2021)?.years.map(({ year }) => year)).toEqual([2021, 2020]);
    expect(unfulfilled(told, 2020)).toMatchObject({ least: 1, most: 1 });
    expect(unfulfilled(told, 2019)).toMatchObject({ least: 0, most: 0 });
  });

  it("carry for each year the day and the event of the decision that stands", () => {
    const told = redecided(
      cancelled(decidedFrom(cell, 2020, m1, ["unfulfilled", "good"]), 2021, m1),
      2021,
      m1,
      "unfulfilled",
    );
    expect(unfulfilled(told, 2021)?.years).toEqual([
      { year: 2021, level: "unfulfilled", on: "2022-01-20", by: "committee/b-1@5" },
      { year: 2020, level: "unfulfilled", on: "2020-12-20", by: "committee/b-1@2" },
    ]);
  });

  it("mind no rule set, and keep the one that the review adopted", () => {
    const told = decidedFrom(
      reviewing(cell).happened("CellProposedLevel", { subject: m1, level: "unfulfilled" }, "2021-12-05"),
      2020,
      m1,
      ["unfulfilled", "unfulfilled"],
    );
    const years = unfulfilled(told, 2021)?.years ?? [];
    expect(years.map(({ year, ruleSet }) => [year, ruleSet])).toEqual([
      [2021, "qd132-hd21-2019"],
      [2020, undefined],
    ]);
  });

  it("end where the level is cancelled, and where none is decided yet", () => {
    const told = decidedFrom(cell, 2020, m1, ["unfulfilled", "unfulfilled"]);
    for (const unrated of [undefined, "breaks", "skipped"] as const) {
      expect(unfulfilled(cancelled(told, 2021, m1), 2021, unrated)).toMatchObject({ least: 0, most: 0 });
      expect(unfulfilled(told, 2022, unrated)).toMatchObject({ least: 0, most: 0 });
    }
  });

  it("leave open what a year without a level does, unless the committee says it", () => {
    const told = decidedFrom(cell, 2018, m1, ["unfulfilled", undefined, undefined, "unfulfilled"]);
    expect(unfulfilled(told, 2021)).toMatchObject({ least: 1, most: 2, unrated: [2020, 2019] });
    expect(unfulfilled(told, 2021, "breaks")).toMatchObject({ least: 1, most: 1, unrated: [] });
    expect(unfulfilled(told, 2021, "skipped")).toMatchObject({ least: 2, most: 2, unrated: [2020, 2019] });
  });

  it("are not joined over a year of another level, whatever the policy", () => {
    const told = decidedFrom(cell, 2019, m1, ["unfulfilled", "fulfilled", "unfulfilled"]);
    expect(unfulfilled(told, 2021, "skipped")).toMatchObject({ least: 1, most: 1, unrated: [] });
  });

  it("stay with a member who moves to a cell of another committee", () => {
    const moved = founded(cell.on("cell/c-2"), "c-2", "cell", { parent: "b-2" })
      .happened("MemberTransferredIn", { member: "m-1", status: "official", on: "2021-02-01" }, "2021-02-01")
      .on("cell/c-1")
      .happened("MemberTransferredOut", { member: "m-1", to: "c-2", on: "2021-02-01" }, "2021-02-01");
    const told = decidedIn(decidedIn(moved, 2020, m1, "unfulfilled"), 2021, m1, "unfulfilled", {
      committee: "b-2",
    });
    expect(unfulfilled(told, 2021)).toMatchObject({ least: 2, most: 2 });
  });

  it("are those known on the day of reading", () => {
    const told = cancelled(decidedFrom(cell, 2020, m1, ["unfulfilled", "unfulfilled"]), 2021, m1);
    const known = readYear(told, 2021, undefined, { asAt: "2021-12-31T00:00:00Z" });
    expect(known.streaks.of(key)?.unfulfilled).toMatchObject({ least: 2 });
  });

  it("are reached, not reached, or open", () => {
    const row = { years: [], unrated: [] };
    expect(endsStreak({ ...row, least: 2, most: 2 }, 2)).toBe("holds");
    expect(endsStreak({ ...row, least: 1, most: 2 }, 2)).toBe("unknown");
    expect(endsStreak({ ...row, least: 1, most: 1 }, 2)).toBe("fails");
  });
});

describe("two years unfulfilled", () => {
  const two = decidedFrom(cell, 2020, m1, ["unfulfilled", "unfulfilled"]);
  const begun = (on: string) => two.on("cell/c-1").happened("EducationBegun", { member: "m-1", on }, on);

  it("put a member among those to be educated and helped, and tell whether that has begun", () => {
    const [found] = foundOf(readYear(two, 2021), "two-years-unfulfilled");
    expect(found).toMatchObject({
      about: key,
      clause: { document: "HD 02-HD/BTCTW (2021)", point: "II.1" },
      details: { years: [2020, 2021], begun: "" },
      events: ["committee/b-1@3", "committee/b-1@2"],
    });
    const [later] = foundOf(readYear(begun("2022-01-10"), 2021), "two-years-unfulfilled");
    expect(later?.details.begun).toBe("2022-01-10");
    expect(later?.events).toContain("cell/c-1@3");
    expect(later && describeFinding(later, "vi")).toBe(
      "Không hoàn thành nhiệm vụ hai năm liền (2020, 2021): thuộc diện chi bộ giáo dục, giúp đỡ; đã bắt đầu ngày 10/01/2022.",
    );
  });

  it("are not answered by help that began before the second level", () => {
    const [found] = foundOf(readYear(begun("2021-12-19"), 2021), "two-years-unfulfilled");
    expect(found?.details.begun).toBe("");
  });

  it("are said of the last two of more years", () => {
    const three = decidedIn(two, 2022, m1, "unfulfilled");
    const [found] = foundOf(readYear(three, 2022), "two-years-unfulfilled");
    expect(found?.details.years).toEqual([2021, 2022]);
  });

  it("have no such consequence before the guidance of 2021, nor for organisations", () => {
    const early = decidedFrom(cell, 2019, m1, ["unfulfilled", "unfulfilled"]);
    expect(foundOf(readYear(early, 2020), "two-years-unfulfilled")).toEqual([]);
    const organisation = decidedFrom(cell, 2020, { kind: "cell", id: "c-1" }, ["unfulfilled", "unfulfilled"]);
    expect(foundOf(readYear(organisation, 2021), "two-years-unfulfilled")).toEqual([]);
  });

  it("are unsettled over a year without a level, until somebody chooses", () => {
    const told = decidedFrom(cell, 2019, m1, ["unfulfilled", undefined, "unfulfilled"]);
    const codes = ["streak-unsettled", "two-years-unfulfilled"] as const;
    const found = (unrated?: "breaks" | "skipped") =>
      codes.map((code) => foundOf(readYear(told, 2021, unrated), code).length);
    expect(found()).toEqual([1, 0]);
    expect(found("breaks")).toEqual([0, 0]);
    expect(found("skipped")).toEqual([0, 1]);
    const [open] = foundOf(readYear(told, 2021), "streak-unsettled");
    expect(open?.details).toEqual({ level: "unfulfilled", years: 2, unrated: [2020] });
  });

  it("are unsettled by the years without a level between those two, and by no earlier ones", () => {
    const told = decidedFrom(cell, 2017, m1, [
      "unfulfilled",
      undefined,
      "unfulfilled",
      undefined,
      "unfulfilled",
    ]);
    const [open] = foundOf(readYear(told, 2021), "streak-unsettled");
    expect(open?.details.unrated).toEqual([2020]);
  });
});
