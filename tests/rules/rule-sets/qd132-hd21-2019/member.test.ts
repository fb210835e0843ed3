import { describe, expect, it } from "vitest";
import { qd132hd21 } from "../../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { holdsByClause } from "../../../support/by-clause.js";
import { type Case, type FactTable, outcomeOf, without } from "../../../support/cases.js";

/** A civil servant with a post who heads nothing, ten years a member, who meets every condition of excellent. */
const base: FactTable = {
  "membership.exempt": false,
  "membership.activities-suspended": false,
  "membership.official": true,
  "membership.months": 120,
  "review.absent": false,
  "leave.sick-days": 0,
  "category.work": "with-post",
  "post.head": false,
  "collective.none": false,
  "collective.level": "excellent",
  "organisation.level": "excellent",
  "category.civil-servant": true,
  "employer.level": "excellent",
  "judged.outstanding": true,
  "degree.politics": "good",
  "degree.ethics": "good",
  "degree.discipline": "good",
  "degree.working-style": "good",
  "degree.pledge": "good",
  "degree.remedies": "good",
  "degree.task-results": "excellent",
  "tasks.assigned": 6,
  "tasks.done": 6,
  "degradation.concluded": false,
  "discipline.in-year": false,
};

const adopted = { "fulfilled-by-analogy": true };
const outsideOffice = { "category.civil-servant": false, "employer.level": undefined };
const silent = "fulfilled or unfulfilled: silent II.B.2.3.c";

const whoIsClassified: Case[] = [
  {
    name: "II.A.1.2: a member exempt from work and activities is not reviewed, however good",
    facts: { "membership.exempt": true },
    gives: "not-reviewed",
    by: "member.exempt",
  },
  {
    name: "II.A.1.2: a member suspended from party activities is not reviewed",
    facts: { "membership.activities-suspended": true },
    gives: "not-reviewed",
    by: "member.activities-suspended",
  },
  {
    name: "II.A.1.2: a disciplined member who is exempt is not rated unfulfilled but not reviewed",
    facts: { "membership.exempt": true, "discipline.in-year": true },
    gives: "not-reviewed",
  },
  {
    name: "II.B.6: a probationary member of 5 months is reviewed and not classified",
    facts: { "membership.official": false, "membership.months": 5 },
    gives: "not-classified",
    by: "member.under-six-months",
  },
  {
    name: "II.B.6: a probationary member of 6 months is classified",
    facts: { "membership.official": false, "membership.months": 6 },
    gives: "excellent",
  },
  {
    name: "II.B.6: an official member is classified, though the months on this roll are few",
    facts: { "membership.official": true, "membership.months": 0 },
    gives: "excellent",
  },
  {
    name: "II.B.6: an official member whose day of admission is unknown is classified",
    facts: { "membership.months": undefined },
    gives: "excellent",
  },
  {
    name: "II.B.6: a probationary member whose day of admission is unknown stays open",
    facts: { "membership.official": false, "membership.months": undefined },
    gives: "excellent: missing membership.months",
  },
  {
    name: "II.A.1.2 and II.B.6: exempt or not decides between not reviewed and not classified",
    facts: { "membership.exempt": undefined, "membership.official": false, "membership.months": 3 },
    gives: ": missing membership.exempt",
  },
  {
    name: "II.A.1.2: exempt or not is of no account for a member suspended from activities",
    facts: { "membership.exempt": undefined, "membership.activities-suspended": true },
    gives: "not-reviewed",
  },
];

