import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../../src/events/catalogue.js";
import type { BodyRole } from "../../../../src/events/values.js";
import type { YearOptions } from "../../../../src/projections/year/context.js";
import type { Turn } from "../../../../src/projections/year/procedure/turns.js";
import { unsureOf } from "../../../../src/projections/year/procedure/unsure.js";
import { qd366hd43quarter } from "../../../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { type Story, story } from "../../../../src/testing/index.js";
import { eventsOf, yearOf } from "../../../journeys/example-years.js";
import {
  decided,
  enrolled,
  founded,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../../world.js";

const turnsOf = (told: Iterable<JournalEvent>, options: Partial<YearOptions> = {}): readonly Turn[] =>
  read(told, options).turns;

/** A member's steps in one line each. */
const stepsOf = (turns: readonly Turn[], key = "member:m-1"): string[] =>
  turns
    .filter((turn) => turn.key === key)
    .map(({ step, state, taker, waitsFor, until, why }) =>
      [
        `${step}: ${state} (${taker.taker})`,
        ...waitsFor.map((each) => `waits for ${each.step}`),
        ...(until === undefined ? [] : [`by ${until.on}`]),
        ...(why === undefined ? [] : [why]),
      ].join(", "),
    );

const cell = noCivilServant(oneCell("m-1", "m-2", "m-3"), "m-1", "m-2", "m-3");
const m1 = memberOf("m-1");

const countOf = (items: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(items)].map((item) => [item, items.filter((each) => each === item).length]));

describe("the school example on 12/11/2021", () => {
  const { turns } = yearOf("school-2021", eventsOf("school-2021"), { asOf: "2021-11-12T05:00:00Z" });
  const ofMembers = turns.filter(({ subject }) => subject.kind === "member");
  const waiting = (step: Turn["step"]) =>
    countOf(ofMembers.filter((turn) => turn.step === step).map(({ state }) => state));

  it("has 19 members who wait for proposal, ballot and decision", () => {
    expect(waiting("self-review")).toEqual({ done: 19 });
    expect(waiting("proposal")).toEqual({ open: 19 });
    expect(waiting("ballot")).toEqual({ blocked: 19 });
    expect(waiting("level-decided")).toEqual({ blocked: 19 });
  });

  it("has the ballot as the next step of the cell, and names those who may vote", () => {
    const next = turns.filter(({ taker, state }) => taker.taker === "cell" && state !== "done");
    expect(countOf(next.map(({ step }) => step))).toEqual({ ballot: 19 });
    expect(next[0]?.taker.members).toHaveLength(19);
    expect(next[0]?.waitsFor).toEqual([{ step: "proposal", keys: ["member:s1-01"] }]);
    expect(next[0]?.clause).toMatchObject({ document: "HD 21-HD/BTCTW", point: "II.B.2" });
  });
});

