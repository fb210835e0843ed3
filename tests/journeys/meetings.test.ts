import { describe, expect, it } from "vitest";
import { exampleRubric } from "../../examples/rubric.js";
import { explain, render } from "../../src/explanation/explain.js";
import type { Meeting } from "../../src/projections/year/meetings.js";
import { opinionsOf } from "../../src/projections/year/opinions.js";
import { eventsOf, yearOf } from "./example-years.js";
import { codesAbout, duties, meetingAt, of, on, steps } from "./reading.js";

const months = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `2024-${String(from + index).padStart(2, "0")}`);

const care = eventsOf("care-centre-2024");
const careYear = yearOf("care-centre-2024", care);
const mayStream = "meeting/d1/2024-05";
const mayEvents = on(care, mayStream);
const may = meetingAt(careYear, mayStream);

describe("the regular meeting of 3 May 2024 at the care centre", () => {
  it("goes from the notice to the superior's grade in the order of its steps", () => {
    expect(steps(mayEvents)).toEqual([
      "MeetingConvened",
      "CommitteePreMeetingHeld",
      "DocumentsPosted",
      "MeetingOpened",
      "RollCallTaken",
      "FeesReported",
      "AgendaAdopted",
      "ItemPresented",
      "TaskReported",
      "TaskAssessed",
      "TaskReported",
      "TaskAssessed",
      "CommentMade",
      "MemberPraised",
      "ConclusionGiven",
      "CriterionMarked",
      "ScoreProposed",
      "ShowOfHandsTaken",
      "ResolutionAdopted",
      "TaskAssigned",
      "DirectionGiven",
      "GradeVoted",
      "MinutesApproved",
      "MeetingClosed",
      "MeetingReported",
      "GradeDecided",
    ]);
  });

  it("presents news, higher documents and the report of April, and one person proposed for admission", () => {
    expect(of(mayEvents, "ItemPresented").map(({ item }) => item)).toEqual([
      "news",
      "documents",
      "report",
      "admission",
    ]);
    expect(of(mayEvents, "ItemPresented").at(-1)?.text).toContain("kết nạp 01");
  });

  it("is attended by 23 of 23, who all pass the resolution", () => {
    expect([may.attendance?.attending, may.attendance?.expected.length]).toEqual([23, 23]);
    expect(may.electorate.base).toEqual({ least: 23, most: 23 });
    expect(may.steps.hands.map(({ inFavour, against, abstained }) => [inFavour, against, abstained])).toEqual(
      [[23, 0, 0]],
    );
    expect(may.steps.resolutions.map(({ adopted }) => adopted)).toEqual([true]);
  });

  it("discusses two shortcomings without naming anybody", () => {
    const comments = of(mayEvents, "CommentMade");
    expect(comments).toHaveLength(3);
    expect(comments.map(({ about }) => about)).toEqual([undefined, undefined, undefined]);
    expect(may.steps.reminded).toBe(0);
  });

  it("is scored by a rubric that the block adopted with its guidance, and that says it is invented", () => {
    const [adoption] = of(care, "RubricAdopted");
    expect(adoption).toMatchObject({ organisation: "block", instrument: { number: "05-HD/ĐUK" } });
    expect(exampleRubric.source).toMatchObject({ evidence: "local", note: "invented for the examples" });
    expect(may.quality.adopted).toMatchObject({
      rubric: exampleRubric.id,
      organisation: "block",
      same: true,
    });
  });

  it("has the marker's points, the evidence, the cell's vote and the superior's grade side by side", () => {
    const { marked, evidence, proposed, voted, decided } = may.quality;
    expect([marked?.score, marked?.grade]).toEqual([[97, 1], "good"]);
    expect([evidence?.between, evidence?.candidates]).toEqual([
      [
        [92, 1],
        [96, 1],
      ],
      ["good"],
    ]);
    expect(proposed).toMatchObject({ points: 97, grade: "good" });
    expect(voted).toMatchObject({ grade: "good", inFavour: 23 });
    expect(decided).toMatchObject({ grade: "good", body: "department" });
  });

  it("differs from its evidence in one criterion: full points for closing, and no resolution handed out", () => {
    expect(codesAbout(careYear, mayStream)).toEqual([
      "full-points-unsupported",
      "score-differs-from-evidence",
    ]);
    expect(careYear.findings.map(({ about }) => about)).toEqual([mayStream, mayStream]);
  });

  it("is explained in Vietnamese down to its events", () => {
    const text = render(explain(careYear, { meeting: mayStream }), { language: "vi" });
    expect(text).toContain("Đảng viên dự họp: 23/23 = 100 % ← meeting/d1/2024-05@5");
    expect(text).toContain("người chấm: 97 điểm, tốt");
    expect(text).toContain("theo sổ ghi: 92–96 điểm, tốt");
    expect(text).toContain("chi bộ đề nghị: tốt");
    expect(text).toContain("Điểm được nêu là 97; theo sổ ghi từ 92 đến 96.");
    const cited = new Set(text.match(/[a-z]+\/[\w/-]+@\d+/g));
    const known = new Set(care.map(({ id }) => id));
    expect(cited.size).toBeGreaterThan(20);
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("what the block's delegate asked of the care centre in May, and what became of it within the year", () => {
  const regular = (month: string): Meeting => meetingAt(careYear, `meeting/d1/${month}`);

  it("is three requests, on record with the body that made them", () => {
    const directions = of(mayEvents, "DirectionGiven");
    expect(directions.map((each) => each.of)).toEqual(["block", "block", "block"]);
    expect(directions.flatMap(({ requests = [] }) => requests)).toHaveLength(3);
    expect(of(mayEvents, "MeetingOpened")[0]?.guests.map((guest) => guest.of)).toEqual([
      "block",
      "department",
    ]);
  });

  it("opinions: none until May, and from June on those of all 23 at every meeting, as totals only", () => {
    expect(months(1, 5).map((month) => regular(month).quality.opinions)).toEqual(Array(5).fill(undefined));
    for (const month of months(6, 12)) {
      const { opinions, decided } = regular(month).quality;
      if (opinions === undefined) throw new Error(`no opinions in ${month}`);
      expect(opinionsOf(opinions)).toMatchObject({ asked: 23, answered: 23, most: decided?.grade });
    }
    for (const data of of(care, "QualityOpinionsCollected"))
      expect(Object.keys(data).sort()).toEqual(["answered", "asked", "totals"]);
  });

  it("a vote on the grade: none until April, and from May on at every meeting", () => {
    expect(months(1, 12).map((month) => regular(month).quality.voted?.inFavour)).toEqual([
      ...Array(4).fill(undefined),
      ...Array(8).fill(23),
    ]);
  });

  it("tasks: two a month until April, then each of the 23, assessed at the next meeting", () => {
    const { all } = careYear.tasks;
    expect(
      months(1, 12).map((month) => all.filter((task) => task.assigned.day.startsWith(month)).length),
    ).toEqual([...Array(4).fill(2), ...Array(7).fill(23), 0]);
    expect(all.filter(({ assessed, heardAt }) => assessed?.stream !== heardAt?.meeting)).toEqual([]);
    expect(all.filter(({ state }) => state !== "done")).toEqual([]);
  });

  it("thematic meetings: one in each quarter left of the year, though no clause owed them yet", () => {
    const thematic = careYear.meetings.all.filter(({ kind }) => kind === "thematic");
    expect(thematic.map(({ forMonth }) => forMonth)).toEqual(["2024-06", "2024-09", "2024-12"]);
    expect(duties(careYear, "thematic-quarterly")).toEqual([]);
  });

  it("the regular meeting of every month was held all the while", () => {
    expect(duties(careYear, "regular-monthly").map(({ state }) => state)).toEqual(Array(12).fill("done"));
  });
});
