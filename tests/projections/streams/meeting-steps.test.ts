import { describe, expect, it } from "vitest";
import type { EventData } from "../../../src/events/catalogue.js";
import { attendance } from "../../../src/projections/streams/attendance.js";
import { grading } from "../../../src/projections/streams/grading.js";
import { meetingSteps } from "../../../src/projections/streams/meeting-steps.js";
import { tasks } from "../../../src/projections/streams/tasks.js";
import { projectionSpecification, type Story, story } from "../../../src/testing/index.js";
import { convened } from "../world.js";

const meeting = story("meeting/c-1/2021-11");
const by = "meeting/c-1/2021-11@1";
const at = "2021-11-03T02:00:00Z";
const nothing = {
  posted: [],
  agenda: 0,
  presented: 0,
  comments: 0,
  unnamed: 0,
  speakers: [],
  firstComments: [],
  firsts: {},
  praised: 0,
  reminded: 0,
  directed: 0,
  hands: [],
  resolutions: [],
  reserved: 0,
};
const hands = { question: "Kế hoạch", inFavour: 9, against: 1, abstained: 0 };
const item = { item: "1", title: "Nhiệm vụ" };

describe("the steps of a meeting", () => {
  const told: readonly (readonly [string, Story, object])[] = [
    [
      "is convened",
      convened(meeting, "2021-11"),
      {
        convened: {
          cell: "c-1",
          kind: "regular",
          forMonth: "2021-11",
          scheduledFor: "2021-11-03T01:00:00Z",
          mode: "in-person",
          by,
        },
      },
    ],
    ["is postponed", meeting.happened("MeetingPostponed", { to: at }, at), { postponedTo: at }],
    ["is cancelled", meeting.happened("MeetingCancelled", {}, at), { cancelled: { by } }],
    [
      "has documents",
      meeting.happened("DocumentsPosted", { phase: "before", channel: "paper", documents: ["a"] }, at),
      { posted: [{ phase: "before", channel: "paper", at, by }] },
    ],
    [
      "is prepared",
      meeting.happened("CommitteePreMeetingHeld", { on: "2021-11-02", attended: ["m-1"] }, at),
      { preMeeting: { on: "2021-11-02", by } },
    ],
    [
      "is opened",
      meeting.happened(
        "MeetingOpened",
        { chair: "m-1", secretary: "m-2", guests: [{ of: "b-1", delegate: true }] },
        at,
      ),
      { opened: { at, chair: "m-1", guests: 1, by } },
    ],
    [
      "has an agenda",
      meeting.happened("AgendaAdopted", { items: [item] }, at),
      { agenda: 1, firsts: { agenda: by } },
    ],
    [
      "hears an item",
      meeting.happened("ItemPresented", { by: "m-1" }, at),
      { presented: 1, firsts: { presented: by } },
    ],
    [
      "hears speakers",
      meeting
        .happened("CommentMade", { by: "m-1" }, at)
        .happened("CommentMade", { by: "m-2", about: "m-1" }, at)
        .happened("CommentMade", { by: "m-1" }, at),
      { comments: 3, speakers: ["m-1", "m-2"], firstComments: [by, "meeting/c-1/2021-11@2"] },
    ],
    [
      "praises",
      meeting
        .happened("MemberPraised", { member: "m-1" }, at)
        .happened("MemberPraised", { member: "m-2" }, at),
      { praised: 2, firsts: { praised: by } },
    ],
    [
      "reminds",
      meeting.happened("MemberReminded", { member: "m-1" }, at),
      { reminded: 1, firsts: { reminded: by } },
    ],
    ["is directed", meeting.happened("DirectionGiven", { of: "b-1" }, at), { directed: 1 }],
    ["votes", meeting.happened("ShowOfHandsTaken", hands, at), { hands: [{ ...hands, by }] }],
    [
      "adopts",
      meeting.happened("ResolutionAdopted", { resolution: "r-1" }, at),
      { resolutions: [{ id: "r-1", adopted: true, by }] },
    ],
    [
      "does not adopt",
      meeting.happened("ResolutionFailed", { resolution: "r-1" }, at),
      { resolutions: [{ id: "r-1", adopted: false, by }] },
    ],
    ["hears a reserved opinion", meeting.happened("OpinionReserved", { by: "m-1" }, at), { reserved: 1 }],
    ["is concluded", meeting.happened("ConclusionGiven", { by: "m-1" }, at), { concluded: { by } }],
    ["has minutes", meeting.happened("MinutesApproved", { signedBy: ["m-1"] }, at), { minutes: { at, by } }],
    ["is closed", meeting.happened("MeetingClosed", {}, at), { closed: { at, by } }],
    ["is reported", meeting.happened("MeetingReported", { to: "b-1" }, at), { reported: { at, by } }],
  ];

  it.each(told)("%s", (_, events, state) => {
    projectionSpecification(meetingSteps)
      .given(events)
      .then((found) => expect(found).toEqual({ ...nothing, ...state }));
  });

  it("keeps comments gathered before apart from those at the meeting", () => {
    const comment = (told: Story, data: EventData<"CommentMade">) => told.happened("CommentMade", data, at);
    const told = [
      { by: "m-1" },
      { by: "m-2", given: "before-meeting" },
      { given: "in-writing" },
      { by: "m-2", given: "in-writing" },
    ] as const;
    projectionSpecification(meetingSteps)
      .given(told.reduce<Story>(comment, meeting))
      .then({
        ...nothing,
        comments: 1,
        speakers: ["m-1"],
        firstComments: [by],
        gathered: { comments: 3, unnamed: 1, authors: ["m-2"] },
      });
  });

  it("keeps no words of anybody: neither topics nor comments", () => {
    const words = meeting
      .happened(
        "MeetingConvened",
        {
          cell: "c-1",
          kind: "thematic",
          forMonth: "2021-11",
          scheduledFor: at,
          mode: "online",
          topic: "Chuyện riêng",
          reason: "Lý do riêng",
          instrument: { number: "1" },
        },
        at,
      )
      .happened("CommentMade", { by: "m-1", text: "Chuyện riêng" }, at);
    projectionSpecification(meetingSteps)
      .given(words)
      .then((state) => expect(JSON.stringify(state)).not.toContain("riêng"));
  });
});

