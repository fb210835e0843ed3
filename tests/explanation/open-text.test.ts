import { describe, expect, it } from "vitest";
import { render } from "../../src/explanation/explain.js";
import type { LevelExplanation } from "../../src/explanation/level.js";
import type { Language } from "../../src/language/language.js";
import type { Condition } from "../../src/rules/engine/conditions/condition.js";
import type { ParameterValues, Source } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Ladder, Rule, RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import type { Story } from "../../src/testing/index.js";
import { levelOf, noCivilServant, oneCell, read, reviewing } from "../projections/world.js";

const clause = (point: string, evidence: Source["evidence"] = "quoted"): Source => ({
  document: "QĐ 1-QĐ/TW",
  point,
  evidence,
});

const rule = (id: string, point: string, vi: string, en: string, when: Condition): Rule => ({
  id,
  says: { vi, en },
  source: clause(point),
  when,
});

const share = (percent: number, is: "at-least" | "less-than" = "at-least"): Condition => ({
  share: "tasks.done",
  of: "tasks.assigned",
  is,
  ratio: [percent, 100],
});

const allDone = rule("m.done", "2", "Hoàn thành mọi nhiệm vụ", "All tasks done", share(100));
const most = rule("m.most", "3", "Hoàn thành từ 70 % nhiệm vụ", "At least 70 % done", share(70));
const posts: Rule = {
  ...rule("m.posts", "2.1", "Đơn vị phụ trách hoàn thành tốt", "The unit led is good", {
    fact: "collective.level",
    is: "at-least",
    value: "good",
  }),
  concerns: {
    when: { fact: "category.work", is: "equal", value: "with-post" },
    otherwise: {
      vi: "không áp dụng với đảng viên không giữ chức vụ",
      en: "does not apply to members without a post",
    },
  },
};
const half = rule("m.half", "4", "Hoàn thành dưới 50 %", "Under 50 % done", share(50, "less-than"));

const rung = (level: string, rules: Rule[]): Ladder["levels"][number] => ({
  level,
  source: clause("2"),
  rules,
});

const plain: Ladder = {
  says: { vi: "Đảng viên", en: "Members" },
  exemptions: [],
  forced: [half],
  levels: [rung("good", [allDone, posts]), rung("fulfilled", [most])],
  ceilings: [],
};

const readings = {
  says: { vi: "Khi không đạt mức nào", en: "Where no level is reached" },
  kind: "choice" as const,
  choices: ["highest-met", "lowest"],
  source: clause("5", "not-found"),
  readings: [
    { is: "highest-met", source: clause("5", "local") },
    { is: "lowest", source: clause("5", "not-found") },
  ],
};

const under = (ladder: Partial<Ladder>, more: Partial<RuleSet> = {}): RuleSet => ({
  ...qd132hd21,
  subjects: { ...qd132hd21.subjects, member: { ...plain, ...ladder } },
  caps: [],
  gaps: [],
  ...more,
});

interface Tasks {
  readonly assigned: number;
  readonly done: number;
}

const withTasks = (tasks: Tasks, parameters: ParameterValues): Story =>
  reviewing(noCivilServant(oneCell("m-1"), "m-1"), "c-1", { ...parameters }).happened(
    "SelfReviewSubmitted",
    { member: "m-1", degrees: {}, tasks },
    "2021-11-20",
  );

const explained = (ruleSet: RuleSet, tasks: Tasks, parameters: ParameterValues = {}): LevelExplanation =>
  levelOf(read(withTasks(tasks, parameters), { under: ruleSet }), "m-1");

const lines = (explanation: LevelExplanation, language: Language = "vi"): string[] =>
  render(explanation, { language }).split("\n");

/** The lines of a section, without its title. */
const section = (text: readonly string[], title: string): string[] => {
  const rest = text.slice(text.indexOf(title) + 1);
  const end = rest.findIndex((line) => !line.startsWith(" "));
  return text.includes(title) ? rest.slice(0, end).map((line) => line.slice(2)) : [];
};

