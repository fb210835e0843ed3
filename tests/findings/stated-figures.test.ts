import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/catalogue.js";
import { explain, render } from "../../src/explanation/explain.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { pointKeys } from "../../src/rules/point-keys.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { openedReview } from "../projections/quarter-stories.js";
import { memberOf, oneCell, read } from "../projections/world.js";
import { province } from "./quarters-scored-pairs.js";
import { sound, stating } from "./stated-figures-pairs.js";

type SelfReview = Omit<EventData<"SelfReviewSubmitted">, "member">;

const codes = new Set([
  "stated-counts-contradict",
  "stated-points-above-maximum",
  "stated-points-not-in-rubric",
  "stated-points-not-counted",
]);

const found = (told: Story, under: RuleSet = qd366hd43) =>
  read(told, { under }).findings.filter(({ code }) => codes.has(code));
const said = (told: Story, under?: RuleSet) =>
  found(told, under).map((finding) => describeFinding(finding, "vi"));
const factsOf = (told: Story, under: RuleSet = qd366hd43) =>
  read(told, { under }).classification.of("member:m-1")?.facts;
const outcomeOf = (told: Story, under: RuleSet = qd366hd43) =>
  read(told, { under }).classification.of("member:m-1")?.outcome;

/** Each bound at its value and one past it, with the sentence of the case past it. */
const bounds: readonly (readonly [at: SelfReview, past: SelfReview, sentence: string])[] = [
  [
    { tasks: { assigned: 10, done: 10 } },
    { tasks: { assigned: 10, done: 12 } },
    "12 việc hoàn thành trong 10 việc được giao",
  ],
  [
    { tasks: { assigned: 10, done: 8, onTime: 8 } },
    { tasks: { assigned: 10, done: 8, onTime: 9 } },
    "9 việc đúng tiến độ trong 8 việc hoàn thành",
  ],
  [
    { tasks: { assigned: 10, done: 8, exceeded: 8 } },
    { tasks: { assigned: 10, done: 8, exceeded: 9 } },
    "9 việc vượt mức trong 8 việc hoàn thành",
  ],
  [
    { tasks: { assigned: 10, done: 8, failed: 2 } },
    { tasks: { assigned: 10, done: 8, failed: 3 } },
    "8 việc hoàn thành và 3 việc không hoàn thành trong 10 việc được giao",
  ],
  [
    { led: { units: 2, unfulfilled: 2 } },
    { led: { units: 2, unfulfilled: 3 } },
    "3 đơn vị phụ trách không hoàn thành nhiệm vụ trong 2 đơn vị phụ trách",
  ],
  [
    { led: { assigned: 5, done: 5 } },
    { led: { assigned: 5, done: 6 } },
    "6 việc hoàn thành của lĩnh vực, đơn vị phụ trách trong 5 việc của lĩnh vực, đơn vị phụ trách",
  ],
  [
    { shortcomings: { pointedOut: 2, remedied: 2 } },
    { shortcomings: { pointedOut: 2, remedied: 3 } },
    "3 hạn chế, khuyết điểm đã khắc phục trong 2 hạn chế, khuyết điểm được chỉ ra",
  ],
];

describe("stated figures that cannot be true together", () => {
  it.each(bounds)("are found past the bound and not at it: %j", (at, past, sentence) => {
    expect(said(stating(at))).toEqual([]);
    expect(said(stating(past))).toEqual([
      `Số liệu đã khai mâu thuẫn: ${sentence}; các số này không được tính.`,
    ]);
  });

  it("are found whatever rules the year is read under", () => {
    const told = stating({ shortcomings: { pointedOut: 2, remedied: 3 } });
    expect(found(told, qd132hd21).map(({ details }) => details)).toEqual([
      { facts: ["shortcomings.remedied"], values: [3], within: "shortcomings.pointed-out", most: 2 },
    ]);
  });

  it("cite the entries that state them: a proposal beside a self-review", () => {
    const told = stating({ tasks: { assigned: 10, done: 9, onTime: 9 } }).happened(
      "LevelProposed",
      { subject: memberOf("m-1"), level: "good", tasks: { assigned: 10, done: 8 } },
      "2021-11-25",
    );
    expect(found(told).map(({ events }) => events)).toEqual([["review/c-1/2021@2", "review/c-1/2021@3"]]);
  });

  it("count by what the later body states", () => {
    const wrong = stating({ tasks: { assigned: 10, done: 12 } });
    const right = wrong.happened(
      "LevelProposed",
      { subject: memberOf("m-1"), level: "good", tasks: { assigned: 12, done: 12 } },
      "2021-11-25",
    );
    expect(found(right)).toEqual([]);
    expect(factsOf(right)?.get("tasks.done")?.value).toBe(12);
  });

  it("lose their values, all of them, and no other does", () => {
    const facts = factsOf(stating({ ...sound, tasks: { ...sound.tasks, done: 12, failed: 0 } }));
    const marked = [...(facts ?? [])].filter(([, { value }]) => value === undefined);
    expect(marked.map(([name, { from }]) => [name, from])).toEqual([
      ["tasks.assigned", ["review/c-1/2021@2"]],
      ["tasks.done", ["review/c-1/2021@2"]],
    ]);
    expect(factsOf(stating(sound))?.get("tasks.done")?.value).toBe(10);
  });

  it("are not missing: the outcome names them apart, and the explanation cites the entry", () => {
    const told = stating({ ...sound, tasks: { assigned: 10, done: 12 } });
    const outcome = outcomeOf(told);
    if (outcome?.kind !== "missing-facts") throw new Error(String(outcome?.kind));
    expect(outcome.contradictory).toEqual(["tasks.assigned", "tasks.done"]);
    expect(outcome.missing).not.toContain("tasks.done");
    const year = read(told, { under: qd366hd43 });
    const text = render(explain(year, { member: "m-1" }), { language: "vi" });
    expect(text).toContain("12 việc hoàn thành trong 10 việc được giao ← review/c-1/2021@2");
    expect(text).toContain("số liệu đã khai mâu thuẫn");
    const silent = outcomeOf(stating({ points: sound.points }));
    expect(silent?.kind === "missing-facts" && silent.contradictory).toBeUndefined();
    expect(silent?.kind === "missing-facts" && silent.missing).toContain("tasks.done");
  });
});

