import { describe, expect, it } from "vitest";
import type { Subject } from "../../../src/events/values.js";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import { baseOf, cellOf, founded, memberOf, oneCell } from "../world.js";
import { cancelled, decidedFrom, decidedIn, distinguished, foundOf, readYear } from "./decided-stories.js";

const cell = oneCell("m-1");
const m1 = memberOf("m-1");
const five = ["excellent", "excellent", "excellent", "excellent", "excellent"] as const;
const years = [2021, 2022, 2023, 2024, 2025];

const commended = (
  told: typeof cell,
  year: number,
  subject: Subject,
  ground: "year" | "five-years" | "theme",
  award: string,
  on = `${year + 1}-02-03`,
) =>
  told.on("committee/b-1").happened("SubjectCommended", { year, subject, award, ground, by: "b-1", on }, on);

const dueOf = (told: typeof cell, year = 2025, unrated?: "breaks" | "skipped") =>
  foundOf(readYear(told, year, unrated), "commendation-due").map(({ about, details }) => [
    about,
    details.rule,
  ]);

describe("a member", () => {
  it.each(["MemberDied", "MemberExpelled", "MemberRemoved"] as const)(
    "who left the party is not to be commended: %s",
    (how) => {
      const excellent = decidedIn(cell, 2025, m1, "excellent");
      const left = { member: "m-1", on: "2025-12-30" };
      const gone = excellent.on("cell/c-1").happened(how, left, "2025-12-30");
      expect(dueOf(excellent)).toHaveLength(1);
      expect(dueOf(gone)).toEqual([]);
    },
  );

  it("may be commended for an excellent year, by the base committee", () => {
    const [found] = foundOf(readYear(decidedIn(cell, 2025, m1, "excellent"), 2025), "commendation-due");
    expect(found).toMatchObject({
      about: "member:m-1",
      clause: { document: "HD 06-HD/TW (9/6/2025)", point: "19" },
      events: ["committee/b-1@2"],
    });
    expect(found && describeFinding(found, "en")).toBe(
      "May be commended with a certificate of merit by the base committee or base cell for excellent (2025); no such commendation is recorded.",
    );
  });

  it("may not for a good one, nor while the level is cancelled", () => {
    expect(dueOf(decidedIn(cell, 2025, m1, "good"))).toEqual([]);
    expect(dueOf(cancelled(decidedIn(cell, 2025, m1, "excellent"), 2025, m1))).toEqual([]);
  });

  it("may be commended for five excellent years in a row, and not for four", () => {
    expect(dueOf(decidedFrom(cell, 2021, m1, five))).toEqual([
      ["member:m-1", "member.year"],
      ["member:m-1", "member.five-years.certificate"],
      ["member:m-1", "member.five-years.diploma"],
    ]);
    expect(dueOf(decidedFrom(cell, 2022, m1, five.slice(1)))).toEqual([["member:m-1", "member.year"]]);
  });

  it("is no longer due what is recorded, by award and ground", () => {
    const told = commended(decidedFrom(cell, 2021, m1, five), 2025, m1, "year", "Giấy khen của Đảng ủy");
    expect(dueOf(told).map(([, rule]) => rule)).toEqual([
      "member.five-years.certificate",
      "member.five-years.diploma",
    ]);
    const both = commended(told, 2025, m1, "five-years", "BẰNG KHEN".normalize("NFD"));
    expect(dueOf(both).map(([, rule]) => rule)).toEqual(["member.five-years.certificate"]);
    const theme = commended(decidedIn(cell, 2025, m1, "excellent"), 2025, m1, "theme", "Giấy khen");
    expect(dueOf(theme)).toHaveLength(1);
  });

  it("is commended once for the same five years: the sixth does not count them again", () => {
    const before = decidedFrom(cell, 2019, m1, [...five, "excellent", "excellent"]);
    const in2024 = commended(before, 2024, m1, "five-years", "Bằng khen");
    expect(dueOf(in2024).map(([, rule]) => rule)).not.toContain("member.five-years.diploma");
    const in2020 = commended(before, 2020, m1, "five-years", "Bằng khen");
    expect(dueOf(in2020).map(([, rule]) => rule)).toContain("member.five-years.diploma");
  });

  it("is due nothing under texts that were not read", () => {
    expect(dueOf(decidedIn(cell, 2024, m1, "excellent"), 2024)).toEqual([]);
    expect(dueOf(decidedIn(cell, 2026, m1, "excellent"), 2026)).toEqual([]);
  });

  it("has a row of five unsettled by a year without a level, once for all awards", () => {
    const told = decidedFrom(cell, 2020, m1, ["excellent", "excellent", undefined, ...five.slice(2)]);
    const open = foundOf(readYear(told, 2025), "streak-unsettled");
    expect(open.map(({ details }) => details)).toEqual([{ level: "excellent", years: 5, unrated: [2022] }]);
    expect(dueOf(told)).toEqual([["member:m-1", "member.year"]]);
    expect(dueOf(told, 2025, "breaks")).toEqual([["member:m-1", "member.year"]]);
    expect(dueOf(told, 2025, "skipped")).toHaveLength(3);
  });
});

