import { describe, expect, it } from "vitest";
import { review } from "../../src/aggregates/review.js";
import type { EventData } from "../../src/events/catalogue.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact, member } from "./facts.js";

const { given } = specification(review);

const opening = {
  organisation: "c-3",
  year: 2021,
  ruleSet: "qd132-hd21-2019",
  fingerprint: "0".repeat(64),
  parameters: {},
  superiorDocuments: [],
  deadlines: [],
};
const opened = fact("ReviewOpened", opening);

describe("a review", () => {
  it("is opened once, before everything else", () => {
    given([]).when(asked("OpenReview", opening)).then([opened]);
    given([opened]).when(asked("OpenReview", opening)).thenRefused("already-recorded");
    given([])
      .when(asked("SubmitSelfReview", { member: "m-01" }))
      .thenRefused("not-begun");
  });

  it("is closed once, and takes late entries afterwards", () => {
    const closed = fact("ReviewClosed", {});
    given([opened]).when(asked("CloseReview", {})).then([closed]);
    given([opened, closed]).when(asked("CloseReview", {})).thenRefused("already-recorded");
    given([opened, closed])
      .when(asked("SubmitSelfReview", { member: "m-01" }))
      .then([fact("SelfReviewSubmitted", { member: "m-01" })]);
  });

  it("has one self-review of a member, which may be revised", () => {
    const submitted = fact("SelfReviewSubmitted", { member: "m-01" });
    const revised = fact("SelfReviewRevised", { member: "m-01", ownLevel: "good" });
    given([opened, submitted])
      .when(asked("SubmitSelfReview", { member: "m-01" }))
      .thenRefused("self-review-already-submitted");
    given([opened, submitted])
      .when(asked("ReviseSelfReview", { member: "m-01", ownLevel: "good" }))
      .then([revised]);
    given([opened, submitted])
      .when(asked("ReviseSelfReview", { member: "m-02" }))
      .thenRefused("self-review-not-submitted");
  });
});

