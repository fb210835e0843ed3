import { describe, expect, it } from "vitest";
import { compare } from "../../src/explanation/compare.js";
import { renderComparison } from "../../src/explanation/compare-text.js";
import { render } from "../../src/explanation/explain.js";
import { hd27 } from "../../src/rules/rule-sets/hd27-2014.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { levelOf as explainedLevel, memberOf, oneCell } from "../projections/world.js";
import { cancelled, decidedIn, readYear, redecided } from "../projections/year/decided-stories.js";

const m1 = memberOf("m-1");
const year = 2021;
const rated = decidedIn(oneCell("m-1", "m-2"), year, m1, "good");
const lodged = rated.happened(
  "ComplaintLodged",
  { year, complaint: "k-1", subject: m1, by: "m-2", on: "2022-01-05" },
  "2022-01-05",
);
const answered = (outcome: "rejected" | "upheld" | "withdrawn") =>
  lodged.happened("ComplaintAnswered", { year, complaint: "k-1", outcome, on: "2022-01-12" }, "2022-01-12");
const kept = redecided(cancelled(answered("upheld"), year, m1), year, m1, "good");

const levelOf = (told: typeof rated, member = "m-1") => explainedLevel(readYear(told, year), member);
const timeline = (told: typeof rated, language: "vi" | "en", member = "m-1"): string[] => {
  const lines = render(levelOf(told, member), { language }).split("\n");
  const from = lines.indexOf(language === "vi" ? "Diễn biến:" : "Over time:");
  const until = lines.findIndex((line, at) => at > from && !line.startsWith(" "));
  return from < 0 ? [] : lines.slice(from + 1, until);
};

describe("the time line of a rating", () => {
  it("has a complaint with its answer and outcome, in order of time among the decisions", () => {
    expect(timeline(kept, "vi").slice(1)).toEqual([
      "  cấp có thẩm quyền quyết định: hoàn thành tốt nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2",
      "  có khiếu nại (k-1): b-1, 05/01/2022 ← committee/b-1@3",
      "  trả lời khiếu nại (k-1): chấp nhận khiếu nại — b-1, 12/01/2022 ← committee/b-1@4",
      "  bị hủy: b-1, 15/01/2022: phát hiện khuyết điểm ← committee/b-1@5",
      "  quyết định lại, giữ nguyên mức: hoàn thành tốt nhiệm vụ — b-1, 20/01/2022: xếp loại lại ← committee/b-1@6",
    ]);
    expect(timeline(answered("rejected"), "en").at(-1)).toBe(
      "  complaint answered (k-1): rejected — b-1, 2022-01-12 ← committee/b-1@4",
    );
  });

  it("does not say who complained, and stands with nobody else", () => {
    expect(JSON.stringify(levelOf(kept))).not.toContain("m-2");
    expect(timeline(kept, "vi", "m-2")).toEqual([]);
  });

  it("says of a decision for the same level that it changes nothing, and of no other one", () => {
    const changed = (told: typeof rated) =>
      levelOf(told).kinds.flatMap(({ kind, moments }) => (kind === "changed" ? moments : []));
    expect(changed(kept).map(({ unchanged }) => unchanged)).toEqual([undefined, undefined, undefined, true]);
    const better = redecided(cancelled(answered("upheld"), year, m1), year, m1, "excellent");
    expect(changed(better).some(({ unchanged }) => unchanged)).toBe(false);
    expect(changed(better).at(-1)).toMatchObject({ change: "redecided", level: "excellent" });
  });

  it("keeps the level that stands while a complaint is open", () => {
    const kinds = levelOf(lodged).kinds;
    expect(kinds.find(({ kind }) => kind === "decided")?.level).toBe("good");
    expect(kinds.find(({ kind }) => kind === "changed")).not.toHaveProperty("level");
  });

  it("stands beside a comparison of two rule sets", () => {
    const comparison = compare(readYear(kept, year), qd132hd21, hd27);
    const of = (key: string) => comparison.subjects.find((each) => each.key === key)?.afterwards;
    expect(of("member:m-1")?.map(({ change }) => change)).toEqual([
      "complaint-lodged",
      "complaint-answered",
      "cancelled",
      "redecided",
    ]);
    expect(of("member:m-2")).toEqual([]);
    expect(renderComparison(comparison, { language: "vi" })).toContain(
      "  trả lời khiếu nại (k-1): chấp nhận khiếu nại — b-1, 12/01/2022 ← committee/b-1@4\n",
    );
  });
});
