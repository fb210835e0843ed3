import { describe, expect, it } from "vitest";
import type { BallotVerdict } from "../../../src/projections/year/ballots.js";
import type { ParameterValues } from "../../../src/rules/engine/conditions/vocabulary.js";
import type { Story } from "../../../src/testing/index.js";
import { cellOfTen, ids, type Levels, levelBallot, ten, voteOfTen } from "../ballot-stories.js";
import { called, held, memberOf, oneCell, read, reviewing } from "../world.js";

const ballots = (told: Story): readonly BallotVerdict[] => read(told).ballots;
const last = (told: Story): BallotVerdict | undefined => ballots(told).at(-1);
const outcome = (told: Story) => last(told)?.subjects[0]?.outcome;

describe("a counted ballot on levels", () => {
  it("proposes the level that more than half of the members convoked voted for", () => {
    const told = voteOfTen(cellOfTen(), { excellent: 4, good: 6 });
    expect(ballots(told)).toMatchObject([
      {
        organisation: "c-1",
        ballot: "levels",
        form: "secret",
        day: "2021-12-05",
        countedAt: "2021-12-05T03:00:00Z",
        frozen: 10,
        barred: [],
        bases: { convoked: { least: 10, most: 10 }, present: { least: 10, most: 10 } },
        takenOf: ["convoked", "present"],
        by: ["review/c-1/2021@2", "review/c-1/2021@3"],
      },
    ]);
    expect(last(told)?.subjects).toMatchObject([
      {
        key: "member:m-1",
        levels: [
          { level: "excellent", votes: 4, verdict: "fails" },
          { level: "good", votes: 6, verdict: "holds" },
          { level: "fulfilled", votes: 0, verdict: "fails" },
          { level: "unfulfilled", votes: 0, verdict: "fails" },
        ],
        outcome: { kind: "proposed", level: "good" },
      },
    ]);
  });

  it("is none before it is counted, nor where it offers no level", () => {
    const opened = (options: string[]) =>
      cellOfTen().happened(
        "BallotOpened",
        {
          ballot: "b",
          question: "Hỏi",
          form: "open",
          electorate: [...ten],
          subjects: [memberOf("m-1")],
          options,
          countingCommittee: [],
        },
        "2021-12-05T02:00:00Z",
      );
    const counted = (told: Story) =>
      told.happened(
        "BallotCounted",
        { ballot: "b", issued: 0, returned: 0, valid: 0, invalid: 0, totals: [] },
        "2021-12-05T03:00:00Z",
      );
    expect(ballots(opened(["excellent", "good"]))).toEqual([]);
    expect(ballots(counted(opened(["yes", "no"])))).toEqual([]);
    expect(ballots(counted(opened(["excellent", "no"])))).toHaveLength(1);
  });

  it("says nothing of a subject without recorded totals", () => {
    const told = voteOfTen(cellOfTen({ "no-majority": "superior-decides" }), {});
    expect(outcome(told)).toEqual({ kind: "undetermined", why: "votes-not-recorded", candidates: [] });
    expect(read(told).findings.map(({ code }) => code)).not.toContain("ballot-without-majority");
  });

  it("comes in the order of counting", () => {
    const early = voteOfTen(cellOfTen(), { good: 6 }, { ballot: "z", day: "2021-12-01" });
    const told = voteOfTen(early, { good: 6 }, { ballot: "a", day: "2021-12-08" });
    expect(ballots(told).map(({ ballot }) => ballot)).toEqual(["z", "a"]);
    const late = voteOfTen(cellOfTen(), { good: 6 }, { ballot: "z", day: "2021-12-08" });
    const backwards = voteOfTen(late, { good: 6 }, { ballot: "a", day: "2021-12-01" });
    expect(ballots(backwards).map(({ ballot }) => ballot)).toEqual(["a", "z"]);
  });
});

