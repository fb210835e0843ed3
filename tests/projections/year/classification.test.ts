import { describe, expect, it } from "vitest";
import { type Classification, tracedClassification } from "../../../src/projections/year/classified.js";
import type { YearOptions } from "../../../src/projections/year/context.js";
import { classifyWithTrace } from "../../../src/rules/engine/classification/classify.js";
import type { Story } from "../../../src/testing/index.js";
import {
  baseOf,
  cellOf,
  collectiveOf,
  decided,
  enrolled,
  founded,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../world.js";

const classified = (told: Story, key = "member:m-1", options: Partial<YearOptions> = {}): Classification => {
  const found = read(told, options).classification.of(key);
  if (found === undefined) throw new Error(`${key} is not classified`);
  return found;
};
const m1 = memberOf("m-1");
const cell = noCivilServant(oneCell("m-1"), "m-1");

describe("the outcome of a member", () => {
  it.each(["excellent", "good", "unfulfilled"] as const)("is %s where the review says so", (level) => {
    const { outcome } = classified(selfReviewed(reviewing(cell), "m-1", level));
    expect(outcome).toEqual({ kind: "level", level });
  });

  it("names what is missing and what is possible", () => {
    const { outcome } = classified(reviewing(cell));
    expect(outcome).toMatchObject({
      kind: "missing-facts",
      candidates: ["excellent", "good", "fulfilled", "unfulfilled"],
    });
  });

  it("is that the member is exempt, or not yet classified", () => {
    const exempt = cell.happened("MemberExempted", { member: "m-1", on: "2021-05-01" }, "2021-05-01");
    expect(classified(exempt).outcome).toEqual({ kind: "not-reviewed", rule: "member.exempt" });
    const admitted = oneCell().happened("MemberAdmitted", { member: "m-1", on: "2021-09-01" }, "2021-09-01");
    expect(classified(admitted).outcome).toEqual({ kind: "not-classified", rule: "member.under-six-months" });
  });

  it("is judged by the parameters that the cell's review chose", () => {
    const average = (parameters: { "fulfilled-by-analogy"?: boolean }) =>
      reviewing(cell, "c-1", parameters).happened(
        "SelfReviewSubmitted",
        {
          member: "m-1",
          degrees: {
            politics: "average",
            ethics: "average",
            discipline: "average",
            "working-style": "average",
            "task-results": "average",
            pledge: "average",
            remedies: "average",
          },
          tasks: { assigned: 10, done: 6 },
          outstanding: false,
        },
        "2021-11-20",
      );
    expect(classified(average({})).outcome).toMatchObject({
      kind: "undetermined",
      candidates: ["fulfilled", "unfulfilled"],
    });
    expect(classified(average({ "fulfilled-by-analogy": true })).outcome).toEqual({
      kind: "level",
      level: "fulfilled",
    });
  });
});

describe("the levels of a member", () => {
  const all = selfReviewed(reviewing(cell), "m-1", "good")
    .happened(
      "SelfReviewRevised",
      { member: "m-1", ownLevel: "excellent", tasks: { assigned: 10, done: 3 } },
      "2021-11-21",
    )
    .happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-27")
    .happened("CellProposedLevel", { subject: m1, level: "fulfilled" }, "2021-12-05");
  const cancelled = decided(all, m1, "good").happened(
    "LevelCancelled",
    { year: 2021, subject: m1, decidedOn: "2022-02-01", reason: "khiếu nại đúng" },
    "2022-02-01",
  );
  const again = cancelled.happened(
    "LevelRedecided",
    { year: 2021, subject: m1, level: "excellent", decidedOn: "2022-02-10", reason: "khiếu nại đúng" },
    "2022-02-10",
  );

  it("are six different things, each with its author", () => {
    const { selfRated, outcome, proposed, voted, final, changes } = classified(again);
    expect([selfRated?.level, proposed?.level, voted?.level, final?.level]).toEqual([
      "excellent",
      "good",
      "fulfilled",
      "excellent",
    ]);
    expect(outcome).toEqual({ kind: "level", level: "unfulfilled" });
    expect(changes.map(({ change, level }) => [change, level])).toEqual([
      ["decided", "good"],
      ["cancelled", undefined],
      ["redecided", "excellent"],
    ]);
    expect(final).toEqual({
      level: "excellent",
      at: "2022-02-10T02:00:00Z",
      recordedAt: "2022-02-10T02:00:00Z",
      body: "b-1",
      recordedBy: "recorder",
      by: "committee/b-1@4",
    });
  });

  it("leave none standing between a cancellation and the new decision", () => {
    expect(classified(cancelled).final).toBeUndefined();
  });

  it("stand as they were known at a date, and as they stood on a day", () => {
    expect(classified(again, "member:m-1", { asAt: "2022-01-31T00:00:00Z" }).final?.level).toBe("good");
    expect(classified(again, "member:m-1", { asOf: "2022-02-05T00:00:00Z" }).final).toBeUndefined();
  });

  it("are none where nobody gave any", () => {
    const none = classified(cell);
    expect([none.selfRated, none.proposed, none.voted, none.final, none.changes]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      [],
    ]);
  });
});

