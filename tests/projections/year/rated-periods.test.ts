import { describe, expect, it } from "vitest";
import { explain, render } from "../../../src/explanation/explain.js";
import { qd366hd43quarter } from "../../../src/rules/rule-sets/hd02-2026-quarter.js";
import type { Story } from "../../../src/testing/index.js";
import { replay } from "../../../src/year.js";
import { province } from "../../findings/quarters-scored-pairs.js";
import { memberOf, oneCell } from "../world.js";

const year = 2026;
const subject = memberOf("m-1");
const holder = oneCell("m-1", "m-2").happened(
  "MemberCategorised",
  { member: "m-1", category: "with-post", civilServant: false, on: "2026-01-01" },
  "2026-01-01",
);

const opened = (told: Story, period: string, on: string): Story =>
  told.on(`review/c-1/${period}`).happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year,
      ...(period.length === 4 ? {} : { period }),
      ruleSet: "hd02-2026-quarter",
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    on,
  );

/** A quarter of m-1 with own level, proposal, vote and decision. */
const reviewedQuarter = (told: Story, quarter: number, decided: "good" | "unfulfilled" = "good"): Story => {
  const period = `${year}-Q${quarter}`;
  const day = (of: number) => `${year}-${String(3 * quarter).padStart(2, "0")}-${of}`;
  return opened(told, period, day(20))
    .happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "excellent" }, day(21))
    .happened("LevelProposed", { subject, level: "good" }, day(22))
    .happened("CellProposedLevel", { subject, level: "good" }, day(23))
    .on("committee/b-1")
    .happened("LevelDecided", { year, period, subject, level: decided, decidedOn: day(28) }, day(28));
};

const read = (told: Story, under = qd366hd43quarter) => replay(told, { year, under });

describe("the quarters and months of a year", () => {
  it("show what each body gave and what was decided, in order of time", () => {
    const told = reviewedQuarter(reviewedQuarter(holder, 2), 1, "unfulfilled");
    const { periods } = read(told);
    expect(periods.all.map(({ key, period, level }) => [key, period, level])).toEqual([
      ["member:m-1", "2026-Q1", "unfulfilled"],
      ["member:m-1", "2026-Q2", "good"],
    ]);
    expect(periods.of("member:m-1/2026-Q1")).toMatchObject({
      organisation: "c-1",
      selfRated: { level: "excellent" },
      proposed: { level: "good" },
      voted: { level: "good" },
      changes: [{ change: "decided", level: "unfulfilled" }],
    });
  });

  it("are there where a body only says that it does not rate, with the body and the reason", () => {
    const told = opened(holder, "2026-Q3", "2026-09-20").happened(
      "SubjectNotRated",
      { year, period: "2026-Q3", subject, notRated: "training", on: "2026-09-25" },
      "2026-09-25",
    );
    const of = read(told);
    expect(of.periods.of("member:m-1/2026-Q3")).toMatchObject({
      organisation: "c-1",
      saidNotRated: [{ notRated: "training" }],
      changes: [],
    });
    expect(render(explain(of, { period: "member:m-1/2026-Q3" }), { language: "vi" })).toContain(
      "không xếp loại: đi học tập trung — c-1",
    );
  });

  it("are no part of the year's own review: nothing of them is read as a step of the year", () => {
    const each = read(reviewedQuarter(holder, 1)).classification.of("member:m-1");
    expect([each?.selfRated, each?.proposed, each?.voted, each?.final, each?.changes]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      [],
    ]);
  });

  it("leave the last decision on each quarter: a cancelled level may still become unfulfilled", () => {
    const unfulfilled = (told: Story) =>
      read(told).classification.of("member:m-1")?.facts.get("quarters.unfulfilled")?.value;
    const told = reviewedQuarter(holder, 1, "unfulfilled").on("committee/b-1");
    const about = { year, period: "2026-Q1", subject, decidedOn: "2026-04-20", reason: "khiếu nại đúng" };
    expect(unfulfilled(told)).toBe(1);
    const cancelled = told.happened("LevelCancelled", about, "2026-04-20");
    expect(unfulfilled(cancelled)).toBeUndefined();
    expect(
      unfulfilled(cancelled.happened("LevelRedecided", { ...about, level: "fulfilled" }, "2026-04-21")),
    ).toBe(0);
  });

  it("read the former event of a quarter as a decision of that quarter", () => {
    const told = holder
      .on("committee/b-1")
      .happened(
        "QuarterLevelDecided",
        { year, quarter: 2, subject, notRated: "training", decidedOn: "2026-07-03" },
        "2026-07-03",
      )
      .happened(
        "QuarterLevelDecided",
        { year, quarter: 1, subject, level: "fulfilled", decidedOn: "2026-04-03" },
        "2026-04-03",
      );
    expect(read(told).periods.all.map(({ period, level, notRated }) => [period, level, notRated])).toEqual([
      ["2026-Q1", "fulfilled", undefined],
      ["2026-Q2", undefined, "training"],
    ]);
  });

  it("take a month, where a unit uses it, before the quarter that ends with it", () => {
    const told = reviewedQuarter(holder, 3)
      .on("committee/b-1")
      .happened(
        "LevelDecided",
        { year, period: "2026-09", subject, level: "fulfilled", decidedOn: "2026-10-02" },
        "2026-10-02",
      );
    expect(read(told).periods.all.map(({ period }) => period)).toEqual(["2026-09", "2026-Q3"]);
    expect(read(told).classification.of("member:m-1")?.facts.get("quarters.unfulfilled")?.value).toBe(0);
  });

  it("have the points of the self-review where a province says how quarters are scored", () => {
    const points = {
      "general.politics": 60,
      "general.ethics": 60,
      "general.capacity": 60,
      "general.confidence": 60,
      "general.remedies": 60,
      "axes.quantity": 150,
      "axes.quality": 100,
      "axes.time": 100,
      "axes.led": 125,
      "axes.reform": 100,
      "axes.hard-tasks": 100,
    };
    const told = opened(holder, "2026-Q3", "2026-09-20").happened(
      "SelfReviewSubmitted",
      { member: "m-1", points },
      "2026-09-21",
    );
    const own = (under: typeof province) => read(told, under).periods.of("member:m-1/2026-Q3")?.own;
    expect(own(province)).toEqual([195, 2]);
    expect(own(qd366hd43quarter)).toBeUndefined();
  });

  it("do not settle by which rules the year is judged while the year has a review of its own", () => {
    const quarter = opened(holder, "2026-Q1", "2026-03-20");
    const both = opened(quarter, "2026", "2026-12-01");
    const ruleSets = { [qd366hd43quarter.id]: qd366hd43quarter };
    expect(replay(quarter, { year, ruleSets }).ruleSet.id).toBe("hd02-2026-quarter");
    expect(replay(both, { year, ruleSets }).ruleSet.id).toBe("hd02-2026-quarter");
  });
});

