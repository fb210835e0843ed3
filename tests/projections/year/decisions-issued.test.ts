import { describe, expect, it } from "vitest";
import { explain, render } from "../../../src/explanation/explain.js";
import type { LevelExplanation } from "../../../src/explanation/level.js";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import type { FindingCode } from "../../../src/findings/index.js";
import { isJudged } from "../../../src/projections/year/caps.js";
import type { Story } from "../../../src/testing/index.js";
import {
  cell,
  issued,
  levelBy,
  notRatedBy,
  on,
  saidNotRated,
  year,
} from "../../findings/decisions-issued-pairs.js";
import { ofKind } from "../../findings/of-kind.js";
import { memberOf, read } from "../world.js";

const found = (told: Story, code: FindingCode) => ofKind(read(told).findings, code);
const whole = levelBy(
  levelBy(issued(cell, { listed: 2, rated: 2, good: 1, fulfilled: 1 }), "m-1", "good"),
  "m-2",
  "fulfilled",
);

describe("a decision for many subjects", () => {
  it("has the list of the entries that refer to it, beside its totals", () => {
    const [decision] = read(whole).issuedDecisions.all;
    expect(decision).toMatchObject({
      committee: "b-1",
      decision: "d-1",
      number: "57-QĐ/ĐU",
      period: "2021",
      list: [
        { key: "member:m-1", level: "good", on },
        { key: "member:m-2", level: "fulfilled", on },
      ],
      cancels: [],
    });
    expect(decision?.compared).toEqual([
      { of: "listed", stated: 2, counted: 2 },
      { of: "rated", stated: 2, counted: 2 },
      { of: "good", stated: 1, counted: 1 },
      { of: "fulfilled", stated: 1, counted: 1 },
    ]);
    expect(found(whole, "decision-list-differs")).toEqual([]);
  });

  it("counts the not rated apart, and names what it cancels", () => {
    const told = notRatedBy(
      levelBy(issued(cell, { listed: 2, rated: 1, notRated: 1 }), "m-1", "good"),
      "m-2",
      "d-1",
    ).happened(
      "LevelCancelled",
      { year, subject: memberOf("m-1"), decidedOn: on, reason: "nhầm", decision: "d-1" },
      on,
    );
    const [decision] = read(told).issuedDecisions.all;
    expect(decision?.compared.map(({ of, counted }) => [of, counted])).toEqual([
      ["listed", 2],
      ["rated", 1],
      ["notRated", 1],
    ]);
    expect(decision?.cancels).toEqual(["member:m-1"]);
  });

  it("is irregular where more entries refer to it than it states, and a notice where some are not on record", () => {
    const weights = (good: number) =>
      found(
        levelBy(levelBy(issued(cell, { good }), "m-1", "good"), "m-2", "good"),
        "decision-list-differs",
      ).map(({ severity }) => severity);
    expect(weights(1)).toEqual(["irregular"]);
    expect(weights(2)).toEqual([]);
    expect(weights(3)).toEqual(["notice"]);
    expect(found(issued(cell, { good: 3 }), "decision-list-differs")).toEqual([]);
  });

  it("gives its number to the levels that refer to it, in every text", () => {
    const explanation = explain(read(whole), { member: "m-1" });
    const vi = render(explanation, { language: "vi" });
    expect(vi).toContain("57-QĐ/ĐU");
    expect(vi).toContain(
      "Quyết định ban hành:\n  57-QĐ/ĐU, 20/12/2021; Kết quả xếp loại đảng viên; người ký: Bí thư m-2; căn cứ: HD 21-HD/BTCTW; tổng số: 2, số được xếp loại: 2, hoàn thành tốt nhiệm vụ: 1, hoàn thành nhiệm vụ: 1 ← committee/b-1@2",
    );
    const { decisions } = explanation as LevelExplanation;
    expect(decisions).toHaveLength(1);
    expect(JSON.stringify(decisions)).not.toContain("member:");
  });

  it("gives its number to an extension and to a commendation as well", () => {
    const told = issued(cell)
      .happened(
        "CapExtended",
        { year, group: "b-1", ratio: [1, 4], reason: "Thành tích nổi bật", decision: "d-1" },
        on,
      )
      .happened(
        "SubjectCommended",
        {
          year,
          subject: memberOf("m-1"),
          award: "Giấy khen",
          ground: "year",
          by: "b-1",
          on: "2022-02-03",
          decision: "d-1",
        },
        "2022-02-03",
      );
    const { decisions } = read(told).context;
    expect(decisions.committees[0]?.caps["b-1"]?.instrument).toBe("57-QĐ/ĐU");
    expect(decisions.commendedOf("member:m-1")[0]?.instrument).toBe("57-QĐ/ĐU");
  });

  it("is told where its figures and its list do not add up", () => {
    const [differs] = found(levelBy(issued(cell, { good: 1 }), "m-1", "fulfilled"), "decision-list-differs");
    expect(differs && describeFinding(differs, "vi")).toBe(
      "Quyết định 57-QĐ/ĐU ghi hoàn thành tốt nhiệm vụ: 1; các mục dẫn quyết định này có 0.",
    );
    const [contradicts] = found(
      issued(cell, { listed: 3, rated: 3, notRated: 1 }),
      "decision-totals-contradict",
    );
    expect(contradicts && describeFinding(contradicts, "en")).toBe(
      "The totals of decision 57-QĐ/ĐU do not add up: listed says 3, the parts make 4.",
    );
  });
});

