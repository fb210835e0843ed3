import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reasonAndRemedy } from "../../../../src/language/problems/describe-problem.js";
import { checkRuleSet } from "../../../../src/rules/engine/check-rule-set.js";
import { classify } from "../../../../src/rules/engine/classification/classify.js";
import { checkOverlay, layer } from "../../../../src/rules/engine/overlay/check-overlay.js";
import { looserThan } from "../../../../src/rules/engine/overlay/looser-than.js";
import type { Overlay } from "../../../../src/rules/engine/overlay/overlay.js";
import { rulesInUse } from "../../../../src/rules/engine/rules-in-use.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { factsOf } from "../../../support/cases.js";
import { local, locally, overlay } from "./local.js";

type Scoring = NonNullable<Overlay["scoring"]>;
type Groups = NonNullable<Scoring["rubrics"]>[string];

const says = (axis: string) => ({ vi: `trục ${axis}`, en: `axis ${axis}` });
const axes = (...points: readonly number[]) =>
  points.map((max, nth) => ({ fact: `points.axes.${nth + 1}`, max, says: says(String(nth + 1)) }));
const replaced = (criteria: ReturnType<typeof axes>) => ({ source: locally, replacedBy: criteria });
const six = replaced(axes(15, 10, 10, 15, 10, 10));

const province = (rubrics: Readonly<Record<string, Groups>>, more: Partial<Overlay> = {}) =>
  overlay({ over: qd366hd43.id, scoring: { source: locally, rubrics: { ...rubrics } }, ...more });
const problems = (rubrics: Readonly<Record<string, Groups>>, more: Partial<Overlay> = {}) =>
  checkOverlay(qd366hd43, province(rubrics, more)).map((each) => [
    each.path,
    each.code,
    `${reasonAndRemedy(each, "vi").join(". ")}.`,
    `${reasonAndRemedy(each, "en").join(". ")}.`,
  ]);
const at = 'scoring.rubrics.appendix-4["points.tasks"]';

