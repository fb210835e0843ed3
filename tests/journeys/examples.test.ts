import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleRubric } from "../../examples/rubric.js";
import { examples } from "../../examples/years/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeJournal } from "../../src/events/journal/encode.js";
import { explain, render } from "../../src/explanation/explain.js";
import { isJudged } from "../../src/projections/year/caps.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay, type Year } from "../../src/year.js";
import { fileOf, eventsOf as read, yearOf } from "./example-years.js";

const codes = (year: Year): string[] => year.findings.map(({ code }) => code);

const cap = (year: Year, group: string, stage: "proposed" | "decided") =>
  year.caps
    .filter(isJudged)
    .filter(
      (cap) => cap.cap.id === "members-per-base-organisation" && cap.group === group && cap.stage === stage,
    )
    .flatMap(({ verdicts }) =>
      verdicts.map(({ reading, excellent, base, holds, over }) => ({
        reading,
        excellent,
        base,
        holds,
        over,
      })),
    );

const levelOf = (year: Year, key: string): string | undefined => year.classification.of(key)?.final?.level;

describe.each(examples)("the journal of $name", ({ name, write, explains }) => {
  it("is what its script writes through the aggregates today", () => {
    expect([...encodeJournal(write())].join("")).toBe(readFileSync(fileOf(name), "utf8"));
  });

  it("carries no person's name", () => {
    expect(read(name).filter(({ type }) => type === "MemberNamed")).toEqual([]);
  });

  it("explains the subject that the show explains, in both languages", () => {
    const explanation = explain(yearOf(name), explains);
    expect(render(explanation, { language: "vi" })).not.toBe(render(explanation, { language: "en" }));
  });

  it("accounts for everybody on every roll", () => {
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    for (const roll of yearOf(name).report.all) {
      expect(roll.listed).toBe(roll.rated + roll.proposed + sum(roll.exempt) + sum(roll.notReviewed));
    }
  });
});

describe("the medical college of 2021", () => {
  const year = yearOf("medical-college-2021");

  it("holds a review conference in every cell from 2 to 7 December 2021", () => {
    const reviews = year.meetings.all.filter(({ kind }) => kind === "review");
    expect(reviews.map(({ day }) => day)).toEqual(["2021-12-02", "2021-12-03", "2021-12-07"]);
  });

  it("opens every review under the superior letter of 15/11/2021 and plan no. 12", () => {
    const opened = read("medical-college-2021").filter((event) => event.type === "ReviewOpened");
    expect(
      opened.map(({ data }) => [
        data.plan?.number,
        data.superiorDocuments[0]?.number,
        data.superiorDocuments[0]?.issuedOn,
      ]),
    ).toEqual(Array.from({ length: 4 }, () => ["12-KH/ĐU", "460-CV/ĐUK", "2021-11-15"]));
  });

  it("reports that the source says 2020 where it means 2021", () => {
    expect(codes(year)).toContain("source-contradiction");
  });

  it("has a few members only fulfilled, nobody unfulfilled, and the cap kept", () => {
    expect(year.report.of("college")?.levels).toEqual({ excellent: 3, fulfilled: 2, good: 19 });
    expect(codes(year)).not.toContain("cap-exceeded");
  });
});

describe("the commune office of 2026", () => {
  const year = yearOf("commune-2026");
  const events = read("commune-2026");

  it("reviews three quarters and the year, each on a stream of its own", () => {
    const opened = events.filter(({ type }) => type === "ReviewOpened");
    expect(opened.map(({ stream }) => stream)).toEqual([
      "review/x1/2026-Q1",
      "review/x1/2026-Q2",
      "review/x1/2026-Q3",
      "review/x1/2026",
    ]);
  });

  it("rates ten members: one excellent, eight good, one fulfilled, each as the rules compute", () => {
    expect(year.report.of("x1")).toMatchObject({
      stage: "decided",
      listed: 10,
      rated: 10,
      levels: { excellent: 1, good: 8, fulfilled: 1 },
    });
    for (const { key, outcome, final } of year.classification.all.filter(({ key }) =>
      key.startsWith("member:"),
    ))
      expect([key, outcome]).toEqual([key, { kind: "level", level: final?.level }]);
  });

  it("keeps what each body said of x1-04 in order, with the proposal that was returned and came again", () => {
    const said = events.flatMap((event) =>
      event.type === "LevelProposed" && event.data.subject.id === "x1-04"
        ? [`${event.data.by?.role} ${event.data.level}`]
        : event.type === "SubmissionReturned" && event.data.subject?.id === "x1-04"
          ? [`returned ${event.data.from?.role}`]
          : [],
    );
    expect(said).toEqual([
      "unit-head excellent",
      "mass-organisation good",
      "returned unit-head",
      "unit-head good",
      "appraisal-body good",
      "cell-committee good",
    ]);
  });

  it("names nobody unknown: everybody who acts is on the roll", () => {
    expect(codes(year)).not.toContain("named-off-roll");
  });
});

