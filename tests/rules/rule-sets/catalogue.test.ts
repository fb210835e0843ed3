import { describe, expect, it } from "vitest";
import { coverage, ruleSets } from "../../../src/rules/rule-sets/index.js";
import {
  centralBelow,
  centralRuleSets,
  gapPeriods,
  inForce,
  ruleSetsOn,
  usualFor,
} from "../../../src/rules/times-of-rule-sets.js";

describe("which rule set applies when", () => {
  it.each([
    ["2011-10-10", []],
    ["2011-10-11", ["hd07-2011"]],
    ["2013-12-05", ["hd07-2011"]],
    ["2014-09-24", ["hd07-2011"]],
    ["2014-09-25", ["hd27-2014"]],
    ["2017-12-05", ["hd27-2014"]],
    ["2018-03-07", ["hd27-2014"]],
    ["2018-09-24", ["qd132-hd16-2018"]],
    ["2018-12-05", ["qd132-hd16-2018"]],
    ["2019-10-17", ["qd132-hd16-2018"]],
    ["2019-10-18", ["qd132-hd21-2019"]],
    ["2022-12-05", ["qd132-hd21-2019"]],
    ["2023-10-03", ["qd132-hd21-2019"]],
    ["2023-11-10", ["qd124-hd25-2023"]],
    ["2024-12-05", ["qd124-hd25-2023"]],
    ["2025-08-29", ["qd124-hd25-2023"]],
    ["2025-10-31", ["qd366-hd43-2025"]],
    ["2025-12-05", ["qd366-hd43-2025"]],
    ["2026-05-21", ["qd366-hd43-2025"]],
    ["2026-05-22", ["qd366-hd43-2025", "hd02-2026-quarter"]],
  ])("on %s it is usually %j", (day, usual) => {
    expect(ruleSetsOn(day)).toEqual({ ids: usual });
  });

  it.each([
    ["2018-03-08", ["hd27-2014", "qd132-hd16-2018"]],
    ["2018-09-23", ["hd27-2014", "qd132-hd16-2018"]],
    ["2023-10-04", ["qd132-hd21-2019", "qd124-hd25-2023"]],
    ["2023-11-09", ["qd132-hd21-2019", "qd124-hd25-2023"]],
    ["2025-08-30", ["qd124-hd25-2023", "qd366-hd43-2025"]],
    ["2025-10-30", ["qd124-hd25-2023", "qd366-hd43-2025"]],
  ])("on %s the regulation is new and its guidance missing: nothing is chosen of %j", (day, candidates) => {
    const { ids, gap } = ruleSetsOn(day);
    expect(ids).toEqual(candidates);
    expect(gap?.candidates).toEqual(candidates);
  });

  it("every year from 2011 on is in one period, and every period's year ends inside it", () => {
    for (let year = 2011; year <= 2030; year += 1) {
      const periods = inForce.filter(
        ({ years }) => years.from <= year && (years.to === undefined || year <= years.to),
      );
      expect(periods).toHaveLength(1);
      expect(ruleSetsOn(`${year}-12-15`)).toEqual({ ids: periods[0]?.usual });
      expect(usualFor(year)).toEqual(periods[0]?.usual);
    }
  });

  it("days follow one another without a hole and without an overlap", () => {
    const spans = [...inForce, ...gapPeriods].sort((a, b) => (a.from < b.from ? -1 : 1));
    expect(spans.slice(0, -1).map(({ until }) => until)).toEqual(spans.slice(1).map(({ from }) => from));
    expect(spans.at(-1)?.until).toBeUndefined();
  });

  it("names rule sets that ship, and every one of them", () => {
    const named = [...inForce.flatMap(({ usual }) => usual), ...gapPeriods.flatMap((gap) => gap.candidates)];
    expect([...new Set(named)].sort()).toEqual(Object.keys(ruleSets).sort());
  });

  it("knows the main documents and the layers of every rule set that ships, and of no other", () => {
    expect(Object.keys(centralRuleSets)).toEqual(Object.keys(ruleSets));
    for (const [id, { documents, layers }] of Object.entries(centralRuleSets)) {
      expect(ruleSets[id]?.layers).toEqual(layers);
      expect(ruleSets[id]?.documents.map(({ number }) => number)).toEqual(
        expect.arrayContaining([...documents]),
      );
    }
  });

  it("finds the central rule set below local layers", () => {
    for (const [id, ruleSet] of Object.entries(ruleSets)) {
      expect(centralBelow(ruleSet)).toBe(id);
      expect(centralBelow({ ...ruleSet, id: "local", layers: [...ruleSet.layers, "local"] })).toBe(id);
      expect(centralBelow({ ...ruleSet, layers: ["local"] })).toBeUndefined();
    }
  });

  it("says of each rule set that ships what it can decide, and of no other", () => {
    expect(Object.keys(coverage).toSorted()).toEqual(Object.keys(ruleSets).toSorted());
  });

  it("begins and ends with the documents of the rule sets", () => {
    for (const { from, usual } of inForce) {
      const days = usual.flatMap((id) => ruleSets[id]?.documents.map(({ issuedOn }) => issuedOn) ?? []);
      expect(days).toContain(from);
    }
    for (const { from, until, regulation, guidance, candidates } of gapPeriods) {
      const documents = candidates.flatMap((id) => ruleSets[id]?.documents ?? []);
      expect(documents.find(({ number }) => number === regulation)?.issuedOn).toBe(from);
      expect(documents.find(({ number }) => number === guidance)?.issuedOn).toBe(until);
    }
  });
});