describe("the steps of a member", () => {
  it("begin with the self-review, which is the member's own", () => {
    const [first] = turnsOf(reviewing(cell)).filter(({ key }) => key === "member:m-1");
    expect(first).toMatchObject({
      step: "self-review",
      state: "open",
      taker: { taker: "subject", members: ["m-1"] },
    });
    expect(first?.by).toEqual([]);
  });

  it("go on as each is taken, with its entry and its day", () => {
    const told = selfReviewed(reviewing(cell), "m-1", "good").happened(
      "LevelProposed",
      { subject: m1, level: "good" },
      "2021-11-25",
    );
    expect(stepsOf(turnsOf(told))).toEqual([
      "self-review: done (subject)",
      "employer-level: not-needed (employer), not-concerned",
      "proposal: done (cell-committee)",
      "ballot: open (cell)",
      "level-decided: blocked (base-committee), waits for ballot",
      "notified: blocked (base-committee), waits for level-decided",
    ]);
    const proposal = turnsOf(told).find(({ step, key }) => step === "proposal" && key === "member:m-1");
    expect(proposal).toMatchObject({ on: "2021-11-25", by: ["review/c-1/2021@3"] });
  });

  it("leave the employer's level unjudged where nobody recorded for whom the member works", () => {
    const told = reviewing(oneCell("m-1", "m-2", "m-3"));
    expect(stepsOf(turnsOf(told))).toContain("employer-level: not-judged (employer), facts-missing");
  });

  it("are not needed of an exempt member", () => {
    const told = reviewing(
      cell.happened("MemberExempted", { member: "m-1", on: "2021-02-01" }, "2021-02-01"),
    );
    expect(stepsOf(turnsOf(told)).every((step) => step.includes("not-needed"))).toBe(true);
  });

  it("are nobody's turn any more once the level is decided, and are not on record", () => {
    const told = decided(reviewing(cell), m1, "good");
    expect(stepsOf(turnsOf(told))).toEqual([
      "self-review: not-on-record (subject)",
      "employer-level: not-needed (employer), not-concerned",
      "proposal: not-on-record (cell-committee)",
      "ballot: not-on-record (cell)",
      "level-decided: done (base-committee)",
      "notified: open (base-committee)",
    ]);
  });

  it("are decided again after a cancellation", () => {
    const told = decided(reviewing(cell), m1, "good").happened(
      "LevelCancelled",
      { year: 2021, subject: m1, decidedOn: "2021-12-28", reason: "sai dữ kiện" },
      "2021-12-28",
    );
    expect(stepsOf(turnsOf(told))).toContain("level-decided: open (base-committee)");
  });
});

describe("a notification", () => {
  const told = (at: string) => (so: Story) =>
    so.happened("DecisionNotified", { year: 2021, subject: m1, on: at.slice(0, 10) }, at);
  const state = (so: Story) =>
    turnsOf(so).find(({ step, key }) => step === "notified" && key === "member:m-1")?.state;
  const first = told("2021-12-28T01:00:00Z")(decided(reviewing(cell), m1, "good"));
  const cancelled = first.happened(
    "LevelCancelled",
    { year: 2021, subject: m1, decidedOn: "2021-12-28", reason: "sai dữ kiện" },
    "2021-12-28T05:00:00Z",
  );
  const again = cancelled.happened(
    "LevelRedecided",
    { year: 2021, subject: m1, level: "unfulfilled", decidedOn: "2021-12-28", reason: "sai dữ kiện" },
    "2021-12-28T06:00:00Z",
  );

  it("counts for the decision before it, also on the same day", () => {
    expect(state(first)).toBe("done");
    expect(state(cancelled)).toBe("blocked");
    expect(state(again)).toBe("open");
    expect(state(told("2021-12-28T08:00:00Z")(again))).toBe("done");
    expect(state(told("2021-12-29T01:00:00Z")(again))).toBe("done");
  });
});

describe("what was returned before or after the end of a review", () => {
  const closed = (so: Story, on = "2021-12-01", again?: true) =>
    so.happened("ReviewClosed", again === undefined ? {} : { again }, on);
  const ready = selfReviewed(reviewing(cell), "m-1", "good");
  const of = (so: Story, step: Turn["step"], key: string) =>
    turnsOf(so, { asOf: "2021-12-05T05:00:00Z" }).find((turn) => turn.step === step && turn.key === key);

  it("is the organisation's turn by the day named, and the decision waits", () => {
    const back = closed(ready).happened(
      "SubmissionReturned",
      { what: "review", by: "b-1", reason: "làm lại", until: "2021-12-09" },
      "2021-12-02",
    );
    expect(of(back, "review-closed", "cell:c-1")).toMatchObject({
      state: "open",
      taker: { taker: "cell-committee", organisation: "c-1" },
      until: { on: "2021-12-09" },
    });
    const waits = { step: "review-closed", keys: ["cell:c-1"] };
    expect(of(back, "level-decided", "member:m-1")?.waitsFor).toContainEqual(waits);
    const again = closed(back, "2021-12-04", true);
    expect(of(again, "review-closed", "cell:c-1")).toMatchObject({ state: "done", on: "2021-12-04" });
    expect(of(again, "level-decided", "member:m-1")?.waitsFor).not.toContainEqual(waits);
  });

  it("is still due where the review was closed without it", () => {
    const back = closed(
      ready.happened(
        "SubmissionReturned",
        { what: "self-review", subject: m1, by: "c-1", reason: "thiếu", until: "2021-12-08" },
        "2021-11-24",
      ),
    );
    expect(of(back, "self-review", "member:m-1")).toMatchObject({
      state: "open",
      until: { on: "2021-12-08" },
    });
    expect(of(back, "level-decided", "member:m-1")).toMatchObject({
      state: "blocked",
      waitsFor: [{ step: "self-review", keys: ["member:m-1"] }],
    });
    expect(of(closed(ready), "level-decided", "member:m-1")?.state).toBe("open");
  });
});