describe("who is classified", () => {
  const left = (told: Story, on = "2021-12-10") =>
    told.on("cell/c-1").happened("MemberTransferredOut", { member: "m-1", on }, on);
  const reviewed = selfReviewed(reviewing(oneCell("m-1", "m-2")), "m-1", "good");
  const keys = (told: Story) =>
    read(told)
      .classification.all.map(({ key, organisation, listed }) => [key, organisation, listed])
      .filter(([key]) => String(key).startsWith("member"));

  it("is everybody on a roll at the year's end, each in the own cell", () => {
    expect(keys(oneCell("m-2", "m-1"))).toEqual([
      ["member:m-1", "c-1", true],
      ["member:m-2", "c-1", true],
    ]);
  });

  it("is not a member who left, nor a guest", () => {
    const guest = left(reviewed).happened(
      "MemberTemporarilyTransferredIn",
      { member: "g-1", on: "2021-05-01" },
      "2021-05-01",
    );
    expect(keys(guest)).toEqual([["member:m-2", "c-1", true]]);
  });

  it("is a member who left after the review and was rated here all the same, though no longer listed", () => {
    expect(keys(decided(left(reviewed), m1, "good"))).toEqual([
      ["member:m-1", "c-1", false],
      ["member:m-2", "c-1", true],
    ]);
  });

  it("is a member who moved to another cell there, and once", () => {
    const moved = founded(left(reviewed).on("cell/c-2"), "c-2", "cell", { parent: "b-1" }).happened(
      "MemberTransferredIn",
      { member: "m-1", status: "official", on: "2021-12-10" },
      "2021-12-10",
    );
    const told = decided(moved, m1, "excellent");
    expect(keys(told)).toEqual([
      ["member:m-2", "c-1", true],
      ["member:m-1", "c-2", true],
    ]);
    expect(read(told).caps.map(({ tally }) => tally.rated)).toEqual([1]);
  });

  it("is members first, then cells, base organisations and the collectives spoken of", () => {
    const told = decided(decided(oneCell("m-1"), collectiveOf("b-1"), "good"), baseOf("b-1"), "good");
    expect(read(told).classification.all.map(({ key }) => key)).toEqual([
      "member:m-1",
      "cell:c-1",
      "base-organisation:b-1",
      "collective:b-1",
    ]);
  });
});

describe("a leading collective", () => {
  it("is limited by the level of its organisation", () => {
    const told = decided(
      reviewing(enrolled(oneCell(), "m-1"), "b-1").happened(
        "LevelProposed",
        {
          subject: collectiveOf("b-1"),
          level: "excellent",
          outstanding: true,
          degrees: { "party-building": "excellent", "political-tasks": "excellent", remedies: "good" },
        },
        "2021-12-01",
      ),
      baseOf("b-1"),
      "unfulfilled",
    )
      .on("cell/c-1")
      .happened(
        "OfficeFilled",
        { organisation: "b-1", office: "secretary", member: "m-1", on: "2021-01-01" },
        "2021-01-01",
      );
    expect(classified(told, "collective:b-1").outcome).toEqual({ kind: "level", level: "unfulfilled" });
    expect(classified(decided(told, cellOf("c-1"), "good"), "cell:c-1").final?.level).toBe("good");
  });
});

describe("the trace of a member's outcome", () => {
  const each = classified(selfReviewed(reviewing(cell), "m-1", "good"));

  it("is of the outcome that the year has: nobody is classified a second time", () => {
    expect(tracedClassification(each).outcome).toBe(each.outcome);
    expect(tracedClassification(each)).toBe(tracedClassification(each));
  });

  it("is what the rules read of the same facts", () => {
    expect(tracedClassification(each)).toEqual(classifyWithTrace("member", each.facts, each.rulesInUse));
  });
});
