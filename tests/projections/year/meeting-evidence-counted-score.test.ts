import { describe, expect, it } from "vitest";
import { explain } from "../../../src/explanation/explain.js";
import { anPhu } from "../../../src/rules/rubrics/shipped/an-phu.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import type { Story } from "../../../src/testing/index.js";
import { scoredMeeting } from "../full-meeting.js";
import { read } from "../world.js";
import { adopting, cell, committee, members, month, qualityOf, stream } from "./meeting-evidence-stories.js";

describe("the score that counts", () => {
  const computed = anPhu.criteria.filter(({ scored, applies }) =>
    scored.kind === "bands"
      ? true
      : scored.kind === "toggle" && scored.when !== undefined && applies === undefined,
  );
  const onlyJudged = Object.fromEntries(computed.map(({ id }) => [id, null]));
  const settled = (told: Story): Story =>
    told.happened(
      "CriterionGapResolved",
      { rubric: anPhu.id, criterion: "c7_result", points: 27 },
      `${month}-03T02:30:00Z`,
    );
  const told = scoredMeeting(committee(adopting()), month, members, anPhu, { marks: onlyJudged });

  it("is that of the evidence where people marked only what the record cannot show, and nothing is open", () => {
    expect(qualityOf(told).score).toBeUndefined();
    expect(qualityOf(settled(told))).toMatchObject({ score: [97, 1], scoredBy: "evidence" });
  });

  it("is the marker's sum, the proposal or the decision as soon as there is one", () => {
    const marked = scoredMeeting(committee(adopting()), month, members, anPhu);
    expect(qualityOf(marked)).toMatchObject({ score: [100, 1], scoredBy: "marked" });
    const proposed = settled(told).happened(
      "ScoreProposed",
      { rubric: anPhu.id, points: 95, grade: "good" },
      `${month}-03T02:32:00Z`,
    );
    expect(qualityOf(proposed)).toMatchObject({ score: [95, 1], scoredBy: "proposed" });
    const decided = proposed.happened(
      "GradeDecided",
      { grade: "good", points: 92, by: "b-1" },
      `${month}-10T02:32:00Z`,
    );
    expect(qualityOf(decided)).toMatchObject({ score: [92, 1], scoredBy: "decided" });
  });

  it("counts in the month of the cell, with the events behind every point", () => {
    const year = read(settled(told), { year: 2026, rubrics: [anPhu] });
    const [quality] = year.cellQuality.all;
    expect(quality?.months[2]).toMatchObject({
      rubrics: [anPhu.id],
      score: { points: [97, 1], grade: "good" },
    });
    const [of] = explain(year, { quality: "c-1" }).meetings;
    expect(of).toMatchObject({ points: [97, 1], rubric: anPhu.id });
    expect(of?.by.length).toBeGreaterThan(20);
  });
});

describe("the rubric that scores a meeting", () => {
  it("is the one adopted, and the one it was marked by is kept beside it", () => {
    const quality = qualityOf(scoredMeeting(adopting(), month, members, hd42));
    expect(quality.rubric).toBe(hd42.id);
    expect(quality.evidence?.rubric).toBe(anPhu.id);
    expect(quality.adopted).toMatchObject({ rubric: anPhu.id, organisation: "b-1", same: true });
  });

  it("is not scored by evidence where the reader does not hold it, nor before the meeting was held", () => {
    expect(qualityOf(scoredMeeting(cell, month, members, hd42), { rubrics: [] }).evidence).toBeUndefined();
    const called = adopting()
      .on(stream)
      .happened(
        "MeetingConvened",
        {
          cell: "c-1",
          kind: "regular",
          forMonth: month,
          scheduledFor: `${month}-03T01:00:00Z`,
          mode: "in-person",
        },
        `${month}-01`,
      );
    expect(qualityOf(called).evidence).toBeUndefined();
  });
});