describe("a self-review that was returned", () => {
  const returned = selfReviewed(reviewing(cell), "m-1", "good").happened(
    "SubmissionReturned",
    { what: "self-review", subject: m1, by: "c-1", reason: "thiếu phần hạn chế", until: "2021-11-28" },
    "2021-11-24",
  );

  it("is the member's turn again, by the day of the return", () => {
    const turn = turnsOf(returned).find(({ step, key }) => step === "self-review" && key === "member:m-1");
    expect(turn).toMatchObject({
      state: "late",
      until: { on: "2021-11-28", by: "review/c-1/2021@3" },
      by: ["review/c-1/2021@3"],
    });
    const early = turnsOf(returned, { asOf: "2021-11-25T05:00:00Z" });
    expect(stepsOf(early)[0]).toBe("self-review: open (subject), by 2021-11-28");
  });

  it("is done once it comes again", () => {
    const again = returned.happened("SelfReviewRevised", { member: "m-1" }, "2021-11-27");
    expect(stepsOf(turnsOf(again))[0]).toBe("self-review: done (subject)");
  });
});

describe("a body that says 'not rated' has taken its step", () => {
  const from = selfReviewed(reviewing(cell), "m-1", "good");
  const saying = (by?: { role: BodyRole }, told: Story = from) =>
    told.happened(
      "SubjectNotRated",
      {
        year: 2021,
        subject: m1,
        notRated: "training",
        on: "2021-11-25",
        ...(by === undefined ? {} : { by }),
      },
      "2021-11-25",
    );
  const of = (told: Story) => stepsOf(turnsOf(told)).filter((step) => /^(proposal|ballot)/.test(step));

  it("the cell committee its proposal", () => {
    expect(of(from)[0]).toBe("proposal: open (cell-committee)");
    expect(of(saying())).toEqual(["proposal: done (cell-committee)", "ballot: open (cell)"]);
    const proposal = turnsOf(saying()).find(({ step, key }) => step === "proposal" && key === "member:m-1");
    expect(proposal).toMatchObject({ on: "2021-11-25", by: ["review/c-1/2021@3"] });
  });

  it("the cell its vote, and another body not the step of the committee", () => {
    expect(of(saying({ role: "cell" }))).toEqual([
      "proposal: not-on-record (cell-committee)",
      "ballot: done (cell)",
    ]);
    expect(of(saying({ role: "unit-head" }))[0]).toBe("proposal: open (cell-committee)");
  });

  it("and takes it again after a return", () => {
    const returned = saying(
      undefined,
      from.happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-24"),
    ).happened(
      "SubmissionReturned",
      { what: "proposal", subject: m1, by: "b-1", reason: "chưa rõ lý do" },
      "2021-11-26",
    );
    expect(of(returned)[0]).toBe("proposal: open (cell-committee)");
  });
});

