import { describe, expect, it } from "vitest";
import type { EventData } from "../../../../src/events/index.js";
import { explain, type MeetingQuality, type YearOptions } from "../../../../src/projections/index.js";
import { anPhu, fingerprint, hd12, hd42, workingCalendar } from "../../../../src/rules/index.js";
import type { Story } from "../../../../src/testing/index.js";
import { type Differences, scoredMeeting } from "../../full-meeting.js";
import { oneCell, read } from "../../world.js";

const members = ["m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8", "m-9", "m-10"];
const month = "2026-03";
const cell = oneCell(...members);
const stream = `meeting/c-1/${month}`;
type Parameters = EventData<"RubricAdopted">["parameters"];

const all: Parameters = {
  "no-thematic": "full",
  "attendance-probationary": true,
  "attendance-guest": false,
  "late-tasks-reach": false,
};
const secretary = (told: Story): Story =>
  told.happened(
    "OfficeFilled",
    { organisation: "c-1", office: "secretary", member: "m-1", on: "2026-01-01" },
    "2026-01-01",
  );
const adopting = (parameters: Parameters = all, told: Story = cell): Story =>
  told
    .on("committee/b-1")
    .happened(
      "RubricAdopted",
      {
        organisation: "b-1",
        rubric: anPhu.id,
        fingerprint: fingerprint(anPhu),
        kinds: ["regular", "combined"],
        on: "2026-01-01",
        parameters,
      },
      "2026-01-02",
    )
    .on("cell/c-1");
const committee = (told: Story): Story =>
  secretary(told).happened(
    "OfficeFilled",
    { organisation: "c-1", office: "committee-member", member: "m-2", on: "2026-01-01" },
    "2026-01-01",
  );

const qualityOf = (told: Story, options: Partial<YearOptions> = {}, of = stream): MeetingQuality => {
  const meeting = read(told, { year: 2026, rubrics: [hd42, hd12, anPhu], ...options }).meetings.of(of);
  if (meeting === undefined) throw new Error("the meeting is in the year");
  return meeting.quality;
};
const itemOf = (quality: MeetingQuality, criterion: string) => {
  const score = quality.evidence?.criteria.find((each) => each.criterion === criterion);
  if (score === undefined) throw new Error(`${criterion} is on the sheet`);
  return score;
};
/** A meeting by the ward's sheet, in a cell with a committee. */
const byWard = (differences: Differences = {}, parameters: Parameters = all) =>
  qualityOf(scoredMeeting(committee(adopting(parameters)), month, members, anPhu, differences));
const central = (differences: Differences = {}) =>
  qualityOf(scoredMeeting(cell, month, members, hd42, differences));