describe("the attendance of a meeting", () => {
  const { given } = projectionSpecification(attendance);

  it("is the last roll call, and who came late", () => {
    const call = (present: string[]) => ({
      present,
      excused: [{ member: "m-2", reason: "ốm" }],
      unexcused: ["m-3"],
    });
    const told = meeting
      .happened("RollCallTaken", call(["m-9"]), at)
      .happened("RollCallTaken", call(["m-1"]), at)
      .happened("MemberArrivedLate", { member: "m-3" }, at);
    given(told).then({
      rollCall: { present: ["m-1"], excused: ["m-2"], unexcused: ["m-3"], at, by: "meeting/c-1/2021-11@2" },
      arrivedLate: ["m-3"],
    });
  });

  it("is told one by one as well: the mark of a member counts, with its own entry", () => {
    const mark = (told: Story, member: string, data: object) =>
      told.happened("AttendanceMarked", { member, mark: "present", ...data }, at);
    const first = mark(meeting, "m-1", { means: "online" });
    const told = mark(mark(first, "m-2", { means: "in-person" }), "m-1", { mark: "unexcused" });
    given(told).then({
      rollCall: {
        present: ["m-2"],
        excused: [],
        unexcused: ["m-1"],
        at,
        by,
        marks: { "m-1": "meeting/c-1/2021-11@3", "m-2": "meeting/c-1/2021-11@2" },
        online: [],
      },
      arrivedLate: [],
    });
    const call = { present: ["m-1"], excused: [], unexcused: ["m-2"] };
    given(
      meeting
        .happened("RollCallTaken", call, at)
        .happened("AttendanceMarked", { member: "m-2", mark: "present" }, at),
    ).then({
      rollCall: {
        present: ["m-1", "m-2"],
        excused: [],
        unexcused: [],
        at,
        by,
        marks: { "m-2": "meeting/c-1/2021-11@2" },
      },
      arrivedLate: [],
    });
  });

  it("keeps counts, who left early, and the last request of each member for leave", () => {
    const told = meeting
      .happened("AttendanceCounted", { present: 17, listed: 20 }, at)
      .happened("AttendanceCounted", { present: 18, listed: 20 }, at)
      .happened("MemberLeftEarly", { member: "m-1", reason: "việc" }, at)
      .happened("AbsenceRequested", { member: "m-2", reason: "ốm" }, at)
      .happened("AbsenceRequested", { member: "m-3" }, at)
      .happened("AbsenceRequested", { member: "m-2", granted: true }, at);
    given(told).then({
      counted: { present: 18, listed: 20, at, by: "meeting/c-1/2021-11@2" },
      arrivedLate: [],
      leftEarly: [{ member: "m-1", by: "meeting/c-1/2021-11@3" }],
      requested: [
        { member: "m-2", granted: true, by: "meeting/c-1/2021-11@6" },
        { member: "m-3", by: "meeting/c-1/2021-11@5" },
      ],
    });
  });

  it("knows the state of fees as told to the meeting", () => {
    given(meeting.happened("FeesReported", { paid: ["m-1"], unpaid: ["m-2"] }, at)).then({
      arrivedLate: [],
      fees: { paid: ["m-1"], unpaid: ["m-2"], by },
    });
  });
});

