import { describe, expect, it } from "vitest";
import { qd132hd21 } from "../../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { type Case, type FactTable, outcomeOf, ruleIdsOf, without } from "../../../support/cases.js";

const base: FactTable = {
  "organisation.months": 60,
  "organisation.level": "excellent",
  "judged.outstanding": true,
  "degree.party-building": "excellent",
  "degree.political-tasks": "excellent",
  "degree.remedies": "good",
  "discipline.member-warned": false,
};

const notFound = "good or fulfilled or unfulfilled: silent II.B.3";

const cases: Case[] = [
  { name: "II.B.3: every condition met is excellent", facts: {}, gives: "excellent" },
  {
    name: "II.B.6: founded 5 months ago, it is not classified",
    facts: { "organisation.months": 5 },
    gives: "not-classified",
    by: "collective.under-six-months",
  },
  {
    name: "II.B.6: founded 6 months ago, it is classified",
    facts: { "organisation.months": 6 },
    gives: "excellent",
  },
  {
    name: "II.B.3: a member disciplined by warning or above makes it unfulfilled",
    facts: { "discipline.member-warned": true },
    gives: "unfulfilled",
    by: "collective.member-warned",
  },
  {
    name: "II.B.3: not outstanding, it falls to levels whose conditions were not found",
    facts: { "judged.outstanding": false },
    gives: notFound,
    by: "collective.excellent.outstanding",
  },
  {
    name: "II.B.3: a main criterion one degree below excellent falls to the same",
    facts: { "degree.political-tasks": "good" },
    gives: notFound,
    by: "collective.excellent.main",
  },
  {
    name: "II.B.3: another criterion one degree below good falls to the same",
    facts: { "degree.remedies": "average" },
    gives: notFound,
    by: "collective.excellent.others",
  },
  {
    name: "II.B.3: a good unit caps an excellent collective at good",
    facts: { "organisation.level": "good" },
    gives: "good",
    by: "collective.unit-good",
  },
  {
    name: "II.B.3: a fulfilled unit caps an excellent collective at fulfilled",
    facts: { "organisation.level": "fulfilled" },
    gives: "fulfilled",
    by: "collective.unit-fulfilled",
  },
  {
    name: "II.B.3: an unfulfilled unit caps every collective at unfulfilled",
    facts: { "organisation.level": "unfulfilled", "judged.outstanding": false },
    gives: "unfulfilled",
    by: "collective.unit-unfulfilled",
  },
  {
    name: "II.B.3: a fulfilled unit narrows what the silent clauses leave open",
    facts: { "organisation.level": "fulfilled", "judged.outstanding": false },
    gives: "fulfilled or unfulfilled: silent II.B.3",
  },
  {
    name: "II.B.3: an excellent unit does not raise a collective",
    facts: { "discipline.member-warned": true, "organisation.level": "excellent" },
    gives: "unfulfilled",
  },
  {
    name: "II.B.3: until the unit is rated, every level up to excellent is possible",
    facts: { "organisation.level": undefined },
    gives: "excellent or good or fulfilled or unfulfilled: missing organisation.level",
  },
];

describe("HD 21, leading collectives", () => {
  it.each(cases)("$name", (of) => {
    expect(outcomeOf(qd132hd21, "collective", base, of)).toBe(of.gives);
  });

  it.each(cases.filter(({ by }) => by !== undefined))("without $by it would be otherwise: $name", (of) => {
    expect(outcomeOf(without(qd132hd21, "collective", of.by ?? ""), "collective", base, of)).not.toBe(
      of.gives,
    );
  });

  it("every rule decides a case of its own", () => {
    expect(cases.flatMap(({ by }) => by ?? []).sort()).toEqual(ruleIdsOf(qd132hd21, "collective").sort());
  });
});
