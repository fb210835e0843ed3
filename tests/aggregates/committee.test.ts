import { describe, expect, it } from "vitest";
import { committee } from "../../src/aggregates/committee.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact, member } from "./facts.js";

const { given } = specification(committee);

const founded = fact("OrganisationFounded", {
  organisation: "o-1",
  kind: "base-organisation",
  name: "Đảng bộ cơ sở 1",
  on: "2010-01-01",
});

describe("a decided level", () => {
  const decision = { year: 2021, subject: member("m-01"), level: "good" as const, decidedOn: "2021-12-20" };
  const cancellation = { year: 2021, subject: member("m-01"), decidedOn: "2022-03-01", reason: "vi phạm" };
  const again = { ...decision, level: "fulfilled" as const, reason: "sau khi hủy" };
  const decided = fact("LevelDecided", decision);
  const cancelled = fact("LevelCancelled", cancellation);
  const redecided = fact("LevelRedecided", again);

  it("needs a committee that was founded", () => {
    given([]).when(asked("DecideLevel", decision)).thenRefused("not-begun");
    given([founded]).when(asked("DecideLevel", decision)).then([decided]);
  });

  it("is not decided twice for the same subject and period", () => {
    const refusal = given([founded, decided])
      .when(asked("DecideLevel", decision))
      .thenRefused("level-stands");
    expect(refusal.info).toEqual({ period: "2021", subject: "member/m-01" });
    for (const other of [
      { year: 2022 },
      { subject: member("m-02") },
      { subject: { kind: "cell" as const, id: "m-01" } },
    ])
      given([founded, decided])
        .when(asked("DecideLevel", { ...decision, ...other }))
        .then([fact("LevelDecided", { ...decision, ...other })]);
  });

  it("is cancelled while it stands", () => {
    given([founded, decided]).when(asked("CancelLevel", cancellation)).then([cancelled]);
    given([founded]).when(asked("CancelLevel", cancellation)).thenRefused("no-level-stands");
    given([founded, decided, cancelled])
      .when(asked("CancelLevel", cancellation))
      .thenRefused("no-level-stands");
  });

  it("is decided again after a cancellation", () => {
    given([founded, decided, cancelled]).when(asked("RedecideLevel", again)).then([redecided]);
    given([founded]).when(asked("RedecideLevel", again)).thenRefused("level-never-decided");
    given([founded, decided]).when(asked("RedecideLevel", again)).thenRefused("level-stands");
    given([founded, decided, cancelled, redecided])
      .when(asked("RedecideLevel", again))
      .thenRefused("level-stands");
  });
});

describe("a decision for many", () => {
  const issuing = { year: 2021, decision: "d-1", number: "57-QĐ/ĐU", on: "2021-12-20" };
  const issued = fact("DecisionIssued", issuing);
  const level = { year: 2021, subject: member("m-01"), level: "good" as const, decidedOn: "2021-12-20" };
  const ofDecision = { decision: "d-1" };

  it("is issued once", () => {
    given([founded]).when(asked("IssueDecision", issuing)).then([issued]);
    const refusal = given([founded, issued])
      .when(asked("IssueDecision", { ...issuing, year: 2022 }))
      .thenRefused("decision-already-issued");
    expect(refusal.info).toEqual({ decision: "d-1" });
  });

  it("is issued before an entry refers to it", () => {
    const { year, subject } = level;
    const reason = "lý do";
    const extension = { year, group: "g-1", ratio: [1, 4] as [number, number], reason };
    const award = { year, subject, award: "Giấy khen", ground: "year" as const, by: "o-1", on: "2022-02-03" };
    const references = [
      asked("DecideLevel", { ...level, ...ofDecision }),
      asked("StateNotRated", { year, subject, notRated: "training", on: "2021-12-20", ...ofDecision }),
      asked("ExtendCap", { ...extension, ...ofDecision }),
      asked("GrantRelief", { year, subject, clause: "11.4", case: "c-1", reason, ...ofDecision }),
      asked("DistinguishSubject", { year, subject, decidedOn: "2021-12-20", ...ofDecision }),
      asked("CommendSubject", { ...award, ...ofDecision }),
    ];
    for (const reference of references) given([founded]).when(reference).thenRefused("decision-not-issued");
    const told = { ...level, ...ofDecision };
    given([founded, issued])
      .when(asked("DecideLevel", told))
      .then([fact("LevelDecided", told)]);
    const cancelling = { year, subject, decidedOn: "2022-03-01", reason, ...ofDecision };
    given([founded, fact("LevelDecided", level)])
      .when(asked("CancelLevel", cancelling))
      .thenRefused("decision-not-issued");
    given([
      founded,
      fact("LevelDecided", level),
      fact("LevelCancelled", { year, subject, decidedOn: "2022-03-01", reason }),
    ])
      .when(asked("RedecideLevel", { ...level, reason, ...ofDecision }))
      .thenRefused("decision-not-issued");
  });
});