const unfulfilled: Case[] = [
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
  {
    name: "II.B.2.3.d: 3 of 6 tasks done is not under half",
    facts: { "tasks.done": 3 },
    gives: "excellent",
  },
  {
    name: "II.B.2.3.d: 2 of 4 tasks done is not under half",
    facts: { "tasks.assigned": 4, "tasks.done": 2 },
    gives: "excellent",
  },
  {
    name: "II.B.2.3.d: 3 of 7 tasks done is under half",
    facts: { "tasks.assigned": 7, "tasks.done": 3 },
    gives: "unfulfilled",
  },
  {
    name: "II.B.2.3.d: a member with no task assigned is not under half",
    facts: { "tasks.assigned": 0, "tasks.done": 0 },
    gives: "excellent",
  },
  {
    name: "II.B.2.3.d: a civil servant rated unfulfilled by the employer is unfulfilled",
    facts: { "employer.level": "unfulfilled" },
    gives: "unfulfilled",
    by: "member.employer-unfulfilled",
  },
  {
    name: "II.B.2.3.d: an employer's level of somebody who is no civil servant is of no account",
    facts: { "category.civil-servant": false, "employer.level": "unfulfilled" },
    gives: "excellent",
  },
  {
    name: "II.B.2.3.d: discipline in the year makes unfulfilled",
    facts: { "discipline.in-year": true },
    gives: "unfulfilled",
    by: "member.disciplined",
  },
  {
    name: "II.B.2.3.d: one ground is enough, whatever else is unknown",
    facts: {
      "discipline.in-year": true,
      "employer.level": undefined,
      "tasks.done": undefined,
      "degree.ethics": undefined,
    },
    gives: "unfulfilled",
  },
];

const excellent: Case[] = [
  {
    name: "II.B.2.3.a: every condition met is excellent",
    facts: {},
    gives: "excellent",
  },
  {
    name: "II.B.2.3.a: a member who is no civil servant needs no employer's level",
    facts: outsideOffice,
    gives: "excellent",
  },
  {
    name: "II.B.2.3.a: without a truly outstanding product it is good",
    facts: { "judged.outstanding": false },
    gives: "good",
    by: "member.excellent.outstanding",
  },
  {
    name: "II.B.2.3.a: task results one degree below excellent make good",
    facts: { "degree.task-results": "good" },
    gives: "good",
    by: "member.excellent.tasks",
  },
  {
    name: "II.B.2.3.a: one other criterion one degree below good makes good",
    facts: { "degree.ethics": "average" },
    gives: "good",
    by: "member.excellent.others",
  },
  {
    name: "II.B.2.3.a: a civil servant rated good by the employer is at most good",
    facts: { "employer.level": "good" },
    gives: "good",
    by: "member.excellent.employer",
  },
];

const otherCriteria = ["politics", "ethics", "discipline", "working-style", "pledge", "remedies"];
const eachOtherCriterion: Case[] = otherCriteria.flatMap((criterion) => [
  {
    name: `II.B.2.3.a: ${criterion} at excellent changes nothing`,
    facts: { [`degree.${criterion}`]: "excellent" },
    gives: "excellent",
  },
  {
    name: `II.B.2.3.a: ${criterion} at average makes good`,
    facts: { [`degree.${criterion}`]: "average" },
    gives: "good",
  },
  {
    name: `II.B.2.3.b: ${criterion} at poor leaves the clause that was not found`,
    facts: { [`degree.${criterion}`]: "poor" },
    gives: silent,
  },
]);

const good: Case[] = [
  {
    name: "II.B.2.3.b: task results one degree below good fall out of good",
    facts: { "degree.task-results": "average" },
    gives: silent,
    by: "member.good.tasks",
  },
  {
    name: "II.B.2.3.b: a poor criterion falls out of good",
    facts: { "degree.working-style": "poor" },
    gives: silent,
    by: "member.good.others",
  },
  {
    name: "II.B.2.3.b: a civil servant rated fulfilled by the employer falls out of good",
    facts: { "employer.level": "fulfilled" },
    gives: silent,
    by: "member.good.employer",
  },
  {
    name: "II.B.2.3.b: good in everything that good asks for is good",
    facts: {
      "judged.outstanding": false,
      "degree.task-results": "good",
      "degree.politics": "average",
      "degree.ethics": "average",
      "degree.discipline": "average",
      "degree.working-style": "average",
      "degree.pledge": "average",
      "degree.remedies": "average",
      "employer.level": "good",
    },
    gives: "good",
  },
];

