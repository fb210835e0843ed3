import { describe, expect, it } from "vitest";
import type { BodyRole } from "../../../src/events/values.js";
import { decisions, standingLevel } from "../../../src/projections/streams/decisions.js";
import { reviews } from "../../../src/projections/streams/reviews.js";
import { standingProposals } from "../../../src/projections/streams/statements.js";
import { projectionSpecification, story } from "../../../src/testing/index.js";
import { cellOf, memberOf, reviewing } from "../world.js";

const stream = "review/c-1/2021";
const review = story(stream);
const m1 = memberOf("m-1");
const at = "2021-11-20T02:00:00Z";
const by = `${stream}@1`;
const recordedBy = "recorder";
const author = (on: string, position: number) => ({
  at: on,
  recordedAt: on,
  body: "c-1",
  recordedBy,
  by: `${stream}@${position}`,
});
const level = (value: string, from = by) => ({ level: value, ...author(at, 1), by: from });

describe("what a review states", () => {
  const { given } = projectionSpecification(reviews);

  it("is opened under a rule set with parameters, and closed", () => {
    const told = reviewing(review, "c-1", { "levels-counted": "proposed" }).happened(
      "ReviewClosed",
      {},
      "2021-12-08",
    );
    given(told).then(({ opened, closed }) => {
      expect(opened).toMatchObject({
        organisation: "c-1",
        year: 2021,
        ruleSet: "qd132-hd21-2019",
        parameters: { "levels-counted": "proposed" },
        by,
      });
      expect(closed).toEqual({ at: "2021-12-08T02:00:00Z", by: `${stream}@2` });
    });
  });

  it("keeps a self-review with what it leaves open, and the member's own level", () => {
    const told = review.happened(
      "SelfReviewSubmitted",
      { member: "m-1", degrees: { politics: "good" }, tasks: { assigned: 5, done: 4 }, ownLevel: "good" },
      at,
    );
    given(told).then(({ reviews: known, ownLevels }) => {
      expect(known).toEqual({
        "member:m-1": {
          ...level("good"),
          form: "self-review",
          degrees: { politics: "good" },
          points: {},
          tasks: { assigned: 5, done: 4 },
          handedIn: { at, by },
        },
      });
      expect(ownLevels).toEqual({ "member:m-1": level("good") });
    });
  });

  it("lets a revision replace the self-review, which stays handed in when it was", () => {
    const told = review
      .happened("SelfReviewSubmitted", { member: "m-1", outstanding: true, ownLevel: "excellent" }, at)
      .happened(
        "SelfReviewRevised",
        { member: "m-1", shortcomings: { pointedOut: 2, remedied: 1 } },
        "2021-11-24",
      );
    given(told).then(({ reviews: known, ownLevels }) => {
      expect(known["member:m-1"]).toEqual({
        ...author("2021-11-24T02:00:00Z", 2),
        form: "revision",
        degrees: {},
        points: {},
        shortcomings: { pointedOut: 2, remedied: 1 },
        handedIn: { at, by },
      });
      expect(ownLevels["member:m-1"]).toEqual(level("excellent"));
    });
  });

  it("keeps each level that another replaced, with its author and its two times", () => {
    const told = review
      .happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "excellent" }, at)
      .happened("SelfReviewRevised", { member: "m-1", ownLevel: "good" }, "2021-11-24")
      .happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-27")
      .happened("CellProposedLevel", { subject: m1, level: "good", ballot: "one" }, "2021-12-04")
      .happened("CellProposedLevel", { subject: m1, level: "fulfilled", ballot: "two" }, "2021-12-05");
    given(told).then(({ ownReviews, proposals, ownLevels, proposed, voted }) => {
      expect([ownLevels, proposed, voted].map((levels) => levels["member:m-1"]?.level)).toEqual([
        "good",
        "good",
        "fulfilled",
      ]);
      expect(ownReviews["member:m-1"]?.map(({ level: own }) => own)).toEqual(["excellent", "good"]);
      expect(proposals["member:m-1"]).toMatchObject([
        { role: "cell-committee", level: "good", ...author("2021-11-27T02:00:00Z", 3) },
        { role: "cell", level: "good", ballot: "one", ...author("2021-12-04T02:00:00Z", 4) },
        { role: "cell", level: "fulfilled", ballot: "two", ...author("2021-12-05T02:00:00Z", 5) },
      ]);
    });
  });

  it("keeps the proposals of all bodies in order; each one's last stands until it is taken back", () => {
    const of = (role: BodyRole, organisation?: string) => ({
      role,
      ...(organisation === undefined ? {} : { organisation }),
    });
    const told = review
      .happened("LevelProposed", { subject: m1, by: of("unit-head"), level: "good" }, "2021-11-20")
      .happened("LevelProposed", { subject: m1, by: of("mass-organisation", "youth") }, "2021-11-21")
      .happened("LevelProposed", { subject: m1, by: of("mass-organisation", "women") }, "2021-11-22")
      .happened("LevelProposed", { subject: m1, level: "excellent", clause: "4.1" }, "2021-11-23")
      .happened("LevelProposed", { subject: m1, by: of("unit-head"), level: "fulfilled" }, "2021-11-24")
      .happened(
        "SubmissionReturned",
        {
          what: "proposal",
          subject: m1,
          from: of("mass-organisation", "youth"),
          by: "b-1",
          reason: "thiếu căn cứ",
        },
        "2021-11-25",
      );
    given(told).then(({ proposals, proposed, returns }) => {
      const all = proposals["member:m-1"] ?? [];
      expect(all.map(({ role, level: given }) => [role, given])).toEqual([
        ["unit-head", "good"],
        ["mass-organisation", undefined],
        ["mass-organisation", undefined],
        ["cell-committee", "excellent"],
        ["unit-head", "fulfilled"],
      ]);
      expect(standingProposals(all).map(({ by: from }) => from)).toEqual(
        [3, 4, 5].map((position) => `${stream}@${position}`),
      );
      expect(all[1]?.takenBack).toEqual({
        how: "returned",
        returnedBy: "b-1",
        reason: "thiếu căn cứ",
        ...author("2021-11-25T02:00:00Z", 6),
      });
      expect(proposed["member:m-1"]).toMatchObject({ level: "excellent", clause: "4.1" });
      expect(returns).toMatchObject([{ what: "proposal", role: "mass-organisation", how: "returned" }]);
    });
  });

  it("lets a returned proposal of the cell committee and of the cell stand no more, nor an earlier one", () => {
    const back = { what: "proposal", by: "b-1", reason: "chưa đủ" } as const;
    const told = review
      .happened("LevelProposed", { subject: m1, level: "excellent" }, "2021-11-23")
      .happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-24")
      .happened("CellProposedLevel", { subject: m1, level: "good" }, "2021-12-01")
      .happened("SubmissionReturned", { ...back, subject: m1 }, "2021-12-02");
    given(told).then(({ proposed, voted }) => {
      expect([proposed["member:m-1"], voted["member:m-1"]?.level]).toEqual([undefined, "good"]);
    });
    const byCell = { ...back, subject: m1, from: { role: "cell" } } as const;
    given(told.happened("SubmissionReturned", byCell, "2021-12-03")).then(({ voted, proposals }) => {
      expect(voted).toEqual({});
      expect(proposals["member:m-1"]?.map(({ takenBack }) => takenBack?.by)).toEqual([
        undefined,
        `${stream}@4`,
        `${stream}@5`,
      ]);
    });
  });

  it("lets a proposal stand when somebody else of the same role withdraws an own one", () => {
    const by = (member: string) => ({ role: "employer", member }) as const;
    const told = review
      .happened("LevelProposed", { subject: m1, by: by("m-90"), level: "excellent" }, "2021-11-22")
      .happened("LevelProposed", { subject: m1, by: by("m-91"), level: "good" }, "2021-11-23");
    const withdrawn = (member: string) =>
      told.happened("SubmissionWithdrawn", { what: "proposal", subject: m1, from: by(member) }, "2021-11-24");
    const gone = `${stream}@3`;
    for (const [member, ends] of [
      ["m-90", [gone, undefined]],
      ["m-91", [undefined, gone]],
    ] as const)
      given(withdrawn(member)).then(({ proposals }) => {
        expect(proposals["member:m-1"]?.map(({ takenBack }) => takenBack?.by)).toEqual(ends);
      });
  });

  it("says nothing of a subject by an entry about another year", () => {
    const saying = (year: number) =>
      review.happened("SubjectNotRated", { year, subject: m1, notRated: "training", on: at }, at);
    given(saying(2020)).then(({ notRated }) => expect(notRated).toEqual({}));
    given(saying(2021)).then(({ notRated }) => expect(Object.keys(notRated)).toEqual(["member:m-1"]));
  });

  it("keeps a returned self-review and lets its revision stand, handed in when it first was", () => {
    const back = { what: "self-review", subject: m1, by: "c-1", reason: "chưa nêu hạn chế" } as const;
    const told = review
      .happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "excellent" }, at)
      .happened("SubmissionReturned", { ...back, until: "2021-11-25" }, "2021-11-22");
    given(told).then(({ reviews: standing, ownLevels, ownReviews }) => {
      expect([standing, ownLevels]).toEqual([{}, {}]);
      expect(ownReviews["member:m-1"]).toMatchObject([
        { level: "excellent", takenBack: { how: "returned", until: "2021-11-25", returnedBy: "c-1" } },
      ]);
    });
    given(told.happened("SelfReviewRevised", { member: "m-1", ownLevel: "good" }, "2021-11-24")).then(
      ({ reviews: standing, ownLevels }) => {
        expect(standing["member:m-1"]?.handedIn).toEqual({ at, by });
        expect(ownLevels["member:m-1"]?.level).toBe("good");
      },
    );
  });

  it("takes back nothing where a return names nobody, and a self-review apart from a report", () => {
    const c1 = cellOf("c-1");
    const told = review
      .happened("SelfReviewSubmitted", { member: "m-1" }, at)
      .happened("LevelProposed", { subject: m1, level: "good" }, at)
      .happened("CollectiveReportSubmitted", { subject: c1 }, at);
    const nobody = told
      .happened("SubmissionWithdrawn", { what: "self-review" }, "2021-11-22")
      .happened("SubmissionReturned", { what: "proposal", by: "b-1", reason: "chưa rõ" }, "2021-11-22");
    given(nobody).then(({ reviews: standing, proposed, returns }) => {
      expect([standing, proposed].map(Object.keys)).toEqual([["member:m-1", "cell:c-1"], ["member:m-1"]]);
      expect(returns.map(({ what, how }) => [what, how])).toEqual([
        ["self-review", "withdrawn"],
        ["proposal", "returned"],
      ]);
    });
    for (const [what, subject, left] of [
      ["self-review", m1, "cell:c-1"],
      ["collective-report", c1, "member:m-1"],
    ] as const)
      given(told.happened("SubmissionWithdrawn", { what, subject }, "2021-11-22")).then(
        ({ reviews: standing }) => expect(Object.keys(standing)).toEqual([left]),
      );
  });

  it("takes back only the proposal of the person named", () => {
    const of = (member: string) => ({ role: "employer" as const, member });
    const told = review
      .happened("LevelProposed", { subject: m1, level: "excellent", by: of("m-90") }, at)
      .happened("LevelProposed", { subject: m1, level: "good", by: of("m-91") }, at);
    const standing = (from: { role: "employer"; member?: string }) => {
      const more = told.happened(
        "SubmissionWithdrawn",
        { what: "proposal", subject: m1, from },
        "2021-11-22",
      );
      let levels: (string | undefined)[] = [];
      given(more).then(({ proposals }) => {
        levels = standingProposals(proposals["member:m-1"]).map(({ level: own }) => own);
        expect(proposals["member:m-1"]).toHaveLength(2);
      });
      return levels;
    };
    expect(standing(of("m-90"))).toEqual(["good"]);
    expect(standing(of("m-91"))).toEqual(["excellent"]);
    expect(standing(of("m-92"))).toEqual(["excellent", "good"]);
    expect(standing({ role: "employer" })).toEqual([]);
  });

  it("is open again after the return of the whole, and closed again", () => {
    const told = review
      .happened("ReviewClosed", {}, "2021-12-08")
      .happened("SubmissionReturned", { what: "review", subject: m1, by: "b-1", reason: "xem lại" }, at);
    given(told).then(({ closed }) => expect(closed?.by).toBe(by));
    const whole = told.happened("SubmissionReturned", { what: "review", by: "b-1", reason: "làm lại" }, at);
    given(whole).then(({ closed, returns }) => expect([closed, returns.length]).toEqual([undefined, 2]));
    given(whole.happened("ReviewClosed", { again: true }, "2021-12-15")).then(({ closed }) =>
      expect(closed).toEqual({ at: "2021-12-15T02:00:00Z", by: `${stream}@4`, again: true }),
    );
  });

  it("keeps a collective report, and that there are no peers where it says so", () => {
    const subject = cellOf("c-1");
    const silent = review.happened("CollectiveReportSubmitted", { subject, ownLevel: "good" }, at);
    given(silent).then(({ peers, peersStated, ownLevels }) => {
      expect([peers, peersStated]).toEqual([{}, {}]);
      expect(ownLevels).toEqual({ "cell:c-1": level("good") });
    });
    const none = review.happened("CollectiveReportSubmitted", { subject, peers: [] }, at);
    given(none).then(({ peers, peersStated }) =>
      expect([peers, peersStated]).toEqual([{ "c-1": [] }, { "cell:c-1": by }]),
    );
    const one = review.happened(
      "CollectiveReportSubmitted",
      { subject, peers: [{ kind: "front", level: "good" }] },
      at,
    );
    given(
      one.happened(
        "PeerOrganisationRated",
        { organisation: "c-1", kind: "government", level: "fulfilled" },
        at,
      ),
    ).then(({ peers }) =>
      expect(peers).toEqual({
        "c-1": [
          { kind: "front", level: "good", by },
          { kind: "government", level: "fulfilled", by: `${stream}@2` },
        ],
      }),
    );
  });

  it("counts hints and comments by subject, and keeps none of their words", () => {
    const told = review
      .happened("HintGiven", { subject: m1, by: "b-1", text: "chuyện riêng" }, at)
      .happened("ReviewCommentMade", { about: m1, by: "m-2", text: "chuyện riêng" }, at)
      .happened("ReviewCommentMade", { about: m1 }, at)
      .happened("ResidenceCommentReceived", { member: "m-1", text: "chuyện riêng" }, at);
    given(told).then((state) => {
      expect([state.hints, state.comments]).toEqual([{ "member:m-1": 1 }, { "member:m-1": 2 }]);
      expect(state.residence).toEqual({ "m-1": `${stream}@4` });
      expect(JSON.stringify(state)).not.toContain("riêng");
    });
  });

  it("keeps the employer's level, the committee's proposal and the cell's, each apart", () => {
    const told = review
      .happened("EmployerLevelReceived", { member: "m-1", level: "excellent", on: "2021-11-19" }, at)
      .happened("LevelProposed", { subject: m1, level: "good", degrees: { politics: "excellent" } }, at)
      .happened("CellProposedLevel", { subject: m1, level: "fulfilled", ballot: "levels" }, at);
    given(told).then(({ employer, proposed, proposals, voted }) => {
      expect(employer).toEqual({ "m-1": level("excellent") });
      expect(proposed).toEqual({ "member:m-1": level("good", `${stream}@2`) });
      expect(proposals["member:m-1"]?.[0]?.degrees).toEqual({ politics: "excellent" });
      expect(voted).toEqual({ "member:m-1": { ...level("fulfilled", `${stream}@3`), ballot: "levels" } });
    });
  });

  it("follows a check to its end; an end that nobody ordered is passed over", () => {
    const ordered = review.happened("CheckOrdered", { subject: m1, by: "b-1" }, at);
    given(ordered).then(({ checks }) => expect(checks).toEqual({ "member:m-1": { ordered: by } }));
    const concluded = ordered
      .happened("CheckConcluded", { subject: m1, upheld: true }, at)
      .happened("CheckConcluded", { subject: memberOf("m-2"), upheld: true }, at);
    given(concluded).then(({ checks }) =>
      expect(checks).toEqual({ "member:m-1": { ordered: by, concluded: `${stream}@2` } }),
    );
  });

  it("keeps of a ballot how many may vote, the papers and the totals, and no voter beside them", () => {
    const ballot = {
      ballot: "levels",
      question: "Mức xếp loại",
      form: "secret" as const,
      electorate: ["m-7", "m-8"],
      subjects: [m1],
      options: ["excellent", "good"],
      countingCommittee: ["m-7"],
    };
    const papers = {
      issued: 2,
      returned: 2,
      valid: 1,
      invalid: 1,
      totals: [{ subject: m1, option: "good", votes: 1 }],
    };
    const told = review
      .happened("BallotOpened", ballot, at)
      .happened("BallotCounted", { ballot: "levels", ...papers }, at)
      .happened("BallotCounted", { ballot: "never opened", ...papers }, at);
    given(told).then(({ ballots, electorates, officers }) => {
      expect(officers).toEqual({ levels: { countingCommittee: ["m-7"] } });
      expect(electorates).toEqual({ levels: ["m-7", "m-8"] });
      expect(ballots).toEqual({
        levels: {
          question: "Mức xếp loại",
          form: "secret",
          electorate: 2,
          subjects: [m1],
          options: ["excellent", "good"],
          openedAt: at,
          by,
          counted: { ...papers, at, by: `${stream}@2` },
        },
      });
      expect(JSON.stringify(ballots)).not.toMatch(/m-[78]/);
    });
  });
});