describe("a meeting in which everything happened in its time", () => {
  it("bears full points on the central frame: marker and evidence agree", () => {
    const { marked, evidence } = central();
    expect(marked?.score).toEqual([100, 1]);
    expect(evidence).toMatchObject({ score: [100, 1], grade: "good", candidates: ["good"] });
  });

  it("leaves only last month's results open on the ward's sheet, for there was no task to evaluate", () => {
    const { evidence } = byWard();
    const open = evidence?.criteria.filter(({ how }) => how === "open");
    expect(open?.map(({ criterion, open: asked }) => [criterion, asked])).toEqual([
      ["c7_result", { why: "missing-facts", missing: ["results.reached", "results.targets"] }],
    ]);
    expect(evidence?.between).toEqual([
      [80, 1],
      [100, 1],
    ]);
    expect(evidence?.candidates).toEqual(["good", "fair"]);
  });

  it("has a reason and an event for every point that the record gives", () => {
    for (const score of byWard().evidence?.criteria ?? []) {
      expect(score.because.length).toBeGreaterThan(0);
      if (score.how !== "computed") continue;
      const events = score.because.flatMap(
        (each) => JSON.stringify(each).match(/meeting\/c-1\/[^"]+@\d+/g) ?? [],
      );
      expect(events.length).toBeGreaterThan(0);
    }
  });
});

describe("what the central frame needs for full points", () => {
  it.each<{ without: string; differences: Differences; criterion: string }>([
    { without: "90 minutes", differences: { minutes: 89 }, criterion: "1" },
    {
      without: "90 % present",
      differences: { present: members.slice(0, 8), excused: ["m-9", "m-10"] },
      criterion: "2",
    },
    {
      without: "a reason for every absence",
      differences: { present: members.slice(0, 9), unexcused: ["m-10"] },
      criterion: "2",
    },
    { without: "the committee's meeting", differences: { without: ["pre-meeting"] }, criterion: "3.2" },
    { without: "documents before", differences: { without: ["documents-before"] }, criterion: "3.2" },
    { without: "fees told", differences: { without: ["fees"] }, criterion: "4.1" },
    { without: "an agenda", differences: { without: ["agenda"] }, criterion: "4.1" },
    { without: "anything presented", differences: { without: ["presented"] }, criterion: "4.1" },
    { without: "a word from anybody", differences: { speakers: [] }, criterion: "4.1" },
    { without: "a task", differences: { without: ["task"] }, criterion: "4.1" },
    { without: "a conclusion", differences: { without: ["conclusion"] }, criterion: "7" },
    { without: "minutes", differences: { without: ["minutes"] }, criterion: "7" },
    { without: "documents after", differences: { without: ["documents-after"] }, criterion: "7" },
  ])("criterion $criterion is not borne out without $without", ({ differences, criterion }) => {
    expect(itemOf(central(differences), criterion).open?.why).toBe("not-supported");
    expect(
      itemOf(central({ ...differences, marks: { [criterion]: 4 } } as Differences), criterion),
    ).toMatchObject({
      how: "judged",
      points: 4,
    });
  });

  it("says nothing of what did not happen while the meeting is not closed", () => {
    const item = itemOf(central({ without: ["closing", "agenda"] }), "4.1");
    expect(item.open).toEqual({ why: "missing-facts", missing: ["order.agenda"] });
    expect(itemOf(central({ without: ["closing"] }), "1").open).toEqual({
      why: "missing-facts",
      missing: ["duration.shortfall"],
    });
  });

  it("holds 120 minutes against a combined meeting, and the cell's own minimum against a small cell's", () => {
    const combined = (minutes: number) =>
      itemOf(
        qualityOf(scoredMeeting(cell, month, members, hd42, { kind: "combined", key: month, minutes })),
        "1",
      ).how;
    expect([combined(119), combined(120)]).toEqual(["open", "judged"]);
    const small = (minutes: number) => itemOf(central({ minutes, minimumMinutes: 60 }), "1").how;
    expect([small(59), small(60)]).toEqual(["open", "judged"]);
  });

  it("asks for no choice of the committee where the sheet has no norm for the kind of meeting", () => {
    const thematic = scoredMeeting(cell, month, members, hd42, { kind: "thematic", key: month });
    expect(itemOf(qualityOf(thematic), "1").open).toEqual({
      why: "missing-facts",
      missing: ["duration.shortfall"],
    });
  });

  it("asks who came where the roll call names somebody nowhere", () => {
    const item = itemOf(central({ present: members.slice(0, 9) }), "2");
    expect(item.open).toEqual({ why: "missing-facts", missing: ["member:m-10"] });
  });
});

describe("the ward's sheet, scored from evidence", () => {
  it.each([
    { minutes: 90, points: 5 },
    { minutes: 89, points: 4 },
    { minutes: 76, points: 4 },
    { minutes: 74, points: 3 },
    { minutes: 60, points: 3 },
    { minutes: 45, points: 2 },
    { minutes: 44, points: 1 },
  ])("c1_time: $minutes minutes of 90 give $points", ({ minutes, points }) => {
    expect(itemOf(byWard({ minutes }), "c1_time")).toMatchObject({ how: "computed", points });
  });

  it("c1_time: 75 minutes lie in two bands and 59 in none, so the cell is asked (D2)", () => {
    expect(itemOf(byWard({ minutes: 75 }), "c1_time").open?.why).toBe("several-bands");
    expect(itemOf(byWard({ minutes: 59 }), "c1_time").open?.why).toBe("no-band");
  });

  it.each([
    { came: 9, excused: 1, unexcused: 0, points: 4 },
    { came: 8, excused: 2, unexcused: 0, points: 3 },
    { came: 7, excused: 3, unexcused: 0, points: 2 },
    { came: 6, excused: 4, unexcused: 0, points: 1 },
    { came: 9, excused: 0, unexcused: 1, points: 1 },
  ])(
    "c2_rate: $came of 10, $unexcused without reason, give $points",
    ({ came, excused, unexcused, points }) => {
      const absent = members.slice(came);
      const differences = {
        present: members.slice(0, came),
        excused: absent.slice(0, excused),
        unexcused: absent.slice(excused, excused + unexcused),
      };
      expect(itemOf(byWard(differences), "c2_rate")).toMatchObject({ how: "computed", points });
    },
  );

  it.each([
    { speak: 6, points: 5 },
    { speak: 4, points: 4 },
    { speak: 3, points: 3 },
    { speak: 2, points: 2 },
  ])("c4_discuss: $speak of 10 speak and give $points", ({ speak, points }) => {
    expect(itemOf(byWard({ speakers: members.slice(0, speak) }), "c4_discuss")).toMatchObject({
      how: "computed",
      points,
    });
  });

  it("c4_discuss: exactly half has no band; the cell settles it, and the choice is an event (D1)", () => {
    const half = { speakers: members.slice(0, 5) };
    expect(itemOf(byWard(half), "c4_discuss").open?.why).toBe("no-band");
    const told = scoredMeeting(committee(adopting()), month, members, anPhu, half).happened(
      "CriterionGapResolved",
      { rubric: anPhu.id, criterion: "c4_discuss", points: 4, reason: "chi bộ thống nhất" },
      `${month}-03T02:30:00Z`,
    );
    const item = itemOf(qualityOf(told), "c4_discuss");
    expect(item).toMatchObject({ how: "settled", points: 4 });
    expect(item.because.at(-1)).toMatchObject({ kind: "settled", points: 4 });
  });

  it("c4_discuss: who speaks and is not expected does not count, nor does a second word", () => {
    const speakers = ["m-1", "m-1", "m-2", "m-3", "m-4"];
    expect(itemOf(byWard({ speakers }), "c4_discuss").points).toBe(4);
  });

  it("c3_meeting: full where the cell has only a secretary, whether anybody met or not", () => {
    const told = (so: Story) => scoredMeeting(so, month, members, anPhu, { without: ["pre-meeting"] });
    expect(itemOf(qualityOf(told(secretary(adopting()))), "c3_meeting")).toMatchObject({
      how: "not-applicable",
      points: 2,
    });
    expect(itemOf(qualityOf(told(committee(adopting()))), "c3_meeting")).toMatchObject({
      how: "computed",
      points: 0,
    });
    expect(itemOf(qualityOf(told(adopting())), "c3_meeting").open).toEqual({
      why: "missing-facts",
      missing: ["cell.only-secretary"],
    });
  });

  it("c3_upload: a day before is 24 hours; an earlier day with less is asked about", () => {
    const upload = (postedBefore: string) => itemOf(byWard({ postedBefore }), "c3_upload");
    expect(upload("2026-03-02T01:00:00Z")).toMatchObject({ how: "computed", points: 2 });
    expect(upload("2026-03-02T01:01:00Z").open?.why).toBe("missing-facts");
    expect(upload("2026-03-03T00:30:00Z")).toMatchObject({ how: "computed", points: 0 });
  });

  it("c8_upload: two days after, by the calendar or by working days where they differ", () => {
    const workingDays = workingCalendar({ from: "2026-01-01", to: "2026-12-31", holidays: [] });
    const upload = (postedAfter: string, options: Partial<YearOptions> = {}) =>
      itemOf(
        qualityOf(scoredMeeting(committee(adopting()), month, members, anPhu, { postedAfter }), options),
        "c8_upload",
      );
    expect(upload("2026-03-05T10:00:00Z")).toMatchObject({ how: "computed", points: 1 });
    expect(upload("2026-03-06T10:00:00Z").open?.why).toBe("missing-facts");
    expect(upload("2026-03-06T10:00:00Z", { workingDays })).toMatchObject({ how: "computed", points: 0 });
  });

  it("c4_thematic: in a month without a theme the committee's choice counts, and without one it is asked (D3)", () => {
    const choose = (parameters: Parameters) => itemOf(byWard({}, parameters), "c4_thematic");
    expect(choose({ ...all, "no-thematic": "full" })).toMatchObject({ how: "not-applicable", points: 5 });
    expect(choose({ ...all, "no-thematic": "zero" })).toMatchObject({ how: "not-applicable", points: 0 });
    expect(choose({ ...all, "no-thematic": "rescale" })).toMatchObject({ counted: false });
    const { "no-thematic": _left, ...open } = all;
    expect(choose(open).open).toEqual({ why: "not-chosen", missing: ["no-thematic"] });
  });

  it("c4_thematic: a combined meeting has its theme, and a thematic one in the month counts for the regular", () => {
    const combined = scoredMeeting(committee(adopting()), month, members, anPhu, {
      kind: "combined",
      key: month,
      minutes: 120,
    });
    expect(itemOf(qualityOf(combined), "c4_thematic")).toMatchObject({ how: "judged", points: 5 });
    const theme = scoredMeeting(committee(adopting()), month, members, anPhu, { kind: "thematic" });
    const both = scoredMeeting(theme, month, members, anPhu);
    expect(itemOf(qualityOf(both), "c4_thematic")).toMatchObject({ how: "judged", points: 5 });
  });

  it("c2_rate: probationary members are asked about before anything is counted (D6)", () => {
    const probationary = (parameters: Parameters) => {
      const told = committee(adopting(parameters)).happened(
        "MemberAdmitted",
        { member: "p-1", on: "2026-02-01" },
        "2026-02-01",
      );
      return itemOf(
        qualityOf(scoredMeeting(told, month, [...members, "p-1"], anPhu, { unexcused: [] })),
        "c2_rate",
      );
    };
    const { "attendance-probationary": _left, ...open } = all;
    expect(probationary(open).open).toEqual({ why: "missing-facts", missing: ["attendance-probationary"] });
    expect(probationary(all)).toMatchObject({ how: "computed", points: 4 });
  });

  it("c1_time: 30 members make it 120 minutes; who is counted is asked only where it matters", () => {
    const many = Array.from({ length: 29 }, (_, index) => `n-${index + 1}`);
    const told = (extra: Story) => scoredMeeting(extra, month, many, anPhu, { minutes: 100 });
    const listed = (so: Story) =>
      many.reduce(
        (then, member) =>
          then.happened(
            "MemberEnrolled",
            { member, status: "official", on: "2026-01-01", admittedOn: "2010-05-19" },
            "2026-01-01",
          ),
        so,
      );
    const base = (parameters: Parameters) => committee(adopting(parameters, listed(oneCell("m-1"))));
    const twentyNine = committee(adopting(all, listed(oneCell())));
    expect(itemOf(qualityOf(told(twentyNine)), "c1_time").points).toBe(5);
    expect(itemOf(qualityOf(told(base(all))), "c1_time").points).toBe(3);
    const probationary = (parameters: Parameters) =>
      committee(adopting(parameters, listed(oneCell()))).happened(
        "MemberAdmitted",
        { member: "p-1", on: "2026-02-01" },
        "2026-02-01",
      );
    const item = (parameters: Parameters) =>
      itemOf(
        qualityOf(scoredMeeting(probationary(parameters), month, [...many, "p-1"], anPhu, { minutes: 100 })),
        "c1_time",
      );
    expect(item(all).open).toEqual({ why: "missing-facts", missing: ["members-counted"] });
    expect(item({ ...all, "members-counted": "official" }).points).toBe(5);
    expect(item({ ...all, "members-counted": "listed" }).points).toBe(3);
  });
});

describe("from resolution to result", () => {
  type Result = EventData<"TaskAssessed">["result"];
  /** Ten tasks of February, assessed in March. */
  const twoMonths = (results: readonly (Result | undefined)[], parameters: Parameters = all) => {
    const tasks = results.map((_, index) => `k-${index + 1}`);
    const february = scoredMeeting(committee(adopting(parameters)), "2026-02", members, anPhu, {
      without: ["task"],
      body: (so) =>
        tasks.reduce(
          (then, task, index) =>
            then.happened(
              "TaskAssigned",
              { task, member: members[index] ?? "m-1", due: "2026-02-28", reportAt: month },
              "2026-02-03T01:50:00Z",
            ),
          so,
        ),
    });
    const march = scoredMeeting(february, month, members, anPhu, {
      body: (so) =>
        results.reduce<Story>(
          (then, result, index) =>
            result === undefined
              ? then
              : then.happened("TaskAssessed", { task: tasks[index] ?? "", result }, `${month}-03T01:50:00Z`),
          so,
        ),
    });
    return itemOf(qualityOf(march), "c7_result");
  };
  const of = (reached: number, rest: Result = "failed"): Result[] =>
    Array.from({ length: 10 }, (_, index) =>
      index < reached ? (index % 2 === 0 ? "done" : "exceeded") : rest,
    );

  it.each([
    { reached: 10, points: 30 },
    { reached: 9, points: 30 },
    { reached: 8, points: 27 },
    { reached: 7, points: 24 },
    { reached: 6, points: 20 },
    { reached: 5, points: 15 },
    { reached: 4, points: 10 },
  ])("c7_result: $reached of 10 tasks reached give $points", ({ reached, points }) => {
    const item = twoMonths(of(reached));
    expect(item).toMatchObject({ how: "computed", points });
    expect(item.because[0]).toMatchObject({ kind: "measure", value: [reached, 10] });
  });

  it("asks for the assessment of each task that nobody assessed", () => {
    expect(twoMonths([...of(9).slice(0, 9), undefined]).open).toEqual({
      why: "missing-facts",
      missing: ["task:k-10"],
    });
  });

  it("counts a task done late as the committee chooses, and asks where it did not", () => {
    const late = of(8, "late");
    const { "late-tasks-reach": _left, ...open } = all;
    expect(twoMonths(late, { ...all, "late-tasks-reach": false }).points).toBe(27);
    expect(twoMonths(late, { ...all, "late-tasks-reach": true }).points).toBe(30);
    expect(twoMonths(late, open).open).toEqual({ why: "missing-facts", missing: ["late-tasks-reach"] });
  });
});

describe("the criteria of HD 12, which have no points", () => {
  const met = (differences: Differences = {}) =>
    qualityOf(scoredMeeting(cell, month, members, hd12, differences));

  it("are met or not, without a score or a grade", () => {
    const { evidence, marked } = met();
    expect(evidence?.score).toBeUndefined();
    expect(evidence?.candidates).toEqual([]);
    expect(marked?.score).toBeUndefined();
    expect(evidence?.criteria.every(({ points }) => points === 1)).toBe(true);
  });

  it("1: exactly 85 % is not above 85 %", () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `m-${index + 1}`);
    const attended = (came: number) =>
      itemOf(
        qualityOf(
          scoredMeeting(oneCell(...twenty), month, twenty, hd12, {
            present: twenty.slice(0, came),
            excused: twenty.slice(came),
          }),
        ),
        "1",
      ).points;
    expect([attended(17), attended(18)]).toEqual([0, 1]);
  });

  it("1: a fourth absence with reason in a row breaks it, a third does not", () => {
    const months = ["2026-01", "2026-02", "2026-03", "2026-04"];
    const told = months.reduce(
      (so, each) =>
        scoredMeeting(so, each, members, hd12, { present: members.slice(0, 9), excused: ["m-10"] }),
      cell,
    );
    const points = months.map((each) => itemOf(qualityOf(told, {}, `meeting/c-1/${each}`), "1").points);
    expect(points).toEqual([1, 1, 1, 0]);
  });
});

