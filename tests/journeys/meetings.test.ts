import { describe, expect, it } from "vitest";
import { exampleSheet } from "../../examples/sheet.js";
import {
  type EventData,
  type EventType,
  explain,
  type JournalEvent,
  type Meeting,
  opinionsOf,
  render,
  replay,
  targetsOf,
  type Year,
} from "../../src/index.js";
import { qd132hd21 } from "../../src/rules/index.js";
import { eventsOf, yearOf } from "./example-years.js";

const on = (events: readonly JournalEvent[], stream: string): JournalEvent[] =>
  events.filter((event) => event.stream === stream);

const of = <T extends EventType>(events: readonly JournalEvent[], type: T): EventData<T>[] =>
  events.flatMap((event) => (event.type === type ? [event.data as EventData<T>] : []));

/** The types of events in their order, each run of one type once. */
const steps = (events: readonly JournalEvent[]): string[] =>
  events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);

const meetingAt = (year: Year, stream: string): Meeting => {
  const meeting = year.meetings.of(stream);
  if (meeting === undefined) throw new Error(`${stream} is not in the year`);
  return meeting;
};

const duties = (year: Year, obligation: string, organisation?: string) =>
  year.calendar.filter(
    (duty) =>
      duty.obligation.id === obligation && (organisation === undefined || duty.organisation === organisation),
  );

