import { describe, expect, it } from "vitest";
import type { Grade } from "../../src/events/values.js";
import { explain, render } from "../../src/explanation/explain.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { phuThoRubric } from "../../src/rules/rubrics/shipped/phu-tho.js";
import { phuThoRollUp } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { type Story, story } from "../../src/testing/index.js";
import { replay, type Year } from "../../src/year.js";
import { schemes } from "./published.js";

const [scheme] = schemes;
if (scheme === undefined) throw new Error("no scheme was published");

const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, "0")}`);

const founded: Story = (() => {
  const on = "2015-01-01";
  const base = { organisation: "b-1", kind: "base-organisation", name: "Đảng bộ cơ sở", on } as const;
  const cell = { organisation: "c-1", kind: "cell", name: "Chi bộ", parent: "b-1", on } as const;
  return story("committee/b-1")
    .happened("OrganisationFounded", base, on)
    .happened(
      "RubricAdopted",
      {
        organisation: "b-1",
        rubric: phuThoRubric.id,
        fingerprint: fingerprint(phuThoRubric),
        kinds: ["regular"],
        on: "2024-01-01",
        parameters: {},
        rollUp: phuThoRollUp.id,
      },
      "2024-01-01",
    )
    .on("cell/c-1")
    .happened("OrganisationFounded", cell, on)
    .happened("MemberEnrolled", { member: "m-1", status: "official", on }, on)
    .happened("MemberEnrolled", { member: "m-2", status: "official", on }, on);
})();

/** The lowest points of each grade, for the four groups. */
const rubricOf: Readonly<Record<Grade, Readonly<Record<string, number>>>> = {
  good: { preparation: 15, attendance: 20, conduct: 35, closing: 20 },
  fair: { preparation: 10, attendance: 20, conduct: 25, closing: 15 },
  average: { preparation: 10, attendance: 10, conduct: 20, closing: 10 },
  poor: { preparation: 10, attendance: 10, conduct: 20, closing: 9 },
};

/**
 * A regular meeting of a month: the four groups are marked, the score is proposed, the grade is voted and
 * confirmed.
 */
const scored = (told: Story, month: string, grade: Grade): Story => {
  const at = `${month}-03T02:00:00Z`;
  const rubric = phuThoRubric.id;
  const met = told
    .on(`meeting/c-1/${month}`)
    .happened(
      "MeetingConvened",
      { cell: "c-1", kind: "regular", forMonth: month, scheduledFor: at, mode: "in-person" },
      at,
    )
    .happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, at);
  const sheet = Object.entries(rubricOf[grade]);
  const marked = sheet.reduce(
    (so, [criterion, points]) =>
      so.happened("CriterionMarked", { rubric, criterion, points, by: "m-2", reason: "có lý do" }, at),
    met,
  );
  return marked
    .happened(
      "ScoreProposed",
      { rubric, points: sheet.reduce((sum, [, points]) => sum + points, 0), grade },
      at,
    )
    .happened("GradeVoted", { grade, inFavour: 2, against: 0, abstained: 0 }, at)
    .happened("GradeDecided", { grade, by: "b-1" }, at);
};

const yearOf = (grades: Readonly<Partial<Record<Grade, number>>>): Year => {
  const inTurn = Object.entries(grades).flatMap(([grade, times]) => Array<Grade>(times).fill(grade as Grade));
  const told = inTurn.reduce((so, grade, index) => scored(so, months[index] ?? "", grade), founded);
  return replay(told, { year: 2024, under: qd132hd21, rubrics: [phuThoRubric] });
};

const scoreOf = (year: Year) => year.cellQuality.of("c-1")?.year.score;

describe("the published scheme of Phú Thọ (S1)", () => {
  it("is the sheet that ships: four groups of 100 points and four grades", () => {
    expect(phuThoRubric.scale).toBe(scheme.scale);
    expect(Object.fromEntries(phuThoRubric.criteria.map(({ group, max }) => [group, max]))).toEqual(
      scheme.groups,
    );
    expect(Object.fromEntries(phuThoRubric.grades.map(({ grade, atLeast }) => [grade, atLeast]))).toEqual(
      scheme.grades,
    );
  });

  it("grades each meeting as its points say, and nothing is irregular about it", () => {
    const year = yearOf({ good: 3, fair: 3, average: 3, poor: 3 });
    expect(year.meetings.all.map(({ quality }) => quality.marked?.grade)).toEqual(
      (["good", "fair", "average", "poor"] as const).flatMap((grade) => Array(3).fill(grade)),
    );
    expect(
      year.findings.filter(
        ({ about, code }) => about.startsWith("meeting/") && code !== "pre-meeting-missing",
      ),
    ).toEqual([]);
  });
});

describe("a year of twelve meetings by the policy that its committee adopted with the sheet", () => {
  it("is good with seven good and five fair", () => {
    const year = yearOf({ good: 7, fair: 5 });
    expect(scheme.year.good).toEqual({ everyAtLeast: "fair", good: 7 });
    expect(year.cellQuality.of("c-1")?.policy).toMatchObject({
      id: "phu-tho",
      known: true,
      adopted: { organisation: "b-1" },
    });
    expect(scoreOf(year)).toMatchObject({
      policy: "phu-tho",
      meetings: 12,
      grade: "good",
      candidates: ["good"],
    });
  });

  it("is not sure with six good and six fair: not good, and the further condition for fair was not read", () => {
    const score = scoreOf(yearOf({ good: 6, fair: 6 }));
    expect(scheme.year.fair.further).toBe("cut off in the source");
    expect(score?.grade).toBeUndefined();
    expect(score?.candidates).not.toContain("good");
    expect(score?.candidates).toContain("fair");
    expect(score?.unread).toHaveLength(1);
  });

  it("is not good with eleven good and one average", () => {
    const score = scoreOf(yearOf({ good: 11, average: 1 }));
    expect([score?.grade, score?.candidates.includes("good")]).toEqual([undefined, false]);
  });

  it("cannot be fair with eleven good and one poor", () => {
    const score = scoreOf(yearOf({ good: 11, poor: 1 }));
    expect(score?.candidates.filter((grade) => grade === "good" || grade === "fair")).toEqual([]);
  });

  it("counts the meetings that were held: the month after the last one is not on record, and the year is good all the same", () => {
    const year = yearOf({ good: 7, fair: 4 });
    expect(scoreOf(year)).toMatchObject({ meetings: 11, grade: "good" });
    const own = year.findings.filter(({ about }) => about === "c-1");
    expect(own.filter(({ code }) => code === "meetings-not-on-record").map(({ details }) => details)).toEqual(
      [{ periods: ["2024-12"] }],
    );
  });

  it("is explained with the adopting body, the clause and what was not read, in Vietnamese", () => {
    const text = render(explain(yearOf({ good: 6, fair: 6 }), { quality: "c-1" }), { language: "vi" });
    expect(text).toContain("Phú Thọ");
    expect(text).toContain("điều kiện tiếp theo của mức khá chưa đọc được");
    expect(text).toContain("committee/b-1@2");
  });
});