const fulfilled: Case[] = [
  {
    name: "II.B.2.3.c: not adopted by anybody, the clause is silent",
    facts: { "degree.task-results": "average" },
    parameters: { "fulfilled-by-analogy": false },
    gives: silent,
  },
  {
    name: "II.B.2.3.c: adopted by analogy, average task results are fulfilled",
    facts: { "degree.task-results": "average" },
    parameters: adopted,
    gives: "fulfilled",
  },
  {
    name: "II.B.2.3.c: adopted by analogy, poor task results are unfulfilled",
    facts: { "degree.task-results": "poor" },
    parameters: adopted,
    gives: "unfulfilled",
    by: "member.fulfilled.tasks",
  },
  {
    name: "II.B.2.3.c: adopted by analogy, one poor criterion is unfulfilled",
    facts: { "degree.pledge": "poor" },
    parameters: adopted,
    gives: "unfulfilled",
    by: "member.fulfilled.others",
  },
  {
    name: "II.B.2.3.c: adopted by analogy, the employer's fulfilled is fulfilled",
    facts: { "employer.level": "fulfilled" },
    parameters: adopted,
    gives: "fulfilled",
  },
];

const sickLeave: Case[] = [
  {
    name: "II.B.6: 89 days of sick leave do not lower the level",
    facts: { "leave.sick-days": 89 },
    gives: "excellent",
  },
  {
    name: "II.B.6: 90 days of sick leave are three months: not good or above",
    facts: { "leave.sick-days": 90 },
    gives: "fulfilled",
    by: "member.sick-leave",
  },
  {
    name: "II.B.6: 91 days of sick leave are over three months",
    facts: { "leave.sick-days": 91 },
    gives: "fulfilled",
  },
  {
    name: "II.B.6: a committee that counts 92 days as three months is obeyed",
    facts: { "leave.sick-days": 91 },
    parameters: { "sick-leave-days": 92 },
    gives: "excellent",
  },
  {
    name: "II.B.6: sick leave does not raise an unfulfilled member",
    facts: { "leave.sick-days": 120, "discipline.in-year": true },
    gives: "unfulfilled",
  },
  {
    name: "II.B.6: unknown sick leave keeps both levels open",
    facts: { "leave.sick-days": undefined },
    gives: "excellent or fulfilled: missing leave.sick-days",
  },
  {
    name: "II.B.6: unknown sick leave cannot lower a level that is fulfilled at best",
    facts: { "leave.sick-days": undefined, "degree.task-results": "average" },
    gives: silent,
  },
  {
    name: "II.B.6: under the ceiling it does not matter which level above it was reached",
    facts: { "leave.sick-days": 90, "judged.outstanding": undefined },
    gives: "fulfilled",
  },
];

const absence: Case[] = [
  {
    name: "II.B.6: a member who was absent and is not reviewed yet waits, though unfulfilled by discipline",
    facts: { "review.absent": true, "discipline.in-year": true },
    gives: "deferred",
    by: "member.absent",
  },
  {
    name: "II.A.1.2 and II.B.6: a member who is exempt is not reviewed, absent or not",
    facts: { "membership.exempt": true, "review.absent": undefined },
    gives: "not-reviewed",
  },
  {
    name: "II.B.6: a member who may have been absent stays open",
    facts: { "review.absent": undefined },
    gives: "excellent: missing review.absent",
  },
];