describe("what a committee decides", () => {
  const { given } = projectionSpecification(decisions);
  const committee = story("committee/b-1");
  const first = "committee/b-1@1";
  const authored = (by: string) => ({
    at: `${on}T02:00:00Z`,
    recordedAt: `${on}T02:00:00Z`,
    body: "b-1",
    recordedBy,
    by,
  });
  const on = "2021-12-20";
  const happenedAt = "2021-12-20T02:00:00Z";
  const year = 2021;

  it("is each change of a level, with its instrument, in order", () => {
    const told = committee
      .happened(
        "LevelDecided",
        { year, subject: m1, level: "excellent", decidedOn: on, instrument: { number: "57" } },
        on,
      )
      .happened("LevelCancelled", { year, subject: m1, decidedOn: "2022-02-01", reason: "sai" }, "2022-02-01")
      .happened(
        "LevelRedecided",
        { year, subject: m1, level: "good", decidedOn: "2022-02-02", reason: "sai" },
        "2022-02-02",
      );
    given(told).then(({ periods }) => {
      const changes = periods[year]?.levels["member:m-1"] ?? [];
      expect(changes).toEqual([
        {
          change: "decided",
          level: "excellent",
          on,
          at: happenedAt,
          recordedAt: happenedAt,
          body: "b-1",
          recordedBy,
          instrument: "57",
          by: first,
        },
        {
          change: "cancelled",
          on: "2022-02-01",
          at: "2022-02-01T02:00:00Z",
          recordedAt: "2022-02-01T02:00:00Z",
          body: "b-1",
          recordedBy,
          reason: "sai",
          by: "committee/b-1@2",
        },
        {
          change: "redecided",
          level: "good",
          on: "2022-02-02",
          at: "2022-02-02T02:00:00Z",
          recordedAt: "2022-02-02T02:00:00Z",
          body: "b-1",
          recordedBy,
          reason: "sai",
          by: "committee/b-1@3",
        },
      ]);
      expect([1, 2, 3].map((length) => standingLevel(changes.slice(0, length))?.level)).toEqual([
        "excellent",
        undefined,
        "good",
      ]);
      expect(standingLevel(changes.slice(0, 1))?.instrument).toBe("57");
    });
  });

  it("is kept by the year that it concerns, not by the year in which it is decided", () => {
    const told = committee
      .happened(
        "LevelDecided",
        { year: 2020, subject: m1, level: "good", decidedOn: "2021-01-20" },
        "2021-01-20",
      )
      .happened("LevelDecided", { year: 2021, subject: m1, level: "fulfilled", decidedOn: on }, on);
    given(told).then(({ periods }) => {
      expect(periods[2020]?.levels["member:m-1"]?.map((change) => change.level)).toEqual(["good"]);
      expect(periods[2021]?.levels["member:m-1"]?.map((change) => change.level)).toEqual(["fulfilled"]);
    });
  });

  it("declares groups, the last time for good, extends caps and grants reliefs", () => {
    const group = { group: "g-1", name: "Nhóm", subjects: [m1] };
    const told = committee
      .happened("QuotaGroupsDeclared", { year, groups: [{ ...group, group: "g-0" }] }, on)
      .happened("QuotaGroupsDeclared", { year, groups: [group] }, on)
      .happened("CapExtended", { year, group: "g-1", ratio: [25, 100], reason: "tiêu biểu" }, on)
      .happened(
        "ReliefGranted",
        { year, subject: cellOf("c-1"), clause: "force-majeure", case: "under-half", reason: "dịch" },
        on,
      );
    given(told).then(({ periods }) => {
      expect(periods[year]).toMatchObject({
        groups: [{ ...group, by: "committee/b-1@2" }],
        caps: { "g-1": { ratio: [25, 100], by: "committee/b-1@3" } },
        reliefs: [
          { subject: "cell:c-1", clause: "force-majeure", case: "under-half", by: "committee/b-1@4" },
        ],
      });
    });
  });

  it("notifies, publishes, commends", () => {
    const told = committee
      .happened("DecisionNotified", { year, subject: m1, on }, on)
      .happened("ResultsPublished", { year, of: "member", on, totals: { rated: 19 } }, on)
      .happened(
        "SubjectCommended",
        { year, subject: m1, award: "Giấy khen", ground: "year", by: "b-1", on },
        on,
      );
    given(told).then(({ periods }) =>
      expect(periods[year]).toMatchObject({
        notified: { "member:m-1": { on, by: first } },
        published: [{ of: "member", on, totals: { rated: 19 }, by: "committee/b-1@2" }],
        commended: [{ subject: "member:m-1", award: "Giấy khen", ground: "year", by: "committee/b-1@3" }],
      }),
    );
  });

  it("recognises subjects as distinguished, the last recognition standing", () => {
    const recognition = { year, subject: cellOf("c-1"), decidedOn: on };
    const told = committee
      .happened("SubjectDistinguished", recognition, on)
      .happened("SubjectDistinguished", recognition, on);
    given(told).then(({ periods }) =>
      expect(periods[year]?.distinguished).toEqual({ "cell:c-1": "committee/b-1@2" }),
    );
  });

  it("hears complaints and answers them; an answer to none is passed over", () => {
    const told = committee
      .happened("ComplaintLodged", { year, complaint: "k-1", subject: m1, on }, on)
      .happened("ComplaintAnswered", { year, complaint: "k-1", outcome: "rejected", on }, on)
      .happened("ComplaintAnswered", { year, complaint: "constructor", outcome: "rejected", on }, on);
    given(told).then(({ periods }) =>
      expect(periods[year]?.complaints).toEqual({
        "k-1": {
          subject: "member:m-1",
          on,
          ...authored(first),
          answered: { outcome: "rejected", on, ...authored("committee/b-1@2") },
        },
      }),
    );
  });
});
