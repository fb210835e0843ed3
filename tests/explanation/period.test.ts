import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { replay } from "../../src/year.js";
import { twoQuarters, year } from "../projections/quarter-stories.js";
import { memberOf } from "../projections/world.js";

const subject = memberOf("m-1");

describe("the explanation of a quarter", () => {
  const told = twoQuarters
    .on("review/c-1/2026-Q2")
    .happened(
      "LevelProposed",
      {
        subject,
        by: { role: "unit-head", member: "m-2" },
        level: "good",
        points: { general: 27, tasks: 62 },
      },
      "2026-06-22",
    )
    .happened(
      "LevelProposed",
      { subject, by: { role: "appraisal-body" }, points: { general: 26, tasks: 61 } },
      "2026-06-23",
    )
    .happened(
      "SubmissionReturned",
      { what: "self-review", subject, by: "c-1", reason: "chưa nêu sản phẩm", until: "2026-06-25" },
      "2026-06-24",
    )
    .happened("SelfReviewRevised", { member: "m-1", points: { general: 28, tasks: 65 } }, "2026-06-25");
  const readings = replay(told, { year, under: qd366hd43quarter });
  const explanation = explain(readings, { period: "member:m-1/2026-Q2" });

  it("lists what every body said in the order of time, with its points and what was returned", () => {
    expect(explanation.statements.map(({ what, role, points }) => [what, role, points?.tasks])).toEqual([
      ["self-review", undefined, undefined],
      ["proposal", "cell-committee", undefined],
      ["proposal", "unit-head", 62],
      ["proposal", "appraisal-body", 61],
      ["returned", undefined, undefined],
      ["revision", undefined, 65],
      ["decided", undefined, undefined],
    ]);
    const text = render(explanation, { language: "vi" });
    expect(text).toContain("điểm nhóm tiêu chí chung: 26, điểm nhóm kết quả thực hiện nhiệm vụ: 61");
    expect(text).toContain("chưa nêu sản phẩm");
  });

  it("lists nothing of another quarter", () => {
    const third = explain(readings, { period: "member:m-1/2026-Q3" });
    expect(third.statements.map(({ what }) => what)).toEqual(["not-rated"]);
  });
});