describe("the base of a ballot", () => {
  const present = (count: number) =>
    called(held(oneCell(...ten), "2021-12"), "2021-12", { present: ids(count) });
  const onTheThird = (told: Story, parameters: ParameterValues, votes: Levels, returned = 8) =>
    voteOfTen(reviewing(told, "c-1", parameters), votes, { day: "2021-12-03", returned });

  it("is of those present where the committee chose so, by the roll call of the day", () => {
    const told = onTheThird(present(8), { "vote-base": "present" }, { good: 5 });
    expect(last(told)).toMatchObject({
      bases: { convoked: { least: 10, most: 10 }, present: { least: 8, most: 8 } },
      takenOf: ["present"],
    });
    expect(outcome(told)).toEqual({ kind: "proposed", level: "good" });
    const four = onTheThird(
      present(8),
      { "vote-base": "present", "no-majority": "superior-decides" },
      { good: 4 },
    );
    expect(outcome(four)).toEqual({ kind: "goes-up" });
  });

  it("is of all convoked where the committee chose so", () => {
    const parameters = { "vote-base": "convoked", "no-majority": "superior-decides" };
    expect(outcome(onTheThird(present(8), parameters, { good: 5 }))).toEqual({ kind: "goes-up" });
    expect(outcome(onTheThird(present(8), parameters, { good: 6 }))).toEqual({
      kind: "proposed",
      level: "good",
    });
  });

  it("leaves the level open where nobody chose it and it makes the difference", () => {
    expect(outcome(onTheThird(present(8), {}, { good: 5 }))).toEqual({
      kind: "undetermined",
      why: "base",
      candidates: ["good"],
    });
    expect(outcome(onTheThird(present(8), {}, { good: 6 }))).toEqual({ kind: "proposed", level: "good" });
  });

  it("gives what each base gives while nobody chose, and one result once somebody did", () => {
    const readings = (parameters: ParameterValues) =>
      last(onTheThird(present(8), parameters, { good: 5 }))?.subjects[0]?.readings;
    const open = { kind: "undetermined", why: "policy-not-chosen", candidates: [] };
    const good = { kind: "proposed", level: "good" };
    expect(readings({})).toMatchObject([
      { under: { "vote-base": "convoked" }, base: "convoked", of: { least: 10, most: 10 }, outcome: open },
      { under: { "vote-base": "present" }, base: "present", of: { least: 8, most: 8 }, outcome: good },
    ]);
    expect(readings({ "vote-base": "present" })).toMatchObject([
      { under: {}, base: "present", of: { least: 8, most: 8 }, outcome: good },
    ]);
  });

  it("counts present no fewer than the papers that came back, where nobody called the roll", () => {
    const told = voteOfTen(cellOfTen({ "vote-base": "present" }), { good: 5 }, { returned: 7 });
    expect(last(told)?.bases.present).toEqual({ least: 7, most: 10 });
    expect(outcome(told)).toMatchObject({ kind: "undetermined", why: "base" });
    expect(outcome(voteOfTen(cellOfTen({ "vote-base": "present" }), { good: 6 }, { returned: 7 }))).toEqual({
      kind: "proposed",
      level: "good",
    });
  });

  it("takes no roll call of another day or another cell for that of the ballot", () => {
    const told = voteOfTen(reviewing(present(8)), { good: 5 }, { day: "2021-12-04", returned: 8 });
    expect(last(told)?.bases.present).toEqual({ least: 8, most: 10 });
  });

  it("is a range before 1/7/2025 where a member is exempt, and the level may depend on it", () => {
    const exempt = cellOfTen({ "vote-base": "convoked" })
      .on("cell/c-1")
      .happened("MemberExempted", { member: "m-9", on: "2021-05-01" }, "2021-05-01")
      .on("review/c-1/2021");
    const told = voteOfTen(exempt, { good: 5 }, { returned: 9 });
    expect(last(told)?.bases.convoked).toEqual({ least: 9, most: 10 });
    expect(outcome(told)).toMatchObject({ why: "base", candidates: ["good"] });
    expect(outcome(voteOfTen(exempt, { good: 6 }))).toEqual({ kind: "proposed", level: "good" });
  });

  it("is the frozen electorate where the organisation has no roll, and nobody is barred there", () => {
    const committee = ["m-1", "x-1", "x-2"];
    const told = levelBallot(
      reviewing(oneCell("m-1"), "b-1", { "vote-base": "convoked" }),
      { good: 2, fulfilled: 1 },
      { electorate: committee },
    );
    expect(last(told)).toMatchObject({
      organisation: "b-1",
      barred: [],
      bases: { convoked: { least: 3, most: 3 } },
    });
    expect(outcome(told)).toEqual({ kind: "proposed", level: "good" });
  });
});
