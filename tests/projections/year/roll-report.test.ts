import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/testing/index.js";
import {
  decided,
  enrolled,
  founded,
  levelOf,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
} from "../world.js";

const reportOf = (told: Story, organisation = "c-1") => read(told).report.of(organisation);

const cell = oneCell("m-1", "m-2", "m-3", "m-4")
  .happened("MemberExempted", { member: "m-3", on: "2021-05-01" }, "2021-05-01")
  .happened("MemberAdmitted", { member: "p-1", on: "2021-09-01" }, "2021-09-01");
const rated = decided(decided(cell, memberOf("m-1"), "excellent"), memberOf("m-2"), "good");

describe("the report of a roll", () => {
  it("accounts for everybody listed: rated, exempt by a rule, not reviewed by a rule or for no reason known", () => {
    expect(reportOf(rated)).toEqual({
      organisation: "c-1",
      stage: "decided",
      listed: 5,
      rated: 2,
      proposed: 0,
      exempt: { "member.exempt": 1 },
      notRated: {},
      notReviewed: { "member.under-six-months": 1, "no-level": 1 },
      levels: { excellent: 1, good: 1 },
      proposedLevels: {},
      left: { "left-after": {}, "left-before": {}, "left-undecided": {} },
      elsewhere: 0,
      unaccounted: ["m-4"],
    });
  });

  it("counts proposed levels apart from decided ones, and tells a roll without any level", () => {
    const proposed = reviewing(cell)
      .happened("LevelProposed", { subject: memberOf("m-1"), level: "good" }, "2021-11-27")
      .happened("CellProposedLevel", { subject: memberOf("m-1"), level: "fulfilled" }, "2021-12-05");
    expect(reportOf(cell)).toMatchObject({ stage: "none", rated: 0, proposed: 0 });
    expect(reportOf(proposed)).toMatchObject({
      stage: "proposed",
      rated: 0,
      levels: {},
      proposed: 1,
      proposedLevels: { fulfilled: 1 },
    });
    expect(reportOf(decided(proposed, memberOf("m-2"), "good"))).toMatchObject({
      stage: "partly-decided",
      rated: 1,
      levels: { good: 1 },
      proposed: 1,
      proposedLevels: { fulfilled: 1 },
      unaccounted: ["m-4"],
    });
    expect(reportOf(decided(proposed, memberOf("m-1"), "good"))).toMatchObject({
      stage: "decided",
      rated: 1,
      proposed: 0,
    });
  });

  it("counts an exempt member who was rated all the same as rated", () => {
    expect(reportOf(decided(rated, memberOf("m-3"), "good"))).toMatchObject({ rated: 3, exempt: {} });
  });

  const leaving = (told: Story, member: string, on: string) =>
    told.on("cell/c-1").happened("MemberTransferredOut", { member, on }, on);

  it("does not list a member who left without a level", () => {
    expect(reportOf(leaving(rated, "m-4", "2021-12-10"))).toMatchObject({ listed: 4, unaccounted: [] });
  });

  it("counts who left or died after the decision among the listed and the rated, and says so", () => {
    const died = rated
      .on("cell/c-1")
      .happened("MemberDied", { member: "m-2", on: "2021-12-26" }, "2021-12-26");
    for (const told of [leaving(rated, "m-2", "2021-12-26"), died]) {
      const year = read(told);
      expect(year.report.of("c-1")).toMatchObject({
        listed: 5,
        rated: 2,
        levels: { excellent: 1, good: 1 },
        left: { "left-after": { good: 1 }, "left-before": {} },
      });
      expect(year.caps.map(({ tally }) => tally.rated)).toEqual([2]);
      expect(levelOf(year, "m-2")).toMatchObject({ final: { level: "good" }, left: { on: "2021-12-26" } });
    }
  });

  it("counts who was decided on after leaving, and tells them from those who left later", () => {
    expect(reportOf(leaving(rated, "m-2", "2021-12-19"))).toMatchObject({
      rated: 2,
      left: { "left-after": {}, "left-before": { good: 1 } },
    });
    expect(reportOf(leaving(rated, "m-2", "2021-12-20"))).toMatchObject({
      left: { "left-after": {}, "left-before": { good: 1 } },
    });
    expect(reportOf(leaving(rated, "m-2", "2021-12-21"))).toMatchObject({
      left: { "left-after": { good: 1 }, "left-before": {} },
    });
  });

  it("counts who moved within the base once, where the level was decided; the other cell owes none", () => {
    const two = enrolled(founded(rated.on("cell/c-2"), "c-2", "cell", { parent: "b-1" }), "m-9");
    const moved = leaving(decided(two, memberOf("m-9"), "good"), "m-2", "2021-12-26")
      .on("cell/c-2")
      .happened("MemberTransferredIn", { member: "m-2", status: "official", on: "2021-12-26" }, "2021-12-26");
    const year = read(moved);
    expect(
      year.report.all.map(({ organisation, listed, rated: of, elsewhere }) => [
        organisation,
        listed,
        of,
        elsewhere,
      ]),
    ).toEqual([
      ["b-1", 6, 3, 0],
      ["c-1", 5, 2, 0],
      ["c-2", 1, 1, 1],
    ]);
    expect(
      year.findings.filter(({ about, code }) => about === "c-2" && code === "member-unaccounted"),
    ).toEqual([]);
  });

  it("adds up the cells of a base organisation", () => {
    const two = enrolled(founded(rated.on("cell/c-2"), "c-2", "cell", { parent: "b-1" }), "m-9");
    const year = read(decided(two, memberOf("m-9"), "good"));
    expect(year.report.all.map(({ organisation, listed, rated: of }) => [organisation, listed, of])).toEqual([
      ["b-1", 6, 3],
      ["c-1", 5, 2],
      ["c-2", 1, 1],
    ]);
  });

  it("gives a cell that is a base organisation itself one report", () => {
    const base = enrolled(founded(oneCell("m-1").on("cell/c-9"), "c-9", "base-cell"), "m-9");
    expect(read(base).report.all.map(({ organisation }) => organisation)).toEqual(["b-1", "c-1", "c-9"]);
  });
});

describe("a year", () => {
  it("is read without any event", () => {
    const year = read([]);
    expect([
      year.meetings.all,
      year.calendar,
      year.tasks.all,
      year.cellQuality.all,
      year.classification.all,
      year.caps,
      year.findings,
      year.report.all,
    ]).toEqual([[], [], [], [], [], [], [], []]);
  });

  it("names the rule set that judged, with its fingerprint", () => {
    expect(read([]).ruleSet).toEqual({
      id: "qd132-hd21-2019",
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("computes a reading once and keeps it", () => {
    const year = read(rated);
    expect(year.classification).toBe(year.classification);
    expect(year.findings).toBe(year.findings);
  });

  it("tells the roll of a cell on a day, in order of id", () => {
    const roll = read(noCivilServant(rated, "m-1")).rollOn("c-1", "2021-08-31");
    expect(roll.map(({ member, standing }) => [member, standing.place])).toEqual([
      ["m-1", "listed"],
      ["m-2", "listed"],
      ["m-3", "listed"],
      ["m-4", "listed"],
      ["p-1", "gone"],
    ]);
  });
});