describe("what has begun is to be ended, whatever comes before it", () => {
  const turn = (told: Story, step: Turn["step"]) =>
    turnsOf(told).find((each) => each.step === step && each.key === "member:m-1");

  it("a ballot that was opened is to be counted", () => {
    const told = reviewing(cell).happened(
      "BallotOpened",
      {
        ballot: "b",
        question: "Mức xếp loại",
        form: "secret",
        electorate: ["m-1", "m-2", "m-3"],
        subjects: [m1],
        options: ["good", "fulfilled"],
        countingCommittee: ["m-2"],
      },
      "2021-12-01",
    );
    expect(turn(told, "ballot")).toMatchObject({ state: "open", taker: { taker: "counting-committee" } });
  });

  it("a check that was ordered keeps the decision away until it ends", () => {
    const ordered = reviewing(cell).happened("CheckOrdered", { subject: m1, by: "b-1" }, "2021-12-01");
    const under = { under: qd366hd43 };
    const of = (told: Story) => stepsOf(turnsOf(told, under)).filter((step) => /check|decided/.test(step));
    expect(of(ordered)).toEqual([
      "check-concluded: open (superior-committee)",
      "level-decided: blocked (superior-committee), waits for proposal, waits for self-review, waits for check-concluded, by 2021-12-31",
      "notified: blocked (superior-committee), waits for level-decided",
    ]);
    expect(
      of(ordered.happened("CheckConcluded", { subject: m1, upheld: false }, "2021-12-05"))[1],
    ).not.toContain("check-concluded");
  });

  it("a complaint that was lodged is to be answered", () => {
    const lodged = decided(reviewing(cell), m1, "good").happened(
      "ComplaintLodged",
      { year: 2021, complaint: "k-1", subject: m1, on: "2021-12-22" },
      "2021-12-22",
    );
    expect(turn(lodged, "complaint-answered")).toMatchObject({ state: "open", by: ["committee/b-1@3"] });
    const answered = lodged.happened(
      "ComplaintAnswered",
      { year: 2021, complaint: "k-1", outcome: "rejected", on: "2021-12-29" },
      "2021-12-29",
    );
    expect(turn(answered, "complaint-answered")).toMatchObject({ state: "done", on: "2021-12-29" });
    expect(turn(answered, "level-decided")).toMatchObject({ state: "done" });
  });

  it("a complaint that was upheld leaves the level to be decided again", () => {
    const upheld = decided(reviewing(cell), m1, "good")
      .happened(
        "ComplaintLodged",
        { year: 2021, complaint: "k-1", subject: m1, on: "2021-12-22" },
        "2021-12-22",
      )
      .happened(
        "ComplaintAnswered",
        { year: 2021, complaint: "k-1", outcome: "upheld", on: "2021-12-29" },
        "2021-12-29",
      );
    expect(turn(upheld, "level-decided")).toMatchObject({ state: "open", by: ["committee/b-1@4"] });
    const cancelled = upheld.happened(
      "LevelCancelled",
      { year: 2021, subject: m1, decidedOn: "2021-12-30", reason: "chấp nhận khiếu nại" },
      "2021-12-30",
    );
    expect(turn(cancelled, "level-decided")).toMatchObject({ state: "open" });
    const again = cancelled.happened(
      "LevelRedecided",
      { year: 2021, subject: m1, level: "excellent", decidedOn: "2021-12-31", reason: "chấp nhận khiếu nại" },
      "2021-12-31",
    );
    expect(turn(again, "level-decided")).toMatchObject({ state: "done", on: "2021-12-31" });
  });
});

