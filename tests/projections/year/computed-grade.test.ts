import { describe, expect, it } from "vitest";
import { explain, render } from "../../../src/explanation/explain.js";
import { anPhu } from "../../../src/rules/rubrics/shipped/an-phu.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../../src/testing/index.js";
import { replay } from "../../../src/year.js";
import { scoredMeeting } from "../full-meeting.js";
import { adopting, cell, committee, members, month, stream } from "./meeting-evidence-stories.js";

const judgedOnly = Object.fromEntries(
  anPhu.criteria
    .filter(
      ({ scored, applies }) =>
        scored.kind === "bands" ||
        (scored.kind === "toggle" && scored.when !== undefined && applies === undefined),
    )
    .map(({ id }) => [id, null]),
);

/** A meeting of which people marked only what the record cannot show. */
const partly = scoredMeeting(committee(adopting()), month, members, anPhu, { marks: judgedOnly }).happened(
  "CriterionGapResolved",
  { rubric: anPhu.id, criterion: "c7_result", points: 27 },
  `${month}-03T02:30:00Z`,
);
const proposed = (told: Story, points: number) =>
  told.happened("ScoreProposed", { rubric: anPhu.id, points, grade: "good" }, `${month}-03T02:32:00Z`);

const yearOf = (told: Story) => replay([...told], { year: 2026, under: qd366hd43 });
const qualityOf = (told: Story) => yearOf(told).meetings.of(stream)?.quality;
const codesOf = (told: Story) => yearOf(told).findings.map(({ code }) => code);

describe("a meeting of which the record computes what nobody marked", () => {
  it("has one score and one grade, computed by a shipped rubric that nobody handed in", () => {
    const quality = qualityOf(partly);
    expect(quality).toMatchObject({ score: [97, 1], scoredBy: "evidence", computedGrade: "good" });
    expect(quality?.grade).toBeUndefined();
    expect(quality?.marked?.unmarked.length).toBeGreaterThan(0);
  });

  it("is shown as computed, never as decided or proposed", () => {
    const year = yearOf(partly);
    const text = render(explain(year, { meeting: stream }), { language: "vi" });
    expect(text).toContain("mới tính theo biểu điểm: 97 điểm, tốt");
    expect(text).not.toContain("cấp có thẩm quyền quyết định");
    expect(year.cellQuality.all[0]?.months[2]).toMatchObject({ score: { points: [97, 1], grade: "good" } });
  });

  it("has the grade that a body stated, as soon as there is one", () => {
    const quality = qualityOf(proposed(partly, 97));
    expect(quality).toMatchObject({ grade: "good", scoredBy: "proposed" });
    expect(quality?.computedGrade).toBeUndefined();
  });

  it("has the grade of the marker's sum where every criterion was marked", () => {
    const marked = scoredMeeting(committee(adopting()), month, members, anPhu);
    expect(qualityOf(marked)).toMatchObject({ scoredBy: "marked", computedGrade: "good" });
  });

  it("has none while a criterion is open", () => {
    const open = scoredMeeting(committee(adopting()), month, members, anPhu, { marks: judgedOnly });
    expect(qualityOf(open)?.computedGrade).toBeUndefined();
  });
});

describe("a proposed score without marks", () => {
  /** A rubric of the criteria that the record shows. */
  const shown = {
    ...anPhu,
    criteria: anPhu.criteria.filter(({ id }) => id in judgedOnly && id !== "c7_result"),
  };
  const nothingMarked = (rubric: typeof anPhu) =>
    replay(
      [...proposed(scoredMeeting(committee(adopting()), month, members, { ...anPhu, criteria: [] }), 100)],
      {
        year: 2026,
        under: qd366hd43,
        rubrics: [rubric],
      },
    );
  const codes = (rubric: typeof anPhu) => nothingMarked(rubric).findings.map(({ code }) => code);

  it("is found where the rubric has a criterion that only people can mark", () => {
    expect(codes(anPhu)).toContain("score-without-marks");
  });

  it("is none where the record computes every criterion", () => {
    expect(nothingMarked(shown).meetings.of(stream)?.quality.evidence?.score).toBeDefined();
    expect(codes(shown)).not.toContain("score-without-marks");
  });
});

describe("an adopted rubric", () => {
  it("is at hand if it ships, and found if it does not", () => {
    expect(codesOf(scoredMeeting(adopting(), month, members, hd42))).not.toContain("adopted-rubric-unknown");
    const unknown = cell.on("committee/b-1").happened(
      "RubricAdopted",
      {
        organisation: "b-1",
        rubric: "ward-3",
        fingerprint: "0".repeat(64),
        kinds: ["regular"],
        on: "2026-01-01",
        parameters: {},
      },
      "2026-01-02",
    );
    expect(yearOf(unknown).findings.filter(({ code }) => code.startsWith("adopted-"))).toMatchObject([
      { code: "adopted-rubric-unknown", about: "b-1", details: { rubric: "ward-3" } },
    ]);
  });
});