describe("what was handed in", () => {
  const submitted = fact("SelfReviewSubmitted", { member: "m-01", ownLevel: "excellent" });
  const proposed = fact("LevelProposed", { subject: member("m-01"), level: "good" });
  const appraised = fact("LevelProposed", {
    subject: member("m-01"),
    by: { role: "mass-organisation", organisation: "youth" },
    level: "good",
  });
  const closed = fact("ReviewClosed", {});
  const giveBack = (what: EventData<"SubmissionReturned">["what"], more = {}) =>
    asked("ReturnSubmission", { what, by: "b-1", reason: "thiếu nội dung", ...more });
  const returned = (what: EventData<"SubmissionReturned">["what"], more = {}) =>
    fact("SubmissionReturned", { what, by: "b-1", reason: "thiếu nội dung", ...more });

  it("is returned once, and then comes again as a revision", () => {
    const own = { subject: member("m-01") };
    given([opened, submitted])
      .when(giveBack("self-review", own))
      .then([returned("self-review", own)]);
    given([opened, submitted, returned("self-review", own)])
      .when(giveBack("self-review", own))
      .thenRefused("nothing-handed-in");
    given([opened, submitted, returned("self-review", own)])
      .when(asked("SubmitSelfReview", { member: "m-01" }))
      .thenRefused("self-review-already-submitted");
    const again = fact("SelfReviewRevised", { member: "m-01" });
    given([opened, submitted, returned("self-review", own), again])
      .when(giveBack("self-review", own))
      .then([returned("self-review", own)]);
  });

  it("is taken back only by what it is, whose it is and which body handed it in", () => {
    const own = { subject: member("m-01") };
    const refuse = (...told: Parameters<typeof giveBack>) =>
      given([opened, submitted, appraised])
        .when(giveBack(...told))
        .thenRefused("nothing-handed-in");
    refuse("self-review", { subject: member("m-02") });
    refuse("collective-report", { subject: { kind: "cell", id: "c-3" } });
    refuse("proposal", own);
    refuse("proposal", { ...own, from: { role: "employer" } });
    refuse("proposal", { ...own, from: { role: "mass-organisation", organisation: "women" } });
    const youth = { ...own, from: { role: "mass-organisation", organisation: "youth" } };
    given([opened, appraised])
      .when(giveBack("proposal", youth))
      .then([returned("proposal", youth)]);
    given([opened, proposed])
      .when(asked("WithdrawSubmission", { what: "proposal", ...own }))
      .then([fact("SubmissionWithdrawn", { what: "proposal", ...own })]);
  });

  it("is not taken back where nobody says whose it is", () => {
    const all = [opened, submitted, proposed, appraised];
    for (const what of ["self-review", "proposal", "collective-report"] as const)
      for (const command of [giveBack(what), asked("WithdrawSubmission", { what })]) {
        const { field } = given(all).when(command).thenRefused("subject-not-named");
        expect(field).toBe("data.subject");
      }
  });

  it("of one person is not taken back by another of the same role", () => {
    const subject = member("m-01");
    const from = (id: string) => ({ subject, from: { role: "employer" as const, member: id } });
    const said = fact("LevelProposed", {
      subject,
      by: from("m-90").from,
      level: "good",
    });
    given([opened, said])
      .when(giveBack("proposal", from("m-91")))
      .thenRefused("nothing-handed-in");
    given([opened, said, returned("proposal", from("m-90"))])
      .when(giveBack("proposal", from("m-90")))
      .thenRefused("nothing-handed-in");
    given([opened, said])
      .when(giveBack("proposal", from("m-90")))
      .then([returned("proposal", from("m-90"))]);
    given([opened, proposed])
      .when(giveBack("proposal", { subject, from: { role: "cell-committee", member: "m-02" } }))
      .then([returned("proposal", { subject, from: { role: "cell-committee", member: "m-02" } })]);
  });

  it("is a whole review once it is closed, which is closed again after its return", () => {
    given([opened, submitted]).when(giveBack("review")).thenRefused("nothing-handed-in");
    given([opened, closed])
      .when(giveBack("review"))
      .then([returned("review")]);
    given([opened, closed])
      .when(asked("CloseReview", { again: true }))
      .thenRefused("not-begun");
    given([opened, closed, returned("review")])
      .when(asked("CloseReview", {}))
      .thenRefused("already-recorded");
    const again = fact("ReviewClosed", { again: true });
    given([opened, closed, returned("review")])
      .when(asked("CloseReview", { again: true }))
      .then([again]);
    given([opened, closed, returned("review"), again])
      .when(giveBack("review"))
      .then([returned("review")]);
  });

  it("stays a closed review where the return concerns one subject of it", () => {
    const one = { subject: member("m-01") };
    given([opened, closed, returned("review", one)])
      .when(asked("CloseReview", { again: true }))
      .thenRefused("not-begun");
  });
});

describe("the tasks of a review", () => {
  const task = { task: "t-1", member: "m-01", due: "2021-11-20", product: "báo cáo", weight: 2 };
  const excluding = { task: "t-1", cause: "other", by: "b-1" } as const;

  it("are registered once and excluded once", () => {
    given([opened])
      .when(asked("AssignTask", task))
      .then([fact("TaskAssigned", task)]);
    given([opened, fact("TaskAssigned", task)])
      .when(asked("AssignTask", task))
      .thenRefused("task-already-assigned");
    given([opened, fact("TaskExcluded", excluding)])
      .when(asked("ExcludeTask", excluding))
      .thenRefused("already-recorded");
  });

  it("may come from a meeting: a review changes, excludes and assesses them", () => {
    const change = { task: "t-0", due: "2021-12-01", reason: "lùi hạn" };
    given([opened])
      .when(asked("ChangeTask", change))
      .then([fact("TaskChanged", change)]);
    given([opened])
      .when(asked("ExcludeTask", excluding))
      .then([fact("TaskExcluded", excluding)]);
    const assessment = { task: "t-0", result: "done", degree: "good", by: "b-1" } as const;
    given([opened])
      .when(asked("AssessTask", assessment))
      .then([fact("TaskAssessed", assessment)]);
  });
});

const ballot: EventData<"BallotOpened"> = {
  ballot: "b-1",
  question: "Mức xếp loại của đảng viên",
  form: "secret",
  electorate: ["m-01", "m-02", "m-03"],
  subjects: [member("m-01"), member("m-02")],
  options: ["excellent", "good"],
  countingCommittee: ["m-03"],
};
const balloted = [opened, fact("BallotOpened", ballot)];

