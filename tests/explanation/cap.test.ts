import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import { decided, memberOf, oneCell, read, reviewing } from "../projections/world.js";

const [m1, m2] = [memberOf("m-1"), memberOf("m-2")];
const told = decided(
  decided(
    reviewing(oneCell("m-1", "m-2")).happened(
      "CellProposedLevel",
      { subject: m1, level: "excellent" },
      "2021-12-05",
    ),
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
    expect(text).toContain("    đảng viên m-2: hoàn thành tốt nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@3");
    expect(render(explanation, { language: "en" })).toContain("Cap on excellent, b-1, 2021");
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
});
