import { describe, expect, it } from "vitest";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { holdsByClause } from "../../../support/by-clause.js";
import { type Case, type FactTable, outcomeOf } from "../../../support/cases.js";
import { bands, onTime, points, tasks } from "./points.js";

const everybody: FactTable = {
  "membership.exempt": false,
  "membership.activities-suspended": false,
  "membership.official": true,
  "membership.months": 120,
  "check.pending": false,
  ...points(90),
  "shortcomings.pointed-out": 4,
  "shortcomings.remedied": 4,
  "degradation.concluded": false,
  "discipline.duty-related": false,
  "relief.self-detected": false,
};

/** What is asked of everybody but holders of posts: the task counts of the member. */
const own: FactTable = {
  ...everybody,
  "tasks.assigned": 10,
  "tasks.done": 10,
  "tasks.on-time": 10,
  "tasks.exceeded": 3,
  "tasks.failed": 0,
  "violation.forbidden-act": false,
  "violation.exemplary-duty": false,
};

/** What is asked of holders of posts: the task counts of what they lead. */
const led: FactTable = {
  ...everybody,
  "category.work": "with-post",
  "led.assigned": 10,
  "led.done": 10,
  "led.on-time": 10,
  "led.exceeded": 3,
  "led.units": 4,
  "led.units-unfulfilled": 0,
  "led.basic-targets-missed": false,
  "led.disciplined": false,
  "confidence.returned": 20,
  "confidence.low": 0,
};

/** A case that makes unfulfilled, and the same with the relief that the committee granted. */
const forced = (name: string, facts: FactTable, id: string, relieved: string): Case[] => [
  { name: `11.4: ${name}`, facts, gives: "unfulfilled", by: id },
  {
    name: `11.4: ${name}, relieved because self-detected and remedied`,
    facts: { ...facts, "relief.self-detected": true },
    gives: relieved,
    by: `${id}.relief`,
  },
];

const whoIsReviewed: Case[] = [
  {
    name: "5.2.1: a member exempt from work and activities is not reviewed",
    facts: { "membership.exempt": true },
    gives: "not-reviewed",
    by: "member.exempt",
  },
  {
    name: "5.2.1: a member suspended from party activities is not reviewed",
    facts: { "membership.activities-suspended": true },
    gives: "not-reviewed",
    by: "member.activities-suspended",
  },
  {
    name: "5.2.1: a probationary member of 5 months is not reviewed",
    facts: { "membership.official": false, "membership.months": 5 },
    gives: "not-reviewed",
    by: "member.under-six-months",
  },
  {
    name: "5.2.1: a probationary member of 6 months is reviewed",
    facts: { "membership.official": false, "membership.months": 6 },
    gives: "excellent",
  },
  {
    name: "5.2.1: a probationary member of 7 months is reviewed",
    facts: { "membership.official": false, "membership.months": 7 },
    gives: "excellent",
  },
  {
    name: "12.1: while a check is pending the level waits",
    facts: { "check.pending": true },
    gives: "deferred",
    by: "member.check-pending",
  },
];

const shared: Case[] = [
  { name: "11.1: every condition met, just so, is excellent", facts: {}, gives: "excellent" },
  ...whoIsReviewed,
  ...bands("member"),
  {
    name: "11.1.4: 3 of 4 shortcomings remedied keep from excellent, and the band of good ends below 90",
    facts: { "shortcomings.remedied": 3 },
    gives: "good: silent 11",
    by: "member.excellent.shortcomings",
  },
  {
    name: "11.1.4: no shortcoming was pointed out",
    facts: { "shortcomings.pointed-out": 0, "shortcomings.remedied": 0 },
    gives: "excellent",
  },
  ...forced("degradation concluded", { "degradation.concluded": true }, "member.degradation", "excellent"),
  ...forced(
    "discipline connected with duty",
    { "discipline.duty-related": true },
    "member.duty-related-discipline",
    "excellent",
  ),
];

