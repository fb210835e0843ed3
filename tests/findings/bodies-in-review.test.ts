import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { read } from "../projections/world.js";
import {
  decidedOn,
  lowerBy,
  proposed,
  returned,
  reviewOfOne,
  withGrounds,
  year,
} from "./bodies-in-review-pairs.js";
import { ofKind } from "./of-kind.js";

const options = { year, under: withGrounds };
const differences = (told: Story, under = withGrounds) =>
  ofKind(read(told, { ...options, under }).findings, "difference-without-grounds");
const onReturned = (told: Story) => ofKind(read(told, options).findings, "decided-on-returned");

describe("a difference between self-review and appraisal without grounds", () => {
  it("is found from the points on that the committee names, and in each body", () => {
    expect(differences(proposed(reviewOfOne(), lowerBy(4)))).toEqual([]);
    const two = proposed(proposed(reviewOfOne(), lowerBy(5)), {
      by: { role: "appraisal-body" },
      points: { general: 30, tasks: 66 },
    });
    expect(differences(two)).toMatchObject([
      {
        severity: "irregular",
        clause: { document: "09-HD/ĐU" },
        details: { role: "cell-committee", ownPoints: [90, 1], points: [85, 1] },
      },
      { details: { role: "appraisal-body", points: [96, 1] } },
    ]);
  });

  it("is found for another level, and says both in words", () => {
    const [finding] = differences(proposed(reviewOfOne(), { by: { role: "unit-head" }, level: "fulfilled" }));
    expect(finding === undefined ? undefined : describeFinding(finding, "vi")).toBe(
      "Tự nhận hoàn thành tốt nhiệm vụ, người đứng đầu đơn vị đề nghị hoàn thành nhiệm vụ: chưa ghi căn cứ của chênh lệch.",
    );
    expect(finding === undefined ? undefined : describeFinding(finding, "en")).toBe(
      "Self-rated good, fulfilled by head of the unit: no grounds for the difference are recorded.",
    );
  });

  it("is not found with grounds, with a proposal that stands no more, or where part of the points is unknown", () => {
    const given = { ...lowerBy(20), level: "fulfilled" } as const;
    expect(differences(proposed(reviewOfOne(), { ...given, reason: "chậm 3 việc" }))).toEqual([]);
    expect(differences(returned(proposed(reviewOfOne(), given), "proposal"))).toEqual([]);
    expect(differences(proposed(reviewOfOne(), { points: { tasks: 1 } }))).toEqual([]);
  });

  it("is found by no central rule: only a committee's own text names the points", () => {
    expect(differences(proposed(reviewOfOne(), lowerBy(60)), qd366hd43)).toEqual([]);
  });
});

describe("a decision on what was returned", () => {
  it("says what was returned, and is not found on the day of the return", () => {
    const told = returned(reviewOfOne(), "self-review", "2026-12-10");
    const [finding, ...others] = onReturned(decidedOn(told, "2026-12-11"));
    expect(others).toEqual([]);
    expect(finding === undefined ? undefined : describeFinding(finding, "vi")).toBe(
      "Quyết định ngày 11/12/2026 khi bản tự kiểm điểm, báo cáo kiểm điểm đã bị trả lại ngày 10/12/2026 và chưa nộp lại.",
    );
    expect(onReturned(decidedOn(told, "2026-12-10"))).toEqual([]);
  });

  it("is found where no proposal stands, and not where another body's does", () => {
    const one = proposed(reviewOfOne(), { level: "good" }, "2026-11-24");
    expect(onReturned(decidedOn(returned(one, "proposal"), "2026-12-20"))).toMatchObject([
      { details: { what: "proposal", how: "returned", backOn: "2026-11-28" } },
    ]);
    const both = proposed(one, { by: { role: "superior" }, level: "good" });
    expect(onReturned(decidedOn(returned(both, "proposal"), "2026-12-20"))).toEqual([]);
    const again = proposed(returned(one, "proposal"), { level: "good" }, "2026-12-01");
    expect(onReturned(decidedOn(again, "2026-12-20"))).toEqual([]);
    const tooLate = proposed(returned(one, "proposal"), { level: "good" }, "2026-12-21");
    expect(onReturned(decidedOn(tooLate, "2026-12-20"))).toHaveLength(1);
  });

  it("is found for a whole review that was not closed again", () => {
    const closed = reviewOfOne().happened("ReviewClosed", {}, "2026-12-01");
    const back = returned(closed, "review", "2026-12-05");
    expect(onReturned(decidedOn(back, "2026-12-20"))).toMatchObject([{ details: { what: "review" } }]);
    const again = back.on("review/c-1/2026").happened("ReviewClosed", { again: true }, "2026-12-08");
    expect(onReturned(decidedOn(again, "2026-12-20"))).toEqual([]);
  });
});
