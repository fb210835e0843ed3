import { describe, expect, it } from "vitest";
import { meeting } from "../../src/aggregates/meeting.js";
import type { EventData } from "../../src/events/catalogue.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact } from "./facts.js";

const { given } = specification(meeting);

const convening = {
  cell: "c-3",
  kind: "regular" as const,
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person" as const,
};
const convened = fact("MeetingConvened", convening);
const opening = { chair: "m-01", secretary: "m-02", guests: [] };
const opened = fact("MeetingOpened", opening);
const rollCall = { present: ["m-01", "m-02"], excused: [{ member: "m-03" }], unexcused: ["m-04"] };
const called = fact("RollCallTaken", rollCall);
const closed = fact("MeetingClosed", {});

describe("a meeting", () => {
  it("is convened once", () => {
    given([]).when(asked("ConveneMeeting", convening)).then([convened]);
    const refusal = given([convened])
      .when(asked("ConveneMeeting", convening))
      .thenRefused("already-recorded");
    expect(refusal.info).toEqual({ stands: "MeetingConvened" });
  });

  it("records nothing before it is convened", () => {
    given([]).when(asked("OpenMeeting", opening)).thenRefused("not-begun");
    given([])
      .when(asked("DecideGrade", { grade: "good", by: "o-1" }))
      .thenRefused("not-begun");
    given([])
      .when(asked("NoteContradiction", { about: "date", says: "3", against: "4" }))
      .thenRefused("not-begun");
  });

  it("is opened once and closed once, and not closed unopened", () => {
    given([convened]).when(asked("OpenMeeting", opening)).then([opened]);
    given([convened, opened]).when(asked("OpenMeeting", opening)).thenRefused("already-recorded");
    given([convened]).when(asked("CloseMeeting", {})).thenRefused("not-begun");
    given([convened, opened]).when(asked("CloseMeeting", {})).then([closed]);
    given([convened, opened, closed]).when(asked("CloseMeeting", {})).thenRefused("already-recorded");
  });

  it("is not both held and called off", () => {
    const cancelled = fact("MeetingCancelled", {});
    given([convened]).when(asked("CancelMeeting", {})).then([cancelled]);
    given([convened, cancelled]).when(asked("CancelMeeting", {})).thenRefused("already-recorded");
    given([convened, cancelled]).when(asked("OpenMeeting", opening)).thenRefused("contradicts");
    given([convened, opened]).when(asked("CancelMeeting", {})).thenRefused("contradicts");
  });

  it("takes late entries after it is closed", () => {
    given([convened, opened, closed]).when(asked("TakeRollCall", rollCall)).then([called]);
  });
});

describe("a roll call", () => {
  it.each([
    ["present[1]", { ...rollCall, present: ["m-01", "m-01"] }],
    ["excused[0]", { ...rollCall, excused: [{ member: "m-02" }] }],
    ["unexcused[0]", { ...rollCall, unexcused: ["m-03"] }],
  ])("names a member once: %s", (field, data) => {
    const refusal = given([convened]).when(asked("TakeRollCall", data)).thenRefused("listed-twice");
    expect(refusal.field).toBe(`data.${field}`);
  });

  it("is completed by those who arrive late, each once, even when that is recorded first", () => {
    const late = fact("MemberArrivedLate", { member: "m-04" });
    given([convened, called])
      .when(asked("NoteLateArrival", { member: "m-04" }))
      .then([late]);
    given([convened])
      .when(asked("NoteLateArrival", { member: "m-04" }))
      .then([late]);
    given([convened, called])
      .when(asked("NoteLateArrival", { member: "m-01" }))
      .thenRefused("already-present");
    given([convened, called, late])
      .when(asked("NoteLateArrival", { member: "m-04" }))
      .thenRefused("already-present");
  });

  it("has those who leave early: each once, and nobody whom it has as absent", () => {
    const left = fact("MemberLeftEarly", { member: "m-01" });
    const leaves = asked("NoteEarlyLeave", { member: "m-01" });
    given([convened, called]).when(leaves).then([left]);
    given([convened]).when(leaves).then([left]);
    given([convened, called, left]).when(leaves).thenRefused("already-recorded");
    const away = fact("AttendanceMarked", { member: "m-01", mark: "excused" });
    given([convened, called, away]).when(leaves).thenRefused("contradicts");
    given([convened, away, fact("MemberArrivedLate", { member: "m-01" })])
      .when(leaves)
      .then([left]);
  });

  it("is taken one by one as well: a mark changes what the roll call said of a member", () => {
    const away = fact("AttendanceMarked", { member: "m-01", mark: "unexcused" });
    given([convened, called, away])
      .when(asked("NoteLateArrival", { member: "m-01" }))
      .then([fact("MemberArrivedLate", { member: "m-01" })]);
    given([convened, fact("AttendanceMarked", { member: "m-01", mark: "present" })])
      .when(asked("NoteLateArrival", { member: "m-01" }))
      .thenRefused("already-present");
  });

  it("as counts has no more members than are listed", () => {
    const counts = (data: EventData<"AttendanceCounted">) => asked("CountAttendance", data);
    const full = { present: 18, listed: 20, excused: 1, unexcused: 1 };
    given([convened])
      .when(counts(full))
      .then([fact("AttendanceCounted", full)]);
    given([convened])
      .when(counts({ present: 18 }))
      .then([fact("AttendanceCounted", { present: 18 })]);
    given([convened])
      .when(counts({ ...full, unexcused: 2 }))
      .thenRefused("too-many");
  });

  it("may be taken again after a break", () => {
    given([convened, called]).when(asked("TakeRollCall", rollCall)).then([called]);
  });

  it("takes a member whose id is a word of the language for any other", () => {
    given([convened, called])
      .when(asked("NoteLateArrival", { member: "constructor" }))
      .then([fact("MemberArrivedLate", { member: "constructor" })]);
  });
});

