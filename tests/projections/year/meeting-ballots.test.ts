import { describe, expect, it } from "vitest";
import { explain, render } from "../../../src/explanation/explain.js";
import { votedOn } from "../../findings/ballots-in-meetings-pairs.js";
import { read } from "../world.js";

const ofOne = (...asked: Parameters<typeof votedOn>) => read(votedOn(...asked)).meetingBallots[0];
const reached = (...asked: Parameters<typeof votedOn>) =>
  ofOne(...asked)?.subjects[0]?.options.map(({ option, needed, reached: is }) => [option, needed?.least, is]);

describe("a ballot in an ordinary meeting", () => {
  it("on recognition needs two thirds of the official members, not of the present or of the papers", () => {
    expect(ofOne(4)).toMatchObject({ purpose: "recognition", frozen: 6, base: { least: 6, most: 6 } });
    expect(reached(4)).toEqual([
      ["agree", 4, "holds"],
      ["disagree", 4, "fails"],
    ]);
    expect(reached(3)?.[0]).toEqual(["agree", 4, "fails"]);
  });

  it("on an election needs more than half of them", () => {
    expect(reached(4, { purpose: "election" })?.[0]).toEqual(["agree", 4, "holds"]);
    expect(reached(3, { purpose: "election" })?.[0]).toEqual(["agree", 4, "fails"]);
  });

  it("on discipline is judged where the option is a form of discipline, and not by an option that says none", () => {
    const options = ["agree", "disagree", "expulsion", "reprimand"];
    expect(reached(4, { purpose: "discipline", options })).toEqual([
      ["agree", undefined, "unknown"],
      ["disagree", undefined, "unknown"],
      ["expulsion", 4, "fails"],
      ["reprimand", 4, "fails"],
    ]);
  });

  it("on another matter, or with no purpose on record, has no stated majority", () => {
    expect(reached(6, { purpose: "other" })).toEqual([
      ["agree", undefined, "unknown"],
      ["disagree", undefined, "fails"],
    ]);
    expect(ofOne(6, { purpose: undefined })).not.toHaveProperty("purpose");
  });

  it("gives no majority where more votes are counted than papers are valid", () => {
    const year = read(votedOn(8));
    expect(year.meetingBallots[0]?.subjects).toEqual([
      { key: "member:m-7", options: [], contradictory: true },
    ]);
    expect(year.findings.map(({ code }) => code)).toContain("ballot-contradictory");
  });

  it("names voters without a vote, as a ballot on levels does", () => {
    const electorate = ["m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-8"];
    const found = read(votedOn(5, { electorate })).findings.find(
      ({ code }) => code === "ballot-electorate-unknown",
    );
    expect(found).toMatchObject({
      about: "meeting/c-1/2021-05",
      details: { members: ["m-8"], because: "not-on-roll" },
    });
  });

  it("is told in the explanation of its meeting, with the majority that it needs", () => {
    const text = render(explain(read(votedOn(4)), { meeting: "meeting/c-1/2021-05" }), { language: "vi" });
    expect(text).toContain(
      "Bỏ phiếu “b-7” (công nhận đảng viên chính thức, phiếu kín): phát ra 6, thu về 6, hợp lệ 6, không hợp lệ 0 ←",
    );
    expect(text).toContain(
      "m-7: agree 4 (cần 4: ít nhất hai phần ba số đảng viên chính thức; đủ); disagree 2 (cần 4: ít nhất hai phần ba số đảng viên chính thức; không đủ)",
    );
  });
});
