import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { capOfTotals } from "../../src/rules/caps/cap-of-totals.js";
import { countsPrintedAs } from "../../src/rules/caps/printed-share.js";
import { capReadings } from "../../src/rules/engine/conditions/vocabulary.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ngheAnTemplates } from "../../src/rules/rubrics/shipped/nghe-an-2023.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { levelBallot } from "../../src/rules/voting/level-ballot.js";
import { moreThanHalf } from "../../src/rules/voting/majority.js";
import { replay, type Year } from "../../src/year.js";
import { cases, histories, meetings, type PublishedCase, schemes, sheets, toldOf } from "./published.js";
import { recordHistory, recordPublication } from "./record.js";

const caseOf = (id: string): PublishedCase => {
  const found = cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not among the cases`);
  return found;
};

const ruleSetOf = (id: string) => {
  const found = ruleSets[id];
  if (found === undefined) throw new Error(`${id} does not ship`);
  return found;
};

const yearOf = (published: PublishedCase): Year =>
  replay(recordPublication(published), { year: published.year, under: ruleSetOf(published.under) });

const read = (id: string): Year => yearOf(caseOf(id));

describe("every published case", () => {
  it("is here: results, a history, meetings, schemes", () => {
    expect(cases.map(({ id }) => id).sort()).toEqual([
      "Y01",
      "Y02",
      "Y03",
      "Y05",
      "Y09",
      "Y10",
      "Y11",
      "Y12",
      "Y13",
      "Y15",
      "Y21",
      "Y22",
    ]);
    expect(histories.map(({ id }) => id)).toEqual(["Y35"]);
    expect(meetings.map(({ id }) => id)).toEqual(["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08"]);
    expect([...schemes, ...sheets].map(({ id }) => id)).toEqual(["S1", "S2", "S3"]);
  });

  it.each(cases)("$id ($organisation) is on record as it was published, and nobody with it", (published) => {
    const { year, populations, standing } = published;
    const events = [...recordPublication(published)].filter(({ type }) => type === "ResultsPublished");
    expect(events.map(({ data }) => data)).toEqual(
      populations.map((population) => ({
        ...toldOf(population),
        year,
        on: `${year + 1}-01-10`,
        ...(standing && { stage: standing }),
      })),
    );
    expect(yearOf(published).classification.all.filter(({ subject }) => subject.kind === "member")).toEqual(
      [],
    );
    for (const { what, why } of published.leftOut) expect(what.length * why.length).toBeGreaterThan(0);
  });

  it.each(cases)(
    "$id: totals alone give the verdicts that others worked out, under each reading",
    (published) => {
      for (const { published: totals, stated = [], cap = {} } of published.populations)
        for (const reading of capReadings) {
          const expected = cap[reading];
          if (expected === undefined) continue;
          const shares = stated.map(({ level, ...share }) => ({ ...share, of: level }));
          const { holds } = capOfTotals(totals, [20, 100], reading, "down", shares);
          expect([reading, holds]).toEqual([reading, expected.meets ? "holds" : "fails"]);
        }
    },
  );

  it.each(cases)("$id: what is found is told in both languages", (published) => {
    for (const finding of yearOf(published).findings)
      for (const language of ["vi", "en"] as const)
        expect(describeFinding(finding, language)).not.toMatch(/undefined|NaN/);
  });
});

describe("what stands behind single figures", () => {
  const sumsOf = (id: string, at: number) =>
    read(id).published[at]?.sums.map(({ identity, sum, state }) => [identity, sum, state]);

  it("Y11 and Y15 roll forward: rated, exempt and not reviewed make all members", () => {
    expect(sumsOf("Y11", 2)).toEqual([["listed", 5645, "adds-up"]]);
    expect(sumsOf("Y15", 0)).toEqual([["listed", 8159, "adds-up"]]);
    expect(sumsOf("Y13", 2)).toEqual([["listed", 2993, "adds-up"]]);
  });

  it("Y12 adds up by levels, of members and of the old scale, which no cap is held against", () => {
    expect(sumsOf("Y12", 0)).toEqual([["rated", 11_917, "adds-up"]]);
    expect(sumsOf("Y12", 1)).toContainEqual(["rated", 117, "adds-up"]);
    expect(read("Y12").published.map(({ caps }) => caps)).toEqual([[], []]);
  });

  it("Y11 gives 84.32 % of all members, which is 4,760 of 5,645 rounded", () => {
    const [share] = read("Y11").published[2]?.shares ?? [];
    expect(share?.fits).toEqual([{ base: "listed", number: 5645, fit: "rounded" }]);
  });

  it("Y11 would contradict itself, had it said that no cell was unfulfilled", () => {
    const { populations, ...rest } = caseOf("Y11");
    const none = populations.map((each) =>
      each.of === "cell" ? { ...each, published: { ...each.published, unfulfilled: 0 } } : each,
    );
    const codes = yearOf({ ...rest, populations: none }).findings.map(({ code }) => code);
    expect(codes).toContain("published-totals-disagree");
  });

  it("Y13 is not decided of members where the good were not published, and within 20 % of the rated", () => {
    const { published, stated } = caseOf("Y13").populations[2] ?? { published: {}, stated: [] };
    const year = replay(recordPublication(caseOf("Y13")), { year: 2018, under: qd132hd21 });
    expect(stated).toHaveLength(1);
    expect(year.published[2]?.totals).toEqual(published);
    expect(year.published[2]?.caps[0]?.readings.map(({ holds, missing }) => [holds, missing])).toEqual([
      ["unknown", ["good"]],
      ["unknown", ["good"]],
      ["holds", []],
    ]);
  });

  it("Y15: 4.8 % of 41 can be nothing but 2, and its 11.3 and 75.5 % do not settle a cap of 15 %", () => {
    expect(countsPrintedAs([48, 1000], 41)).toEqual({ least: 2, most: 2 });
    const { published, stated = [] } = caseOf("Y15").populations[0] ?? { published: {} };
    const shares = stated.map(({ level, ...share }) => ({ ...share, of: level }));
    expect(capOfTotals(published, [15, 100], "of-good", "down", shares)).toMatchObject({
      holds: "unknown",
      excellent: { least: 746, most: 759 },
    });
  });

  it("Y21: 44 of 45 votes give good; the one for a better level counts for it where levels are added up, and gives no other", () => {
    const { ballot, populations } = caseOf("Y21");
    const votes = [
      { level: "excellent", votes: ballot?.excellent ?? 0, needs: moreThanHalf },
      { level: "good", votes: ballot?.good ?? 0, needs: moreThanHalf },
    ];
    const base = { least: ballot?.cast ?? 0, most: ballot?.cast ?? 0 };
    for (const policy of [{}, { ifNone: "next-level" } as const])
      expect(levelBallot(votes, [base], policy).outcome).toEqual({ kind: "proposed", level: "good" });
    expect(populations[0]?.printed?.good).toContain("44/45");
  });

  it("Y22: 16 of 16 good or better, of whom 3 excellent, are 3 to 13", () => {
    const { published } = caseOf("Y22").populations[0] ?? { published: {} };
    expect(capOfTotals(published, [20, 100], "of-good")).toMatchObject({ base: { least: 13, most: 13 } });
  });
});

describe("Y35: the levels of a cell over seven years", () => {
  const [history] = histories;
  if (history === undefined) throw new Error("no history was published");
  const book = recordHistory(history);
  const under = (year: number) => {
    const id =
      year < 2018
        ? "hd27-2014"
        : year < 2019
          ? "qd132-hd16-2018"
          : year < 2023
            ? qd132hd21.id
            : "qd124-hd25-2023";
    return replay(book, { year, under: ruleSetOf(id) });
  };

  it("stand as decided, whatever rule set reads the year", () => {
    for (const [year, level] of Object.entries(history.levels))
      expect([year, under(Number(year)).classification.of("cell:cell")?.final?.level]).toEqual([year, level]);
  });

  it("are two excellent years in a row in 2021, one in 2017, and none after", () => {
    const inARow = (year: number) => under(year).streaks.of("cell:cell")?.excellent.least;
    expect([2017, 2018, 2020, 2021, 2022, 2023].map(inARow)).toEqual([1, 0, 1, 2, 0, 0]);
  });
});

describe("published sheets", () => {
  const sheetOf = (id: string) => sheets.find((sheet) => sheet.id === id);

  it("S2 ships as criteria without points", () => {
    const rubric = rubrics[sheetOf("S2")?.rubric ?? ""];
    expect([rubric?.scale, rubric?.grades.length]).toEqual([0, 0]);
  });

  it("S3 ships as two templates to fill in, for its tables were not published", () => {
    const { regular, thematic } = ngheAnTemplates;
    expect({ regular: regular.id, thematic: thematic.id }).toEqual(sheetOf("S3")?.forms);
    expect([regular.scale, thematic.scale]).toEqual([null, null]);
  });
});
