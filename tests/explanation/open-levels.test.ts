import { describe, expect, it } from "vitest";
import { lay } from "../../src/explanation/lines.js";
import { openLevelLines, openLevels } from "../../src/explanation/open-levels.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { noCivilServant, oneCell, reviewing, selfReviewed } from "../projections/world.js";

const ids = ["m-1", "m-2", "m-3"];
const told = selfReviewed(
  reviewing(noCivilServant(oneCell(...ids), ...ids)).happened(
    "SelfReviewSubmitted",
    { member: "m-2" },
    "2021-11-20",
  ),
  "m-1",
  "good",
);
const year = replay(told, { year: 2021, under: qd132hd21 });

describe("the list of open levels", () => {
  it("groups the members of a cell by what they lack, and leaves out whose level is known", () => {
    const [first] = openLevels(year, ["c-1"]).filter(({ kind }) => kind === "member");
    expect(first).toMatchObject({
      organisation: "c-1",
      command: "SubmitSelfReview",
      paper: "self-review",
      recordedBy: "cell-committee",
      subjects: ["member:m-2", "member:m-3"],
      events: ["review/c-1/2021@2"],
    });
    expect(first?.fields).toContain("tasks.done");
  });

  it("is one short line for each paper, under each organisation", () => {
    const text = (language: "vi" | "en") =>
      lay(openLevelLines(openLevels(year, ["c-1"]), { language })).split("\n");
    expect(text("vi")[0]).toBe("c-1:");
    expect(text("vi")[1]).toMatch(
      /^ {2}Thiếu Bản kiểm điểm cá nhân → SubmitSelfReview\..+ \(chi ủy ghi\): 2 đồng chí; 1 mục đã ghi chỉ cần bổ sung → CorrectEntry$/,
    );
    expect(text("en")[1]).toMatch(
      /^ {2}Lacking: Self-review → SubmitSelfReview\..+ \(recorded by the cell committee\): 2 members; 1 entry needs only a correction → CorrectEntry$/,
    );
    expect(text("vi").every((line) => /^(?: {2}Thiếu |\S)/.test(line))).toBe(true);
  });

  it("lists every organisation if none is asked for, and says so where nothing is open", () => {
    expect(new Set(openLevels(year).map(({ organisation }) => organisation))).toEqual(
      new Set(["b-1", "c-1"]),
    );
    expect(openLevels(year, ["c-9"])).toEqual([]);
    expect(lay(openLevelLines([], { language: "vi" }))).toBe("Không còn mức xếp loại nào để ngỏ.");
  });
});