describe("what a meeting resolves and assigns", () => {
  const adopted = fact("ResolutionAdopted", { resolution: "r-1" });

  it("settles a resolution once", () => {
    given([convened])
      .when(asked("AdoptResolution", { resolution: "r-1" }))
      .then([adopted]);
    given([convened, adopted])
      .when(asked("AdoptResolution", { resolution: "r-1" }))
      .thenRefused("resolution-settled");
    const refusal = given([convened, adopted])
      .when(asked("FailResolution", { resolution: "r-1" }))
      .thenRefused("resolution-settled");
    expect(refusal.info).toEqual({ resolution: "r-1", outcome: "adopted" });
    const failed = fact("ResolutionFailed", { resolution: "r-1" });
    given([convened, failed])
      .when(asked("AdoptResolution", { resolution: "r-1" }))
      .thenRefused("resolution-settled");
  });

  it("assigns a task once, and hears reports on tasks of other meetings", () => {
    const task = { task: "t-1", member: "m-02", due: "2021-12-01" };
    const assigned = fact("TaskAssigned", task);
    given([convened]).when(asked("AssignTask", task)).then([assigned]);
    given([convened, assigned]).when(asked("AssignTask", task)).thenRefused("task-already-assigned");
    given([convened])
      .when(asked("ReportTask", { task: "t-0", by: "m-02" }))
      .then([fact("TaskReported", { task: "t-0", by: "m-02" })]);
  });

  it("names each item, person and signature of a list once", () => {
    const item = { item: "i-1", title: "Công tác tháng 11" };
    const lists = [
      asked("AdoptAgenda", { items: [item, item] }),
      asked("ReportFees", { paid: ["m-01"], unpaid: ["m-01"] }),
      asked("HoldCommitteePreMeeting", { on: "2021-11-01", attended: ["m-01", "m-01"] }),
      asked("ApproveMinutes", { signedBy: ["m-01", "m-01"] }),
    ] as const;
    for (const command of lists) given([convened]).when(command).thenRefused("listed-twice");
  });

  it("records a show of hands with more hands than members present", () => {
    const hands = { question: "Thông qua?", inFavour: 40, against: 0, abstained: 0 };
    given([convened, called])
      .when(asked("TakeShowOfHands", hands))
      .then([fact("ShowOfHandsTaken", hands)]);
  });

  it("counts no more anonymous opinions than were asked for", () => {
    const totals = { good: 3, fair: 1, average: 0, poor: 0 };
    const opinions = { asked: 5, answered: 4, totals };
    given([convened])
      .when(asked("CollectQualityOpinions", opinions))
      .then([fact("QualityOpinionsCollected", opinions)]);
    given([convened])
      .when(asked("CollectQualityOpinions", { ...opinions, asked: 3 }))
      .thenRefused("too-many");
    given([convened])
      .when(asked("CollectQualityOpinions", { ...opinions, answered: 3 }))
      .thenRefused("too-many");
  });
});
