import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/catalogue.js";
import { compare } from "../../src/explanation/compare.js";
import { renderComparison } from "../../src/explanation/compare-text.js";
import { isJudged } from "../../src/projections/year/caps.js";
import { candidatesOf } from "../../src/rules/engine/outcome.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import {
  cellOf,
  collectiveOf,
  decided,
  enrolled,
  founded,
  memberOf,
  oneCell,
  read,
  reviewing,
} from "../projections/world.js";

type SelfReview = Omit<EventData<"SelfReviewSubmitted">, "member">;

const criteria = [
  "politics",
  "ethics",
  "discipline",
  "working-style",
  "task-results",
  "pledge",
  "remedies",
] as const;

/** A review with all facts that any regulation since 2018 needs: degrees, points, counts, judgement. */
const excellentWork: SelfReview = {
  degrees: Object.fromEntries(criteria.map((criterion) => [criterion, "excellent"])),
  points: { general: 29, tasks: 66 },
  tasks: { assigned: 20, done: 20, onTime: 20, exceeded: 12, failed: 0 },
  shortcomings: { pointedOut: 1, remedied: 1 },
  outstanding: true,
};

const goodWork: SelfReview = {
  ...excellentWork,
  degrees: Object.fromEntries(criteria.map((criterion) => [criterion, "good"])),
  points: { general: 25, tasks: 55 },
  outstanding: false,
};

const private_ = (told: Story, ...members: readonly string[]): Story =>
  members.reduce(
    (so, member) =>
      so.happened(
        "MemberCategorised",
        { member, category: "outside-political-system", civilServant: false, on: "2021-01-01" },
        "2021-01-01",
      ),
    told,
  );

const reviewed = (told: Story, member: string, review: SelfReview): Story =>
  told.happened("SelfReviewSubmitted", { member, ...review }, "2021-11-20");

const one = private_(oneCell("m-1"), "m-1");

const outcomes = (told: Story, key: string, ...ruleSets: readonly RuleSet[]) => {
  const year = read(told);
  return ruleSets.map((ruleSet) => {
    const found = compare(year, ruleSet, ruleSet).subjects.find((each) => each.key === key);
    if (found === undefined) throw new Error(`${key} is not in the year`);
    const { outcome } = found.a;
    return outcome.kind === "level" ? outcome.level : outcome.kind;
  });
};