describe("an organisation", () => {
  const c1 = cellOf("c-1");
  const b1 = baseOf("b-1");
  const base = founded(cell.on("cell/c-9"), "c-9", "base-cell");
  const rules = (told: typeof cell) => dueOf(told).map(([about, rule]) => `${about} ${rule}`);

  it("has to be recognised as distinguished besides", () => {
    const excellent = decidedIn(cell, 2025, c1, "excellent");
    expect(rules(excellent)).toEqual([]);
    expect(rules(distinguished(excellent, c1, 2025))).toEqual(["cell:c-1 cell.year"]);
    expect(rules(distinguished(decidedIn(cell, 2025, c1, "good"), c1, 2025))).toEqual([]);
  });

  it("is commended by its rank: a base cell as a base organisation", () => {
    const of = (subject: Subject) =>
      rules(distinguished(decidedIn(base, 2025, subject, "excellent"), subject, 2025));
    expect(of(cellOf("c-9"))).toEqual(["cell:c-9 base.year"]);
    expect(of(b1)).toEqual(["base-organisation:b-1 base.year"]);
    expect(of({ kind: "collective", id: "b-1" })).toEqual([]);
    expect(of(cellOf("c-unknown"))).toEqual([]);
  });

  it("has to be distinguished in each of five years", () => {
    const excellent = decidedFrom(cell, 2021, b1, five);
    expect(rules(distinguished(excellent, b1, ...years))).toEqual([
      "base-organisation:b-1 base.year",
      "base-organisation:b-1 base.five-years.diploma",
      "base-organisation:b-1 base.five-years.flag",
    ]);
    expect(rules(distinguished(excellent, b1, ...years.slice(1)))).toEqual([
      "base-organisation:b-1 base.year",
    ]);
  });

  it("is shown with the decision and the recognition", () => {
    const told = distinguished(decidedIn(cell, 2025, c1, "excellent"), c1, 2025);
    const [found] = foundOf(readYear(told, 2025), "commendation-due");
    expect(found?.events).toEqual(["committee/b-1@2", "committee/b-1@3"]);
  });
});

describe("a commendation below excellent", () => {
  const found = (told: typeof cell, year: number) =>
    foundOf(readYear(told, year), "commended-below-excellent").map(({ clause, details }) => [
      clause?.document,
      details.level,
      details.year,
    ]);

  it("departs from HD 21 and from HD 06", () => {
    expect(found(commended(decidedIn(cell, 2021, m1, "good"), 2021, m1, "year", "Giấy khen"), 2021)).toEqual([
      ["HD 21-HD/BTCTW (18/10/2019)", "good", 2021],
    ]);
    expect(found(commended(decidedIn(cell, 2025, m1, "good"), 2025, m1, "year", "Giấy khen"), 2025)).toEqual([
      ["HD 06-HD/TW (9/6/2025)", "good", 2025],
    ]);
  });

  it("for five years departs where one of them stands lower", () => {
    const award = (levels: Parameters<typeof decidedFrom>[3]) =>
      found(commended(decidedFrom(cell, 2017, m1, levels), 2021, m1, "five-years", "Bằng khen"), 2021);
    expect(award(["good", "excellent", "excellent", "excellent", "excellent"])).toEqual([
      ["HD 21-HD/BTCTW (18/10/2019)", "good", 2017],
    ]);
    expect(award(["excellent", undefined, "excellent", "excellent", "excellent"])).toEqual([]);
    expect(award(five)).toEqual([]);
  });

  it("is not held against an award for a theme, nor where no text was read or no level is known", () => {
    expect(found(commended(decidedIn(cell, 2021, m1, "good"), 2021, m1, "theme", "Giấy khen"), 2021)).toEqual(
      [],
    );
    expect(found(commended(decidedIn(cell, 2024, m1, "good"), 2024, m1, "year", "Giấy khen"), 2024)).toEqual(
      [],
    );
    expect(found(commended(cell, 2021, m1, "year", "Giấy khen"), 2021)).toEqual([]);
  });
});