describe("a ballot", () => {
  it("is opened once", () => {
    given([opened])
      .when(asked("OpenBallot", ballot))
      .then([fact("BallotOpened", ballot)]);
    given(balloted).when(asked("OpenBallot", ballot)).thenRefused("ballot-already-opened");
    given(balloted)
      .when(asked("OpenBallot", { ...ballot, ballot: "b-2" }))
      .then([fact("BallotOpened", { ...ballot, ballot: "b-2" })]);
  });

  it.each([
    ["electorate[1]", { electorate: ["m-01", "m-01"] }],
    ["subjects[1]", { subjects: [member("m-01"), member("m-01")] }],
    ["options[2]", { options: ["good", "excellent", "good"] }],
    ["countingCommittee[1]", { countingCommittee: ["m-03", "m-03"] }],
  ])("names everybody and everything once: %s", (field, change) => {
    const refusal = given([opened])
      .when(asked("OpenBallot", { ...ballot, ...change }))
      .thenRefused("listed-twice");
    expect(refusal.field).toBe(`data.${field}`);
  });

  it("may be about a member and a cell of the same id", () => {
    const subjects = [member("x-1"), { kind: "cell" as const, id: "x-1" }];
    given([opened])
      .when(asked("OpenBallot", { ...ballot, subjects }))
      .then([fact("BallotOpened", { ...ballot, subjects })]);
  });

  it("tells no order of arrival: its electorate is sorted", () => {
    const electorate = ["m-01", "m-03", "m-02"];
    const refusal = given([opened])
      .when(asked("OpenBallot", { ...ballot, electorate }))
      .thenRefused("not-sorted");
    expect(refusal.field).toBe("data.electorate[2]");
    expect(refusal.info).toEqual({ value: "m-02", after: "m-03" });
  });
});

describe("the count of a ballot", () => {
  const votes = (id: string, option: string, n: number) => ({ subject: member(id), option, votes: n });
  const count: EventData<"BallotCounted"> = {
    ballot: "b-1",
    issued: 3,
    returned: 3,
    valid: 2,
    invalid: 1,
    totals: [votes("m-01", "excellent", 1), votes("m-01", "good", 1), votes("m-02", "good", 2)],
  };
  const counting = (change: Partial<EventData<"BallotCounted">>) =>
    given(balloted).when(asked("CountBallot", { ...count, ...change }));

  it("is recorded once, of a ballot that was opened", () => {
    counting({}).then([fact("BallotCounted", count)]);
    given([opened]).when(asked("CountBallot", count)).thenRefused("ballot-not-opened");
    given([...balloted, fact("BallotCounted", count)])
      .when(asked("CountBallot", count))
      .thenRefused("ballot-already-counted");
  });

  it("has no more papers issued than voters, nor returned than issued", () => {
    expect(counting({ issued: 4 }).thenRefused("too-many").info).toEqual({ count: 4, limit: 3 });
    expect(counting({ issued: 2 }).thenRefused("too-many").field).toBe("data.returned");
    counting({ issued: 3, returned: 2, valid: 2, invalid: 0 }).then([
      fact("BallotCounted", { ...count, returned: 2, invalid: 0 }),
    ]);
  });

  it("has valid and invalid papers that make up those returned", () => {
    expect(counting({ invalid: 0 }).thenRefused("sum-differs").info).toEqual({ sum: 2, whole: 3 });
    expect(counting({ invalid: 2 }).thenRefused("sum-differs").info).toEqual({ sum: 4, whole: 3 });
  });

  it("names only subjects and options that were frozen, each pair once", () => {
    const stranger = counting({ totals: [votes("m-01", "good", 1), votes("m-03", "good", 1)] });
    expect(stranger.thenRefused("not-on-ballot").field).toBe("data.totals[1].subject");
    const unasked = counting({ totals: [votes("m-01", "fulfilled", 1)] });
    expect(unasked.thenRefused("not-on-ballot").field).toBe("data.totals[0].option");
    counting({ totals: [votes("m-01", "constructor", 1)] }).thenRefused("not-on-ballot");
    counting({ totals: [votes("m-01", "good", 1), votes("m-01", "good", 1)] }).thenRefused("listed-twice");
  });

  it("gives a subject no more votes than there are valid papers", () => {
    const refusal = counting({
      totals: [votes("m-01", "good", 2), votes("m-02", "good", 2), votes("m-01", "excellent", 1)],
    }).thenRefused("too-many");
    expect(refusal.field).toBe("data.totals[2].votes");
    expect(refusal.info).toEqual({ count: 3, limit: 2 });
  });
});