describe("the continuing-education centre of 2019", () => {
  const year = yearOf("continuing-education-2019");

  it("rates 49 members: 9 excellent, 39 good, 1 fulfilled, none unfulfilled", () => {
    expect(year.report.of("centre")).toMatchObject({
      stage: "decided",
      listed: 49,
      rated: 49,
      levels: { excellent: 9, good: 39, fulfilled: 1 },
    });
  });

  it("is over the cap by the clause and within it by the two other readings", () => {
    expect(cap(year, "centre", "decided")).toEqual([
      { reading: "of-good", excellent: 9, base: 39, holds: false, over: 1 },
      { reading: "of-good-or-better", excellent: 9, base: 48, holds: true, over: 0 },
      { reading: "of-rated", excellent: 9, base: 49, holds: true, over: 0 },
    ]);
    expect(codes(year)).toContain("cap-exceeded");
  });

  it("rates the committee excellent, as the rules compute", () => {
    expect(levelOf(year, "base-organisation:centre")).toBe("excellent");
    expect(year.classification.of("base-organisation:centre")?.outcome).toEqual({
      kind: "level",
      level: "excellent",
    });
  });

  it("meets once a month in every cell, with three thematic topics, and follows every task to its assessment", () => {
    expect(
      year.calendar.filter(
        ({ obligation, state }) => obligation.id === "regular-monthly" && state === "done",
      ),
    ).toHaveLength(36);
    for (const cell of ["g1", "g2", "g3"]) {
      expect(
        year.meetings.all.filter((meeting) => meeting.cell === cell && meeting.kind === "thematic"),
      ).toHaveLength(3);
    }
    expect(year.tasks.all.length).toBeGreaterThan(0);
    expect(year.tasks.all.filter(({ assessed }) => assessed === undefined)).toEqual([]);
  });
});

describe("the care centre of 2024", () => {
  const year = yearOf("care-centre-2024");
  const meeting = year.meetings.of("meeting/d1/2024-05");

  it("has 23 of 23 present on 3/5/2024, the resolution passed by all, and the delegate's requests", () => {
    expect(meeting?.day).toBe("2024-05-03");
    expect([meeting?.attendance?.attending, meeting?.attendance?.expected.length]).toEqual([23, 23]);
    expect(meeting?.steps.hands.map(({ inFavour }) => inFavour)).toEqual([23]);
    expect(meeting?.steps.directed).toBe(3);
  });

  it("is scored by the invented rubric that the block adopted in place of the table that was not found", () => {
    expect(meeting?.quality).toMatchObject({
      rubric: exampleRubric.id,
      adopted: { rubric: exampleRubric.id, organisation: "block", same: true },
    });
    const { score } = year.cellQuality.of("d1")?.year ?? {};
    expect([score?.meetings, score?.grade]).toEqual([12, "good"]);
  });

  it("has no level for anybody: nothing of a review is on record", () => {
    expect(year.report.of("d1")).toMatchObject({ listed: 23, rated: 0 });
    expect(
      year.classification.all.filter(({ final, voted, selfRated }) => final ?? voted ?? selfRated),
    ).toEqual([]);
  });
});

describe("the school cell of 2021", () => {
  const year = yearOf("school-2021");

  it("proposes 4 of 19 excellent and 15 of 19 good, and decides nothing", () => {
    expect(year.report.of("s1")).toMatchObject({
      stage: "proposed",
      listed: 19,
      rated: 0,
      levels: {},
      proposed: 19,
      proposedLevels: { excellent: 4, good: 15 },
    });
    expect(year.classification.all.filter(({ final }) => final !== undefined)).toEqual([]);
  });

  it("is above the cap on every reading, and open: the ward with its other cells is not on record", () => {
    expect(cap(year, "ward", "proposed")).toEqual([
      { reading: "of-good", excellent: 4, base: 15, holds: false, over: 1 },
      { reading: "of-good-or-better", excellent: 4, base: 19, holds: false, over: 1 },
      { reading: "of-rated", excellent: 4, base: 19, holds: false, over: 1 },
    ]);
    const [found] = year.caps.filter(({ group }) => group === "ward");
    expect(found).toMatchObject({
      state: "open",
      open: ["not-founded"],
      coverage: { counted: 19, known: 19, cells: { counted: 1, known: 1 } },
      readings: [{ goodNeeded: 5 }],
    });
    expect(year.findings.filter(({ code }) => code.startsWith("cap-"))).toMatchObject([
      { code: "cap-open", severity: "notice", about: "ward", details: { goodNeeded: 5 } },
    ]);
  });

  it("proposes the cell itself excellent by ballot on 16/11/2021", () => {
    expect(year.classification.of("cell:s1")?.voted).toMatchObject({ level: "excellent" });
    const [ballot] = explain(year, { cell: "s1" }).ballots;
    expect(ballot).toMatchObject({ electorate: 19, votes: { excellent: 17, good: 2 } });
  });
});

