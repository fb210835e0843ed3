import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import { memberOf, oneCell } from "../projections/world.js";
import { cancelled, decidedFrom, readYear } from "../projections/year/decided-stories.js";

const cell = oneCell("m-1");
const m1 = memberOf("m-1");
const key = "member:m-1";
const five = ["excellent", "excellent", "excellent", "excellent", "excellent"] as const;

describe("an award for a year that nobody decided", () => {
  it("leaves an award open while no level of the year has been decided", () => {
    const told = decidedFrom(cell, 2025, m1, [undefined, "excellent"]);
    const { awards } = explain(readYear(told, 2025), { commendation: key });
    expect(awards.map(({ may }) => may)).not.toContain("fails");
    expect(render(explain(readYear(told, 2025), { commendation: key }), { language: "vi" })).toContain(
      "  ? năm 2025: chưa có quyết định xếp loại ← sổ ghi không có mục nào",
    );
  });
});

describe("the explanation of years in a row", () => {
  const told = decidedFrom(cell, 2020, m1, ["good", "excellent", undefined, "excellent", "excellent"]);

  it("names the years, what leaves the row unsettled, and what ends it", () => {
    const { rows, years } = explain(readYear(told, 2024), { streak: key });
    expect(rows.find(({ row }) => row === "excellent")).toEqual({
      row: "excellent",
      least: 2,
      most: 3,
      years: [2024, 2023, 2021],
      unrated: [2022],
      end: { why: "other-level", years: [2020], events: ["committee/b-1@2"] },
    });
    expect(rows.find(({ row }) => row === "distinguished")?.end).toEqual({
      why: "not-distinguished",
      years: [2024],
      events: ["committee/b-1@5"],
    });
    expect(years.map(({ year, standing }) => [year, standing?.level])).toEqual([
      [2024, "excellent"],
      [2023, "excellent"],
      [2022, undefined],
      [2021, "excellent"],
      [2020, "good"],
    ]);
  });

  it("ends at a year without a level where that breaks it, at the year read, or at the beginning", () => {
    const endOf = (year: ReturnType<typeof readYear>) =>
      explain(year, { streak: key }).rows.find(({ row }) => row === "excellent")?.end;
    expect(endOf(readYear(told, 2024, "breaks"))).toEqual({ why: "no-level", years: [2022], events: [] });
    expect(endOf(readYear(told, 2025))).toMatchObject({ why: "no-level", years: [2025] });
    expect(endOf(readYear(decidedFrom(cell, 2021, m1, five), 2025))).toMatchObject({
      why: "nothing-earlier",
    });
    expect(endOf(readYear(cell, 2025))).toMatchObject({ why: "nothing-earlier" });
    expect(() => explain(readYear(cell, 2025), { streak: "member:m-9" })).toThrow("is not in this year");
  });

  it("shows a cancelled level with its reason, and no level", () => {
    const explanation = explain(readYear(cancelled(told, 2024, m1), 2024), { streak: key });
    expect(explanation.years[0]).toMatchObject({
      year: 2024,
      changes: [{ change: "decided" }, { change: "cancelled", reason: expect.any(String) }],
    });
    const text = render(explanation, { language: "vi" });
    expect(text).toContain("hoàn thành xuất sắc nhiệm vụ: 0 năm; dừng ở năm 2024: không có mức");
    expect(text).toContain("  năm 2024: không có mức\n    cấp có thẩm quyền quyết định: hoàn thành xuất sắc");
  });
});

describe("the explanation of commendations", () => {
  const conditions = (
    years: Parameters<typeof decidedFrom>[3],
    first: number,
    unrated?: "breaks" | "skipped",
  ) => {
    const { awards } = explain(readYear(decidedFrom(cell, first, m1, years), 2025, unrated), {
      commendation: key,
    });
    return awards.map(({ rule, may, conditions }) => [
      rule.id,
      may,
      conditions.map(({ asks, year, result }) => `${asks} ${year ?? ""} ${result}`),
    ]);
  };

  it("holds for each award what is met, what is not and what is unknown, by year", () => {
    expect(
      conditions(["excellent", undefined, "excellent", "excellent", "excellent", "excellent"], 2020),
    ).toEqual([
      ["member.year", "holds", ["in-force  holds", "excellent 2025 holds"]],
      ...["member.five-years.certificate", "member.five-years.diploma"].map((rule) => [
        rule,
        "unknown",
        [
          "in-force  holds",
          ...[2025, 2024, 2023, 2022, 2020].map((year) => `excellent ${year} holds`),
          "no-gap 2021 unknown",
        ],
      ]),
    ]);
    expect(conditions(["good", "excellent"], 2024)[1]?.slice(1)).toEqual([
      "fails",
      ["in-force  holds", "excellent 2025 holds", "excellent 2024 fails"],
    ]);
    expect(conditions(["good"], 2025)[0]?.slice(1)).toEqual([
      "fails",
      ["in-force  unknown", "excellent 2025 fails"],
    ]);
  });

  it("holds what was given, by whom and by which event, and says it in words", () => {
    const told = decidedFrom(cell, 2021, m1, five).happened(
      "SubjectCommended",
      {
        year: 2025,
        subject: m1,
        award: "Giấy khen của Đảng ủy",
        ground: "year",
        by: "b-1",
        on: "2026-01-20",
      },
      "2026-01-20",
    );
    const explanation = explain(readYear(told, 2025), { commendation: key });
    expect(explanation.awards.map(({ rule, given }) => [rule.id, given.map(({ by }) => by)])).toEqual([
      ["member.year", ["committee/b-1@7"]],
      ["member.five-years.certificate", []],
      ["member.five-years.diploma", []],
    ]);
    const text = render(explanation, { language: "en" });
    expect(text).toContain(
      "✓ certificate of merit: one year excellent (given by the base committee or base cell) — HD 06-HD/TW",
    );
    expect(text).toContain("  ✓ 2025: excellent ← committee/b-1@6");
    expect(text).toContain("Giấy khen của Đảng ủy (2025)");
    expect(text).toContain("Conditions of commendation before 9/6/2025: no text was read.");
  });
});
