import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import { layer } from "../../src/rules/engine/overlay/check-overlay.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { assessed, task } from "../findings/participation-pairs.js";
import { stating } from "../findings/stated-figures-pairs.js";
import { received } from "../findings/work-figures-pairs.js";
import { levelOf, oneCell, read, reviewing } from "../projections/world.js";

const workOf = (told: Story, under: RuleSet = qd366hd43) => {
  const text = render(explain(read(told, { under }), { member: "m-1" }), { language: "vi" });
  const lines = text.split("\n");
  const from = lines.indexOf("Nhiệm vụ, số liệu công việc:");
  if (from === -1) return [];
  const next = lines.findIndex((each, at) => at > from && !each.startsWith(" "));
  return lines.slice(from + 1, next === -1 ? undefined : next).map((each) => each.trim());
};

const registered = reviewing(oneCell("m-1")).happened(
  "TaskAssigned",
  { task: "t-1", member: "m-1", due: "2021-11-20", product: "báo cáo", weight: 2, part: "lead" },
  "2021-11-15",
);
const excluded = registered
  .happened("TaskChanged", { task: "t-1", due: "2021-11-25", reason: "việc phát sinh" }, "2021-11-16")
  .happened("TaskExcluded", { task: "t-1", cause: "force-majeure", by: "b-1" }, "2021-11-17")
  .happened("TaskAssigned", { task: "t-2", member: "m-1", due: "2021-11-22" }, "2021-11-18")
  .happened("TaskAssessed", { task: "t-2", result: "late", degree: "good", by: "b-1" }, "2021-11-23");

describe("the explanation of a level shows the work of the member", () => {
  it("by task: terms, changes, exclusion and assessment, each with its event, and the counts", () => {
    expect(workOf(excluded)).toEqual([
      "Năm 2021: được giao 1, hoàn thành 1/1, đúng tiến độ 0/1, vượt mức 0/1, không hoàn thành 0/1",
      "t-2: hạn 22/11/2021 — hoàn thành chậm, tốt (b-1) ← review/c-1/2021@5, review/c-1/2021@6",
      "t-1: báo cáo, trọng số 2, chủ trì, hạn 25/11/2021 — chưa có kết quả ← review/c-1/2021@2",
      "thay đổi 16/11/2021: hạn 25/11/2021 — việc phát sinh ← review/c-1/2021@3",
      "không tính (b-1): bất khả kháng ← review/c-1/2021@4",
    ]);
  });

  it("counts nothing while a task has no result", () => {
    expect(workOf(registered)[0]).toBe("Năm 2021: chưa đủ kết quả của các nhiệm vụ để tính");
  });

  it("by outside figures, with source and cut-off day, and says which are not used", () => {
    const told = received(received(stating({})), { source: "HRM", until: "2020-12-31" });
    expect(workOf(told).slice(1)).toEqual([
      "“KPI”, tính đến 15/11/2021 — số chỉ tiêu, nhiệm vụ được giao: 10; số chỉ tiêu, nhiệm vụ hoàn thành: 8 ← review/c-1/2021@3",
      "“HRM”, tính đến 31/12/2020 — số chỉ tiêu, nhiệm vụ được giao: 10; số chỉ tiêu, nhiệm vụ hoàn thành: 8 ← review/c-1/2021@4 (ngoài kỳ, không được tính)",
    ]);
  });

  it("by criteria that do not apply, with what the text says of their points", () => {
    const told = stating({ notApplicable: [{ criterion: "tasks", reason: "mới nhận việc" }] });
    expect(workOf(told).at(-1)).toContain("mới nhận việc; văn bản không quy định điểm của tiêu chí này");
    const source = { document: "HD 01-HD/TU", point: "4", evidence: "local" } as const;
    const local = layer(qd366hd43, {
      id: "doi-xa-2026",
      title: { vi: "Tỉnh giả định", en: "A made-up province" },
      over: qd366hd43.id,
      documents: [{ number: "HD 01-HD/TU", issuer: "Tỉnh ủy", issuedOn: "2021-01-05" }],
      scoring: { source, notApplicable: { source, otherwise: "zero" } },
    });
    expect(workOf(told, local).at(-1)).toContain("mới nhận việc; không cho điểm (HD 01-HD/TU");
    expect(
      read(told, { under: local }).classification.of("member:m-1")?.facts.get("points.tasks")?.value,
    ).toBe(0);
  });

  it("not where meetings record nothing but a day and a result", () => {
    expect(levelOf(read(assessed(task(oneCell("m-1", "m-2")))), "m-2").work).toBeUndefined();
  });
});