describe("stated points", () => {
  it("above the maximum leave the total open, and are never 0", () => {
    const told = stating({ ...sound, points: { general: 30, tasks: 73 } });
    expect(said(told)).toEqual([
      "Điểm đã khai mâu thuẫn với biểu điểm: điểm nhóm kết quả thực hiện nhiệm vụ 73 trên tối đa 70; điểm này không được tính.",
    ]);
    const outcome = outcomeOf(told);
    if (outcome?.kind !== "missing-facts") throw new Error(String(outcome?.kind));
    expect(outcome.contradictory).toEqual(["points.tasks"]);
    expect(outcome.candidates).toContain("excellent");
    expect(outcome.candidates).toContain("unfulfilled");
  });

  it("under names that the rubric lacks are found with the names that it has", () => {
    expect(said(stating({ points: { chung: 30, tasks: 70 } }))).toEqual([
      "Biểu điểm không có mục “chung”: ghi theo một trong: “general” (Nhóm tiêu chí chung), “tasks” (Nhóm kết quả thực hiện nhiệm vụ).",
    ]);
  });

  it("of criteria without central weights are found, with what the rubric counts", () => {
    expect(said(stating({ points: { "general.politics": 5 } }))).toEqual([
      "Điểm khai cho “chính trị, đạo đức, kỷ luật” không được tính: ghi theo một trong: “general” (Nhóm tiêu chí chung), “tasks” (Nhóm kết quả thực hiện nhiệm vụ).",
    ]);
    expect(said(stating({ points: { general: 25 } }), qd132hd21)).toEqual([
      "Điểm khai cho “general” không được tính: bộ quy định không chấm điểm.",
    ]);
  });
});

describe("the keys of points", () => {
  it("are those of the rubric, with wording and maximum", () => {
    expect(pointKeys(qd366hd43, "member").map(({ key, most, steps }) => [key, most, steps])).toEqual([
      ["general", 30, 1],
      ["tasks", 70, 1],
    ]);
    expect(pointKeys(qd366hd43, "member")[0]?.says.vi).toBe("Nhóm tiêu chí chung");
  });

  it("are the criteria where a local text gives each its points, by the kind of work", () => {
    const holder = pointKeys(province, "member", "with-post").map(({ key }) => key);
    expect(holder).toContain("axes.led");
    expect(holder).not.toContain("general");
    expect(pointKeys(province, "member", "outside-political-system").map(({ key }) => key)).not.toContain(
      "axes.led",
    );
  });

  it("are none where a rule set counts no points", () => {
    expect(pointKeys(qd132hd21, "member")).toEqual([]);
  });
});

describe("points of a quarter", () => {
  const points = (tasks: number, decided: number) =>
    openedReview(oneCell("m-1"), "2026-Q2", "2026-06-20")
      .happened("SelfReviewSubmitted", { member: "m-1", points: { general: 30, tasks } }, "2026-06-21")
      .on("committee/b-1")
      .happened(
        "LevelDecided",
        {
          year: 2026,
          period: "2026-Q2",
          subject: memberOf("m-1"),
          level: "good",
          decidedOn: "2026-06-28",
          score: { steps: 1, decided },
        },
        "2026-06-28",
      );
  const above = (tasks: number, decided: number) =>
    read(points(tasks, decided), { year: 2026, under: qd366hd43quarter })
      .findings.filter(({ code }) => code === "stated-points-above-maximum")
      .map((finding) => describeFinding(finding, "vi"));

  it("are found above the maximum of the rubric, stated or decided, and not at it", () => {
    expect(above(70, 100)).toEqual([]);
    const [stated, decided, ...more] = above(71, 101);
    expect(stated).toContain("71 trên tối đa 70");
    expect(decided).toContain("tổng điểm quyết định 101 trên tối đa 100");
    expect(stated).toMatch(/^Quý/);
    expect(more).toEqual([]);
  });
});