describe("criteria in place of the central ones of a group", () => {
  it("count in the group, and the central ones are gone from the rubric and from the facts", () => {
    const layered = layer(qd366hd43, province({ "appendix-4": { "points.tasks": six } }));
    expect(checkRuleSet(layered)).toEqual([]);
    const group = layered.scoring?.rubrics
      .find(({ id }) => id === "appendix-4")
      ?.groups.find(({ fact }) => fact === "points.tasks");
    expect(group).toEqual({
      fact: "points.tasks",
      says: { vi: "Nhóm kết quả thực hiện nhiệm vụ", en: "Task group" },
      max: 70,
      source: locally,
      criteria: six.replacedBy,
    });
    expect(layered.facts["points.tasks.results"]).toBeUndefined();
    expect(layered.facts["points.axes.6"]).toEqual({ says: says("6"), kind: "points", better: "high" });
  });

  it("leave the criteria that another rubric still counts", () => {
    const layered = layer(qd366hd43, province({ "appendix-3": { "points.tasks": six } }));
    const declared = ["own", "led", "below", "results"].filter(
      (name) => layered.facts[`points.tasks.${name}`] !== undefined,
    );
    // Appendix 1 has levels below as well.
    expect(declared).toEqual(["below", "results"]);
  });

  it("with one name twice are one problem, also where the wordings differ", () => {
    const [first] = axes(35);
    if (first === undefined) throw new Error("no criterion");
    const twice = replaced([first, { ...first, says: says("2") }]);
    expect(problems({ "appendix-4": { "points.tasks": twice } }).map(([path, code]) => [path, code])).toEqual(
      [[`${at}.replacedBy[1].fact`, "duplicate-id"]],
    );
  });

  it("add up to the score: without one of them the score is open, and central points do not count", () => {
    const layered = layer(
      qd366hd43,
      province({ "appendix-4": { "points.tasks": six } }, { parameters: { "when-no-level-fits": "lowest" } }),
    );
    const points = { 1: 15, 2: 10, 3: 10, 4: 15, 5: 10, 6: 10 };
    const facts = (changes: Readonly<Record<string, number | undefined>> = {}) =>
      factsOf({
        "membership.exempt": false,
        "membership.activities-suspended": false,
        "membership.official": true,
        "membership.months": 60,
        "check.pending": false,
        "transfer.in-year": false,
        "leave.sick-days": 0,
        "category.work": "without-post",
        "category.civil-servant": false,
        "degradation.concluded": false,
        "discipline.duty-related": false,
        "violation.forbidden-act": false,
        "violation.exemplary-duty": false,
        "shortcomings.pointed-out": 2,
        "shortcomings.remedied": 2,
        "tasks.assigned": 10,
        "tasks.done": 10,
        "tasks.on-time": 10,
        "tasks.exceeded": 4,
        "tasks.failed": 0,
        "points.general": 20,
        ...Object.fromEntries(Object.entries(points).map(([nth, most]) => [`points.axes.${nth}`, most])),
        ...changes,
      });
    const level = (changes?: Readonly<Record<string, number | undefined>>) =>
      classify("member", facts(changes), rulesInUse(layered));
    expect(level()).toEqual({ kind: "level", level: "excellent" });
    expect(level({ "points.axes.6": 9 })).toEqual({ kind: "level", level: "good" });
    const open = level({ "points.axes.6": undefined, "points.tasks": 70, "points.tasks.results": 70 });
    expect(open).toMatchObject({ kind: "missing-facts", missing: ["points.axes.6"] });
  });

  it.each<{
    name: string;
    rubrics: Readonly<Record<string, Groups>>;
    more?: Partial<Overlay>;
    problems: readonly (readonly unknown[])[];
  }>([
    {
      name: "that add up to less than the group",
      rubrics: { "appendix-4": { "points.tasks": replaced(axes(15, 10, 10, 15, 10, 9)) } },
      problems: [
        [
          `${at}.replacedBy`,
          "sub-weights",
          "điểm tối đa của các tiêu chí cộng lại là 69, nhóm có 70. Sửa cho tổng bằng 70.",
          "the maxima of the criteria add up to 69; the group has 70. Make them add up to 70.",
        ],
      ],
    },
    {
      name: "with the name of a central criterion",
      rubrics: {
        "appendix-4": {
          "points.tasks": replaced([{ fact: "points.tasks.results", max: 60, says: says("1") }, ...axes(10)]),
        },
      },
      problems: [
        [
          `${at}.replacedBy[0].fact`,
          "central-name",
          'bộ quy định đã có dữ kiện "points.tasks.results" (mức độ hoàn thành theo sản phẩm, tiến độ, chất lượng); tiêu chí thay thế phải có tên riêng. Đặt tên khác, ví dụ "points.tasks.results-local".',
          'the rule set has "points.tasks.results" already (completion by product, progress and quality); replaced criteria have names of their own. Choose another name, such as "points.tasks.results-local".',
        ],
      ],
    },
    {
      name: "that stand twice, in the group or in two groups of a rubric",
      rubrics: {
        "appendix-4": {
          "points.general": replaced(axes(30)),
          "points.tasks": replaced([...axes(30), ...axes(40)]),
        },
      },
      problems: [
        '["points.general"].replacedBy[0]',
        '["points.tasks"].replacedBy[0]',
        '["points.tasks"].replacedBy[1]',
      ].map((place) => [
        `scoring.rubrics.appendix-4${place}.fact`,
        "duplicate-id",
        'mã “points.axes.1” đã dùng cho mục khác. Đặt mã khác, ví dụ "points.axes.1-2".',
        'the id "points.axes.1" names something else already. Choose another, such as "points.axes.1-2".',
      ]),
    },
    {
      name: "with one name and two wordings",
      rubrics: {
        "appendix-3": { "points.tasks": six },
        "appendix-4": {
          "points.tasks": replaced([{ fact: "points.axes.1", max: 70, says: says("khác") }]),
        },
      },
      problems: [
        [
          `${at}.replacedBy[0].fact`,
          "duplicate-id",
          'mã “points.axes.1” đã dùng cho mục khác. Đặt mã khác, ví dụ "points.axes.1-2".',
          'the id "points.axes.1" names something else already. Choose another, such as "points.axes.1-2".',
        ],
      ],
    },
    {
      name: "by a document that the overlay does not name",
      rubrics: {
        "appendix-4": { "points.tasks": { ...six, source: { ...locally, document: "Document 3" } } },
      },
      problems: [
        [
          `${at}.source.document`,
          "unknown-document",
          'không có văn bản “Document 3”. Dùng một trong: "Document 2".',
          'there is no document "Document 3". Use one of: "Document 2".',
        ],
      ],
    },
    {
      name: "read by their old names in a local rule",
      rubrics: { "appendix-4": { "points.tasks": six } },
      more: {
        further: [
          {
            part: "ceilings",
            subject: "member",
            level: "good",
            rule: local("few-results", { fact: "points.tasks.results", is: "less-than", value: 60 }),
          },
        ],
      },
      problems: [
        [
          "further[0].rule.when.fact",
          "unknown-fact",
          expect.stringContaining("không có dữ kiện “points.tasks.results”"),
          expect.stringContaining('there is no fact "points.tasks.results"'),
        ],
      ],
    },
  ])("$name", ({ rubrics, more, problems: expected }) => {
    expect(problems(rubrics, more)).toEqual(expected);
  });

  it("need a source and wordings", () => {
    const value = province({
      "appendix-4": { "points.tasks": { replacedBy: [{ fact: "points.axes.1", max: 70 }] } as never },
    });
    expect(checkOverlay(qd366hd43, value).map(({ path, code }) => [path, code])).toEqual([
      [`${at}.source`, "schema"],
      [`${at}.replacedBy[0].says`, "schema"],
    ]);
  });

  it("are a departure from the centre that a person must weigh", () => {
    expect(looserThan(qd366hd43, province({ "appendix-4": { "points.tasks": six } }))).toMatchObject([
      {
        path: at,
        code: "criteria",
        certain: false,
        clause: { document: "QĐ 366-QĐ/TW" },
        centre: { en: "completion by product, progress and quality" },
        overlay: { en: "axis 1 (15); axis 2 (10); axis 3 (10); axis 4 (15); axis 5 (10); axis 6 (10)" },
      },
    ]);
  });

  it("law: any split of the group's points is taken, and no other", () => {
    const max = 70;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: max - 1 }), { maxLength: 9 }),
        fc.integer({ min: -3, max: 3 }),
        (cuts, off) => {
          const edges = [0, ...[...cuts].sort((a, b) => a - b), max];
          const parts = edges.slice(1).map((edge, nth) => edge - (edges[nth] ?? 0));
          const last = (parts.pop() ?? 0) + off;
          fc.pre(last > 0);
          const found = problems({ "appendix-4": { "points.tasks": replaced(axes(...parts, last)) } });
          expect(found.map(([, code]) => code)).toEqual(off === 0 ? [] : ["sub-weights"]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