describe("a subject that is not rated", () => {
  const { year, subject } = { year: 2021, subject: member("m-01") };
  const stating = { year, subject, notRated: "training" as const, on: "2021-12-20" };
  const notRated = fact("SubjectNotRated", stating);
  const level = { year, subject, level: "good" as const, decidedOn: "2021-12-20" };
  const cancelling = { year, subject, decidedOn: "2022-03-01", reason: "nhầm" };

  it("has no level that stands", () => {
    given([founded]).when(asked("StateNotRated", stating)).then([notRated]);
    given([founded, fact("LevelDecided", level)])
      .when(asked("StateNotRated", stating))
      .thenRefused("level-stands");
    given([founded, fact("LevelDecided", level), fact("LevelCancelled", cancelling)])
      .when(asked("StateNotRated", stating))
      .then([notRated]);
  });

  it("may be given a level later, and the statement may be cancelled once", () => {
    given([founded, notRated])
      .when(asked("DecideLevel", level))
      .then([fact("LevelDecided", level)]);
    const cancelled = fact("LevelCancelled", cancelling);
    given([founded, notRated]).when(asked("CancelLevel", cancelling)).then([cancelled]);
    given([founded, notRated, cancelled])
      .when(asked("CancelLevel", cancelling))
      .thenRefused("no-level-stands");
  });
});

describe("a complaint", () => {
  const lodging = { year: 2021, complaint: "k-1", subject: member("m-01"), on: "2022-01-05" };
  const answering = { year: 2021, complaint: "k-1", outcome: "rejected" as const, on: "2022-01-20" };
  const lodged = fact("ComplaintLodged", lodging);
  const answered = fact("ComplaintAnswered", answering);

  it("is lodged once and answered once", () => {
    given([founded]).when(asked("LodgeComplaint", lodging)).then([lodged]);
    given([founded, lodged]).when(asked("LodgeComplaint", lodging)).thenRefused("complaint-already-lodged");
    given([founded, lodged]).when(asked("AnswerComplaint", answering)).then([answered]);
    given([founded]).when(asked("AnswerComplaint", answering)).thenRefused("complaint-not-lodged");
    given([founded, lodged, answered])
      .when(asked("AnswerComplaint", answering))
      .thenRefused("complaint-already-answered");
    given([founded, lodged, answered])
      .when(asked("LodgeComplaint", lodging))
      .thenRefused("complaint-already-lodged");
  });

  it("is another one in another year", () => {
    given([founded, lodged])
      .when(asked("AnswerComplaint", { ...answering, year: 2020 }))
      .thenRefused("complaint-not-lodged");
  });
});

describe("cap groups", () => {
  const group = (id: string, ...members: string[]) => ({
    group: id,
    name: id,
    subjects: members.map(member),
  });

  it("hold a subject once in one declaration", () => {
    const declaration = { year: 2021, groups: [group("g-1", "m-01"), group("g-2", "m-02")] };
    const declared = fact("QuotaGroupsDeclared", declaration);
    given([founded]).when(asked("DeclareQuotaGroups", declaration)).then([declared]);
    given([founded, declared]).when(asked("DeclareQuotaGroups", declaration)).then([declared]);
  });

  it.each([
    ["groups[1].subjects[0]", [group("g-1", "m-01"), group("g-2", "m-01")]],
    ["groups[0].subjects[1]", [group("g-1", "m-01", "m-01")]],
    ["groups[1]", [group("g-1", "m-01"), group("g-1", "m-02")]],
  ])("name nothing twice: %s", (field, groups) => {
    const refusal = given([founded])
      .when(asked("DeclareQuotaGroups", { year: 2021, groups }))
      .thenRefused("listed-twice");
    expect(refusal.field).toBe(`data.${field}`);
  });
});

describe("published results", () => {
  it("are kept as published, even where they do not add up", () => {
    const results = {
      year: 2021,
      of: "member" as const,
      on: "2022-01-10",
      totals: { listed: 10, rated: 92, excellent: 19, good: 60 },
      stated: [{ level: "excellent" as const, percent: [20, 100] as [number, number] }],
    };
    given([founded])
      .when(asked("PublishResults", results))
      .then([fact("ResultsPublished", results)]);
  });
});

describe("a relief", () => {
  const relief = { year: 2021, subject: member("m-01"), clause: "self-detected", reason: "đã tự báo cáo" };
  it("needs its case, though not one that any rule has", () => {
    const refusal = given([founded])
      .when(asked("GrantRelief", relief as never))
      .thenRefused("invalid-data");
    expect(refusal.field).toBe("data.case");
    for (const of of ["led-disciplined", "flood", "not-named"])
      given([founded])
        .when(asked("GrantRelief", { ...relief, case: of }))
        .then([fact("ReliefGranted", { ...relief, case: of })]);
  });
});