const head = { "post.head": true };
const unitLevels = ["good", "fulfilled", "unfulfilled"] as const;
const heads: Case[] = [
  ...(["collective", "organisation"] as const).flatMap((of) => [
    ...unitLevels.map(
      (level): Case => ({
        name: `II.B.4: a head is not rated above the ${of}'s ${level}`,
        facts: { ...head, [`${of}.level`]: level },
        gives: level,
        by: `member.head-by-${of === "collective" ? of : "unit"}-${level}`,
      }),
    ),
    {
      name: `II.B.4: somebody with a post who is no head may stand above the ${of}`,
      facts: { [`${of}.level`]: "fulfilled" },
      gives: "excellent",
    },
    {
      name: `II.B.4: a member without a post may stand above the ${of}`,
      facts: { ...head, "category.work": "without-post", [`${of}.level`]: "fulfilled" },
      gives: "excellent",
    },
    {
      name: `II.B.4: until the ${of} is rated, every level up to excellent is possible for its head`,
      facts: { ...head, [`${of}.level`]: undefined },
      gives: `excellent or good or fulfilled or unfulfilled: missing ${of}.level`,
    },
  ]),
  {
    name: "II.B.4: a head whose organisation has no leading collective is limited by the organisation alone",
    facts: { ...head, "collective.none": true, "collective.level": undefined, "organisation.level": "good" },
    gives: "good",
  },
  { name: "II.B.4: a head of an excellent unit is excellent", facts: head, gives: "excellent" },
  {
    name: "II.B.4: the lower of collective and unit limits the head",
    facts: { ...head, "collective.level": "good", "organisation.level": "fulfilled" },
    gives: "fulfilled",
  },
  {
    name: "II.B.4: an excellent unit does not raise its head",
    facts: { ...head, "judged.outstanding": false },
    gives: "good",
  },
  {
    name: "II.B.6: a head who newly arrived is limited as well, while nobody adopted the clause that was not read",
    facts: { ...head, "post.newly-arrived": true, "organisation.level": "fulfilled" },
    gives: "fulfilled",
  },
  ...(["collective", "organisation"] as const).flatMap((of) =>
    unitLevels.map(
      (level): Case => ({
        name: `II.B.6: adopted, a head who newly arrived is apart from the ${of}'s ${level}`,
        facts: { ...head, "post.newly-arrived": true, [`${of}.level`]: level },
        parameters: { "newly-arrived-head-apart": true },
        gives: "excellent",
        by: `member.head-by-${of === "collective" ? of : "unit"}-${level}.newly-arrived`,
      }),
    ),
  ),
];

const missing: Case[] = [
  {
    name: "II.B.2.3.a: an unjudged product leaves excellent or good",
    facts: { "judged.outstanding": undefined },
    gives: "excellent or good: missing judged.outstanding",
  },
  {
    name: "II.B.6: a civil servant without an employer's level stays open from top to bottom",
    facts: { "employer.level": undefined },
    gives: "excellent or good or fulfilled or unfulfilled: missing employer.level",
  },
  {
    name: "II.B.2.3.d: without the number of tasks done, unfulfilled stays possible",
    facts: { "tasks.done": undefined },
    gives: "excellent or unfulfilled: missing tasks.done",
  },
  {
    name: "II.B.2.3.d: without any count of tasks, both counts are missing",
    facts: { "tasks.done": undefined, "tasks.assigned": undefined },
    gives: "excellent or unfulfilled: missing tasks.assigned, tasks.done",
  },
  {
    name: "II.B.2.3: a missing criterion is named once, though three levels ask for it",
    facts: { "degree.task-results": undefined },
    gives: "excellent or good or fulfilled or unfulfilled: missing degree.task-results",
  },
  {
    name: "II.A.1.2: whether a member is exempt must be known",
    facts: { "membership.exempt": undefined },
    gives: "excellent: missing membership.exempt",
  },
  {
    name: "nothing known: every fact that could matter is named, in order",
    facts: Object.fromEntries(Object.keys(base).map((name) => [name, undefined])),
    gives: `excellent or good or fulfilled or unfulfilled: missing ${Object.keys(base).sort().join(", ")}`,
  },
];

const cases = [
  ...whoIsClassified,
  ...unfulfilled,
  ...excellent,
  ...eachOtherCriterion,
  ...good,
  ...fulfilled,
  ...sickLeave,
  ...absence,
  ...heads,
  ...missing,
];

describe("HD 21, members", () => {
  holdsByClause({
    ruleSet: qd132hd21,
    subject: "member",
    base,
    cases,
    // With an employer's level known, what fails here is unfulfilled by II.B.2.3.d already.
    overtaken: ["member.fulfilled.employer"],
  });

  it("II.B.2.3.c: the employer's fulfilled is needed even where II.B.2.3.d is not applied", () => {
    const of = { name: "", facts: { "employer.level": "unfulfilled" }, parameters: adopted, gives: "" };
    const rest = without(qd132hd21, "member", "member.employer-unfulfilled");
    expect(outcomeOf(rest, "member", base, of)).toBe("unfulfilled");
    expect(outcomeOf(without(rest, "member", "member.fulfilled.employer"), "member", base, of)).toBe(
      "fulfilled",
    );
  });
});
