import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import type { Classification } from "../../../src/projections/year/classified.js";
import type { YearOptions } from "../../../src/projections/year/context.js";
import type { Fact } from "../../../src/rules/engine/conditions/facts.js";
import type { Story } from "../../../src/testing/index.js";
import {
  called,
  cellOf,
  decided,
  founded,
  held,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../world.js";

const m1 = memberOf("m-1");
const cell = noCivilServant(oneCell("m-1", "m-2"), "m-1", "m-2");
const reviewed = selfReviewed(reviewing(cell), "m-1", "good");
const rated = decided(reviewed, m1, "good", "2021-11-28");

const of = (told: Story, options: Partial<YearOptions> = {}): Classification => {
  const found = read(told, options).classification.of("member:m-1");
  if (found === undefined) throw new Error("m-1 is not rated");
  return found;
};

const about = (told: Story, options: Partial<YearOptions> = {}) =>
  read(told, options)
    .findings.filter((found) => found.about === "member:m-1")
    .map((found) => [found.code, describeFinding(found, "en")]);

const onRoll = (told: Story, type: "MemberExempted" | "MemberTransferredOut" | "MemberDied", on: string) =>
  told.on("cell/c-1").happened(type, { member: "m-1", on }, on);

const voted = (told: Story, on: string) =>
  told.on("review/c-1/2021").happened("CellProposedLevel", { subject: m1, level: "good", ballot: "b" }, on);

describe("the day on which a member is judged", () => {
  it("is that of the decision, else of the vote, else of the review meeting, else the end of the year", () => {
    const met = reviewed.happened(
      "ReviewMeetingHeld",
      { subject: cellOf("c-1"), on: "2021-11-22" },
      "2021-11-22",
    );
    const proposed = voted(met, "2021-11-25");
    expect(of(reviewed).judgedOn).toEqual({ on: "2021-12-31", step: "end-of-year" });
    expect(of(met).judgedOn).toEqual({ on: "2021-11-22", step: "review-meeting", by: "review/c-1/2021@3" });
    expect(of(proposed).judgedOn).toEqual({ on: "2021-11-25", step: "vote", by: "review/c-1/2021@4" });
    expect(of(decided(proposed, m1, "good", "2021-11-28")).judgedOn).toEqual({
      on: "2021-11-28",
      step: "decision",
      by: "committee/b-1@2",
    });
  });

  it("is that of the cell's meeting of review, where the review names none", () => {
    const convened = called(held(reviewed, "2021-11", "review"), "2021-11", { present: ["m-1", "m-2"] });
    expect(of(convened).judgedOn).toEqual({
      on: "2021-11-03",
      step: "review-meeting",
      by: "meeting/c-1/2021-11-review@2",
    });
  });

  it("is the day of reading, if that is earlier", () => {
    expect(of(rated, { asOf: "2021-11-27T10:00:00Z" }).judgedOn).toEqual({ on: "2021-11-27", step: "as-of" });
  });

  it("stays where the level is changed, and is new where a cancelled level is decided anew", () => {
    const cancelled = rated.happened(
      "LevelCancelled",
      { year: 2021, subject: m1, decidedOn: "2021-12-15", reason: "a complaint" },
      "2021-12-15",
    );
    const again = {
      year: 2021,
      subject: m1,
      level: "fulfilled",
      decidedOn: "2021-12-20",
      reason: "so",
    } as const;
    const changed = cancelled.happened("LevelRedecided", again, "2021-12-20");
    expect(of(changed).judgedOn.on).toBe("2021-11-28");
    expect(of(decided(cancelled, m1, "good", "2021-12-22")).judgedOn.on).toBe("2021-12-22");
  });

  it("is not a day before the year", () => {
    expect(of(decided(reviewed, m1, "good", "2020-12-20")).judgedOn.step).toBe("end-of-year");
  });
});

describe("what comes after the decision", () => {
  const later: readonly [string, (told: Story) => Story][] = [
    ["an exemption", (told) => onRoll(told, "MemberExempted", "2021-12-10")],
    ["a transfer", (told) => onRoll(told, "MemberTransferredOut", "2021-12-10")],
    ["a death", (told) => onRoll(told, "MemberDied", "2021-12-10")],
    [
      "another kind of work",
      (told) =>
        told
          .on("cell/c-1")
          .happened(
            "MemberCategorised",
            { member: "m-1", category: "with-post", civilServant: true, on: "2021-12-10" },
            "2021-12-10",
          ),
    ],
    [
      "a leave",
      (told) =>
        told
          .on("cell/c-1")
          .happened(
            "LeaveTaken",
            { member: "m-1", kind: "sick", from: "2021-12-01", to: "2021-12-31" },
            "2021-12-10",
          ),
    ],
  ];

  it.each(later)("changes neither the level nor the findings: %s", (_, so) => {
    const told = so(rated);
    const before = { asOf: "2021-12-09T10:00:00Z" };
    for (const options of [{}, before]) {
      expect(of(told, options).outcome).toEqual({ kind: "level", level: "good" });
      expect(of(told, options).final?.level).toBe("good");
      expect(about(told, options)).toEqual(about(rated, before));
    }
    expect(about(told)).not.toContainEqual(expect.arrayContaining(["level-for-exempt"]));
  });

  it("is a departure that the rating names, with its day and its event", () => {
    const { left, listed } = of(onRoll(rated, "MemberTransferredOut", "2021-12-10"));
    expect(left).toEqual({ on: "2021-12-10", how: "transferred-out", by: "cell/c-1@6" });
    expect(listed).toBe(true);
    expect(of(rated).left).toBeUndefined();
    const died = onRoll(rated, "MemberDied", "2022-01-10");
    expect(of(died).left).toBeUndefined();
  });

  it("is no check that defers the level, unless it was ordered before", () => {
    const ordered = (on: string) =>
      rated.on("review/c-1/2021").happened("CheckOrdered", { subject: m1, by: "b-1" }, on);
    expect(of(ordered("2021-12-05")).facts.get("check.pending")?.value).toBe(false);
    expect(of(ordered("2021-11-26")).facts.get("check.pending")?.value).toBe(true);
  });

  it("weighs where the level is decided again", () => {
    const disciplined = rated
      .on("cell/c-1")
      .happened(
        "MemberDisciplined",
        { member: "m-1", form: "warning", decidedOn: "2021-12-10", decidedBy: "b-1" },
        "2021-12-10",
      );
    expect(of(disciplined).facts.get("discipline.in-year")?.value).toBe(false);
    const cancelled = disciplined
      .on("committee/b-1")
      .happened(
        "LevelCancelled",
        { year: 2021, subject: m1, decidedOn: "2021-12-15", reason: "discipline" },
        "2021-12-15",
      );
    expect(of(cancelled).facts.get("discipline.in-year")?.value).toBe(true);
  });
});

describe("a member who moved", () => {
  const moved = (told: Story, on: string) =>
    founded(onRoll(told, "MemberTransferredOut", on).on("cell/c-2"), "c-2", "cell", {
      parent: "b-1",
    }).happened("MemberTransferredIn", { member: "m-1", status: "official", on }, on);

  it("is rated where the decision found the member, and once", () => {
    expect(of(moved(rated, "2021-12-10")).organisation).toBe("c-1");
    expect(of(moved(rated, "2021-11-20")).organisation).toBe("c-2");
    const all = read(moved(rated, "2021-12-10")).classification.all;
    expect(all.filter(({ key }) => key === "member:m-1")).toHaveLength(1);
  });

  it("is rated where the cell voted, as long as nobody decided", () => {
    expect(of(moved(voted(reviewed, "2021-11-25"), "2021-12-10")).organisation).toBe("c-1");
    expect(of(moved(reviewed, "2021-12-10")).organisation).toBe("c-2");
  });
});

describe("a day that no text names", () => {
  const meeting = (told: Story, on: string) =>
    told.on("review/c-1/2021").happened("ReviewMeetingHeld", { subject: cellOf("c-1"), on }, on);
  const exempted = onRoll(
    decided(meeting(reviewed, "2021-11-22"), m1, "good", "2021-11-28"),
    "MemberExempted",
    "2021-11-25",
  );
  const choosing = (parameters: Record<string, string>) =>
    onRoll(
      decided(
        meeting(selfReviewed(reviewing(cell, "c-1", parameters), "m-1", "good"), "2021-11-22"),
        m1,
        "good",
        "2021-11-28",
      ),
      "MemberExempted",
      "2021-11-25",
    );

  it("leaves an exemption between the review meeting and the decision open, with both readings", () => {
    expect(of(exempted).outcome).toEqual({
      kind: "undetermined",
      candidates: ["good"],
      open: [],
      readings: [
        { under: { "standing-read-on": "judged-day" }, candidates: [], exemption: "not-reviewed" },
        { under: { "standing-read-on": "review-meeting" }, candidates: ["good"] },
      ],
    });
    expect(about(exempted).map(([code]) => code)).not.toContain("level-for-exempt");
  });

  it("is the committee's to choose", () => {
    const onMeeting = of(choosing({ "standing-read-on": "review-meeting" }));
    expect(onMeeting.outcome).toEqual({ kind: "level", level: "good" });
    expect(onMeeting.facts.get("membership.exempt")).toEqual({ value: false, from: [expect.any(String)] });
    const onDecision = choosing({ "standing-read-on": "judged-day" });
    expect(of(onDecision).outcome).toEqual({ kind: "not-reviewed", rule: "member.exempt" });
    expect(about(onDecision).map(([code]) => code)).toContain("level-for-exempt");
  });

  it("is none where both days agree", () => {
    const early = onRoll(meeting(reviewed, "2021-11-22"), "MemberExempted", "2021-11-01");
    expect(of(decided(early, m1, "good", "2021-11-28")).outcome.kind).toBe("not-reviewed");
  });

  it("leaves six months since admission open between the two days, and only then", () => {
    const admitted = (on: string) => {
      const roll = oneCell().happened("MemberAdmitted", { member: "m-1", on }, on);
      return of(
        decided(
          meeting(selfReviewed(reviewing(noCivilServant(roll, "m-1")), "m-1", "good"), "2021-11-22"),
          m1,
          "good",
          "2021-11-28",
        ),
      ).outcome.kind;
    };
    expect([admitted("2021-05-22"), admitted("2021-05-23")]).toEqual(["level", "undetermined"]);
    expect([admitted("2021-05-28"), admitted("2021-05-29")]).toEqual(["undetermined", "not-classified"]);
  });

  const work = (told: Story, category: "with-post" | "without-post", on: string) =>
    told
      .on("cell/c-1")
      .happened("MemberCategorised", { member: "m-1", category, civilServant: false, on }, on);
  const retired = (on: string, parameters: Record<string, string> = {}) => {
    const posts = work(work(oneCell("m-1"), "with-post", "2021-01-01"), "without-post", on);
    return decided(
      selfReviewed(reviewing(posts, "c-1", parameters), "m-1", "excellent"),
      m1,
      "good",
      "2021-12-20",
    );
  };
  const fact = (told: Story, name = "category.work") => of(told).facts.get(name) as Fact | undefined;

  it("reads the work of somebody who retired on 1/12 on the judged day, and by most of the year", () => {
    expect(fact(retired("2021-12-01"))?.options).toMatchObject({
      "judged-day": { value: "without-post" },
      "most-of-year": { value: "with-post" },
    });
    expect(fact(retired("2021-03-01"))).toMatchObject({ value: "without-post" });
    expect(fact(retired("2021-03-01"))?.options).toBeUndefined();
    expect(fact(retired("2021-12-21"))).toMatchObject({ value: "with-post" });
  });

  it("names both readings where they differ", () => {
    const { outcome } = of(retired("2021-12-01"));
    expect(outcome).toMatchObject({
      kind: "missing-facts",
      choices: expect.arrayContaining(["work-read-on"]),
    });
    expect(of(retired("2021-12-01", { "work-read-on": "judged-day" })).outcome).toEqual({
      kind: "level",
      level: "excellent",
    });
    expect(fact(retired("2021-12-01", { "work-read-on": "most-of-year" }))?.value).toBe("with-post");
  });

  it("reads the post of a head in the same two ways", () => {
    const heading = (to: string) =>
      decided(
        cell
          .happened(
            "OfficeFilled",
            { organisation: "c-1", office: "secretary", member: "m-1", on: "2020-01-01" },
            "2020-01-01",
          )
          .happened("OfficeVacated", { organisation: "c-1", office: "secretary", member: "m-1", on: to }, to),
        m1,
        "good",
        "2021-12-20",
      );
    expect(fact(heading("2021-12-01"), "post.head")?.options).toMatchObject({
      "judged-day": { value: false },
      "most-of-year": { value: true },
    });
    expect(fact(heading("2021-06-01"), "post.head")).toEqual({ value: false, from: [] });
  });
});
