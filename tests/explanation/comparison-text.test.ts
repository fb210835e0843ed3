import { describe, expect, it } from "vitest";
import { comparisonText, missingName } from "../../src/explanation/comparison-text.js";
import { conditionLines } from "../../src/explanation/condition-text.js";
import { lay } from "../../src/explanation/lines.js";
import type { ParameterWords } from "../../src/explanation/rules-used.js";
import type { Language } from "../../src/language/language.js";
import {
  type Condition,
  type ReadingTrace,
  traceCondition,
} from "../../src/rules/engine/conditions/condition.js";
import type { FactValue } from "../../src/rules/engine/conditions/facts.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { factsOf } from "../support/cases.js";

const choice: ParameterWords[string] = {
  says: { vi: "Khi chuyển sinh hoạt", en: "Where a member moved" },
  kind: "choice",
};

/** The lines of a condition in HD 43 for some facts, with the points in steps of a tenth. */
const shown = (
  when: Condition,
  facts: Readonly<Record<string, FactValue>>,
  { language = "vi", steps = 1, parameters = {} as ParameterValues } = {},
): string => {
  const { scoring, facts: words } = qd366hd43;
  const ruleSet = { ...qd366hd43, ...(scoring === undefined ? {} : { scoring: { ...scoring, steps } }) };
  const trace = traceCondition(when, factsOf(facts), { ruleSet, parameters });
  return lay(
    conditionLines(trace, 0, {
      words,
      parameters: { transfer: choice },
      language: language as Language,
      sense: "requirement",
    }),
  );
};

const done = (is: "at-least" | "at-most", ratio: readonly [number, number]): Condition => ({
  share: "tasks.done",
  of: "tasks.assigned",
  is,
  ratio: [...ratio],
});

describe("a count that is known only within bounds", () => {
  it("stands with its bounds where they decide, and says that facts are missing", () => {
    const most: Condition = { fact: "tasks.done", is: "at-most", value: 10 };
    expect(shown(most, { "tasks.assigned": 10 })).toBe(
      "✓ số chỉ tiêu, nhiệm vụ hoàn thành: không quá 10 (chưa đủ dữ kiện) (yêu cầu: không quá 10) ← sổ ghi không có mục nào",
    );
    expect(shown({ fact: "tasks.assigned", is: "at-least", value: 8 }, { "tasks.done": 8 })).toContain(
      ": từ 8 trở lên (chưa đủ dữ kiện) (xét trường hợp: từ 8 trở lên)",
    );
  });

  it("stands with both bounds in a share", () => {
    expect(shown(done("at-most", [100, 100]), { "tasks.done": 8 }, { language: "en" })).toContain(
      "targets and tasks completed / targets and tasks assigned: 8 / 8 or more (facts are missing)",
    );
  });

  it("is unknown where the bounds decide nothing", () => {
    expect(shown({ fact: "tasks.done", is: "at-least", value: 5 }, { "tasks.assigned": 10 })).toContain(
      "? số chỉ tiêu, nhiệm vụ hoàn thành: chưa rõ",
    );
  });
});

describe("points", () => {
  it("stand as points where they are recorded in steps", () => {
    const total: Condition = { fact: "score.total", is: "at-least", value: 70 };
    expect(shown(total, { "score.total": 655 }, { steps: 10 })).toContain(
      "✗ tổng điểm: 65,5 (yêu cầu: từ 70 trở lên)",
    );
    expect(shown(total, { "score.total": 71 })).toContain("✓ tổng điểm: 71 (");
  });
});

describe("a share of nothing", () => {
  it("is no share, and has the result that the rule gives it", () => {
    const none = { "tasks.done": 0, "tasks.assigned": 0 };
    expect(shown(done("at-least", [1, 2]), none)).toMatch(/^\? .*: 0\/0, không tính được tỷ lệ \(/);
    const half = done("at-least", [1, 2]);
    const holding = { ...half, ifNone: "holds" } as Condition;
    const failing = { ...half, ifNone: "fails" } as Condition;
    expect(shown(holding, none)).toMatch(/^✓ .*: không có gì để tính nên không phải xét \(/);
    expect(shown(holding, none, { language: "en" })).toContain(
      ": there is nothing to count, so it is not considered (",
    );
    expect(shown({ not: failing }, none)).toMatch(/^✓ .*: không có gì để tính nên không phải xét \(/);
    expect(shown(failing, none)).toMatch(/^✗ .*: không có gì để tính \(/);
  });
});

describe("the upper edge of a level", () => {
  const edge: Condition = { fact: "score.total", is: "less-than", value: 70 };
  const shownEdge = (total: number, language: Language = "vi"): string =>
    comparisonText(
      traceCondition(edge, factsOf({ "score.total": total }), {
        ruleSet: qd366hd43,
        parameters: {},
      }) as ReadingTrace,
      { words: qd366hd43.facts, language, sense: "case", upperEdge: true },
    );

  it("says that the points are above the level where it fails", () => {
    expect(shownEdge(95)).toBe("tổng điểm 95 đã vượt khoảng điểm của mức này (dưới 70)");
    expect(shownEdge(95, "en")).toBe("total score 95 is above the points of this level (less than 70)");
    expect(shownEdge(60)).toBe("tổng điểm: 60 (xét trường hợp: dưới 70)");
  });
});

describe("a missing fact", () => {
  const missing = (fact: string, language: Language = "vi") => missingName(fact, qd366hd43.facts, language);

  it("is said to be the points of a criterion where it is", () => {
    expect(missing("points.general.remedies")).toBe("điểm tiêu chí “tự phê bình, khắc phục hạn chế”");
    expect(missing("points.general.remedies", "en")).toBe(
      "points of the criterion “self-criticism and remedying”",
    );
  });

  it("has its own words where they say what it is", () => {
    expect(missing("score.total")).toBe("tổng điểm");
    expect(missing("points.tasks")).toBe("điểm nhóm kết quả thực hiện nhiệm vụ");
    expect(missing("tasks.done")).toBe("số chỉ tiêu, nhiệm vụ hoàn thành");
  });
});

describe("a choice of the committee", () => {
  const moved: Condition = { choice: "transfer", is: "each-cell-its-part" };

  it("says that nobody made it, and points at no entry of the journal", () => {
    expect(shown(moved, {})).toBe(
      "? Khi chuyển sinh hoạt: chưa chọn (xét trường hợp: mỗi chi bộ xếp loại phần của mình)",
    );
  });

  it("stands with the option that was chosen", () => {
    const parameters = { transfer: "receiving-cell-whole-year" };
    expect(shown({ not: moved }, {}, { parameters, language: "en" })).toBe(
      "● Where a member moved: the receiving cell rates the whole year (case: not each cell rates its part)",
    );
  });
});