const codesAbout = (year: Year, about: string): string[] =>
  year.findings.filter((finding) => finding.about === about).map(({ code }) => code);

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
    expect(
      may.course.hands.map(({ inFavour, against, abstained }) => [inFavour, against, abstained]),
    ).toEqual([[23, 0, 0]]);
    expect(may.course.resolutions.map(({ adopted }) => adopted)).toEqual([true]);
  });

  it("discusses two shortcomings without naming anybody", () => {
    const comments = of(mayEvents, "CommentMade");
    expect(comments).toHaveLength(3);
    expect(comments.map(({ about }) => about)).toEqual([undefined, undefined, undefined]);
    expect(may.course.reminded).toBe(0);
  });

  it("is scored by a sheet that the block adopted with its guidance, and that says it is invented", () => {
    const [adoption] = of(care, "RubricAdopted");
    expect(adoption).toMatchObject({ organisation: "block", instrument: { number: "05-HD/ĐUK" } });
    expect(exampleSheet.source).toMatchObject({ evidence: "L", note: "invented for the examples" });
    expect(may.quality.adopted).toMatchObject({ rubric: exampleSheet.id, organisation: "block", same: true });
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
    expect(text).toContain("Dự: 23/23 = 100,00 % ← meeting/d1/2024-05@5");
    expect(text).toContain("người chấm: 97 tốt");
    expect(text).toContain("theo sổ ghi: 92–96 tốt");
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
    expect(all.filter(({ assessed, heardAt }) => assessed?.meeting !== heardAt?.meeting)).toEqual([]);
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

describe("the 24 thematic meetings of the disease-control centre in 2020", () => {
  const events = eventsOf("disease-control-2020");
  const year = yearOf("disease-control-2020", events);
  const thematic = year.meetings.all.filter(({ kind }) => kind === "thematic");

  it("are four in each of the six cells, one each quarter", () => {
    const quarter = (month: string) => Math.ceil(Number(month.slice(5)) / 3);
    expect(thematic.map(({ cell, forMonth }) => `${cell} Q${quarter(forMonth)}`).sort()).toEqual(
      ["k1", "k2", "k3", "k4", "k5", "k6"].flatMap((cell) => [1, 2, 3, 4].map((nth) => `${cell} Q${nth}`)),
    );
  });

  it("were not owed: the clause on one each quarter is of 2025, so the calendar of 2020 has no such duty", () => {
    expect(duties(year, "thematic-quarterly")).toEqual([]);
    expect(duties(year, "regular-monthly")).toHaveLength(72);
    expect(duties(year, "regular-monthly").filter(({ state }) => state !== "done")).toEqual([]);
  });

  it.each(thematic.map(({ stream }) => stream))(
    "%s draws lessons from its topic, concludes and resolves",
    (stream) => {
      const own = on(events, stream);
      expect(of(own, "AgendaAdopted")[0]?.items.map(({ item }) => item)).toEqual(["topic", "lessons"]);
      expect(of(own, "CommentMade").map(({ item }) => item)).toEqual(["topic", "lessons", "lessons"]);
      const order = ["CommentMade", "ConclusionGiven", "ShowOfHandsTaken", "ResolutionAdopted"];
      expect(steps(own).filter((type) => order.includes(type))).toEqual(order);
      expect(meetingAt(year, stream).course.resolutions.map(({ adopted }) => adopted)).toEqual([true]);
      expect(codesAbout(year, stream)).toEqual([]);
    },
  );

  it("change nothing in the score of a year, which counts regular meetings", () => {
    const without = events.filter(({ stream }) => !stream.endsWith("-thematic"));
    const score = (read: Year) => read.cellQuality.all.map((quality) => quality.year.score?.points);
    expect(score(yearOf("disease-control-2020", without))).toEqual(score(year));
  });
});

describe("the two meetings of a base organisation in the year", () => {
  const halves = (name: string, base: string, options = {}) =>
    duties(yearOf(name, eventsOf(name), options), "base-half-yearly", base).map(
      ({ period, state, doneOn }) => [period, state, doneOn],
    );

  it.each([
    ["continuing-education-2019", "centre", "2019-06-28", "2019-12-21"],
    ["medical-college-2021", "college", "2021-06-29", "2021-12-21"],
    ["care-centre-2024", "department", "2024-06-28", "2024-12-20"],
  ])("%s: mid-year and year-end, each in its half", (name, base, first, second) => {
    expect(halves(name, base)).toEqual([
      [`${name.slice(-4)}-H1`, "done", first],
      [`${name.slice(-4)}-H2`, "done", second],
    ]);
  });

  it("at the disease-control centre the year-end conference of 7/1/2021 is for December 2020, and late", () => {
    expect(halves("disease-control-2020", "cdc")).toEqual([
      ["2020-H1", "done", "2020-06-30"],
      ["2020-H2", "late", "2021-01-07"],
    ]);
    expect(codesAbout(yearOf("disease-control-2020"), "cdc")).not.toContain("base-meeting-missed");
    expect(halves("disease-control-2020", "cdc", { asAt: "2020-12-31T16:59:59Z" }).at(-1)).toEqual([
      "2020-H2",
      "missed",
      undefined,
    ]);
  });
});

describe("the monthly cycle of the continuing-education centre in 2019", () => {
  const events = eventsOf("continuing-education-2019");
  const year = yearOf("continuing-education-2019", events);
  const regular = year.meetings.all.filter(({ kind, cell }) => kind === "regular" && cell.startsWith("g"));

  it("turns each conclusion into a resolution, and each resolution into a task for every member", () => {
    expect(regular).toHaveLength(36);
    for (const { stream, forMonth, cell, day } of regular) {
      const own = on(events, stream);
      const order = ["ConclusionGiven", "ResolutionAdopted", "TaskAssigned"];
      const assigned = of(own, "TaskAssigned");
      if (forMonth === "2019-12") expect(assigned).toEqual([]);
      else {
        expect(steps(own).filter((type) => order.includes(type))).toEqual(order);
        expect(assigned.map(({ member }) => member)).toEqual(
          year.rollOn(cell, day).map(({ member }) => member),
        );
        expect(new Set(assigned.map(({ resolution }) => resolution))).toEqual(new Set(["nq"]));
      }
    }
  });

  it("follows each of 539 tasks to the meeting of the next month, which hears and assesses it", () => {
    const { all } = year.tasks;
    expect(all).toHaveLength(49 * 11);
    for (const { assigned, reports, assessed, heardAt } of all) {
      const month = Number(assigned.day.slice(5, 7));
      expect(heardAt?.month).toBe(`2019-${String(month + 1).padStart(2, "0")}`);
      expect([assessed?.meeting, ...reports.map(({ meeting }) => meeting)]).toEqual([
        heardAt?.meeting,
        heardAt?.meeting,
      ]);
    }
    expect(
      all.filter(({ state }) => state === "failed").map(({ member, assigned }) => [member, assigned.day]),
    ).toEqual([
      ["g3-16", "2019-04-04"],
      ["g3-16", "2019-09-04"],
    ]);
  });

  it("tells each meeting how many of the tasks that it hears were reached", () => {
    const targets = (month: string) => targetsOf(year.tasks.all, meetingAt(year, `meeting/g3/${month}`));
    const counts = (month: string) => {
      const { assigned, reached, failed, unassessed } = targets(month);
      return [assigned.length, reached.length, failed.length, unassessed.length];
    };
    expect(counts("2019-01")).toEqual([0, 0, 0, 0]);
    expect(counts("2019-02")).toEqual([16, 16, 0, 0]);
    expect(counts("2019-05")).toEqual([16, 15, 1, 0]);
  });

  it("feeds each member's review: 11 tasks done, 9 by the one member only fulfilled", () => {
    const counts = (read: Year, member: string) => {
      const facts = read.classification.of(`member:${member}`)?.facts;
      return ["tasks.assigned", "tasks.done"].map((name) => facts?.get(name)?.value);
    };
    expect([counts(year, "g1-01"), counts(year, "g3-16")]).toEqual([
      [11, 11],
      [11, 9],
    ]);
    const codes = year.findings.map(({ code }) => code);
    expect(codes).not.toContain("stated-tasks-differ-from-record");
    expect(year.classification.of("member:g3-16")?.final?.level).toBe("fulfilled");
  });

  it("gives the same counts where the member states none, from the events of the meetings", () => {
    const silent = events.filter(({ type }) => type !== "SelfReviewSubmitted");
    const facts = yearOf("continuing-education-2019", silent).classification.of("member:g3-16")?.facts;
    expect([facts?.get("tasks.done")?.value, facts?.get("tasks.failed")?.value]).toEqual([9, 2]);
    expect(facts?.get("tasks.done")?.from.every((id) => id.startsWith("meeting/g3/2019-"))).toBe(true);
  });

  it("has three thematic topics in each cell, none in a regular meeting's stead", () => {
    const topics = of(events, "MeetingConvened").flatMap(({ kind, topic }) =>
      kind === "thematic" ? [topic] : [],
    );
    expect([topics.length, new Set(topics).size]).toEqual([9, 3]);
    expect(duties(year, "regular-monthly").map(({ state }) => state)).toEqual(Array(36).fill("done"));
  });
});

describe("a meeting whose record was put right afterwards", () => {
  /** The journal with one stream told anew: ids and positions follow the order. */
  const retold = (entries: readonly JournalEvent[]): JournalEvent[] => [
    ...care.filter(({ stream }) => stream !== mayStream),
    ...entries.map((event, index) => ({ ...event, id: `${mayStream}@${index + 1}`, position: index + 1 })),
  ];
  const read = (events: readonly JournalEvent[], asAt?: string): Meeting =>
    meetingAt(replay(events, { year: 2024, under: qd132hd21, rubrics: [exampleSheet], asAt }), mayStream);
  /** A quality without the ids of the events that state it: they follow the place in the journal. */
  const withoutIds = ({ quality }: Meeting): unknown =>
    JSON.parse(JSON.stringify(quality).replaceAll(/@\d+"/g, '"'));
  const rollCall = mayEvents.find(({ type }) => type === "RollCallTaken");
  if (rollCall?.type !== "RollCallTaken") throw new Error("no roll call in May");
  const lateAt = "2024-05-20T02:00:00Z";

  it("has the same quality when the roll call was entered seventeen days late, and none from it before", () => {
    const late = retold([
      ...mayEvents.filter((event) => event !== rollCall),
      { ...rollCall, metadata: { ...rollCall.metadata, recordedAt: lateAt } },
    ]);
    expect(withoutIds(read(late))).toEqual(withoutIds(may));
    const before = read(late, "2024-05-19T16:59:59Z");
    expect(before.attendance).toBeUndefined();
    expect(withoutIds(before)).not.toEqual(withoutIds(may));
  });

  it("has the same quality when a roll call of 22 was corrected to the 23 who were there", () => {
    const { present } = rollCall.data;
    const mistaken = { ...rollCall.data, present: present.slice(1), unexcused: present.slice(0, 1) };
    const entry = mayEvents.indexOf(rollCall) + 1;
    const wrong = mayEvents.map((event) => (event === rollCall ? { ...rollCall, data: mistaken } : event));
    const correction: JournalEvent = {
      ...rollCall,
      type: "EntryCorrected",
      data: {
        entry,
        reason: "Ghi nhầm",
        replacement: {
          type: "RollCallTaken",
          happenedAt: rollCall.metadata.happenedAt,
          data: { ...rollCall.data },
        },
      },
      metadata: { ...rollCall.metadata, recordedAt: lateAt },
    };
    const righted = retold([...wrong, correction]);
    const uncorrected = read(righted, "2024-05-19T16:59:59Z");
    expect(uncorrected.attendance?.attending).toBe(22);
    expect(
      uncorrected.quality.evidence?.criteria.find(({ criterion }) => criterion === "2")?.points,
    ).not.toBe(5);
    expect(withoutIds(read(righted))).toEqual(withoutIds(may));
  });
});
