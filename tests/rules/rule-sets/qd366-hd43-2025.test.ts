import { describe, expect, it } from "vitest";
import type { Condition } from "../../../src/rules/engine/conditions/condition.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";

const rubrics = qd366hd43.scoring?.rubrics ?? [];

const forWhom = (when: Condition | undefined): string => {
  if (when === undefined) return "all";
  return "fact" in when ? `${when.fact} ${when.is} ${String(when.value)}` : "otherwise";
};

const general = {
  collectives: [
    ...["party-building", "leadership", "inspection", "principles", "political-task", "remedies"],
  ],
  "with-post": ["politics", "ethics", "capacity", "confidence", "remedies"],
  "without-post": ["politics", "capacity", "remedies"],
  "outside-political-system": ["politics", "remedies"],
};
const tasks = {
  collectives: ["targets", "below"],
  "with-post": ["own", "led", "below"],
  "without-post": ["results"],
  "outside-political-system": ["duties", "study", "local"],
};

describe("QĐ 366, Art. 10: the rubrics of 100 points", () => {
  it.each([
    ["appendix-1.cell", "cell", "all", "collectives"],
    ["appendix-1.base-organisation", "base-organisation", "all", "collectives"],
    ["appendix-1.collective", "collective", "all", "collectives"],
    ["appendix-3", "member", "category.work equal with-post", "with-post"],
    ["appendix-4", "member", "category.work equal without-post", "without-post"],
    ["appendix-5", "member", "category.work equal outside-political-system", "outside-political-system"],
  ] as const)(
    "%s is for a %s (%s): 30 general points and 70 of tasks, by the criteria of %s",
    (id, subject, whom, kind) => {
      const rubric = rubrics.find((each) => each.id === id);
      expect(rubric?.subject).toBe(subject);
      expect(forWhom(rubric?.when)).toBe(whom);
      expect(rubric?.total).toBe("score.total");
      expect(rubric?.groups.map(({ fact, max }) => [fact, max])).toEqual([
        ["points.general", 30],
        ["points.tasks", 70],
      ]);
      expect(rubric?.groups.map(({ criteria }) => criteria.map(({ fact }) => fact))).toEqual([
        general[kind].map((name) => `points.general.${name}`),
        tasks[kind].map((name) => `points.tasks.${name}`),
      ]);
    },
  );

  it("there is no other rubric, and no half points", () => {
    expect(rubrics).toHaveLength(6);
    expect(qd366hd43.scoring?.steps).toBe(1);
  });
});

describe("QĐ 366, Art. 11: what rules on tasks say", () => {
  const rules = Object.values(qd366hd43.subjects).flatMap(({ levels }) =>
    levels.flatMap((each) => each.rules),
  );

  it("is the schedule where they count tasks on time, and completion where they count tasks done", () => {
    const saying = (end: string) => rules.filter(({ id }) => id.endsWith(end)).map(({ says }) => says.en);
    expect(saying("-on-time").length).toBeGreaterThan(0);
    expect(saying("-done").length).toBeGreaterThan(0);
    for (const says of saying("-on-time")) expect(says).toMatch(/^100 % of the tasks .*on time$/);
    for (const says of saying("-done")) expect(says).toMatch(/^100 % of the tasks .*done, with quality$/);
  });
});