const ofOthers: Case[] = [
  ...tasks("member", "tasks"),
  onTime("member", "tasks"),
  ...forced(
    "an act forbidden to members",
    { "violation.forbidden-act": true },
    "member.forbidden-act",
    "excellent",
  ),
  ...forced(
    "breach of the duty to set an example",
    { "violation.exemplary-duty": true },
    "member.exemplary-duty",
    "excellent",
  ),
  { name: "11.4: 4 of 10 tasks failed", facts: { "tasks.failed": 4 }, gives: "excellent" },
  { name: "11.4: 5 of 10 tasks failed are one half", facts: { "tasks.failed": 5 }, gives: "excellent" },
  ...forced(
    "6 of 10 tasks failed are over one half",
    { "tasks.failed": 6 },
    "member.over-half-failed",
    "excellent",
  ),
];

const ofHolders: Case[] = [
  ...tasks("member", "led"),
  onTime("member", "led"),
  {
    name: "11.4: 7 of 10 tasks of what is led done are 70 %, and no level fits",
    facts: { ...points(69), "led.done": 7, "led.on-time": 7 },
    gives: "fulfilled or unfulfilled: silent 11",
  },
  ...forced(
    "6 of 10 tasks of what is led done are under 70 %",
    { ...points(69), "led.done": 6, "led.on-time": 6, "led.exceeded": 3 },
    "member.led-under-seventy",
    "fulfilled or unfulfilled: silent 11",
  ),
  ...forced(
    "the basic targets missed",
    { "led.basic-targets-missed": true },
    "member.led-targets-missed",
    "excellent",
  ),
  {
    name: "11.4: 1 of 4 units in charge unfulfilled",
    facts: { "led.units-unfulfilled": 1 },
    gives: "excellent",
  },
  {
    name: "11.4: 2 of 4 units in charge unfulfilled are one half",
    facts: { "led.units-unfulfilled": 2 },
    gives: "excellent",
  },
  ...forced(
    "3 of 4 units in charge unfulfilled are over one half",
    { "led.units-unfulfilled": 3 },
    "member.led-units-unfulfilled",
    "excellent",
  ),
  { name: "11.4: 9 of 20 votes of low confidence", facts: { "confidence.low": 9 }, gives: "excellent" },
  {
    name: "11.4: 10 of 20 votes of low confidence are one half",
    facts: { "confidence.low": 10 },
    gives: "excellent",
  },
  ...forced(
    "11 of 20 votes of low confidence are over one half",
    { "confidence.low": 11 },
    "member.low-confidence",
    "excellent",
  ),
  ...forced(
    "corruption under direct management, disciplined",
    { "led.disciplined": true },
    "member.led-disciplined",
    "excellent",
  ),
];

const idsOf = (cases: readonly Case[]): string[] => cases.flatMap(({ by }) => by ?? []);

/** What decides of one kind of member; rules that are asked of other kinds have no case here. */
const held = (title: string, base: FactTable, cases: readonly Case[], asked: readonly Case[]) => {
  describe(title, () => {
    holdsByClause({
      ruleSet: qd366hd43,
      subject: "member",
      base,
      cases,
      // Whoever has too few points for fulfilled is unfulfilled by 11.4 already.
      overtaken: ["member.fulfilled.points", ...idsOf(asked)],
    });
  });
};

held(
  "QĐ 366, members without a post",
  { ...own, "category.work": "without-post" },
  [...shared, ...ofOthers],
  ofHolders,
);
held(
  "QĐ 366, members outside the political system",
  { ...own, "category.work": "outside-political-system" },
  [...shared, ...ofOthers],
  ofHolders,
);
held("QĐ 366, holders of posts", led, [...shared, ...ofHolders], ofOthers);

describe("QĐ 366, who is asked what", () => {
  it("asks a holder of a post nothing about own tasks, and nobody else about what is led", () => {
    const nothing = { name: "", facts: {}, gives: "" };
    expect(outcomeOf(qd366hd43, "member", led, nothing)).toBe("excellent");
    expect(outcomeOf(qd366hd43, "member", { ...own, "category.work": "without-post" }, nothing)).toBe(
      "excellent",
    );
  });
});
