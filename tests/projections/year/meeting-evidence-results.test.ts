import { describe, expect, it } from "vitest";
import type { EventData } from "../../../src/events/catalogue.js";
import { anPhu } from "../../../src/rules/rubrics/shipped/an-phu.js";
import type { Story } from "../../../src/testing/index.js";
import { scoredMeeting } from "../full-meeting.js";
import {
  adopting,
  all,
  committee,
  itemOf,
  members,
  month,
  type Parameters,
  qualityOf,
} from "./meeting-evidence-stories.js";

describe("from resolution to result", () => {
  type Result = EventData<"TaskAssessed">["result"];
  /** Ten tasks of February, assessed in March. */
  const twoMonths = (results: readonly (Result | undefined)[], parameters: Parameters = all) => {
    const tasks = results.map((_, index) => `k-${index + 1}`);
    const february = scoredMeeting(committee(adopting(parameters)), "2026-02", members, anPhu, {
      without: ["task"],
      body: (so) =>
        tasks.reduce(
          (then, task, index) =>
            then.happened(
              "TaskAssigned",
              { task, member: members[index] ?? "m-1", due: "2026-02-28", reportAt: month },
              "2026-02-03T01:50:00Z",
            ),
          so,
        ),
    });
    const march = scoredMeeting(february, month, members, anPhu, {
      body: (so) =>
        results.reduce<Story>(
          (then, result, index) =>
            result === undefined
              ? then
              : then.happened("TaskAssessed", { task: tasks[index] ?? "", result }, `${month}-03T01:50:00Z`),
          so,
        ),
    });
    return itemOf(qualityOf(march), "c7_result");
  };
  const of = (reached: number, rest: Result = "failed"): Result[] =>
    Array.from({ length: 10 }, (_, index) =>
      index < reached ? (index % 2 === 0 ? "done" : "exceeded") : rest,
    );

  it.each([
    { reached: 10, points: 30 },
    { reached: 9, points: 30 },
    { reached: 8, points: 27 },
    { reached: 7, points: 24 },
    { reached: 6, points: 20 },
    { reached: 5, points: 15 },
    { reached: 4, points: 10 },
  ])("c7_result: $reached of 10 tasks reached give $points", ({ reached, points }) => {
    const item = twoMonths(of(reached));
    expect(item).toMatchObject({ how: "computed", points });
    expect(item.because[0]).toMatchObject({ kind: "measure", value: [reached, 10] });
  });

  it("asks for the assessment of each task that nobody assessed", () => {
    expect(twoMonths([...of(9).slice(0, 9), undefined]).open).toEqual({
      why: "missing-facts",
      missing: ["task:k-10"],
    });
  });

  it("counts a task done late as the committee chooses, and asks where it did not", () => {
    const late = of(8, "late");
    const { "late-tasks-reach": _left, ...open } = all;
    expect(twoMonths(late, { ...all, "late-tasks-reach": false }).points).toBe(27);
    expect(twoMonths(late, { ...all, "late-tasks-reach": true }).points).toBe(30);
    expect(twoMonths(late, open).open).toEqual({ why: "missing-facts", missing: ["late-tasks-reach"] });
  });
});