describe("a choice that nobody made", () => {
  const between = under(
    {
      silentBetween: { source: clause("5", "not-found"), fallback: "no-level" },
      levels: [
        rung("good", [allDone]),
        {
          ...rung("fulfilled", [most]),
          upTo: [rule("m.edge", "3", "Hoàn thành dưới 90 %", "Under 90 %", share(90, "less-than"))],
        },
      ],
    },
    { parameters: { ...qd132hd21.parameters, "no-level": readings } },
  );

  it("has the outcome of each option, with the option's name and its evidence", () => {
    const open = explained(between, { assigned: 20, done: 19 });
    expect(section(lines(open), "Kết quả theo từng cách hiểu của văn bản:")).toEqual([
      "Khi không đạt mức nào:",
      "  theo cách hiểu “mức cao nhất mà mọi điều kiện đều đạt”: hoàn thành nhiệm vụ — QĐ 1-QĐ/TW, điểm 5 (quy định địa phương)",
      "  theo cách hiểu “mức thấp nhất”: không hoàn thành nhiệm vụ — QĐ 1-QĐ/TW, điểm 5 (chưa tìm thấy văn bản)",
    ]);
    expect(open.choices).toEqual(["no-level"]);
    expect(lines(open, "en")).toContain(
      "    by the reading “the lowest level”: unfulfilled — QĐ 1-QĐ/TW, point 5 (not found)",
    );
  });

  it("is no longer there once the committee made it", () => {
    const chosen = explained(between, { assigned: 20, done: 19 }, { "no-level": "lowest" });
    expect(chosen.outcome).toEqual({ kind: "level", level: "unfulfilled" });
    expect(section(lines(chosen), "Kết quả theo từng cách hiểu của văn bản:")).toEqual([]);
    expect(chosen.choices).toEqual([]);
  });
});

describe("a rule that nobody adopted", () => {
  it("says so, with the parameter, and the outcome has a line for yes and for no", () => {
    const open = explained(
      under(
        { forced: [{ ...half, when: share(80, "less-than"), adoptedBy: "strict" }] },
        {
          parameters: {
            ...qd132hd21.parameters,
            strict: {
              says: { vi: "Áp dụng mốc 80 %", en: "Apply the 80 %" },
              kind: "boolean",
              source: clause("4"),
            },
          },
        },
      ),
      { assigned: 10, done: 7 },
    );
    expect(section(lines(open), "Kết quả theo từng cách hiểu của văn bản:")).toEqual([
      "Áp dụng mốc 80 %:",
      "  nếu chọn “có”: không hoàn thành nhiệm vụ",
      "  nếu chọn “không”: hoàn thành nhiệm vụ",
    ]);
    expect(lines(open)).toContain("    – cấp ủy chưa chọn có áp dụng hay không: Áp dụng mốc 80 %");
    expect(lines(open)[4]).toBe(
      "Tính theo quy định: chưa xác định được vì cấp ủy chưa chọn cách hiểu văn bản; có thể là hoàn thành nhiệm vụ hoặc không hoàn thành nhiệm vụ",
    );
  });
});

