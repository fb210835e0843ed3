import { describe, expect, it } from "vitest";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { review } from "../../src/aggregates/review.js";
import { journal } from "../../src/events/journal/journal.js";
import { explain, render } from "../../src/explanation/explain.js";

import type { LevelExplanation } from "../../src/explanation/level.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { replay } from "../../src/year.js";
import { memberOf, noCivilServant, oneCell } from "../projections/world.js";

const subject = memberOf("m-1");
const stream = "review/c-1/2026";
const header = (on: string, by = "m-2") => ({
  happenedAt: `${on}T02:00:00Z`,
  recordedAt: `${on}T02:00:00Z`,
  recordedBy: by,
  recordedFor: "c-1",
});

/** A journal with a cell, its review of 2026 and the self-review of one member. */
const begun = () => {
  const book = journal([...noCivilServant(oneCell("m-1", "m-2"), "m-1", "m-2")]);
  execute(book, review, stream, {
    type: "OpenReview",
    data: {
      organisation: "c-1",
      year: 2026,
      ruleSet: qd366hd43.id,
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    ...header("2026-11-10"),
  });
  execute(book, review, stream, {
    type: "SubmitSelfReview",
    data: { member: "m-1", ownLevel: "excellent", points: { general: 29, tasks: 66 } },
    ...header("2026-11-15", "m-1"),
  });
  return book;
};

const explained = (book: ReturnType<typeof begun>): LevelExplanation => {
  const explanation = explain(replay(book, { year: 2026, under: qd366hd43 }), { member: "m-1" });
  if (explanation.kind !== "level") throw new Error("no level");
  return explanation;
};

describe("a chain of seven opinions on one member", () => {
  const book = begun();
  const chain = [
    ["2026-11-16", { role: "unit-head" }, "excellent"],
    ["2026-11-17", { role: "appraisal-body" }, "good"],
    ["2026-11-18", { role: "mass-organisation", organisation: "youth" }, "excellent"],
    ["2026-11-19", { role: "cell-committee" }, "good"],
    ["2026-12-01", { role: "superior", organisation: "b-1" }, "good"],
    ["2026-12-05", { role: "higher-superior" }, "fulfilled"],
  ] as const;
  for (const [on, by, level] of chain)
    execute(book, review, stream, {
      type: "ProposeLevel",
      data: {
        subject,
        by,
        level,
        ...(by.role === "unit-head" ? { points: { general: 28, tasks: 65 } } : {}),
      },
      ...header(on),
    });
  execute(book, review, stream, {
    type: "ProposeLevelByCell",
    data: { subject, level: "good" },
    ...header("2026-11-25"),
  });
  execute(book, committee, "committee/b-1", {
    type: "DecideLevel",
    data: { year: 2026, subject, level: "good", decidedOn: "2026-12-20", clause: "11.2" },
    ...header("2026-12-20"),
  });

  it("is told in order, each with its role, its level and its entry", () => {
    const { statements } = explained(book);
    expect(statements.map(({ what, role, level }) => [what, role, level])).toEqual([
      ["self-review", undefined, "excellent"],
      ["proposal", "unit-head", "excellent"],
      ["proposal", "appraisal-body", "good"],
      ["proposal", "mass-organisation", "excellent"],
      ["proposal", "cell-committee", "good"],
      ["proposal", "cell", "good"],
      ["proposal", "superior", "good"],
      ["proposal", "higher-superior", "fulfilled"],
      ["decided", undefined, "good"],
    ]);
    expect(new Set(statements.map(({ by }) => by)).size).toBe(9);
  });

  it("leaves the proposal of the cell committee and the vote of the cell as they are", () => {
    const { proposed, voted } = explained(book);
    expect([proposed?.level, voted?.level]).toEqual(["good", "good"]);
  });

  it("is read in Vietnamese as an office would write it", () => {
    const text = render(explained(book), { language: "vi" });
    expect(text).toContain("Ý kiến của từng nơi, theo thứ tự:");
    expect(text).toMatch(
      /người đứng đầu đơn vị đề nghị: hoàn thành xuất sắc nhiệm vụ — điểm nhóm tiêu chí chung: 28, điểm nhóm kết quả thực hiện nhiệm vụ: 65/,
    );
    expect(text).toMatch(/tổ chức chính trị - xã hội \(youth\) đề nghị: hoàn thành xuất sắc nhiệm vụ/);
    expect(text).toContain("hoàn thành tốt nhiệm vụ — căn cứ 11.2 — ");
  });
});

describe("a returned self-review", () => {
  const book = begun();
  execute(book, review, stream, {
    type: "ReturnSubmission",
    data: { what: "self-review", subject, by: "c-1", reason: "chưa nêu hạn chế", until: "2026-11-20" },
    ...header("2026-11-17"),
  });

  it("gives neither a level nor points while it does not come again", () => {
    const year = replay(book, { year: 2026, under: qd366hd43 });
    const each = year.classification.of("member:m-1");
    expect([each?.selfRated, each?.facts.get("points.tasks")]).toEqual([undefined, undefined]);
    expect(explained(book).kinds[0]).toMatchObject({
      kind: "self-rated",
      moments: [
        { change: "given", level: "excellent" },
        { change: "returned", reason: "chưa nêu hạn chế" },
      ],
    });
    expect(explained(book).kinds[0]?.level).toBeUndefined();
  });

  it("comes again as a revision, and the explanation tells it as such", () => {
    execute(book, review, stream, {
      type: "ReviseSelfReview",
      data: { member: "m-1", ownLevel: "good", points: { general: 28, tasks: 60 } },
      ...header("2026-11-19", "m-1"),
    });
    const year = replay(book, { year: 2026, under: qd366hd43 });
    expect(year.classification.of("member:m-1")?.facts.get("points.tasks")?.value).toBe(60);
    const text = render(explained(book), { language: "en" });
    const lines = text.split("\n").filter((each) => /self-review/.test(each));
    expect(lines.map((each) => each.trim().replace(/ ←.*/, ""))).toEqual([
      "self-review: excellent — points of the general group: 29, points of the task group: 66 — c-1, 2026-11-15",
      "returned: self-review: to come again by 2026-11-20 — c-1, 2026-11-17: chưa nêu hạn chế",
      "self-review revised: good — points of the general group: 28, points of the task group: 60 — c-1, 2026-11-19",
    ]);
  });
});
