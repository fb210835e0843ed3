import { describe, expect, it } from "vitest";
import type { Meeting } from "../../../src/projections/year/meetings.js";
import type { Story } from "../../../src/testing/index.js";
import { called, convened, held, marked, oneCell, opened, read } from "../world.js";

const cell = oneCell("m-1", "m-2", "m-3", "m-4");
const meetingIn = (told: Story, stream = "meeting/c-1/2021-11"): Meeting => {
  const meeting = read(told).meetings.of(stream);
  if (meeting === undefined) throw new Error(`${stream} is not in this year`);
  return meeting;
};
const onRoll = (told: Story) => told.on("cell/c-1");
const call = { present: ["m-1", "m-2"], excused: ["m-3"], unexcused: ["m-4"] };
const met = (told: Story, lists: Parameters<typeof called>[2] = call) =>
  called(held(told, "2021-11"), "2021-11", lists);

describe("a meeting of the year", () => {
  it("is of the month whose meeting it is, in order of day, by stream", () => {
    const told = opened(convened(held(held(cell, "2021-11"), "2021-03"), "2020-12"), "2020-12");
    expect(read(told).meetings.all.map(({ stream }) => stream)).toEqual([
      "meeting/c-1/2021-03",
      "meeting/c-1/2021-11",
    ]);
  });

  it("falls on the day it was opened in Vietnam; else on the day to which it is put off or called", () => {
    const called = convened(cell, "2021-11");
    expect(meetingIn(called)).toMatchObject({ day: "2021-11-03", held: false });
    const putOff = called.happened("MeetingPostponed", { to: "2021-11-10T01:00:00Z" }, "2021-11-02");
    expect(meetingIn(putOff).day).toBe("2021-11-10");
    const inTheEvening = putOff.happened(
      "MeetingOpened",
      { chair: "m-1", secretary: "m-2", guests: [] },
      "2021-11-11T17:30:00Z",
    );
    expect(meetingIn(inTheEvening)).toMatchObject({ day: "2021-11-12", held: true });
  });

  it("lasts from its opening to its closing, in whole minutes", () => {
    expect(meetingIn(held(cell, "2021-11")).minutes).toBeUndefined();
    const closed = held(cell, "2021-11").happened("MeetingClosed", {}, "2021-11-03T02:29:59Z");
    expect(meetingIn(closed).minutes).toBe(89);
  });

  it("may be cancelled, and then is not held", () => {
    const off = convened(cell, "2021-11").happened("MeetingCancelled", {}, "2021-11-02");
    expect(meetingIn(off)).toMatchObject({ cancelled: true, held: false });
  });

  it("is unknown where it was never convened", () => {
    expect(read(opened(cell.on("meeting/c-1/2021-11"), "2021-11")).meetings.all).toEqual([]);
  });
});

describe("attendance against the roll of the day", () => {
  it("is unknown without a roll call", () => {
    expect(meetingIn(held(cell, "2021-11")).attendance).toBeUndefined();
  });

  it("counts those who are expected and present", () => {
    expect(meetingIn(met(cell)).attendance).toEqual({
      present: ["m-1", "m-2"],
      excused: ["m-3"],
      unexcused: ["m-4"],
      expected: ["m-1", "m-2", "m-3", "m-4"],
      attending: 2,
      unaccounted: [],
      by: "meeting/c-1/2021-11@3",
    });
  });

  it("takes those who came late as present, and no longer as absent", () => {
    const late = met(cell).happened("MemberArrivedLate", { member: "m-4" }, "2021-11-03T01:20:00Z");
    expect(meetingIn(late).attendance).toMatchObject({
      present: ["m-1", "m-2", "m-4"],
      unexcused: [],
      attending: 3,
    });
  });

  it("names the expected whom no list names", () => {
    expect(meetingIn(met(cell, { present: ["m-1"] })).attendance?.unaccounted).toEqual(["m-2", "m-3", "m-4"]);
  });

  it("keeps a stranger among the present, and out of the count", () => {
    const { attendance } = meetingIn(met(cell, { ...call, present: ["m-1", "m-2", "m-99"] }));
    expect(attendance).toMatchObject({ present: ["m-1", "m-2", "m-99"], attending: 2 });
    expect(attendance?.expected).not.toContain("m-99");
  });

  it.each([
    [
      "exempt",
      (told: Story) => told.happened("MemberExempted", { member: "m-4", on: "2021-05-01" }, "2021-05-01"),
    ],
    [
      "suspended",
      (told: Story) =>
        told.happened(
          "MemberSuspended",
          { member: "m-4", from: "party-activities", on: "2021-05-01" },
          "2021-05-01",
        ),
    ],
    [
      "prosecuted",
      (told: Story) =>
        told.happened(
          "MemberProsecuted",
          { member: "m-4", measure: "prosecuted", on: "2021-05-01" },
          "2021-05-01",
        ),
    ],
    [
      "away elsewhere",
      (told: Story) =>
        told.happened(
          "MemberTemporarilyTransferredOut",
          { member: "m-4", sameBaseOrganisation: false, on: "2021-05-01" },
          "2021-05-01",
        ),
    ],
    [
      "gone",
      (told: Story) =>
        told.happened("MemberTransferredOut", { member: "m-4", on: "2021-05-01" }, "2021-05-01"),
    ],
  ])("does not expect a member who is %s on that day", (_, happened) => {
    const told = happened(onRoll(cell));
    expect(meetingIn(met(told, { present: ["m-1", "m-2"] })).attendance).toMatchObject({
      expected: ["m-1", "m-2", "m-3"],
      attending: 2,
    });
    const before = called(held(told, "2021-03"), "2021-03", { present: ["m-1"] });
    expect(meetingIn(before, "meeting/c-1/2021-03").attendance?.expected).toContain("m-4");
  });

  it("does not expect a guest, whose presence is no stranger's", () => {
    const guest = onRoll(cell).happened(
      "MemberTemporarilyTransferredIn",
      { member: "g-1", on: "2021-05-01" },
      "2021-05-01",
    );
    expect(meetingIn(met(guest, { ...call, present: ["m-1", "m-2", "g-1"] })).attendance).toMatchObject({
      attending: 2,
      unaccounted: [],
    });
  });

  it("expects probationary members, who do not count in a majority", () => {
    const admitted = onRoll(cell).happened(
      "MemberAdmitted",
      { member: "p-1", on: "2021-05-19" },
      "2021-05-19",
    );
    const meeting = meetingIn(met(admitted));
    expect(meeting.attendance?.expected).toContain("p-1");
    expect(meeting.electorate.base).toEqual({ least: 4, most: 4 });
  });

  it("leaves the base of a majority open where the texts of the time do not settle it", () => {
    const exempt = onRoll(cell).happened("MemberExempted", { member: "m-4", on: "2021-05-01" }, "2021-05-01");
    expect(meetingIn(met(exempt)).electorate.base).toEqual({ least: 3, most: 4 });
  });
});

