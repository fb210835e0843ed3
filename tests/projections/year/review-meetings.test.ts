import { describe, expect, it } from "vitest";
import { explain, render } from "../../../src/explanation/explain.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import type { Story } from "../../../src/testing/index.js";
import { replay } from "../../../src/year.js";
import { adopted, levelOf, oneCell, reviewing } from "../world.js";
import { decidedIn } from "./decided-stories.js";

const stream = "meeting/c-1/review";
const inJanuary = (told: Story, kind: "review" | "regular" = "review", forMonth = "2022-01") =>
  told
    .on(stream)
    .happened(
      "MeetingConvened",
      { cell: "c-1", kind, forMonth, scheduledFor: "2022-01-08T01:00:00Z", mode: "in-person" },
      "2022-01-03",
    )
    .happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, "2022-01-08")
    .happened(
      "RollCallTaken",
      { present: ["m-1"], excused: [{ member: "m-2" }], unexcused: [] },
      "2022-01-08",
    );

const reviewOf2022 = (told: Story, on: string) =>
  told.on("review/c-1/2022").happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year: 2022,
      ruleSet: qd132hd21.id,
      fingerprint: adopted,
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    on,
  );

const reviewed = reviewing(oneCell("m-1", "m-2"));
const inYear = (told: Story, year: number) => replay(told, { year, under: qd132hd21 });
const streamsOf = (told: Story, year: number) => inYear(told, year).meetings.all.map((each) => each.stream);
const yearsOf = (told: Story) => [2021, 2022].filter((year) => streamsOf(told, year).includes(stream));
const memberIn = (told: Story, year: number, member: string) =>
  inYear(told, year).classification.of(`member:${member}`);

describe("a review meeting of January", () => {
  const told = inJanuary(reviewed);

  it("stands with the review of the year before while that one is open, and with no other year", () => {
    expect(yearsOf(told)).toEqual([2021]);
    const { reviewMeetings } = levelOf(inYear(told, 2021), "m-1");
    expect(reviewMeetings).toEqual([{ on: "2022-01-08", stream, by: `${stream}@2` }]);
    expect(render(explain(inYear(told, 2021), { cell: "c-1" }), { language: "vi" })).toContain(
      `Hội nghị kiểm điểm:\n  08/01/2022 ← ${stream}@2\n`,
    );
    expect(levelOf(inYear(told, 2022), "m-1").reviewMeetings).toEqual([]);
  });

  it("is the day on which that year is judged, until the decision gives the day", () => {
    expect(memberIn(told, 2021, "m-1")?.judgedOn).toEqual({
      on: "2022-01-08",
      step: "review-meeting",
      by: `${stream}@2`,
    });
    expect(memberIn(told, 2022, "m-1")?.judgedOn).toEqual({ on: "2022-12-31", step: "end-of-year" });
    const decided = decidedIn(told, 2021, { kind: "member", id: "m-1" }, "good", { on: "2022-01-20" });
    expect(memberIn(decided, 2021, "m-1")?.judgedOn).toMatchObject({ on: "2022-01-20", step: "decision" });
  });

  it("shows who was absent from that review, and from no later one", () => {
    expect(memberIn(told, 2021, "m-2")?.facts.get("review.absent")?.value).toBe(true);
    expect(memberIn(told, 2022, "m-2")?.facts.get("review.absent")?.value).toBe(false);
  });

  it("belongs to its own year where no review of the year before is open on its day", () => {
    expect(yearsOf(inJanuary(oneCell("m-1", "m-2")))).toEqual([2022]);
    const closed = reviewed.happened("ReviewClosed", {}, "2022-01-07");
    expect(yearsOf(inJanuary(closed))).toEqual([2022]);
    expect(yearsOf(inJanuary(reviewOf2022(reviewed, "2022-01-05")))).toEqual([2022]);
    expect(yearsOf(inJanuary(reviewOf2022(reviewed, "2022-11-05")))).toEqual([2021]);
  });

  it("is not any meeting of January: a regular one stays with its month", () => {
    expect(yearsOf(inJanuary(reviewed, "regular"))).toEqual([2022]);
  });

  it("counts in the year of its month where it is convened for December and held late", () => {
    const late = inJanuary(reviewed, "review", "2021-12");
    expect(yearsOf(late)).toEqual([2021]);
    expect(memberIn(late, 2021, "m-1")?.judgedOn.on).toBe("2022-01-08");
  });
});