describe("the explanation of a quarter", () => {
  const told = reviewedQuarter(reviewedQuarter(holder, 1, "unfulfilled"), 2);

  it("says what each body gave, what was decided, and what it means for the year", () => {
    const text = render(explain(read(told), { period: "member:m-1/2026-Q1" }), { language: "en" });
    expect(text).toContain("Member m-1, Q1 2026");
    expect(text).toContain("Q1 2026: unfulfilled");
    for (const said of [
      "self-rated: excellent",
      "proposed by the cell committee: good",
      "voted by the cell: good",
    ])
      expect(text).toContain(said);
    expect(text).toContain("For the level of the year:");
    expect(text).toContain(
      "A holder of a post with a quarter rated unfulfilled is not excellent in the year",
    );
  });

  it("leaves out the rule for holders of a post where the member has none", () => {
    const plain = reviewedQuarter(
      oneCell("m-1", "m-2").happened(
        "MemberCategorised",
        { member: "m-1", on: "2021-01-01", category: "without-post", civilServant: false },
        "2021-01-01",
      ),
      1,
      "unfulfilled",
    );
    const text = render(explain(read(plain), { period: "member:m-1/2026-Q1" }), { language: "en" });
    expect(text).toContain("Q1 2026: unfulfilled");
    expect(text).not.toContain("A holder of a post");
  });

  it("stands in the explanation of the year, quarter by quarter", () => {
    const text = render(explain(read(told), { member: "m-1" }), { language: "vi" });
    const [, section = ""] = text.split("Các kỳ trong năm:");
    expect(section.indexOf("Quý I/2026: không hoàn thành nhiệm vụ")).toBeGreaterThan(0);
    expect(section.indexOf("Quý II/2026: hoàn thành tốt nhiệm vụ")).toBeGreaterThan(
      section.indexOf("Quý I/2026"),
    );
    expect(render(explain(read(holder), { member: "m-1" }), { language: "vi" })).not.toContain(
      "Các kỳ trong năm",
    );
  });

  it("is refused for a quarter of which nothing is recorded", () => {
    expect(() => explain(read(told), { period: "member:m-1/2026-Q3" })).toThrow(/member:m-1\/2026-Q3/);
  });
});