describe("the quality of a meeting", () => {
  const scored = (told: Story, points: number | undefined, grade: "good" | "fair") =>
    told.happened(
      "ScoreProposed",
      { rubric: "hd42-2025", grade, ...(points === undefined ? {} : { points }) },
      "2021-11-03T02:35:00Z",
    );
  const meeting = held(cell, "2021-11");

  it("is empty until somebody marks or grades", () => {
    expect(meetingIn(meeting).quality).toEqual({});
  });

  it("is the sum of the rubric where every criterion is marked", () => {
    expect(meetingIn(marked(meeting, "2021-11", { "4.2": 20, "6": 26 })).quality).toMatchObject({
      rubric: "hd42-2025",
      marked: { score: [91, 1], grade: "good", unmarked: [], over: [], offStep: [], strange: [] },
      score: [91, 1],
    });
  });

  it("has no sum while a criterion is unmarked, and nothing is filled in", () => {
    const { quality } = meetingIn(marked(meeting, "2021-11", { "6": null }));
    expect(quality.marked).toEqual({ unmarked: ["6"], over: [], offStep: [], strange: [] });
    expect(quality.score).toBeUndefined();
  });

  it("has no sum where a mark is over its maximum", () => {
    const { quality } = meetingIn(marked(meeting, "2021-11", { "1": 6 }));
    expect(quality.marked?.over).toEqual([{ criterion: "1", points: 6, max: 5 }]);
    expect(quality.marked?.score).toBeUndefined();
  });

  it("has stated points only where the rubric is not known", () => {
    const told = scored(marked(meeting, "2021-11"), 100, "good");
    const { quality } = read(told, { rubrics: [] }).meetings.all[0] ?? { quality: undefined };
    expect(quality?.marked).toBeUndefined();
    expect(quality?.score).toEqual([100, 1]);
  });

  it("stands at the last word: decided before voted before proposed before the sum of the rubric", () => {
    const rubric = marked(meeting, "2021-11");
    const proposed = scored(rubric, 95, "good");
    const voted = proposed.happened(
      "GradeVoted",
      { grade: "fair", inFavour: 2, against: 0, abstained: 0 },
      "2021-11-03T02:40:00Z",
    );
    const withoutPoints = voted.happened("GradeDecided", { grade: "average", by: "b-1" }, "2021-11-10");
    const withPoints = voted.happened(
      "GradeDecided",
      { grade: "average", points: 60, by: "b-1" },
      "2021-11-10",
    );
    const standing = [rubric, proposed, voted, withoutPoints, withPoints].map((told) => {
      const { score, grade } = meetingIn(told).quality;
      return [score?.[0], grade];
    });
    expect(standing).toEqual([
      [100, undefined],
      [95, "good"],
      [95, "fair"],
      [95, "average"],
      [60, "average"],
    ]);
  });

  it("adds up the rubric that the cell committee names, and never two rubrics", () => {
    const two = marked(meeting, "2021-11").happened(
      "CriterionMarked",
      { rubric: "local-1", criterion: "1", points: 10, by: "m-1" },
      "2021-11-03T02:31:00Z",
    );
    expect(meetingIn(two).quality.marked?.score).toEqual([100, 1]);
    const named = two.happened("ScoreProposed", { rubric: "local-1", grade: "fair" }, "2021-11-03T02:35:00Z");
    expect(meetingIn(named).quality).toMatchObject({ rubric: "local-1", grade: "fair" });
    expect(meetingIn(named).quality.marked).toBeUndefined();
  });
});