describe("the tasks of a meeting", () => {
  it("are assigned, reported and assessed", () => {
    const told = meeting
      .happened(
        "TaskAssigned",
        { task: "t-1", member: "m-1", due: "2021-11-28", reportAt: "2021-12", text: "việc" },
        at,
      )
      .happened("TaskAssigned", { task: "t-2", member: "m-2", due: "2021-11-28" }, at)
      .happened("TaskReported", { task: "t-0", by: "m-1" }, at)
      .happened("TaskAssessed", { task: "t-0", result: "late" }, at);
    projectionSpecification(tasks)
      .given(told)
      .then({
        assigned: [
          { task: "t-1", member: "m-1", due: "2021-11-28", reportAt: "2021-12", on: "2021-11-03", by },
          { task: "t-2", member: "m-2", due: "2021-11-28", on: "2021-11-03", by: "meeting/c-1/2021-11@2" },
        ],
        changed: [],
        excluded: [],
        figures: [],
        reported: [{ task: "t-0", on: "2021-11-03", by: "meeting/c-1/2021-11@3" }],
        assessed: [{ task: "t-0", result: "late", on: "2021-11-03", by: "meeting/c-1/2021-11@4" }],
      });
  });
});

describe("the grading of a meeting", () => {
  const { given } = projectionSpecification(grading);

  it("keeps the last mark per criterion, each rubric apart", () => {
    const mark = (rubric: string, criterion: string, points: number) =>
      [{ rubric, criterion, points, by: "m-1" }, at] as const;
    const told = meeting
      .happened("CriterionMarked", ...mark("hd42-2025", "1", 3))
      .happened("CriterionMarked", ...mark("hd42-2025", "2", 5))
      .happened(
        "CriterionMarked",
        { rubric: "hd42-2025", criterion: "1", points: 4, by: "m-1", reason: "ra muộn" },
        at,
      )
      .happened("CriterionMarked", ...mark("constructor", "1", 2));
    given(told).then(({ marks }) =>
      expect(marks).toEqual({
        "hd42-2025": {
          "1": { points: 4, marker: "m-1", reason: "ra muộn", by: "meeting/c-1/2021-11@3" },
          "2": { points: 5, marker: "m-1", by: "meeting/c-1/2021-11@2" },
        },
        constructor: { "1": { points: 2, marker: "m-1", by: "meeting/c-1/2021-11@4" } },
      }),
    );
  });

  it("keeps what the cell settled where its rubric is open, the last time counts", () => {
    const settled = (criterion: string, points: number) =>
      [{ rubric: "an-phu-2026", criterion, points }, at] as const;
    const told = meeting
      .happened("CriterionGapResolved", ...settled("c4_discuss", 4))
      .happened("CriterionGapResolved", ...settled("c4_discuss", 5))
      .happened("CriterionGapResolved", ...settled("c1_time", 3));
    given(told).then(({ resolved }) =>
      expect(resolved).toMatchObject({
        "an-phu-2026": {
          c4_discuss: { points: 5, by: "meeting/c-1/2021-11@2" },
          c1_time: { points: 3, by: "meeting/c-1/2021-11@3" },
        },
      }),
    );
  });

  it("keeps what the cell committee proposes, the cell votes, the superior decides and members think", () => {
    const totals = { good: 8, fair: 1, average: 0, poor: 0 };
    const told = meeting
      .happened("ScoreProposed", { rubric: "hd42-2025", points: 92, grade: "good" }, at)
      .happened("GradeVoted", { grade: "good", inFavour: 9, against: 1, abstained: 0 }, at)
      .happened("GradeDecided", { grade: "fair", points: 88, by: "b-1" }, at)
      .happened("QualityOpinionsCollected", { asked: 10, answered: 9, totals }, at);
    given(told).then({
      marks: {},
      resolved: {},
      proposed: { rubric: "hd42-2025", points: 92, grade: "good", by },
      voted: { grade: "good", inFavour: 9, against: 1, abstained: 0, by: "meeting/c-1/2021-11@2" },
      decided: { grade: "fair", points: 88, body: "b-1", by: "meeting/c-1/2021-11@3" },
      opinions: { asked: 10, answered: 9, totals, by: "meeting/c-1/2021-11@4" },
    });
  });
});