const comparedOf = (told: Story, key: string, a: RuleSet, b: RuleSet) => {
  const found = compare(read(told), a, b).subjects.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${key} is not in the year`);
  return found;
};

const rulesOf = (rules: readonly { readonly rule: string }[]) => rules.map(({ rule }) => rule);

describe("the same year under other rules", () => {
  it("1: a reprimand for a private matter is the lowest level until 2025, and no longer", () => {
    const reprimanded = one.happened(
      "MemberDisciplined",
      {
        member: "m-1",
        form: "reprimand",
        decidedOn: "2021-06-01",
        dutyRelated: false,
        forbiddenAct: false,
        exemplaryDuty: false,
        selfDetected: false,
      },
      "2021-06-01",
    );
    const told = reviewed(reviewing(reprimanded), "m-1", excellentWork);
    expect(outcomes(told, "member:m-1", qd132hd21, qd124hd25, qd366hd43)).toEqual([
      "unfulfilled",
      "unfulfilled",
      "excellent",
    ]);
    const { parting } = comparedOf(told, "member:m-1", qd132hd21, qd366hd43);
    expect(rulesOf(parting.a)).toEqual(["member.disciplined"]);
    expect(parting.a[0]?.source.point).toBe("II.B.2.3.d");
  });

  it("2: four months of sick leave keep excellent work at fulfilled under HD 21, and count for nothing since 2025", () => {
    const sick = one.happened(
      "LeaveTaken",
      { member: "m-1", kind: "sick", from: "2021-03-01", to: "2021-06-30" },
      "2021-03-01",
    );
    const told = reviewed(reviewing(sick), "m-1", excellentWork);
    expect(outcomes(told, "member:m-1", qd132hd21, qd366hd43)).toEqual(["fulfilled", "excellent"]);
    expect(rulesOf(comparedOf(told, "member:m-1", qd132hd21, qd366hd43).parting.a)).toEqual([
      "member.sick-leave",
    ]);
  });

  it("3: who was admitted four months ago is reviewed without a level under HD 21, and not reviewed since 2023", () => {
    const admitted = private_(
      oneCell().happened("MemberAdmitted", { member: "m-1", on: "2021-08-20" }, "2021-08-20"),
      "m-1",
    );
    expect(outcomes(reviewing(admitted), "member:m-1", qd132hd21, qd124hd25, qd366hd43)).toEqual([
      "not-classified",
      "not-reviewed",
      "not-reviewed",
    ]);
  });

  it("4: one unfulfilled member of ten holds a cell at fulfilled under HD 21, and nothing does so since 2025", () => {
    const members = Array.from({ length: 10 }, (_, index) => `m-${index}`);
    const cell = private_(oneCell(...members), ...members).happened(
      "OfficeFilled",
      { organisation: "c-1", office: "secretary", member: "m-0", on: "2021-01-01" },
      "2021-01-01",
    );
    const levels = members.reduce(
      (so, member, index) => decided(so, memberOf(member), index === 9 ? "unfulfilled" : "good"),
      reviewing(cell).happened(
        "CollectiveReportSubmitted",
        {
          subject: cellOf("c-1"),
          degrees: { "party-building": "excellent", "political-tasks": "excellent", remedies: "excellent" },
          points: { general: 29, tasks: 66 },
          tasks: { assigned: 20, done: 20, onTime: 20, exceeded: 12, failed: 0 },
          led: { basicTargetsMissed: false },
          shortcomings: { pointedOut: 0, remedied: 0 },
          outstanding: true,
          peers: [],
        },
        "2021-12-01",
      ),
    );
    expect(outcomes(levels, "cell:c-1", qd132hd21, qd366hd43)).toEqual(["fulfilled", "excellent"]);
    expect(rulesOf(comparedOf(levels, "cell:c-1", qd132hd21, qd366hd43).parting.a)).toEqual([
      "cell.excellent.all-fulfilled",
    ]);
  });

  it("5: 35 % of tasks exceeded are too few for excellent under QĐ 124, and enough under QĐ 366", () => {
    const told = reviewed(reviewing(one), "m-1", {
      ...excellentWork,
      tasks: { assigned: 20, done: 20, onTime: 20, exceeded: 7, failed: 0 },
    });
    expect(outcomes(told, "member:m-1", qd366hd43)).toEqual(["excellent"]);
    const compared = comparedOf(told, "member:m-1", qd124hd25, qd366hd43);
    expect(candidatesOf(compared.a.outcome)).not.toContain("excellent");
    expect(rulesOf(compared.parting.a)).toEqual(["member.excellent.exceeded"]);
  });

  it("6: 65 % of the tasks done is enough not to be forced down under HD 21, and too little under QĐ 366", () => {
    const told = reviewing(oneCell("m-1")).happened(
      "CollectiveReportSubmitted",
      {
        subject: collectiveOf("c-1"),
        points: { general: 25, tasks: 45 },
        tasks: { assigned: 20, done: 13, onTime: 13, exceeded: 0, failed: 7 },
        led: { basicTargetsMissed: false },
      },
      "2021-12-01",
    );
    const compared = comparedOf(told, "collective:c-1", qd132hd21, qd366hd43);
    expect(compared.b.outcome).toEqual({ kind: "level", level: "unfulfilled" });
    expect(rulesOf(compared.parting.b)).toEqual(["collective.under-seventy"]);
    expect(candidatesOf(compared.a.outcome)).toContain("excellent");
    expect(compared.a.outcome.kind).toBe("missing-facts");
  });

  it("7: five cells with one good member each allow one excellent under HD 21; under QĐ 366 the declared group counts", () => {
    const cells = ["c-1", "c-2", "c-3", "c-4", "c-5"];
    const members = cells.map((_, index) => `m-${index + 1}`);
    const founding = cells
      .slice(1)
      .reduce(
        (so, id, index) =>
          enrolled(founded(so.on(`cell/${id}`), id, "cell", { parent: "b-1" }), members[index + 1] ?? ""),
        enrolled(oneCell("m-1"), "m-6"),
      );
    const rated = members.reduce((so, member) => decided(so, memberOf(member), "good"), founding);
    const told = decided(rated, memberOf("m-6"), "excellent");
    const caps = (from: Story, under: RuleSet) =>
      read(from, { under })
        .caps.filter(isJudged)
        .filter(
          ({ cap, stage }) => stage === "decided" && cap.subject === "member" && cap.where === undefined,
        );
    expect(caps(told, qd132hd21).map(({ group, verdicts }) => [group, verdicts[0]?.holds])).toEqual([
      ["b-1", true],
    ]);
    const grouped = told.on("committee/b-1").happened(
      "QuotaGroupsDeclared",
      {
        year: 2021,
        groups: [
          { group: "first", name: "Nhóm 1", subjects: ["m-6", "m-1", "m-2"].map(memberOf) },
          { group: "second", name: "Nhóm 2", subjects: ["m-3", "m-4", "m-5"].map(memberOf) },
        ],
      },
      "2021-12-20",
    );
    expect(caps(grouped, qd366hd43).map(({ group, verdicts }) => [group, verdicts[0]?.over])).toEqual([
      ["first", 1],
      ["second", 0],
    ]);
  });
});

describe("a comparison", () => {
  const told = reviewed(reviewing(one), "m-1", { ...goodWork, tasks: { assigned: 20, done: 18 } });

  it("says which rules lack facts that nobody recorded then, and which are known from recall only", () => {
    const { a, b, same } = comparedOf(told, "member:m-1", qd132hd21, qd366hd43);
    expect(same).toBe(false);
    expect(a.missingFacts).toEqual([]);
    expect(rulesOf(a.weakEvidence)).toContain("member.fulfilled.tasks");
    expect(b.missingFacts.flatMap(({ missing }) => missing)).toContain("tasks.on-time");
  });

  it("finds no difference between a rule set and itself", () => {
    const { subjects, moves } = compare(read(told), qd132hd21, qd132hd21);
    expect(subjects.every(({ same, parting }) => same && parting.a.length === 0)).toBe(true);
    expect(Object.keys(moves).every((move) => move.split(" → ")[0] === move.split(" → ")[1])).toBe(true);
  });

  it("is told in Vietnamese and English, and says that it is no decision", () => {
    const comparison = compare(read(told), qd132hd21, qd366hd43);
    expect(renderComparison(comparison, { language: "vi" })).toContain("không phải quyết định");
    expect(renderComparison(comparison, { language: "en" })).toContain("not a decision");
    expect(renderComparison(comparison, { language: "vi" })).toContain("HD 21-HD/BTCTW");
  });
});