describe("the score that counts", () => {
  const computed = anPhu.criteria.filter(({ scored, applies }) =>
    scored.kind === "bands"
      ? true
      : scored.kind === "toggle" && scored.when !== undefined && applies === undefined,
  );
  const onlyJudged = Object.fromEntries(computed.map(({ id }) => [id, null]));
  const settled = (told: Story): Story =>
    told.happened(
      "CriterionGapResolved",
      { rubric: anPhu.id, criterion: "c7_result", points: 27 },
      `${month}-03T02:30:00Z`,
    );
  const told = scoredMeeting(committee(adopting()), month, members, anPhu, { marks: onlyJudged });

  it("is that of the evidence where people marked only what the record cannot show, and nothing is open", () => {
    expect(qualityOf(told).score).toBeUndefined();
    expect(qualityOf(settled(told))).toMatchObject({ score: [97, 1], scoredBy: "evidence" });
  });

  it("is the marker's sum, the proposal or the decision as soon as there is one", () => {
    const marked = scoredMeeting(committee(adopting()), month, members, anPhu);
    expect(qualityOf(marked)).toMatchObject({ score: [100, 1], scoredBy: "marked" });
    const proposed = settled(told).happened(
      "ScoreProposed",
      { rubric: anPhu.id, points: 95, grade: "good" },
      `${month}-03T02:32:00Z`,
    );
    expect(qualityOf(proposed)).toMatchObject({ score: [95, 1], scoredBy: "proposed" });
    const decided = proposed.happened(
      "GradeDecided",
      { grade: "good", points: 92, by: "b-1" },
      `${month}-10T02:32:00Z`,
    );
    expect(qualityOf(decided)).toMatchObject({ score: [92, 1], scoredBy: "decided" });
  });

  it("counts in the month of the cell, with the events behind every point", () => {
    const year = read(settled(told), { year: 2026, rubrics: [anPhu] });
    const [quality] = year.cellQuality.all;
    expect(quality?.months[2]).toMatchObject({
      sheets: [anPhu.id],
      score: { points: [97, 1], grade: "good" },
    });
    const [of] = explain(year, { quality: "c-1" }).meetings;
    expect(of).toMatchObject({ points: [97, 1], rubric: anPhu.id });
    expect(of?.by.length).toBeGreaterThan(20);
  });
});

describe("the sheet that scores a meeting", () => {
  it("is the one adopted, and the one it was marked by is kept beside it", () => {
    const quality = qualityOf(scoredMeeting(adopting(), month, members, hd42));
    expect(quality.rubric).toBe(hd42.id);
    expect(quality.evidence?.rubric).toBe(anPhu.id);
    expect(quality.adopted).toMatchObject({ rubric: anPhu.id, organisation: "b-1", same: true });
  });

  it("is not scored by evidence where the reader does not hold it, nor before the meeting was held", () => {
    expect(qualityOf(scoredMeeting(cell, month, members, hd42), { rubrics: [] }).evidence).toBeUndefined();
    const called = adopting()
      .on(stream)
      .happened(
        "MeetingConvened",
        {
          cell: "c-1",
          kind: "regular",
          forMonth: month,
          scheduledFor: `${month}-03T01:00:00Z`,
          mode: "in-person",
        },
        `${month}-01`,
      );
    expect(qualityOf(called).evidence).toBeUndefined();
  });
});
