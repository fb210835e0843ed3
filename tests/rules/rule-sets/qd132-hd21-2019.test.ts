import { describe, expect, it } from "vitest";
import { classifyWithTrace } from "../../../src/rules/engine/classification/classify.js";
import type { Rule } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { baseOf } from "../../support/by-clause.js";
import { type FactTable, factsOf, outcomeOf, rulesOf, without } from "../../support/cases.js";

const rules: Rule[] = Object.keys(qd132hd21.subjects).flatMap((subject) => rulesOf(qd132hd21, subject));

const newlyArrived = ["collective", "unit"].flatMap((of) =>
  ["good", "fulfilled", "unfulfilled"].map((level) => `member.head-by-${of}-${level}.newly-arrived`),
);

describe("the rule set of HD 21", () => {
  it("knows no maternity leave: the level is that of the time worked (II.B.6)", () => {
    expect(Object.keys(qd132hd21.facts).filter((name) => name.includes("maternity"))).toEqual([]);
  });

  it("cites a point of HD 21 for every rule, cap and constraint, but for the day of a decree and QĐ 132 on holders", () => {
    const cited = [...rules, ...qd132hd21.caps, ...qd132hd21.constraints];
    const ofHolders = cited.filter(({ source }) => source.document === "QĐ 132-QĐ/TW");
    expect(ofHolders.map(({ id }) => id)).toEqual([
      "member.main-tasks-missed",
      "member.led-unfulfilled",
      "member.led-disciplined",
      "member.led-disciplined.self-detected",
    ]);
    const decree = cited.filter(({ source }) => source.document === "NĐ 90/2020/NĐ-CP");
    expect(decree.map(({ id }) => id)).toEqual(["employer-by-mid-december"]);
    for (const { source } of cited.filter((each) => ![...decree, ...ofHolders].includes(each))) {
      expect(source.document).toBe("HD 21-HD/BTCTW");
      expect(source.point).toMatch(/^II(\.[AB](\.[0-9a-d]+)*(, II\.[AB](\.[0-9a-d]+)*)*|, mục 2)$/);
    }
  });

  it("leaves everything recalled or not found to a parameter that nobody has set", () => {
    const weak = [...rules, ...qd132hd21.caps].filter(({ source }) =>
      /^(recalled|not-found)$/.test(source.evidence),
    );
    expect(weak.map(({ id }) => id)).toEqual([
      "member.fulfilled.tasks",
      "member.fulfilled.others",
      "member.fulfilled.employer",
      ...newlyArrived,
      "organisations-by-type",
      "base-organisations-by-type",
    ]);
    for (const { adoptedBy } of weak) expect(qd132hd21.parameters[adoptedBy ?? ""]?.value).toBeUndefined();
  });

  it("says in its notes what is uncertain about a source", () => {
    const notes = [...rules, ...qd132hd21.caps].flatMap(({ id, source }) =>
      source.note === undefined ? [] : [id],
    );
    expect(notes).toEqual([
      "member.fulfilled.tasks",
      "member.fulfilled.others",
      "member.fulfilled.employer",
      ...newlyArrived,
      "cell.over-fifth-unfulfilled",
      "cell.discipline-above-fulfilled",
      "base-organisation.discipline-above-fulfilled",
      "base-organisation.clause-b",
      "organisations-by-type",
      "base-organisations-by-type",
    ]);
    expect(rules[0]?.source).toStrictEqual({
      document: "HD 21-HD/BTCTW",
      point: "II.A.1.2, II.B.2.1",
      evidence: "quoted",
    });
  });

  it("has the rules of order and form, and names its gaps", () => {
    expect(qd132hd21.constraints.map(({ id }) => id)).toEqual([
      "review-before-level",
      "report-before-level",
      "review-before-ballot",
      "lower-before-higher",
      "collective-before-individual",
      "head-last",
      "employer-before-member",
      "employer-by-mid-december",
      "product-of-member",
      "product-of-collective",
      "old-cell-comment",
      "temporary-cell-comment",
      "ballot-in-cell",
      "collective-by-unit",
    ]);
    expect(qd132hd21.gaps.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "member-good",
        "member-fulfilled",
        "organisation-unfulfilled-b",
        "ballot-majority",
        "cap-rounding",
      ]),
    );
  });

  it("caps excellent at 20 % of good, for holders of posts by title, for members in each base organisation", () => {
    expect(
      qd132hd21.caps.map(({ id, ratio, counted, base, scope }) => [id, ratio, counted, base, scope]),
    ).toEqual([
      ["holders-of-posts-per-title", [20, 100], "excellent", "good", "title-group"],
      ["members-per-base-organisation", [20, 100], "excellent", "good", "base-organisation"],
      ["organisations-by-type", [20, 100], "excellent", "good", "declared-group"],
      ["base-organisations-by-type", [20, 100], "excellent", "good", "declared-group"],
      ["collectives-by-type", [20, 100], "excellent", "good", "declared-group"],
    ]);
  });

  it("counts holders of posts only in the cap by title", () => {
    expect(qd132hd21.caps.map(({ where }) => where)).toEqual([
      { fact: "category.work", is: "equal", value: "with-post" },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("II.B.1.3.d: poor party building is named in the trace, though II.B.1.3.c would say the same", () => {
    const { forced } = classifyWithTrace(
      "cell",
      factsOf({ "degree.party-building": "poor" }),
      rulesInUse(qd132hd21),
    );
    expect(forced.filter(({ result }) => result === "holds").map(({ rule }) => rule)).toEqual([
      "cell.party-building-poor",
    ]);
  });
});

/** The outcome of a case without the rules that would give the same outcome. */
const withoutThem = (
  subject: string,
  gone: readonly string[],
  facts: FactTable,
  parameters: Readonly<Record<string, boolean>> = {},
): string =>
  outcomeOf(
    gone.reduce((set, id) => without(set, subject, `${subject}.${id}`), qd132hd21),
    subject,
    baseOf(qd132hd21, subject),
    { name: "", gives: "", facts, parameters },
  );

describe("HD 21, rules that another rule overtakes", () => {
  it("II.B.2.3.c: the employer's fulfilled is needed even where II.B.2.3.d is not applied", () => {
    const outcome = (gone: readonly string[]) =>
      withoutThem("member", gone, { "employer.level": "unfulfilled" }, { "fulfilled-by-analogy": true });
    expect(outcome(["employer-unfulfilled"])).toBe("unfulfilled");
    expect(outcome(["employer-unfulfilled", "fulfilled.employer"])).toBe("fulfilled");
  });

  it.each([
    { subject: "cell", below: "members" },
    { subject: "base-organisation", below: "subordinates" },
  ])("$subject: what they say is decided where their twin is away", ({ subject, below }) => {
    const outcome = (gone: readonly string[], facts: FactTable) => withoutThem(subject, gone, facts);
    const oneUnfulfilled = { [`${below}.at-least-fulfilled`]: 9 };
    expect(outcome(["good.all-fulfilled"], oneUnfulfilled)).toBe("good");
    expect(outcome(["good.all-fulfilled", "excellent.all-fulfilled"], oneUnfulfilled)).toBe("excellent");
    const poorRemedies: FactTable = { "degree.remedies": "poor" };
    expect(outcome(["fulfilled.others"], poorRemedies)).toBe("fulfilled");
    expect(outcome(["fulfilled.others", "good.others"], poorRemedies)).toBe("good");
    const poorBuilding: FactTable = { "degree.party-building": "poor" };
    expect(outcome(["fulfilled.main"], poorBuilding)).toBe("unfulfilled");
    expect(outcome(["fulfilled.main", "party-building-poor"], poorBuilding)).toBe("fulfilled");
  });
});