describe("a case in which the text leaves the level open", () => {
  const open = (why: "unread" | "committee", settledBy?: string) =>
    under(
      {
        open: [
          {
            ...rule("m.case", "7.8", "Trong năm có việc đặc biệt", "A special case in the year", {
              fact: "tasks.assigned",
              is: "at-least",
              value: 10,
            }),
            why,
            levels: ["good", "unfulfilled"],
            ...(settledBy === undefined ? {} : { settledBy }),
          },
        ],
      },
      {
        parameters: {
          ...qd132hd21.parameters,
          special: { ...readings, says: { vi: "Việc đặc biệt", en: "Special" } },
        },
        gaps: [
          {
            id: "special",
            says: { vi: "Điểm 7.8 đến 7.11 chưa đọc được", en: "Points 7.8 to 7.11 were not read" },
            concerns: "levels",
            by: ["m.case"],
          },
        ],
      },
    );

  it("is named with its words, its clause, its levels and the gap of the rule set", () => {
    const unread = explained(open("unread"), { assigned: 10, done: 7 });
    expect(unread.open).toEqual([
      {
        why: "unread",
        rule: "m.case",
        source: clause("7.8"),
        levels: ["good", "unfulfilled"],
        says: { vi: "Trong năm có việc đặc biệt", en: "A special case in the year" },
        gaps: [
          {
            id: "special",
            says: { vi: "Điểm 7.8 đến 7.11 chưa đọc được", en: "Points 7.8 to 7.11 were not read" },
          },
        ],
      },
    ]);
    expect(section(lines(unread), "Chỗ để ngỏ:")).toEqual([
      "có quy định chưa đọc được nguyên văn: Trong năm có việc đặc biệt — QĐ 1-QĐ/TW, điểm 7.8: hoàn thành tốt nhiệm vụ, không hoàn thành nhiệm vụ",
      "  Điểm 7.8 đến 7.11 chưa đọc được",
    ]);
  });

  it("is among the rules that lead to the outcome, before the requirements", () => {
    const { because } = explained(open("committee"), { assigned: 10, done: 7 });
    expect(because.map(({ rule: id, role, level }) => [id, role, level])).toEqual([
      ["m.case", "open", undefined],
      ["m.most", "requirement", "fulfilled"],
    ]);
    // Its reason and its levels stand in `open`.
    expect(because[0]).not.toHaveProperty("levels");
  });

  it("is said to be the committee's where the text leaves it to the committee", () => {
    const text = lines(explained(open("committee"), { assigned: 10, done: 7 }));
    expect(text[4]).toBe(
      "Tính theo quy định: chưa xác định được vì mức do cấp có thẩm quyền xem xét, quyết định; có thể là hoàn thành tốt nhiệm vụ, hoàn thành nhiệm vụ hoặc không hoàn thành nhiệm vụ",
    );
    expect(text).toContain("Chỉ có thể đạt mức “hoàn thành tốt nhiệm vụ” do chỗ để ngỏ, vì:");
  });

  it("is not there once the committee settled it", () => {
    const settled = explained(open("committee", "special"), { assigned: 10, done: 7 }, { special: "lowest" });
    expect(settled.outcome).toEqual({ kind: "level", level: "fulfilled" });
    expect(settled.because.map(({ rule: id }) => id)).toEqual(["m.most"]);
  });

  it("names the choice that would settle it", () => {
    const text = lines(explained(open("committee", "special"), { assigned: 10, done: 7 }));
    expect(section(text, "Cấp ủy chưa lựa chọn:")[0]).toBe("Việc đặc biệt");
  });
});

describe("a share of nothing", () => {
  it("is said to be no share, with the count that is 0", () => {
    const nothing = explained(under({}), { assigned: 0, done: 0 });
    expect(section(lines(nothing), "Chỗ để ngỏ:")).toEqual([
      "số chỉ tiêu, nhiệm vụ được giao là 0 nên không tính được tỷ lệ:",
      "  Hoàn thành dưới 50 % — QĐ 1-QĐ/TW, điểm 4: không hoàn thành nhiệm vụ",
      "  Hoàn thành mọi nhiệm vụ — QĐ 1-QĐ/TW, điểm 2: hoàn thành tốt nhiệm vụ",
      "  Hoàn thành từ 70 % nhiệm vụ — QĐ 1-QĐ/TW, điểm 3: hoàn thành nhiệm vụ",
    ]);
    expect(lines(nothing).filter((line) => line.includes("0/0, không tính được tỷ lệ"))).not.toEqual([]);
  });
});

describe("a rule that does not concern the subject", () => {
  it("has one line with its clause and the reason, and neither a mark nor conditions", () => {
    const text = lines(explained(under({}), { assigned: 10, done: 10 }));
    const at = text.findIndex((line) => line.includes("Đơn vị phụ trách hoàn thành tốt"));
    expect(text[at]).toBe(
      "  · Đơn vị phụ trách hoàn thành tốt — QĐ 1-QĐ/TW, điểm 2.1: không áp dụng với đảng viên không giữ chức vụ",
    );
    expect(text[at + 1]).not.toMatch(/^ {4}/);
    expect(text.join("\n")).not.toContain("collective.level");
    expect(text.join("\n")).toContain("· không áp dụng với đối tượng này");
  });
});
