import { describe, expect, it } from "vitest";
import { whatIf, whyNot } from "../../src/explanation/what-if.js";
import { InvalidInputError, NotInThisYearError } from "../../src/language/problems/errors.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay, type Year } from "../../src/year.js";
import {
  decided,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";

const told = decided(
  selfReviewed(
    selfReviewed(reviewing(noCivilServant(oneCell("m-1", "m-2"), "m-1", "m-2")), "m-1", "good"),
    "m-2",
    "unfulfilled",
  ),
  memberOf("m-1"),
  "good",
);
const year = read(told);
const member = { member: "m-1" };

/** All parts of a year that a what-if could change by mistake. */
const shown = ({ classification, caps, findings, report, ruleSet }: Year): string =>
  JSON.stringify([classification.all, caps, findings, report.all, ruleSet], (_, value) =>
    value instanceof Map ? [...value] : value,
  );

describe("what if", () => {
  it("gives the outcome under the supposed facts, marked as hypothetical, beside the recorded one", () => {
    const answer = whatIf(year, member, { "discipline.in-year": true });
    expect(answer).toMatchObject({
      kind: "what-if",
      hypothetical: true,
      about: "member:m-1",
      year: 2021,
      ruleSet: year.ruleSet,
      recorded: { kind: "level", level: "good" },
      changes: [{ fact: "discipline.in-year", was: false, becomes: true, from: [] }],
      supposed: { hypothetical: true, outcome: { kind: "level", level: "unfulfilled" } },
    });
    expect(answer.supposed.because.map(({ rule }) => rule)).toEqual(["member.disciplined"]);
  });

  it("names the events behind a fact that is supposed not to be stated", () => {
    const { changes, supposed } = whatIf(year, member, { "degree.task-results": null });
    expect(changes).toEqual([{ fact: "degree.task-results", was: "good", from: ["review/c-1/2021@2"] }]);
    expect(supposed.outcome).toMatchObject({ kind: "missing-facts", missing: ["degree.task-results"] });
  });

  it("asks the same of cells, base organisations and collectives", () => {
    expect(whatIf(year, { cell: "c-1" }, { "organisation.months": 5 }).supposed.outcome.kind).toBe(
      "not-classified",
    );
    expect(whatIf(year, { baseOrganisation: "b-1" }, {}).about).toBe("base-organisation:b-1");
    expect(() => whatIf(year, { collective: "b-1" }, {})).toThrow(NotInThisYearError);
  });

  it("changes neither the journal nor the year", () => {
    const events = [...told];
    const journal = JSON.stringify(events);
    const before = replay(events, { year: 2021, under: qd132hd21 });
    const said = shown(before);
    whatIf(before, member, { "discipline.in-year": true, "tasks.done": 0 });
    whyNot(before, { member: "m-2" }, "good");
    expect(JSON.stringify(events)).toBe(journal);
    expect(shown(before)).toBe(said);
    expect(before.classification.of("member:m-1")?.facts.get("discipline.in-year")?.value).toBe(false);
  });

  it("refuses a fact or a subject that there is not, and says what there is", () => {
    expect(() => whatIf(year, member, { "discipline.year": true })).toThrow(/discipline\.in-year/);
    expect(() => whatIf(year, member, { "discipline.year": true })).toThrow(InvalidInputError);
    expect(() => whatIf(year, { member: "m-9" }, {})).toThrow(NotInThisYearError);
  });
});

describe("why not", () => {
  it("names the smallest sets of facts whose change would reach the level, with their events", () => {
    const answer = whyNot(year, { member: "m-2" }, "good", { fixed: ["tasks.assigned"] });
    expect(answer).toMatchObject({
      kind: "why-not",
      hypothetical: true,
      about: "member:m-2",
      level: "good",
      bound: 3,
      fixed: ["tasks.assigned"],
      verdict: "found",
      recorded: { kind: "level", level: "unfulfilled" },
    });
    expect(answer.sets).toEqual([
      {
        hypothetical: true,
        changes: [
          { fact: "degree.task-results", was: "average", becomes: "good", from: ["review/c-1/2021@3"] },
          { fact: "tasks.done", was: 4, becomes: 5, from: ["review/c-1/2021@3"] },
        ],
      },
    ]);
  });

  it("agrees with what if: each set, supposed, gives the level or a better one", () => {
    for (const { changes } of whyNot(year, { member: "m-2" }, "good").sets) {
      const supposed = Object.fromEntries(changes.map(({ fact, becomes }) => [fact, becomes]));
      expect(whatIf(year, { member: "m-2" }, supposed).supposed.outcome).toEqual({
        kind: "level",
        level: "good",
      });
    }
  });

  it("says honestly that so few facts are not enough", () => {
    expect(whyNot(year, { member: "m-2" }, "excellent", { bound: 2 })).toMatchObject({
      verdict: "not-within-bound",
      sets: [],
      more: true,
    });
  });

  it("refuses a level, a bound and a fixed fact that there is not", () => {
    expect(() => whyNot(year, member, "best")).toThrow("no level “best”");
    expect(() => whyNot(year, member, "excellent", { bound: 0 })).toThrow("whole number from 1 up");
    expect(() => whyNot(year, member, "excellent", { fixed: ["age"] })).toThrow("fixed[0]");
    expect(() => whyNot(year, { cell: "c-9" }, "excellent")).toThrow(NotInThisYearError);
  });
});