describe("a subject that is not rated", () => {
  it("is no level, overrules what the cell proposed, and is told with its reason", () => {
    const proposed = saidNotRated(cell, "m-2")
      .on("review/c-1/2021")
      .happened("CellProposedLevel", { subject: memberOf("m-1"), level: "good" }, "2021-12-05");
    const told = read(notRatedBy(proposed, "m-1"));
    const one = told.classification.of("member:m-1");
    expect(one?.final).toBeUndefined();
    expect(one?.notRated).toMatchObject({ change: "not-rated", notRated: "training", on });
    expect(told.report.of("c-1")).toMatchObject({
      stage: "none",
      listed: 2,
      rated: 0,
      proposed: 0,
      notRated: { training: 2 },
      notReviewed: {},
      unaccounted: [],
    });
    const text = render(explain(told, { member: "m-1" }), { language: "vi" });
    expect(text).toContain(
      "Quyết định không xếp loại: đi học tập trung — b-1, 20/12/2021: Học tập trung cả năm ←",
    );
    expect(render(explain(told, { member: "m-2" }), { language: "en" })).toContain(
      "Stated as not rated in the review:\n  full-time training — c-1, 2021-12-01",
    );
  });

  it("said in a review is no decision: a level that is proposed or decided counts", () => {
    const told = read(levelBy(issued(saidNotRated(cell, "m-1")), "m-1", "good"));
    expect(told.report.of("c-1")).toMatchObject({ rated: 1, notRated: {} });
    expect(told.context.decisions.about("member:m-1").changes).toHaveLength(1);
    const [finding] = ofKind(told.findings, "rated-and-not-rated");
    expect(finding && describeFinding(finding, "vi")).toBe(
      "Có nơi ghi không xếp loại (đi học tập trung), có nơi xếp loại: hoàn thành tốt nhiệm vụ (cấp có thẩm quyền quyết định).",
    );
  });

  it("is told in the time line and on the year in a row with its reason", () => {
    const told = read(notRatedBy(cell, "m-1"));
    const timeline = render(explain(told, { member: "m-1" }), { language: "vi" });
    expect(timeline).toContain("  không xếp loại: đi học tập trung — b-1, 20/12/2021");
    const row = render(explain(told, { streak: "member:m-1" }), { language: "vi" });
    expect(row).toContain("    không xếp loại: đi học tập trung — b-1, 20/12/2021");
  });

  it("is not waited for by a cap, nor among the members whose levels its cell needs", () => {
    const one = levelBy(issued(cell), "m-1", "good");
    const open = (told: Story) =>
      read(told)
        .caps.filter(isJudged)
        .find(({ stage }) => stage === "decided")?.unrated;
    expect(open(one)).toBe(1);
    expect(open(notRatedBy(one, "m-2"))).toBe(0);
    const below = (told: Story) =>
      (explain(read(told), { cell: "c-1" }) as LevelExplanation).below.map(({ subject }) => subject);
    expect(below(one)).toEqual(["member:m-1", "member:m-2"]);
    expect(below(notRatedBy(one, "m-2"))).toEqual(["member:m-1"]);
  });

  it("stays exempt on the roll where a rule exempts it", () => {
    const exempt = cell
      .on("cell/c-1")
      .happened("MemberExempted", { member: "m-1", on: "2021-02-01" }, "2021-02-01");
    const told = read(notRatedBy(exempt, "m-1"));
    expect(told.report.of("c-1")).toMatchObject({ exempt: { "member.exempt": 1 }, notRated: {} });
    expect(ofKind(told.findings, "not-rated-without-rule")).toEqual([]);
  });

  it("may be given a level afterwards", () => {
    const told = notRatedBy(cell, "m-1").happened(
      "LevelRedecided",
      {
        year,
        subject: memberOf("m-1"),
        level: "good",
        decidedOn: "2022-01-05",
        reason: "đã kiểm điểm bổ sung",
      },
      "2022-01-05",
    );
    const one = read(told).classification.of("member:m-1");
    expect(one?.final?.level).toBe("good");
    expect(one?.notRated).toBeUndefined();
  });
});
