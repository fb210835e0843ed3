import { describe, expect, it } from "vitest";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import { type Differences, scoredMeeting } from "../full-meeting.js";
import { byWard, cell, central, itemOf, members, month, qualityOf } from "./meeting-evidence-stories.js";

describe("a meeting in which everything happened in its time", () => {
  it("bears full points on the central frame: marker and evidence agree", () => {
    const { marked, evidence } = central();
    expect(marked?.score).toEqual([100, 1]);
    expect(evidence).toMatchObject({ score: [100, 1], grade: "good", candidates: ["good"] });
  });

  it("leaves only last month's results open on the ward's rubric, for there was no task to evaluate", () => {
    const { evidence } = byWard();
    const open = evidence?.criteria.filter(({ how }) => how === "open");
    expect(open?.map(({ criterion, open: asked }) => [criterion, asked])).toEqual([
      ["c7_result", { why: "missing-facts", missing: ["results.reached", "results.targets"] }],
    ]);
    expect(evidence?.between).toEqual([
      [80, 1],
      [100, 1],
    ]);
    expect(evidence?.candidates).toEqual(["good", "fair"]);
  });

  it("has a reason and an event for every point that the record gives", () => {
    for (const score of byWard().evidence?.criteria ?? []) {
      expect(score.because.length).toBeGreaterThan(0);
      if (score.how !== "computed") continue;
      const events = score.because.flatMap(
        (each) => JSON.stringify(each).match(/meeting\/c-1\/[^"]+@\d+/g) ?? [],
      );
      expect(events.length).toBeGreaterThan(0);
    }
  });
});

describe("what the central frame needs for full points", () => {
  it.each<{ without: string; differences: Differences; criterion: string }>([
    { without: "90 minutes", differences: { minutes: 89 }, criterion: "1" },
    {
      without: "90 % present",
      differences: { present: members.slice(0, 8), excused: ["m-9", "m-10"] },
      criterion: "2",
    },
    {
      without: "a reason for every absence",
      differences: { present: members.slice(0, 9), unexcused: ["m-10"] },
      criterion: "2",
    },
    { without: "the committee's meeting", differences: { without: ["pre-meeting"] }, criterion: "3.2" },
    { without: "documents before", differences: { without: ["documents-before"] }, criterion: "3.2" },
    { without: "fees told", differences: { without: ["fees"] }, criterion: "4.1" },
    { without: "an agenda", differences: { without: ["agenda"] }, criterion: "4.1" },
    { without: "anything presented", differences: { without: ["presented"] }, criterion: "4.1" },
    { without: "a word from anybody", differences: { speakers: [] }, criterion: "4.1" },
    { without: "a task", differences: { without: ["task"] }, criterion: "4.1" },
    { without: "a conclusion", differences: { without: ["conclusion"] }, criterion: "7" },
    { without: "minutes", differences: { without: ["minutes"] }, criterion: "7" },
    { without: "documents after", differences: { without: ["documents-after"] }, criterion: "7" },
  ])("criterion $criterion is not borne out without $without", ({ differences, criterion }) => {
    expect(itemOf(central(differences), criterion).open?.why).toBe("not-supported");
    expect(
      itemOf(central({ ...differences, marks: { [criterion]: 4 } } as Differences), criterion),
    ).toMatchObject({
      how: "judged",
      points: 4,
    });
  });

  it("says nothing of what did not happen while the meeting is not closed", () => {
    const item = itemOf(central({ without: ["closing", "agenda"] }), "4.1");
    expect(item.open).toEqual({ why: "missing-facts", missing: ["order.agenda"] });
    expect(itemOf(central({ without: ["closing"] }), "1").open).toEqual({
      why: "missing-facts",
      missing: ["duration.shortfall"],
    });
  });

  it("holds 120 minutes against a combined meeting, and the cell's own minimum against a small cell's", () => {
    const combined = (minutes: number) =>
      itemOf(
        qualityOf(scoredMeeting(cell, month, members, hd42, { kind: "combined", key: month, minutes })),
        "1",
      ).how;
    expect([combined(119), combined(120)]).toEqual(["open", "judged"]);
    const small = (minutes: number) => itemOf(central({ minutes, minimumMinutes: 60 }), "1").how;
    expect([small(59), small(60)]).toEqual(["open", "judged"]);
  });

  it("asks for no choice of the committee where the rubric has no minimum for the kind of meeting", () => {
    const thematic = scoredMeeting(cell, month, members, hd42, { kind: "thematic", key: month });
    expect(itemOf(qualityOf(thematic), "1").open).toEqual({
      why: "missing-facts",
      missing: ["duration.shortfall"],
    });
  });

  it("asks who came where the roll call names somebody nowhere", () => {
    const item = itemOf(central({ present: members.slice(0, 9) }), "2");
    expect(item.open).toEqual({ why: "missing-facts", missing: ["member:m-10"] });
  });
});