describe("the days of a step", () => {
  const planned = (deadlines: { what: string; on: string; from?: string; body?: string }[]) =>
    cell.on("review/c-1/2021").happened(
      "ReviewOpened",
      {
        organisation: "c-1",
        year: 2021,
        ruleSet: "qd132-hd21-2019",
        fingerprint: "0".repeat(64),
        parameters: {},
        superiorDocuments: [],
        deadlines,
      },
      "2021-11-01",
    );
  const first = (told: Story, asOf: string) => {
    const { state, until, from } =
      turnsOf(told, { asOf }).find(({ step, key }) => step === "self-review" && key === "member:m-1") ?? {};
    return { state, until: until?.on, by: until?.by, from };
  };
  const plan = planned([{ what: "self-review", from: "2021-11-10", on: "2021-11-20" }]);

  it("come from the committee's plan: not before its first day, late after its last", () => {
    const by = "review/c-1/2021@1";
    const days = { from: "2021-11-10", until: "2021-11-20", by };
    expect(first(plan, "2021-11-09T05:00:00Z")).toEqual({ state: "blocked", ...days });
    expect(first(plan, "2021-11-10T05:00:00Z")).toEqual({ state: "open", ...days });
    expect(first(plan, "2021-11-20T16:59:58Z")).toEqual({ state: "open", ...days });
    expect(first(plan, "2021-11-20T17:00:00Z")).toEqual({ state: "late", ...days });
  });

  it("of one body go before those of all", () => {
    const told = planned([
      { what: "ballot", body: "c-1", on: "2021-12-05" },
      { what: "ballot", on: "2021-12-10" },
      { what: "ballot", body: "c-2", on: "2021-12-01" },
    ]);
    const ballot = turnsOf(told).find(({ step, key }) => step === "ballot" && key === "member:m-1");
    expect(ballot?.until?.on).toBe("2021-12-05");
  });

  it("come from the clause where it is earlier than the plan", () => {
    const late = planned([{ what: "level-decided", on: "2022-01-10" }]);
    const decision = turnsOf(late, { under: qd366hd43 }).find(
      ({ step, key }) => step === "level-decided" && key === "member:m-1",
    );
    expect(decision?.until).toMatchObject({
      on: "2021-12-31",
      clause: { document: "HD 43-HD/BTCTW", point: "4" },
    });
  });

  it("make a step of the plan somebody's turn where no text asks for it", () => {
    const told = planned([{ what: "ballot", on: "2021-12-10" }]);
    const ballot = turnsOf(told, { under: qd366hd43 }).find(({ step }) => step === "ballot");
    expect(ballot).toMatchObject({
      taker: { taker: "cell", organisation: "c-1" },
      until: { on: "2021-12-10" },
    });
    expect(ballot?.clause).toBeUndefined();
  });
});

describe("a quarter", () => {
  const base = founded(
    founded(story("committee/b-1"), "b-1", "base-organisation").on("cell/c-1"),
    "c-1",
    "cell",
    {
      parent: "b-1",
    },
  );
  const withPost = enrolled(base, "m-1", "m-2").happened(
    "MemberCategorised",
    { member: "m-1", category: "with-post", civilServant: true, on: "2021-01-01" },
    "2021-01-01",
  );
  const quarter = withPost.on("review/c-1/2021-Q3").happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year: 2021,
      period: "2021-Q3",
      ruleSet: "hd02-2026-quarter",
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    "2021-09-01",
  );
  const under = { under: qd366hd43quarter };

  it("has the steps of the quarter for holders of posts only", () => {
    expect(stepsOf(turnsOf(quarter, under))).toEqual([
      "self-review: open (subject)",
      "proposal: blocked (unit-head), waits for self-review",
      "level-decided: blocked (superior-committee), waits for proposal, waits for self-review",
    ]);
    const another = quarter
      .on("cell/c-1")
      .happened(
        "MemberCategorised",
        { member: "m-2", category: "without-post", civilServant: true, on: "2021-01-01" },
        "2021-01-01",
      );
    expect(stepsOf(turnsOf(another, under), "member:m-2")).toEqual([]);
  });

  it("leaves nobody out whose category is not recorded", () => {
    expect(stepsOf(turnsOf(quarter, under), "member:m-2")).toEqual([
      "self-review: not-judged (subject), facts-missing",
      "proposal: not-judged (unit-head), facts-missing",
      "level-decided: not-judged (superior-committee), facts-missing",
    ]);
    const { context, classification, turns } = read(quarter, under);
    expect(unsureOf(context, classification.all, turns)).toEqual([
      {
        organisation: "c-1",
        period: "2021-Q3",
        steps: ["self-review", "proposal", "level-decided"],
        keys: ["member:m-2"],
        missing: ["category.work"],
      },
    ]);
  });

  it("is done by entries of the quarter, and not by those of the year", () => {
    const handedIn = quarter.happened("SelfReviewSubmitted", { member: "m-1" }, "2021-10-01");
    expect(stepsOf(turnsOf(handedIn, under))[0]).toBe("self-review: done (subject)");
    const ofYear = decided(quarter, m1, "good");
    expect(stepsOf(turnsOf(ofYear, under))[0]).toBe("self-review: open (subject)");
  });
});
