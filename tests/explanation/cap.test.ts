import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import { qd132hd16 } from "../../src/rules/rule-sets/qd132-hd16-2018.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { decided, enrolled, founded, memberOf, oneCell, read, reviewing } from "../projections/world.js";

/** Two cells of one member each: the whole of b-1. */
const twoCells = enrolled(founded(oneCell("m-1").on("cell/c-2"), "c-2", "cell", { parent: "b-1" }), "m-2");
const [m1, m2] = [memberOf("m-1"), memberOf("m-2")];
const told = decided(
  decided(
    reviewing(twoCells).happened("CellProposedLevel", { subject: m1, level: "excellent" }, "2021-12-05"),
    m1,
    "excellent",
  ),
  m2,
  "good",
);

describe("the explanation of a cap", () => {
  const year = read(told);
  const explanation = explain(year, { cap: "b-1" });

  it("holds every verdict on the group, each counted subject with the event of its level, and never who is too many", () => {
    expect(explanation.stages.map(({ verdict }) => verdict)).toEqual(year.caps);
    expect(
      explanation.stages.map(({ verdict: { stage }, counted }) => [
        stage,
        counted.map(({ subject, given: { level, by } }) => `${subject} ${level} ${by}`),
      ]),
    ).toEqual([
      ["proposed", ["member:m-1 excellent review/c-1/2021@2"]],
      ["decided", ["member:m-1 excellent committee/b-1@2", "member:m-2 good committee/b-1@3"]],
    ]);
    expect(explanation.findings.map(({ code }) => code)).toEqual(["cap-exceeded", "cap-exceeded"]);
  });

  it("is told with its clause, its readings and the levels behind the figures", () => {
    const text = render(explanation, { language: "vi" });
    expect(text).toContain("b-1 (cấp có thẩm quyền quyết định) — HD 21-HD/BTCTW, điểm II.B.2.3.a");
    expect(text).toContain(
      "✗ so với số hoàn thành tốt: quyết định 1 đồng chí, tối đa 0, vượt 1 (1/1 = 100 %)",
    );
    expect(text).toContain("  tính 2 trong 2 đảng viên, 2 trong 2 chi bộ\n");
    // One member without a level cannot excuse the excess of another, whatever the level will be.
    expect(text).toContain(
      [
        "b-1 (đề nghị) — HD 21-HD/BTCTW, điểm II.B.2.3.a — vượt",
        "  ✗ so với số hoàn thành tốt: đề nghị 1 đồng chí, tối đa 0, vượt ít nhất 1 (1/0)",
      ].join("\n"),
    );
    expect(text).toContain("  tính 1 trong 2 đảng viên, 1 trong 2 chi bộ\n");
    expect(text).toContain("    đảng viên m-2: hoàn thành tốt nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@3");
    expect(render(explanation, { language: "en" })).toContain("Cap on excellent, b-1, 2021");
  });

  it("says of a cell alone what would bring its base within the cap, and why it is open", () => {
    const alone = decided(decided(oneCell("m-1", "m-2"), m1, "excellent"), m2, "good");
    const text = render(explain(read(alone), { cap: "b-1" }), { language: "vi" });
    expect(text).toContain(
      [
        "b-1 (cấp có thẩm quyền quyết định) — HD 21-HD/BTCTW, điểm II.B.2.3.a — mở",
        "  ? so với số hoàn thành tốt: quyết định 1 đồng chí, mở: thêm 4 đồng chí tốt thì trong mức (1/1 = 100 %)",
      ].join("\n"),
    );
    expect(text).toContain(
      "  tính 2 trong 2 đảng viên, 1 trong 1 chi bộ có trong sổ ghi\n  mở vì: đảng bộ cơ sở có nhiều chi bộ, sổ ghi mới có một\n",
    );
    expect(text).not.toMatch(/, tối đa \d|vượt \d/u);
  });

  it("names the group that a committee declared, and knows no other group", () => {
    const declared = told.happened(
      "QuotaGroupsDeclared",
      {
        year: 2021,
        groups: [{ group: "cells", name: "Các chi bộ", subjects: [{ kind: "cell", id: "c-1" }] }],
      },
      "2021-12-14",
    );
    const rated = decided(declared, { kind: "cell", id: "c-1" }, "good");
    expect(explain(read(rated), { cap: "cells" }).declared).toEqual([
      { name: "Các chi bộ", by: "committee/b-1@4" },
    ]);
    expect(() => explain(year, { cap: "cells" })).toThrow("“cells” is not in this year");
  });

  it("has figures and no verdict where the cap is not applied, or no clause on it was read", () => {
    const cell = decided(told, { kind: "cell", id: "c-1" }, "excellent");
    const text = (under = qd132hd21) =>
      render(explain(read(cell, { under }), { cap: "b-1" }), { language: "vi" });
    expect(text()).toContain(
      [
        "b-1 (cấp có thẩm quyền quyết định) — HD 21-HD/BTCTW, điểm II.B.1.3.a (theo trí nhớ, chưa kiểm chứng) — không xét: quy định chưa được áp dụng",
        "  so với số hoàn thành tốt: quyết định 1 chi bộ (1/0)",
      ].join("\n"),
    );
    expect(text(qd132hd16)).toContain(
      [
        "b-1 (cấp có thẩm quyền quyết định) — không xét: không có điều khoản nào đã đọc",
        "  so với số hoàn thành tốt: quyết định 1 đồng chí (1/1 = 100 %)",
        "  so với số hoàn thành tốt và xuất sắc: quyết định 1 đồng chí (1/2 = 50 %)",
        "  so với tổng số xếp loại: quyết định 1 đồng chí (1/2 = 50 %)",
      ].join("\n"),
    );
    expect(text(qd132hd16)).not.toMatch(/tối đa \d|vượt|trong mức|mở/u);
  });
});
