import { describe, expect, it } from "vitest";
import { classify } from "../../../../src/rules/engine/classify.js";
import { bind } from "../../../../src/rules/engine/rules-in-use.js";
import { qd132hd16 } from "../../../../src/rules/rule-sets/qd132-hd16-2018.js";
import { qd132hd21 } from "../../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { holdsByClause } from "../../../support/by-clause.js";
import { type Case, type FactTable, factsOf, shown } from "../../../support/cases.js";

/** A civil servant without a post against whom nothing speaks. */
const base: FactTable = {
  "membership.exempt": false,
  "membership.official": true,
  "membership.months": 120,
  "category.work": "without-post",
  "category.civil-servant": true,
  "employer.level": "good",
  "tasks.assigned": 6,
  "tasks.done": 6,
  "degradation.concluded": false,
  "discipline.in-year": false,
  "tasks.main-missed": false,
  "led.units-unfulfilled": 0,
  "led.disciplined": false,
  "discipline.below-self-detected-and-remedied": false,
};

const open = "excellent or good or fulfilled or unfulfilled: silent II.B.2.3";
const withPost = { "category.work": "with-post" };

const cases: Case[] = [
  { name: "II.B.2.3: nothing against the member: the upper levels were not read", facts: {}, gives: open },
  {
    name: "QĐ 132 Art. 5: a member exempt from work and activities is not reviewed",
    facts: { "membership.exempt": true, "discipline.in-year": true },
    gives: "not-reviewed",
    by: "member.exempt",
  },
  {
    name: "a probationary member of 5 months is not classified",
    facts: { "membership.official": false, "membership.months": 5 },
    gives: "not-classified",
    by: "member.under-six-months",
  },
  {
    name: "a probationary member of 6 months is classified",
    facts: { "membership.official": false, "membership.months": 6 },
    gives: open,
  },
  {
    name: "a member of 7 months is classified",
    facts: { "membership.official": false, "membership.months": 7 },
    gives: open,
  },
  {
    name: "II.B.2.3.d: concluded degradation makes unfulfilled",
    facts: { "degradation.concluded": true },
    gives: "unfulfilled",
    by: "member.degradation",
  },
  {
    name: "II.B.2.3.d: 2 of 6 tasks done is under half",
    facts: { "tasks.done": 2 },
    gives: "unfulfilled",
    by: "member.under-half",
  },
  { name: "II.B.2.3.d: 3 of 6 tasks done is exactly half", facts: { "tasks.done": 3 }, gives: open },
  { name: "II.B.2.3.d: 4 of 6 tasks done is over half", facts: { "tasks.done": 4 }, gives: open },
  {
    name: "II.B.2.3.d: a civil servant rated unfulfilled by the employer is unfulfilled",
    facts: { "employer.level": "unfulfilled" },
    gives: "unfulfilled",
    by: "member.employer-unfulfilled",
  },
  {
    name: "II.B.2.3.d: discipline in the year makes unfulfilled",
    facts: { "discipline.in-year": true },
    gives: "unfulfilled",
    by: "member.disciplined",
  },
  {
    name: "QĐ 132 Art. 12.4.c: a holder of a post who missed main targets is unfulfilled",
    facts: { ...withPost, "tasks.main-missed": true },
    gives: "unfulfilled",
    by: "member.main-tasks-missed",
  },
  {
    name: "QĐ 132 Art. 12.4.c: main targets missed by a member without a post leave the level open",
    facts: { "tasks.main-missed": true },
    gives: open,
  },
  {
    name: "QĐ 132 Art. 12.4.c: one unit in charge unfulfilled makes the holder of the post unfulfilled",
    facts: { ...withPost, "led.units-unfulfilled": 1 },
    gives: "unfulfilled",
    by: "member.led-unfulfilled",
  },
  {
    name: "QĐ 132 Art. 12.4.c: no unit in charge is unfulfilled",
    facts: { ...withPost, "led.units-unfulfilled": 0 },
    gives: open,
  },
  {
    name: "QĐ 132 Art. 12.4.c: corruption under direct management, disciplined",
    facts: { ...withPost, "led.disciplined": true },
    gives: "unfulfilled",
    by: "member.led-disciplined",
  },
  {
    name: "QĐ 132 Art. 12.4.c: the same, self-detected and remedied",
    facts: { ...withPost, "led.disciplined": true, "discipline.below-self-detected-and-remedied": true },
    gives: open,
    by: "member.led-disciplined.self-detected",
  },
];

describe("HD 16, members", () => {
  holdsByClause({ ruleSet: qd132hd16, subject: "member", base, cases });

  it("a member suspended from activities is reviewed, and is left out under HD 21 only", () => {
    const suspended = factsOf(base, { "membership.activities-suspended": true, "discipline.in-year": true });
    const under = (ruleSet: typeof qd132hd16) => shown(classify("member", suspended, bind(ruleSet)));
    expect(under(qd132hd16)).toBe("unfulfilled");
    expect(under(qd132hd21)).toBe("not-reviewed");
  });
});

describe.each(["cell", "base-organisation", "collective"])("HD 16, a %s", (subject) => {
  holdsByClause({
    ruleSet: qd132hd16,
    subject,
    base: {},
    cases: [
      {
        name: "its conditions were not read: every level stays open",
        facts: {},
        gives: "excellent or good or fulfilled or unfulfilled: silent II.B.1.3",
      },
    ],
  });
});
