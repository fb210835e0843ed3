import { describe, expect, it } from "vitest";
import { cellOf, memberOf, oneCell } from "../../projections/world.js";
import {
  cancelled,
  decidedFrom,
  distinguished,
  readYear,
  redecided,
} from "../../projections/year/decided-stories.js";
import { arrows, basisOf, entitiesOf, provAbout } from "../../support/prov-of.js";

const m1 = memberOf("m-1");
const key = "member:m-1";
const standing = (year: number, who = "member/m-1"): string => `reading:standing/${who}/${year}`;

describe("years in a row as PROV", () => {
  const first = decidedFrom(oneCell("m-1"), 2020, m1, [
    "good",
    "excellent",
    undefined,
    "excellent",
    "excellent",
  ]);
  const told = redecided(cancelled(first, 2023, m1), 2023, m1, "excellent");
  const document = provAbout(told, readYear(told, 2024), { streak: key });

  it("have the level that stands in each year, down to who decided it and when", () => {
    expect(
      Object.entries(entitiesOf(document, "Standing")).map(([id, said]) => [id, ...Object.values(said)]),
    ).toEqual([
      [standing(2024), "excellent", key, 2024],
      [standing(2023), "excellent", key, 2023],
      [standing(2021), "excellent", key, 2021],
      [standing(2020), "good", key, 2020],
    ]);
    expect(basisOf(document, standing(2023))).toEqual(["event:committee/b-1@7"]);
    expect(basisOf(document, "event:committee/b-1@7")).toEqual(["given:committee/b-1@7"]);
    expect(basisOf(document, "given:committee/b-1@7")).toEqual(["given:committee/b-1@4 (prov:Revision)"]);
    expect(arrows(document, "wasInvalidatedBy", "entity", "activity")).toEqual([
      "given:committee/b-1@4 → act:committee/b-1@6",
    ]);
    expect(document.activity?.["act:committee/b-1@7"]).toMatchObject({
      "prov:startTime": "2024-01-20T02:00:00Z",
    });
  });

  it("have each row with its length at least and at most, the years that it counts and the one that ends it", () => {
    const row = `${key.replace(":", "/")}/excellent/2024/open`;
    expect(entitiesOf(document, "Streak")[`reading:streak/${row}`]).toEqual({
      about: key,
      row: "excellent",
      least: 2,
      most: 3,
      years: [2024, 2023, 2021],
      unrated: [2022],
      end: "other-level",
      endYears: [2020],
    });
    expect(basisOf(document, `reading:streak/${row}`)).toEqual(
      [2024, 2023, 2021, 2020].map((at) => standing(at)),
    );
    expect(arrows(document, "used", "activity", "entity").filter((arrow) => arrow.includes(row))).toEqual([
      ...[2024, 2023, 2021].map((at) => `reading:following/${row} → ${standing(at)} (chibo:counted)`),
      `reading:following/${row} → ${standing(2020)} (chibo:ended)`,
    ]);
  });

  it("say what the reader chose of a year without a level", () => {
    const chosen = provAbout(told, readYear(told, 2024, "breaks"), { streak: key });
    expect(chosen.activity?.["reading:following/member/m-1/excellent/2024/breaks"]).toMatchObject({
      "parameter:unrated": "breaks",
    });
  });
});

describe("commendations as PROV", () => {
  it("have each award with its conditions, the levels behind them, and who gave what", () => {
    const told = decidedFrom(oneCell("m-1"), 2025, m1, ["excellent"]).happened(
      "SubjectCommended",
      {
        year: 2025,
        subject: m1,
        award: "Giấy khen của Đảng ủy",
        ground: "year",
        by: "b-1",
        on: "2026-01-20",
        instrument: { number: "QĐ 3" },
      },
      "2026-01-20",
    );
    const document = provAbout(told, readYear(told, 2025), { commendation: key });
    const award = "reading:award/member/m-1/member.year/2025/open";
    const condition = award.replace("award", "condition");
    expect(entitiesOf(document, "Award")[award]).toEqual({
      may: "holds",
      about: key,
      year: 2025,
      given: [{ $: "given:committee/b-1@3", type: "prov:QUALIFIED_NAME" }],
    });
    expect(basisOf(document, award)).toEqual([`${condition}/in-force`, `${condition}/excellent/2025`]);
    expect(basisOf(document, `${condition}/excellent/2025`)).toEqual([standing(2025)]);
    expect(basisOf(document, standing(2025))).toEqual(["event:committee/b-1@2"]);
    expect(arrows(document, "wasAssociatedWith", "activity", "plan")).toContain(
      "reading:consideration/member/m-1/member.year/2025/open → rules:commendation/member.year",
    );
    expect(entitiesOf(document, "Commendation")).toEqual({
      "given:committee/b-1@3": { about: key, year: 2025, ground: "year" },
    });
    expect(arrows(document, "wasAttributedTo", "entity", "agent")).toContain(
      "given:committee/b-1@3 → organisation:b-1",
    );
    expect(document.activity?.["act:committee/b-1@3"]).toMatchObject({ "chibo:instrument": "QĐ 3" });
    expect(JSON.stringify(document)).not.toContain("Giấy khen của");
  });

  it("rest on the recognition as distinguished where an award asks for it", () => {
    const c1 = cellOf("c-1");
    const told = distinguished(decidedFrom(oneCell("m-1"), 2025, c1, ["excellent"]), c1, 2025);
    const document = provAbout(told, readYear(told, 2025), { commendation: "cell:c-1" });
    const recognition = "given:committee/b-1@3";
    expect(entitiesOf(document, "Recognition")).toEqual({ [recognition]: { about: "cell:c-1", year: 2025 } });
    expect(basisOf(document, "reading:condition/cell/c-1/cell.year/2025/open/distinguished/2025")).toEqual([
      recognition,
    ]);
    const rows = provAbout(told, readYear(told, 2025), { streak: "cell:c-1" });
    expect(basisOf(rows, "reading:streak/cell/c-1/distinguished/2025/open")).toEqual([
      standing(2025, "cell/c-1"),
      recognition,
    ]);
    expect(basisOf(rows, "reading:streak/cell/c-1/excellent/2025/open")).toEqual([
      standing(2025, "cell/c-1"),
    ]);
  });
});
