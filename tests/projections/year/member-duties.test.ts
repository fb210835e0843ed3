import { describe, expect, it } from "vitest";
import { monthsAfter } from "../../../src/events/time.js";
import { explain, render } from "../../../src/explanation/explain.js";
import { memberOf, oneCell } from "../world.js";
import { decidedIn, foundOf, readYear } from "./decided-stories.js";

const cell = oneCell("m-1");
const probationer = cell.happened(
  "MemberEnrolled",
  { member: "m-2", status: "probationary", on: "2025-01-01", admittedOn: "2024-11-30" },
  "2025-01-01",
);

describe("a term of months", () => {
  it("ends on the day of the same number, or on the last day of a shorter month", () => {
    expect(monthsAfter("2024-11-30", 12)).toBe("2025-11-30");
    expect(monthsAfter("2024-02-29", 12)).toBe("2025-02-28");
    expect(monthsAfter("2024-12-31", 2)).toBe("2025-02-28");
    expect(monthsAfter("2024-12-15", 1)).toBe("2025-01-15");
  });
});

describe("a probationary member", () => {
  it("is due to be considered when twelve months have passed since the admission", () => {
    expect(readYear(probationer, 2025).memberDuties).toEqual([
      {
        what: "recognition",
        organisation: "c-1",
        member: "m-2",
        due: "2025-11-30",
        clause: { document: "QĐ 294-QĐ/TW", point: "4.2.1", evidence: "quoted" },
        by: ["cell/c-1@3"],
      },
    ]);
  });

  it("is due for nothing once recognised, once away for good, or where no day of admission is on record", () => {
    const member = "m-2";
    const on = "2025-12-01";
    const recognised = probationer.happened(
      "MemberRecognised",
      { member, asOf: "2025-11-30", decidedOn: on },
      on,
    );
    const gone = probationer.happened("MemberTransferredOut", { member, to: "c-9", on }, on);
    const unknown = cell.happened(
      "MemberEnrolled",
      { member, status: "probationary", on: "2025-01-01" },
      "2025-01-01",
    );
    for (const told of [recognised, gone, unknown]) expect(readYear(told, 2025).memberDuties).toEqual([]);
  });
});

describe("a plan of help", () => {
  const begun = {
    member: "m-1",
    on: "2025-02-01",
    until: "2025-08-01",
    afterLevelOf: "2024",
    helpers: ["m-3"],
    plan: "Kèm cặp hằng tuần",
  };
  const helped = cell.on("cell/c-1").happened("EducationBegun", begun, "2025-02-01");
  const result = "Đã hoàn thành các việc được giao";
  const concluded = helped.happened(
    "EducationConcluded",
    { member: "m-1", on: "2025-07-30", progress: true, result },
    "2025-07-30",
  );

  it("is due on its last day, until its conclusion is recorded", () => {
    const [due] = readYear(helped, 2025).memberDuties;
    expect(due).toEqual({
      what: "end-of-help",
      organisation: "c-1",
      member: "m-1",
      due: "2025-08-01",
      by: ["cell/c-1@3"],
    });
    expect(readYear(concluded, 2025).memberDuties).toEqual([]);
  });

  it("is overdue from the day after its last day", () => {
    const overdue = (asOf: string) =>
      foundOf(readYear(helped, 2025, undefined, { asOf }), "education-overdue").map(({ details }) => details);
    expect(overdue("2025-08-01T10:00:00Z")).toEqual([]);
    expect(overdue("2025-08-02T10:00:00Z")).toEqual([{ begun: "2025-02-01", until: "2025-08-01" }]);
  });

  it("is told in words with its dates, its helpers and its result", () => {
    const text = render(
      explain(readYear(decidedIn(concluded, 2024, memberOf("m-1"), "unfulfilled"), 2025), {
        streak: "member:m-1",
      }),
      {
        language: "vi",
      },
    );
    expect(text).toContain(
      "Giáo dục, giúp đỡ:\n  từ 01/02/2025; theo kế hoạch đến 01/08/2025; sau mức xếp loại của kỳ 2024; người giúp đỡ: m-3; Kèm cặp hằng tuần ← cell/c-1@3\n" +
        `    30/07/2025: có tiến bộ: ${result} ← cell/c-1@4`,
    );
    const open = explain(readYear(helped, 2025), { streak: "member:m-1" });
    expect(render(open, { language: "en" })).toContain("no conclusion on record");
  });
});

describe("a badge for years of membership", () => {
  const admitted = "1994-11-07";
  const badge = (on: string, partyAge = 30, from = admitted) =>
    cell
      .on("cell/c-1")
      .happened(
        "MemberEnrolled",
        { member: "m-2", status: "official", on: "2021-01-01", admittedOn: from },
        "2021-01-01",
      )
      .on("committee/b-1")
      .happened(
        "SubjectCommended",
        {
          year: Number(on.slice(0, 4)),
          subject: memberOf("m-2"),
          award: "Huy hiệu Đảng",
          ground: "party-age",
          partyAge,
          by: "b-1",
          on,
        },
        on,
      );
  const found = (told: typeof cell, year: number) =>
    foundOf(readYear(told, year), "party-age-not-reached").map(({ severity, details }) => [
      severity,
      details,
    ]);

  it("may come twelve months early, and from 70 years on 24 months", () => {
    expect(found(badge("2023-11-07"), 2023)).toEqual([]);
    expect(found(badge("2023-11-06"), 2023)).toEqual([
      ["irregular", { award: "Huy hiệu Đảng", partyAge: 30, admitted, years: 28 }],
    ]);
    expect(found(badge("2022-11-07", 70, "1954-11-07"), 2022)).toEqual([]);
    expect(found(badge("2022-11-06", 70, "1954-11-07"), 2022)).toHaveLength(1);
  });

  it("is not judged under texts that were not read", () => {
    expect(found(badge("2025-06-08", 40), 2025)).toHaveLength(1);
    expect(found(badge("2025-06-09", 40), 2025)).toEqual([]);
    expect(found(badge("2021-09-27", 40), 2021)).toEqual([]);
  });

  it("is told with its years", () => {
    const told = explain(readYear(badge("2024-11-07"), 2024), { commendation: "member:m-2" });
    expect(render(told, { language: "vi" })).toContain("Huy hiệu Đảng (30 năm tuổi đảng, năm 2024)");
  });
});