describe("the disease-control centre of 2020", () => {
  const year = yearOf("disease-control-2020");
  const events = read("disease-control-2020");

  it("rates 92 members in 6 cells: 19 excellent, all others good", () => {
    expect(year.report.of("cdc")).toMatchObject({
      listed: 92,
      rated: 92,
      levels: { excellent: 19, good: 73 },
    });
    expect(year.context.cells).toHaveLength(6);
  });

  it("holds the published 20 % as a fact and finds that 19 of 92 is 20.65 %", () => {
    const finding = year.findings.find(({ code }) => code === "published-share-inexact");
    expect(finding?.details).toMatchObject({ count: 19, base: 92, stated: [20, 100] });
    const text = finding === undefined ? "" : render(explain(year, { finding }), { language: "vi" });
    expect(text).toContain(
      "Công bố 20 % hoàn thành xuất sắc nhiệm vụ (đảng viên), trong khi 19/92 ≈ 20,65 %.",
    );
  });

  it("is over the cap under all three readings", () => {
    expect(cap(year, "cdc", "decided")).toEqual([
      { reading: "of-good", excellent: 19, base: 73, holds: false, over: 4 },
      { reading: "of-good-or-better", excellent: 19, base: 92, holds: false, over: 1 },
      { reading: "of-rated", excellent: 19, base: 92, holds: false, over: 1 },
    ]);
  });

  it("rates 2 cells excellent, 4 good and the committee good", () => {
    const cells = year.context.cells.map(({ id }) => levelOf(year, `cell:${id}`));
    expect(cells.filter((level) => level === "excellent")).toHaveLength(2);
    expect(cells.filter((level) => level === "good")).toHaveLength(4);
    expect(levelOf(year, "base-organisation:cdc")).toBe("good");
  });

  it("does not judge the cap on cells: the clause is only recalled", () => {
    const verdict = year.caps.find(
      ({ cap, stage }) => cap?.id === "organisations-by-type" && stage === "decided",
    );
    expect(verdict).toMatchObject({
      state: "not-judged",
      why: "not-applied",
      tally: { excellent: 2, good: 4, rated: 6 },
    });
    expect(
      year.findings.filter(
        ({ code, details }) => code === "cap-exceeded" && details.cap !== "members-per-base-organisation",
      ),
    ).toEqual([]);
  });

  it("holds 24 thematic meetings in 6 cells, one each quarter", () => {
    const thematic = year.meetings.all.filter(({ kind }) => kind === "thematic");
    expect(thematic).toHaveLength(24);
    expect(
      new Set(thematic.map(({ cell, forMonth }) => `${cell} ${Math.ceil(Number(forMonth.slice(5)) / 3)}`))
        .size,
    ).toBe(24);
  });

  it("renames six cells, admits 2, recognises 2, lets 2 go and receives 3 in the year", () => {
    const inYear = (type: JournalEvent["type"]) =>
      events.filter((event) => event.type === type && event.metadata.happenedAt.startsWith("2020"));
    expect(
      (
        [
          "OrganisationRenamed",
          "MemberAdmitted",
          "MemberRecognised",
          "MemberTransferredOut",
          "MemberTransferredIn",
        ] as const
      ).map((type) => inYear(type).length),
    ).toEqual([6, 2, 2, 2, 3]);
  });

  it("commends 19 members and 2 cells for the year, 5 and 2 members by theme", () => {
    const commended = events.filter((event) => event.type === "SubjectCommended");
    const count = (kind: string, ground: string, theme?: string) =>
      commended.filter(
        ({ data }) =>
          data.subject.kind === kind &&
          data.ground === ground &&
          (theme === undefined || data.theme === theme),
      ).length;
    expect([
      count("member", "year"),
      count("cell", "year"),
      count("member", "theme", "Chuyên đề"),
      count("member", "theme"),
    ]).toEqual([19, 2, 5, 7]);
  });

  it("was published on 7/1/2021, and as known on 31/12/2020 nothing was published", () => {
    const before = replay(events, { year: 2020, under: qd132hd21, asAt: "2020-12-31T16:59:59Z" });
    expect(before.findings.map(({ code }) => code)).not.toContain("published-share-inexact");
    expect(codes(year)).toContain("published-share-inexact");
  });
});
